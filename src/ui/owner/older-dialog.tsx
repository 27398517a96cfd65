"use client";
// Destroys the earlier revisions of a paste, for a secret that was edited out.
import { removeOlderRevisions } from "@/client/api";
import { olderFailureOf, olderFailures } from "@/client/failure";
import { DestroyDialog } from "./destroy-dialog";
import { olderTexts } from "./texts";

type Props = { id: string; editToken: string; revision: number; close: () => void; onDestroyed: () => void };

export const OlderDialog = ({ id, editToken, revision, close, onDestroyed }: Props) => (
  <DestroyDialog
    question={olderTexts.question}
    meaning={olderTexts.meaning(revision)}
    keep={olderTexts.keep}
    confirm={olderTexts.confirm}
    busyWord={olderTexts.busy}
    destroy={() => removeOlderRevisions(id, editToken)}
    failures={olderFailures}
    failureOf={olderFailureOf}
    close={close}
    onDestroyed={onDestroyed}
  />
);
