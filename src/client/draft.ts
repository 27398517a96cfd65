// What is typed and not yet sent, kept on this device only, encrypted: it survives a reload, a crash, a closed tab.
// Each tab has a draft of its own, so that two tabs lose nothing; the draft of a tab that is gone goes to the next
// tab that opens. Which tabs live is told by Web Locks: a tab holds its draft's lock for as long as it stands.
import type { Bytes, Document } from "../crypto";
import { decryptHere, encryptHere, onDevice } from "./device-key";

/** What a person writes. Without a `format` it is for the composer to recognise. */
export type Written = Omit<Document, "revision">;

const reloadMilliseconds = 500;
const slotName = "mdbin:draft";
const newSlot = (): string => `${Date.now()}-${crypto.randomUUID()}`;
const lockOf = (slot: string): string => `mdbin:draft:${slot}`;

let taken: Promise<string> | undefined;

/** This tab's draft slot: the one it had before a reload, else one that a tab left behind, else a new one. */
function takeSlot(): Promise<string> {
  taken ??= (async () => {
    const before = sessionStorage.getItem(slotName);
    const left = (await onDevice("drafts", "readonly", (store) => store.getAllKeys())).map(String).reverse();
    // After a reload the page that was here may hold the lock for a moment longer; a duplicated tab holds it for good.
    if (before !== null && (await hold(before, { signal: AbortSignal.timeout(reloadMilliseconds) }))) return before;
    for (const slot of left) if (await hold(slot, { ifAvailable: true })) return slot;
    const fresh = newSlot();
    await hold(fresh, { ifAvailable: true });
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
const hold = (slot: string, how: LockOptions): Promise<boolean> =>
  new Promise((resolve, reject) => {
    navigator.locks
      .request(lockOf(slot), how, (lock) => {
        resolve(lock !== null);
        // A lock is held until its promise settles; this one goes with the tab.
        return lock === null ? undefined : new Promise<void>(() => {});
      })
      .catch((error: unknown) => (how.signal?.aborted ? resolve(false) : reject(error)));
  });

let last: Promise<unknown> = Promise.resolve();

/** One change after another, so that a text that is forgotten is not written again by what came before. */
function inTurn<T>(change: () => Promise<T>): Promise<T> {
  const mine = last.then(change, change);
  last = mine.catch(() => {});
  return mine;
}

/** Keeps what is being written; where all of it is empty it is forgotten. Rejects where the browser forbids storage. */
export const keepDraft = (document: Written): Promise<void> =>
  [document.text, document.title, document.name].every((written = "") => written === "")
    ? forgetDraft()
    : inTurn(async () => put(await takeSlot(), document));

/** What was being written here, or in a tab that is gone; null where there is none. Rejects where it does not open. */
export const restoreDraft = (): Promise<Written | null> =>
  inTurn(async () => {
    const slot = await takeSlot();
    const bytes: unknown = await onDevice("drafts", "readonly", (store) => store.get(slot));
    if (!(bytes instanceof Uint8Array)) return null;
    return parseWritten(JSON.parse(await decryptHere(bytes as Bytes, slot)));
  });

/** Keeps a draft that has no place on this page for a tab that opens later. Rejects where the browser forbids storage. */
export const setAside = (document: Written): Promise<void> => inTurn(() => put(newSlot(), document));

/** Forgets this tab's draft: the paste is made, or the person says so. */
export const forgetDraft = (): Promise<void> =>
  inTurn(async () => {
    const slot = await takeSlot();
    await onDevice("drafts", "readwrite", (store) => store.delete(slot));
  });

/**
 * Keeps a document for the write page that this very tab opens next, which restores it as its draft. A draft that the
 * tab had before stays, for a tab that opens later. Rejects where the browser forbids storage.
 */
export const handOver = (document: Written): Promise<void> =>
  inTurn(async () => {
    const slot = newSlot();
    // Held until this page is left, so that no other tab takes it for one that was left behind.
    await hold(slot, { ifAvailable: true });
    await put(slot, document);
    sessionStorage.setItem(slotName, slot);
  });

async function put(slot: string, document: Written): Promise<void> {
  const bytes = await encryptHere(JSON.stringify(document), slot);
  await onDevice("drafts", "readwrite", (store) => store.put(bytes, slot));
}

function parseWritten(value: unknown): Written | null {
  if (typeof value !== "object" || value === null) return null;
  const { text, title, name, format, language }: Partial<Record<keyof Written, unknown>> = value;
  if (typeof text !== "string") return null;
  return {
    text,
    ...(typeof title === "string" && { title }),
    ...(typeof name === "string" && { name }),
    ...((format === "markdown" || format === "plain" || format === "code") && { format }),
    ...(typeof language === "string" && { language }),
  };
}
