// Forgets a paste that was deleted: all that this device and this tab keep of it.
import { editDraftsOf } from "./edit-draft";
import { forgetPaste } from "./keepsake";
import { forgetMyPaste } from "./my-pastes";
import { forgetSeen } from "./seen-revision";
import { forgetFragment } from "./tab-memory";

/** Never throws: where the browser forbids storage, nothing was kept. */
export async function forgetHere(id: string): Promise<void> {
  await Promise.allSettled([
    forgetMyPaste(id),
    forgetPaste(id),
    editDraftsOf(id).forgetAll(),
    Promise.resolve(id).then(forgetFragment),
    Promise.resolve(id).then(forgetSeen),
  ]);
}
