// The newest revision of a paste that this device has seen, so that a server cannot hand out an older one unnoticed.
// Kept only for pastes that were edited: of all others, nothing about what was read stays on the device.

const nameOf = (id: string): string => `mdbin:seen:${id}`;

/** Forgets that it was seen. Throws where the browser forbids storage. */
export const forgetSeen = (id: string): void => localStorage.removeItem(nameOf(id));

/** Where the numbers lie: a browser's storage, or another that keeps text by a name. */
export type Seen = Pick<Storage, "getItem" | "setItem">;

/** Whether this device saw a newer revision before; remembers this one if it is the newest. Never throws. */
export function isOlderThanSeen(id: string, revision: number, kept?: Seen): boolean {
  try {
    const store = kept ?? localStorage;
    const seen = Number(store.getItem(nameOf(id)) ?? 1);
    if (revision > seen) store.setItem(nameOf(id), String(revision));
    return revision < seen;
  } catch {
    // The browser forbids storage: then nothing was seen before.
    return false;
  }
}
