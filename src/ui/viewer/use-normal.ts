"use client";
// What the page of a normal paste has open: what came with it, until its reader asks for a newer revision.
import { useCallback, useMemo, useState } from "react";
import type { OpenedPaste, OpenedRevision } from "@/client/revisions";
import { normalDocument } from "./normal-document";
import { useRevisions } from "./revisions/use-revisions";
import { useAbout } from "./use-about";

/** As the server has put it into the page. Times are RFC 3339; `expiresAt` is null for never. */
export type NormalSent = {
  id: string;
  text: string;
  revision: number;
  /** Null where that is of no concern: of a paste that is read for the only time. */
  updatedAt: string | null;
  expiresAt: string | null;
};

const readableOf = ({ text }: { text: string }) => normalDocument(text);

/** `isOnly`: whether it is read for the only time. */
export function useNormal({ id, expiresAt, updatedAt, ...sent }: NormalSent, isOnly: boolean) {
  const [open, setOpen] = useState<{ text: string; revision: number }>(sent);
  const { about } = useAbout({ id: useCallback(() => id, [id]), isOpen: !isOnly });
  const document = useMemo(() => normalDocument(open.text), [open.text]);
  const showCurrent = useCallback(
    ({ document: { text }, revision }: OpenedRevision) => setOpen({ text, revision }),
    [],
  );
  const revisions = useRevisions({
    current: { revision: open.revision, document, sealedAs: null },
    isOnly,
    paste: useCallback((): OpenedPaste => ({ id, keepsake: null }), [id]),
    said: about ?? (updatedAt === null ? null : { revision: sent.revision, updatedAt }),
    readableOf,
    showCurrent,
  });
  return {
    revisions,
    /** What is read now. */
    document: revisions.document ?? document,
    expiresAt: about === null ? expiresAt : about.expiresAt,
  };
}
