// The first bytes of an edit page that run: take edit token and key out of the address, before any other script, and
// keep them for a reload of this tab. Built into the page's head by scripts/postbuild.mjs.
import { takeEditing } from "./client/take-editing";

takeEditing();

// Another fragment behind the same address is another edit link: begin again, as a document load does.
addEventListener("hashchange", () => {
  if (location.hash.length > 1) location.reload();
});
