// What is typed and not yet sent, kept on this device only, encrypted: it survives a reload, a crash, a closed tab.
// Each tab has a draft of its own, so that two tabs lose nothing; the draft of a tab that is gone goes to the next
// tab that opens. Which tabs live is told by Web Locks: a tab holds its draft's lock for as long as it stands.
import type { Bytes } from "../crypto";
import { decryptHere, encryptHere, onDevice } from "./device-key";

const slotName = "mdbin:draft";
const lockOf = (slot: string): string => `mdbin:draft:${slot}`;

let taken: Promise<string> | undefined;

/** This tab's draft slot: the one it had before a reload, else one that a tab left behind, else a new one. */
function takeSlot(): Promise<string> {
  taken ??= (async () => {
    const before = sessionStorage.getItem(slotName);
    const left = (await onDevice("drafts", "readonly", (store) => store.getAllKeys())).map(String).reverse();
    for (const slot of before === null ? left : [before, ...left]) if (await hold(slot)) return slot;
    const fresh = `${Date.now()}-${crypto.randomUUID()}`;
    await hold(fresh);
    return fresh;
  })().then((slot) => {
    sessionStorage.setItem(slotName, slot);
    return slot;
  });
  taken.catch(() => {
    taken = undefined;
  });
  return taken;
}

/** Holds a slot's lock until the tab is gone; false where another tab holds it. */
const hold = (slot: string): Promise<boolean> =>
  new Promise((resolve, reject) => {
    navigator.locks
      .request(lockOf(slot), { ifAvailable: true }, (lock) => {
        resolve(lock !== null);
        // A lock is held until its promise settles; this one goes with the tab.
        return lock === null ? undefined : new Promise<void>(() => {});
      })
      .catch(reject);
  });

/** Keeps the text that is being typed; an empty one is forgotten. Rejects where the browser forbids storage. */
export async function keepDraft(text: string): Promise<void> {
  if (text === "") return forgetDraft();
  const slot = await takeSlot();
  const bytes = await encryptHere(text, slot);
  await onDevice("drafts", "readwrite", (store) => store.put(bytes, slot));
}

/** The text that was being typed here, or in a tab that is gone; null where there is none, or it does not open. */
export async function restoreDraft(): Promise<string | null> {
  const slot = await takeSlot();
  const bytes: unknown = await onDevice("drafts", "readonly", (store) => store.get(slot));
  if (!(bytes instanceof Uint8Array)) return null;
  return decryptHere(bytes as Bytes, slot);
}

/** Forgets this tab's draft: the paste is made, or the person says so. */
export async function forgetDraft(): Promise<void> {
  const slot = await takeSlot();
  await onDevice("drafts", "readwrite", (store) => store.delete(slot));
}
