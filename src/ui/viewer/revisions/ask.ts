// The questions about revisions, with the code that asks them (and its schemas) fetched when the first one is asked.
// What cannot be fetched is a server that cannot be reached; a fault of this program is told as one, and ends the wait.
import type { OpenedPaste, OpenedRevision, RevisionFailureCode, RevisionList } from "@/client/revisions";

type Asking = typeof import("@/client/revisions");
type Failed = { step: "failed"; failure: RevisionFailureCode };

const failed = (failure: RevisionFailureCode): Failed => ({ step: "failed", failure });

async function ask<T>(question: (asking: Asking) => Promise<T>): Promise<T | Failed> {
  const asking = await import("@/client/revisions").catch(() => null);
  if (asking === null) return failed("offline");
  return question(asking).catch((error: unknown) => {
    reportError(error);
    return failed("server");
  });
}

export const askForList = (paste: OpenedPaste): Promise<RevisionList | Failed> =>
  ask(({ listRevisions }) => listRevisions(paste));

export const askForRevision = (paste: OpenedPaste, revision: number): Promise<OpenedRevision | Failed> =>
  ask(({ openRevision }) => openRevision(paste, revision));

export const askForCurrent = (paste: OpenedPaste): Promise<OpenedRevision | Failed> =>
  ask(({ openCurrent }) => openCurrent(paste));
