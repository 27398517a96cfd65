// What this device keeps of a paste, brought up to what was saved. Nothing here fails: where the browser forbids
// storage, nothing was kept.
import type { Written } from "@/client/draft";
import { refreshPaste } from "@/client/keepsake";
import { formatEditFragment } from "@/client/link";
import { changeMyPaste } from "@/client/my-pastes";
import type { Keepsake } from "@/client/opening";
import { isOlderThanSeen } from "@/client/seen-revision";
import { forgetFragment, keepEditForTab } from "@/client/tab-memory";
import type { Secrets } from "@/contract/envelope";
import type { Paste } from "@/contract/paste";

/** After a revision: its title, and that this device has seen it. */
export async function rememberRevision(
  { id, kind, revision }: Pick<Paste, "id" | "kind" | "revision">,
  document: Written,
): Promise<void> {
  isOlderThanSeen(id, revision);
  if (kind === "encrypted") await changeMyPaste(id, { title: titleOf(document) }).catch(() => {});
}

type NewSecrets = { secrets: Secrets; fragment: string; keepsake: Keepsake; editToken: string };

/** After new secrets: the link in My pastes, what opens the paste here, and what this tab came with. Whether the first keeps it. */
export async function rememberSecrets(
  { id, expiresAt }: Pick<Paste, "id" | "expiresAt">,
  { secrets, fragment, keepsake, editToken }: NewSecrets,
): Promise<boolean> {
  const [mine] = await Promise.allSettled([
    changeMyPaste(id, { secrets, fragment }),
    refreshPaste(id, keepsake, expiresAt),
    Promise.resolve(id).then(forgetFragment),
  ]);
  await keepEditForTab(id, formatEditFragment(editToken, fragment));
  return mine.status === "fulfilled" && mine.value !== null;
}

export const titleOf = ({ title, name }: Written): string => title || name || "";
