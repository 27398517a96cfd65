"use client";
// What is said beside a text of which there are other revisions: that it is an earlier one, and that a newer one came.
import { AlertTriangle, History } from "lucide-react";
import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import { mayPass, revisionFailures } from "@/client/failure";
import type { RevisionFailureCode } from "@/client/revisions";
import { primaryButton, quietButton, secondaryButton } from "@/ui/parts/button";
import { formatMoment } from "@/ui/parts/format";
import { revisionTexts as texts } from "./texts";
import type { Revisions } from "./use-revisions";

type Props = { revisions: Revisions };

/** Above an earlier revision: which one it is, and the way back. The focus comes here with it. */
export function EarlierNotice({ revisions: { place, current, back, compare } }: Props) {
  const notice = useRef<HTMLElement>(null);
  const sentence = useId();
  const revision = place.step === "earlier" ? place.opened.revision : null;
  useEffect(() => {
    if (revision !== null) notice.current?.focus({ preventScroll: true });
  }, [revision]);
  if (place.step !== "earlier" || current === null) return null;
  const { list, opened } = place;
  const newest = list.kept[0].revision;
  const at = list.kept.find((entry) => entry.revision === opened.revision)?.createdAt;
  const says = texts.earlier;
  return (
    <>
      <section
        ref={notice}
        tabIndex={-1}
        aria-label={says.label}
        aria-describedby={sentence}
        className="mb-4 flex flex-wrap items-center gap-x-4 gap-y-2 rounded-sheet bg-open-wash p-3 text-small"
      >
        <p id={sentence} className="flex min-w-0 flex-1 basis-72 items-start gap-2 text-open">
          <History size={15} strokeWidth={2} className="mt-0.5 shrink-0" aria-hidden />
          <span>
            {says.is(opened.revision, newest)}
            <time dateTime={at}>{at !== undefined && formatMoment(at)}</time>
            {`. ${says.older}`}
          </span>
        </p>
        <span className="flex flex-wrap gap-2 print:hidden">
          <button type="button" onClick={back} className={`${secondaryButton} md:min-h-9`}>
            {current.revision === newest ? says.back : says.backTo(current.revision)}
          </button>
          {list.kept.length > 1 && (
            <button type="button" onClick={() => compare(list)} className={`${secondaryButton} md:min-h-9`}>
              {texts.compare}
            </button>
          )}
        </span>
      </section>
      {opened.sealedAs !== null && <Doubt>{texts.differs(opened.revision, opened.sealedAs)}</Doubt>}
    </>
  );
}

/** Something about the server's word that its reader should know. */
export const Doubt = ({ children }: { children: ReactNode }) => (
  <p role="status" className="mb-4 flex items-start gap-2 rounded-sheet bg-open-wash p-3 text-open text-small">
    <AlertTriangle size={15} strokeWidth={2} className="mt-0.5 shrink-0" aria-hidden />
    {children}
  </p>
);

/** Over the page, so that nothing moves under the reader's eyes. Its place is there before it says something. */
export function NewerNotice({ revisions: { isNewer, showNewer, leaveNewer } }: Props) {
  const [step, setStep] = useState<"opening" | RevisionFailureCode | null>(null);
  const isOpening = step === "opening";
  const failure = isOpening ? null : step;
  const show = async () => {
    if (isOpening) return;
    setStep("opening");
    setStep(await showNewer());
  };
  const leave = () => {
    leaveNewer();
    setStep(null);
  };
  return (
    <div
      role="status"
      className="pointer-events-none fixed inset-x-0 bottom-4 z-10 flex justify-center px-4 print:hidden"
    >
      {isNewer && (
        <div className="appears pointer-events-auto flex max-w-xl flex-wrap items-center justify-end gap-2 rounded-sheet border border-line bg-sheet py-2 pr-2 pl-4 shadow-float">
          <p className="mr-auto min-w-0">{failure === null ? texts.newer.sentence : revisionFailures[failure]}</p>
          <span className="flex gap-1">
            <button type="button" onClick={leave} className={quietButton}>
              {failure === null ? texts.newer.later : texts.close}
            </button>
            {(failure === null || mayPass(failure)) && (
              <button type="button" onClick={show} aria-disabled={isOpening} className={primaryButton}>
                {isOpening ? texts.opening : texts.newer.show}
              </button>
            )}
          </span>
        </div>
      )}
    </div>
  );
}
