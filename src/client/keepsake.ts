// What a device remembers of pastes, where its person asked for that: each one's ikm, as a key that the browser uses and
// hands out to nobody, with the start of the envelope that it opened. Neither password nor link key can be had from it.
// In IndexedDB here; a device of another kind keeps it behind the same four functions.
import { boundBytes } from "../contract/envelope";
import type { Bytes } from "../crypto";
import { onDevice } from "./device-key";
import type { Keepsake } from "./opening";

/** As it lies in the store, under the paste's id. `expiresAt` is RFC 3339; null for never, or not known. */
type Remembered = Keepsake & { expiresAt: string | null };

/** Remembers a paste, in the place of what was remembered of it before. Rejects where the browser forbids storage. */
export async function rememberPaste(id: string, { ikm, head }: Keepsake, expiresAt: string | null): Promise<void> {
  const remembered: Remembered = { ikm, head, expiresAt };
  await onDevice("pastes", "readwrite", (store) => store.put(remembered, id));
}

/**
 * Remembers it anew where it is remembered still, in one transaction: what was forgotten in another tab meanwhile stays
 * forgotten. Whether it is. Rejects where the browser forbids storage.
 */
export async function refreshPaste(id: string, { ikm, head }: Keepsake, expiresAt: string | null): Promise<boolean> {
  const remembered: Remembered = { ikm, head, expiresAt };
  const cursor = await onDevice("pastes", "readwrite", (store) => {
    const found = store.openCursor(id);
    found.addEventListener("success", () => found.result?.update(remembered));
    return found;
  });
  return cursor !== null;
}

/** What is remembered of a paste; null where nothing is. Rejects where the browser forbids storage. */
export async function recallPaste(id: string, now = Date.now()): Promise<Keepsake | null> {
  const found = parseRemembered(await onDevice("pastes", "readonly", (store) => store.get(id)));
  return found === null || isOver(found, now) ? null : { ikm: found.ikm, head: found.head };
}

/** The ids of all that is remembered. Rejects where the browser forbids storage. */
export const rememberedIds = async (): Promise<string[]> =>
  (await onDevice("pastes", "readonly", (store) => store.getAllKeys())).map(String);

/** Forgets a paste; nothing happens where none is remembered. Rejects where the browser forbids storage. */
export async function forgetPaste(id: string): Promise<void> {
  await onDevice("pastes", "readwrite", (store) => store.delete(id));
}

/** Forgets every paste that has expired. Rejects where the browser forbids storage. */
export async function sweepRemembered(now = Date.now()): Promise<void> {
  for (const id of await onDevice("pastes", "readonly", (store) => store.getAllKeys())) {
    const found = parseRemembered(await onDevice("pastes", "readonly", (store) => store.get(id)));
    if (found === null || isOver(found, now)) await onDevice("pastes", "readwrite", (store) => store.delete(id));
  }
}

const isOver = ({ expiresAt }: Remembered, now: number): boolean => expiresAt !== null && Date.parse(expiresAt) <= now;

/** What lies in the store may be of another version of this page: what is not as above is as good as nothing. */
function parseRemembered(value: unknown): Remembered | null {
  if (typeof value !== "object" || value === null) return null;
  const { ikm, head, expiresAt = null }: Partial<Record<keyof Remembered, unknown>> = value;
  if (!(ikm instanceof CryptoKey) || ikm.algorithm.name !== "HKDF") return null;
  if (!(head instanceof Uint8Array) || head.length !== boundBytes) return null;
  return {
    ikm,
    head: new Uint8Array(head) satisfies Bytes,
    expiresAt: typeof expiresAt === "string" ? expiresAt : null,
  };
}
