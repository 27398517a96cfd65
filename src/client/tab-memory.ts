// What an open tab remembers of a link whose fragment it took out of the address bar, so that a reload opens the paste
// again: in sessionStorage, encrypted under this device's key, for as long as the tab and twelve hours at most.
import { formatBase64url, parseBase64url } from "../crypto";
import { decryptHere, encryptHere } from "./device-key";
import { parseFragment } from "./link";
import { mayStillOpen, type Opening } from "./opening";

const hoursMax = 12;
const nameOf = (id: string): string => `mdbin:fragment:${id}`;
const editNameOf = (id: string): string => `mdbin:edit-fragment:${id}`;

/**
 * Keeps a fragment for this tab from now on, before any answer: a reload of a page that did not open must not forget
 * a link's key, or a server could ask for the password alone (docs/format.md, Links). What is no key and opens nothing
 * is forgotten again. `onKept` is called when it is kept, or cannot be. Never throws: where the browser forbids storage,
 * a reload asks.
 */
export async function keepForTab(
  id: string,
  fragment: string,
  opening: Promise<Opening>,
  onKept: () => void,
): Promise<void> {
  try {
    await remember(nameOf(id), fragment).finally(onKept);
    const result = await opening;
    if (!mayStillOpen(result) && parseFragment(fragment).linkKey === null) forgetFragment(id);
  } catch {
    // As said.
  }
}

/** Keeps what an edit link says behind `#` for this tab. Never throws: where the browser forbids storage, a reload asks. */
export const keepEditForTab = (id: string, editFragment: string): Promise<void> =>
  remember(editNameOf(id), editFragment).catch(() => {});

/** Forgets what this tab opened the paste with, and edits it with. Throws where the browser forbids storage. */
export function forgetFragment(id: string): void {
  sessionStorage.removeItem(nameOf(id));
  sessionStorage.removeItem(editNameOf(id));
}

/** The fragment that this tab opened the paste with, or null. What no longer opens, or is too old, is removed. */
export const recallFragment = (id: string, now = Date.now()): Promise<string | null> => recall(nameOf(id), now);

/** What the edit link said that this tab came to the paste's edit page with, or null; as above. */
export const recallEdit = (id: string, now = Date.now()): Promise<string | null> => recall(editNameOf(id), now);

/** Rejects where the browser forbids storage. */
async function remember(name: string, fragment: string, now = Date.now()): Promise<void> {
  const bytes = await encryptHere(JSON.stringify([now, fragment]), name);
  sessionStorage.setItem(name, formatBase64url(bytes));
}

async function recall(name: string, now: number): Promise<string | null> {
  const kept = sessionStorage.getItem(name);
  const bytes = kept === null ? null : parseBase64url(kept);
  if (bytes === null) return null;
  try {
    const remembered: unknown = JSON.parse(await decryptHere(bytes, name));
    if (Array.isArray(remembered)) {
      const [at, fragment]: unknown[] = remembered;
      const fresh = typeof at === "number" && now - at < hoursMax * 3_600_000;
      if (fresh && typeof fragment === "string") return fragment;
    }
  } catch {
    // Another device's key, or the storage was cleared in between: as good as nothing.
  }
  sessionStorage.removeItem(name);
  return null;
}
