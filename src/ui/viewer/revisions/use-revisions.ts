"use client";
// Which revision of an open paste is read: the current one, an earlier one in its place, or two beside each other. What
// is opened lives in the page's memory and goes with it. It shows nothing itself.
import { useCallback, useMemo, useRef, useState } from "react";
import type { OpenedPaste, OpenedRevision, RevisionFailureCode, RevisionList } from "@/client/revisions";
import type { Readable } from "../reading-mode";
import { askForCurrent } from "./ask";
import { type Pair, pairAround } from "./pair";

/** What the page has open as the current revision. */
export type Current = Pick<OpenedRevision, "revision" | "sealedAs"> & { document: Readable };

type Place =
  | { step: "current" }
  | { step: "earlier"; opened: OpenedRevision; document: Readable; list: RevisionList }
  | { step: "comparing"; pair: Pair; list: RevisionList; before: Exclude<Place, { step: "comparing" }> };

type Props = {
  /** Null while nothing is open. */
  current: Current | null;
  /** Whether its first reading destroys it: there are no others of it then. */
  isOnly: boolean;
  paste: () => OpenedPaste;
  /** What the server says of the current revision: its number, and when it was written. */
  said: { revision: number; updatedAt: string } | null;
  /** As it is read, once it is opened. */
  readableOf: (document: OpenedRevision["document"]) => Readable;
  /** Puts what has been opened in the place of what the page had as the current revision. */
  showCurrent: (opened: OpenedRevision) => void;
};

export function useRevisions({ current, isOnly, paste, said, readableOf, showCurrent }: Props) {
  const [chosen, setPlace] = useState<Place>({ step: "current" });
  const [isListed, setListed] = useState(false);
  const [later, setLater] = useState(0);
  const control = useRef<HTMLButtonElement>(null);
  const place: Place = current === null ? { step: "current" } : chosen;
  const earlier = place.step === "comparing" ? place.before : place;

  const back = useCallback(() => {
    setPlace((now) => (now.step === "comparing" ? now.before : { step: "current" }));
    control.current?.focus({ preventScroll: true });
    scrollTo({ top: 0 });
  }, []);

  const list = useMemo(() => ({ open: () => setListed(true), close: () => setListed(false) }), []);

  /** Reads a revision out of a list; the newest of a list becomes the current one. */
  const show = (opened: OpenedRevision, list: RevisionList) => {
    scrollTo({ top: 0 });
    if (opened.revision !== list.kept[0].revision)
      setPlace({ step: "earlier", opened, document: readableOf(opened.document), list });
    else {
      setPlace({ step: "current" });
      showCurrent(opened);
    }
  };
  const showOpen = () => setPlace({ step: "current" });

  const compare = (list: RevisionList, pair: Pair | null = pairAround(list.kept, shown?.revision ?? 0)) => {
    if (pair === null) return;
    scrollTo({ top: 0 });
    setPlace((now) => ({ step: "comparing", pair, list, before: now.step === "comparing" ? now.before : now }));
  };

  const showNewer = async (): Promise<RevisionFailureCode | null> => {
    const opened = await askForCurrent(paste());
    if (opened.step === "failed") return opened.failure;
    setPlace({ step: "current" });
    showCurrent(opened);
    return null;
  };

  const shown = current && earlier.step === "earlier" ? earlier.opened : current;
  const document = current && earlier.step === "earlier" ? earlier.document : (current?.document ?? null);
  const newest = said?.revision ?? 0;
  const isNewer = current !== null && !isOnly && newest > current.revision && newest > later;
  return {
    place,
    isComparing: place.step === "comparing",
    current,
    paste,
    readableOf,
    /** What is read now; the current one where two are compared from there. */
    document,
    /** Its number; null while nothing is open. */
    revision: shown?.revision ?? null,
    /** Its number where it is not the current one. */
    earlierRevision: current && earlier.step === "earlier" ? earlier.opened.revision : null,
    newestRevision: Math.max(current?.revision ?? 0, newest),
    isEdited: current !== null && !isOnly && Math.max(current.revision, newest) > 1,
    /** When the current one was written, RFC 3339; null where that is not known. */
    editedAt: said !== null && said.revision === current?.revision ? said.updatedAt : null,
    isNewer,
    showNewer,
    /** The reader has seen that there is a newer one. */
    leaveNewer: () => setLater(newest),
    isListed: isListed && current !== null,
    list,
    show,
    /** Reads what the page has as the current one, which needs no answer. */
    showOpen,
    compare,
    back,
    /** What opens the list, where the focus goes back to. */
    control,
  };
}

export type Revisions = ReturnType<typeof useRevisions>;
