// The first thing that an /e/ address does: take the fragment out of the address bar, then open. The opener does it
// before React has loaded and leaves the promise on `window`; the page takes that over, or starts afresh.
import { openPaste } from "./open-paste";
import type { Opening } from "./opening";

/** An opening under way. `fragment` is what stood behind `#`; it lives in this object, and in no address any more. */
export type TakenOpening = { id: string; fragment: string; opening: Promise<Opening> };

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

export function startOpening(): TakenOpening {
  const fragment = location.hash.slice(1);
  if (location.href.includes("#")) history.replaceState(history.state, "", location.pathname + location.search);
  const id = location.pathname.split("/")[2] ?? "";
  return { id, fragment, opening: openPaste(id, fragment) };
}
