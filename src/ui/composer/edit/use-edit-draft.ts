"use client";
// Keeps what is typed and not yet saved, with the revision that it is written over and the secrets that are on their
// way. Where the browser forbids storage, the page says so, and asks before it is left.
import { useCallback, useMemo, useRef, useState } from "react";
import type { Written } from "@/client/draft";
import { type EditDraft, editDraftsOf, type PendingSecrets } from "@/client/edit-draft";
import { useLeaveQuestion } from "@/ui/parts/use-leave-question";
import { useNewestKept } from "../use-newest-kept";
import { useUnkept } from "../use-unkept";
import { type Base, isChangedFrom, type Start } from "./version";

export function useEditDraft({ id, kind, draft }: Start) {
  const drafts = useMemo(() => editDraftsOf(id), [id]);
  const pending = useRef<PendingSecrets | null>(draft?.pending ?? null);
  /** Whether something is on this page alone. */
  const [atRisk, setAtRisk] = useState(false);
  const write = useCallback(
    ({ isNothing, ...draft }: EditDraft & { isNothing: boolean }) => (isNothing ? drafts.forget() : drafts.keep(draft)),
    [drafts],
  );
  const { unkept, told: setKept } = useUnkept();
  const told = useCallback(
    (isKept: boolean, { isNothing }: { isNothing: boolean }) => {
      setKept(isKept);
      setAtRisk(!isKept && !isNothing);
    },
    [setKept],
  );
  const kept = useNewestKept(write, told);

  /** To be called with every change, and the revision that it is one of. */
  const keep = useCallback(
    (document: Written, base: Base) => {
      const isNothing = pending.current === null && !isChangedFrom(kind, base, document);
      kept.keep({ document, base: base.revision, pending: pending.current, isNothing });
    },
    [kind, kept],
  );

  /** Resolves when fresh secrets are kept, as far as the browser lets it: before they are sent. */
  const keepPending = useCallback(
    async (document: Written, base: number, secrets: PendingSecrets) => {
      kept.drop();
      pending.current = secrets;
      await drafts.keep({ document, base, pending: secrets }).catch(() => setAtRisk(true));
    },
    [drafts, kept],
  );

  /** What was on its way has arrived, or never will: `base` is saved, and what is typed counts from there. */
  const settle = useCallback(
    (document: Written, base: Base) => {
      pending.current = null;
      keep(document, base);
    },
    [keep],
  );

  /** Keeps a text for a tab that opens the paste's edit page later; gives what forgets it again, null where nothing is kept. */
  const setAside = useCallback(
    (document: Written, base: number) => drafts.setAside({ document, base, pending: null }).catch(() => null),
    [drafts],
  );
  const forget = useCallback(() => drafts.forget().catch(() => {}), [drafts]);

  useLeaveQuestion(atRisk);

  return { unkept, keep, keepPending, hasPending: () => pending.current !== null, settle, setAside, forget };
}

export type EditDraftKeeper = ReturnType<typeof useEditDraft>;
