// The first thing that an edit address does: take the edit token and the key out of the address bar. A script in the
// page's head does it before anything else runs, and leaves what it took on `window`; the page takes that over, or
// starts afresh. What the address has lost the tab remembers, so that a reload finds it.
import { type EditFragment, parseEditFragment } from "./link";
import { keepEditForTab, recallEdit } from "./tab-memory";
import { letFragmentGo, takeFragment } from "./taken-fragment";

/** What an edit address says. It lives in this object, and in no address any more. */
export type TakenEditing = {
  kind: "encrypted" | "normal";
  /** As it stands in the path, of whatever form. */
  id: string;
  said: Promise<EditFragment>;
};

declare global {
  interface Window {
    /** Set before React; only `takeEditing` reads it. */
    mdbinEditing?: TakenEditing;
  }
}

export const takeEditing = (): TakenEditing => {
  window.mdbinEditing ??= startEditing();
  return window.mdbinEditing;
};

function startEditing(): TakenEditing {
  const fragment = takeFragment();
  const [, first, id = ""] = location.pathname.split("/");
  const said = parseEditFragment(fragment);
  const saysSomething = said.editToken !== null || said.fragment !== "";
  if (saysSomething) keepEditForTab(id, fragment).then(letFragmentGo);
  else letFragmentGo();
  return {
    kind: first === "p" ? "normal" : "encrypted",
    id,
    said: saysSomething
      ? Promise.resolve(said)
      : recallEdit(id).then(
          (kept) => parseEditFragment(kept ?? ""),
          // The browser forbids storage.
          () => said,
        ),
  };
}
