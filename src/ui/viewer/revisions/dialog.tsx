"use client";
// The revisions that are kept: one is chosen to be read in the place of the text, or two to be compared. What goes wrong
// is said here, and the text behind stays.
import { useEffect, useState } from "react";
import { mayPass, revisionFailures } from "@/client/failure";
import type { RevisionEntry, RevisionFailureCode, RevisionList } from "@/client/revisions";
import { primaryButton, secondaryButton } from "@/ui/parts/button";
import { formatBytes, formatMoment } from "@/ui/parts/format";
import { Modal } from "@/ui/parts/modal";
import { askForList, askForRevision } from "./ask";
import { revisionTexts as texts } from "./texts";
import type { Revisions } from "./use-revisions";

type Step = { step: "asking" } | RevisionList | { step: "failed"; failure: RevisionFailureCode };

type Props = { revisions: Revisions };

export default function RevisionsDialog({ revisions }: Props) {
  const [listed, setListed] = useState<Step>({ step: "asking" });
  const [tries, setTries] = useState(0);
  const { paste } = revisions;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another try asks again.
  useEffect(() => {
    let isStale = false;
    askForList(paste()).then((answer) => {
      if (!isStale) setListed(answer);
    });
    return () => {
      isStale = true;
    };
  }, [paste, tries]);
  const retry = () => {
    setListed({ step: "asking" });
    setTries(tries + 1);
  };
  return (
    <Modal title={texts.title} close={revisions.list.close}>
      {(shut) => (
        <>
          <p role="status" className="text-quiet empty:hidden">
            {listed.step === "asking" && texts.asking}
          </p>
          {listed.step === "listed" && <List list={listed} revisions={revisions} shut={shut} />}
          {listed.step === "failed" && <p role="alert">{revisionFailures[listed.failure]}</p>}
          <div className="mt-1 flex flex-wrap justify-end gap-2">
            {listed.step === "failed" && mayPass(listed.failure) && (
              <button type="button" onClick={retry} className={secondaryButton}>
                {texts.retry}
              </button>
            )}
            {listed.step === "listed" && listed.kept.length > 1 && (
              <button
                type="button"
                onClick={() => {
                  shut();
                  revisions.compare(listed);
                }}
                className={secondaryButton}
              >
                {texts.compare}
              </button>
            )}
            <button type="button" onClick={shut} className={primaryButton}>
              {texts.close}
            </button>
          </div>
        </>
      )}
    </Modal>
  );
}

type ListProps = { list: RevisionList; revisions: Revisions; shut: () => void };

function List({ list, revisions, shut }: ListProps) {
  const { opening, failure, open } = useOpening(list, revisions, shut);
  const newest = list.kept[0].revision;
  const isEncrypted = revisions.paste().keepsake !== null;
  return (
    <>
      <ol className="-mx-2 flex max-h-[50dvh] flex-col overflow-y-auto">
        {list.kept.map((entry) => (
          <li key={entry.revision}>
            <Entry
              entry={entry}
              isCurrent={entry.revision === newest}
              isShown={entry.revision === revisions.revision}
              isOpening={entry.revision === opening}
              open={() => open(entry.revision)}
            />
          </li>
        ))}
      </ol>
      {list.gone.map((gone) => (
        <p key={gone.first} className="text-quiet text-small">
          {texts.gone(gone)}
        </p>
      ))}
      {isEncrypted && <p className="text-quiet text-small">{texts.sizes}</p>}
      <p role="alert" className="text-open empty:hidden">
        {failure !== null && revisionFailures[failure]}
      </p>
    </>
  );
}

type EntryProps = {
  entry: RevisionEntry;
  isCurrent: boolean;
  isShown: boolean;
  isOpening: boolean;
  open: () => void;
};

const Entry = ({ entry, isCurrent, isShown, isOpening, open }: EntryProps) => (
  <button
    type="button"
    onClick={open}
    aria-current={isShown || undefined}
    className="flex min-h-11 w-full flex-wrap items-center gap-x-3 rounded px-2 py-1.5 text-left transition-colors hover:bg-ink/5 aria-[current]:bg-seal-wash"
  >
    <span className="font-medium tabular-nums">{texts.one(entry.revision)}</span>
    <span className="text-seal text-small empty:hidden">
      {isOpening ? texts.opening : isCurrent ? texts.current : isShown && texts.shown}
      {isCurrent && isShown && <span className="sr-only">{`, ${texts.shown}`}</span>}
    </span>
    <span className="ml-auto text-quiet text-small tabular-nums max-sm:w-full">
      <time dateTime={entry.createdAt}>{formatMoment(entry.createdAt)}</time>
      {` · ${formatBytes(entry.bytes)}`}
    </span>
  </button>
);

/** The revision that is on its way, and what became of the last one. */
function useOpening(list: RevisionList, revisions: Revisions, shut: () => void) {
  const [opening, setOpening] = useState<number | null>(null);
  const [failure, setFailure] = useState<RevisionFailureCode | null>(null);
  const open = async (revision: number) => {
    if (opening !== null) return;
    if (revision === revisions.current?.revision) {
      shut();
      revisions.showOpen();
      return;
    }
    setOpening(revision);
    setFailure(null);
    const opened = await askForRevision(revisions.paste(), revision);
    setOpening(null);
    if (opened.step === "failed") return setFailure(opened.failure);
    shut();
    revisions.show(opened, list);
  };
  return { opening, failure, open };
}
