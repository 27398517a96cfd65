// What an open tab remembers of a link whose fragment it took out of the address bar, so that a reload opens the paste
// again: in sessionStorage, encrypted under this device's key, for as long as the tab and twelve hours at most.
import { formatBase64url, parseBase64url } from "../crypto";
import { decryptHere, encryptHere } from "./device-key";
import { parseFragment } from "./link";
import { mayStillOpen, type Opening } from "./opening";

const hoursMax = 12;
const nameOf = (id: string): string => `mdbin:fragment:${id}`;

/**
 * Keeps a fragment for this tab from now on, before any answer: a reload of a page that did not open must not forget
 * a link's key, or a server could ask for the password alone (docs/format.md, Links). What is no key and opens nothing
 * is forgotten again. Never throws: where the browser forbids storage, a reload asks.
 */
export async function keepForTab(id: string, fragment: string, opening: Promise<Opening>): Promise<void> {
  try {
    await rememberFragment(id, fragment);
    const result = await opening;
    if (!mayStillOpen(result) && parseFragment(fragment).linkKey === null) forgetFragment(id);
  } catch {
    // As said.
  }
}

/** Forgets what this tab opened the paste with. Throws where the browser forbids storage. */
export const forgetFragment = (id: string): void => sessionStorage.removeItem(nameOf(id));

/** Rejects where the browser forbids storage. */
async function rememberFragment(id: string, fragment: string, now = Date.now()): Promise<void> {
  const bytes = await encryptHere(JSON.stringify([now, fragment]), nameOf(id));
  sessionStorage.setItem(nameOf(id), formatBase64url(bytes));
}

/** The fragment that this tab opened the paste with, or null. What no longer opens, or is too old, is removed. */
export async function recallFragment(id: string, now = Date.now()): Promise<string | null> {
  const kept = sessionStorage.getItem(nameOf(id));
  const bytes = kept === null ? null : parseBase64url(kept);
  if (bytes === null) return null;
  try {
    const remembered: unknown = JSON.parse(await decryptHere(bytes, nameOf(id)));
    if (Array.isArray(remembered)) {
      const [at, fragment]: unknown[] = remembered;
      const fresh = typeof at === "number" && now - at < hoursMax * 3_600_000;
      if (fresh && typeof fragment === "string") return fragment;
    }
  } catch {
    // Another device's key, or the storage was cleared in between: as good as nothing.
  }
  forgetFragment(id);
  return null;
}
