// The first thing that an /e/ address does: take the fragment out of the address bar, then open. The opener does it
// before React has loaded and leaves the promise on `window`; the page takes that over, or starts afresh. What the
// address has lost the tab remembers, and where the address says nothing, what tab and device remember opens the paste.
import { recallPaste } from "./keepsake";
import { parseFragment, withLines } from "./link";
import { type Held, openPaste } from "./open-paste";
import type { Opening } from "./opening";
import { keepForTab, recallFragment } from "./tab-memory";
import { letFragmentGo, takeFragment } from "./taken-fragment";

/** An opening under way. What is held lives in this object, and in no address any more. */
export type TakenOpening = { id: string; held: Promise<Held>; opening: Promise<Opening> };

declare global {
  interface Window {
    /** Set by the opener, before React; only `takeOpening` reads it. */
    mdbinOpening?: TakenOpening;
  }
}

/** Takes over what the opener started on this page, or starts it where no opener ran. */
export const takeOpening = (): TakenOpening => {
  window.mdbinOpening ??= startOpening();
  return window.mdbinOpening;
};

function startOpening(): TakenOpening {
  const fragment = takeFragment();
  const id = location.pathname.split("/")[2] ?? "";
  if (holdsSecret(fragment)) {
    const held = { fragment };
    const opening = openPaste(id, held);
    keepForTab(id, fragment, opening, letFragmentGo);
    return { id, held: Promise.resolve(held), opening };
  }
  letFragmentGo();
  // Options alone, as lines to mark, are no secret: what is remembered still opens it, and what the tab has of the link
  // is kept, or a server could then ask for the password alone (docs/format.md, Links).
  const held = recall(id, fragment);
  return { id, held, opening: held.then((recalled) => openPaste(id, recalled)) };
}

function holdsSecret(fragment: string): boolean {
  const { linkKey, password } = parseFragment(fragment);
  return linkKey !== null || password !== null;
}

/** What tab and device remember, with the options of the address. Where the browser forbids storage that is nothing. */
async function recall(id: string, options: string): Promise<Held> {
  const fragment = await recallFragment(id).catch(() => null);
  const { lines } = parseFragment(options);
  return {
    fragment: fragment === null ? options : lines === null ? fragment : withLines(fragment, lines),
    keepsake: await recallPaste(id).catch(() => null),
  };
}
