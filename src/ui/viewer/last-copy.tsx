"use client";
// Above a text that this page alone still has: why, and the ways to keep it, which on a phone the bar has no room for.
import { Download, Flame, Hourglass } from "lucide-react";
import { useEffect, useRef } from "react";
import { secondaryButton } from "@/ui/parts/button";
import { CopyButton } from "@/ui/parts/copy-button";
import { download } from "@/ui/parts/download";
import { fileNameOf } from "./actions/file-name";
import { actionTexts } from "./actions/texts";
import { onlyTexts } from "./once/texts";
import type { OnlyReading } from "./once/use-only-reading";
import type { Readable } from "./reading-mode";
import { viewerTexts } from "./texts";

type Props = {
  id: string;
  document: Readable;
  /** Where it was read for the only time. */
  only: OnlyReading | null;
  /** Whether it has expired. */
  isOver: boolean;
};

/** Nothing where the server has it still. */
export function LastCopyHere({ id, document, only, isOver }: Props) {
  const notice = useRef<HTMLElement>(null);
  const isOnly = only !== null;
  useEffect(() => {
    // The button that was pressed for it is not there any more.
    if (isOnly) notice.current?.focus({ preventScroll: true });
  }, [isOnly]);
  if (only === null && !isOver) return null;
  const Icon = only ? Flame : Hourglass;
  const { title, sentence } = only ? onlyTexts.notice(only.destroyed) : viewerTexts.expired;
  return (
    <section
      ref={notice}
      tabIndex={-1}
      className="mb-4 flex flex-col gap-3 rounded-sheet bg-open-wash p-3 outline-none print:hidden"
      aria-label={title}
    >
      <p role="status" className="flex items-start gap-2 text-open text-small">
        <Icon size={15} strokeWidth={2} className="mt-0.5 shrink-0" aria-hidden />
        <span>
          <b className="font-semibold">{title}</b> {sentence}
        </span>
      </p>
      <div className="flex flex-wrap gap-2 md:hidden">
        <CopyButton
          label={actionTexts.copy}
          copied={actionTexts.copied}
          failed={actionTexts.notCopied}
          text={document.text}
          className={smallButton}
          onCopied={only?.onTaken}
        />
        <button
          type="button"
          className={smallButton}
          onClick={() => {
            download(document.text, fileNameOf(document, id));
            only?.onTaken();
          }}
        >
          <Download size={16} strokeWidth={1.75} aria-hidden />
          {actionTexts.download}
        </button>
      </div>
    </section>
  );
}

const smallButton = `${secondaryButton} px-3! text-small`;
