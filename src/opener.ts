// The first bytes of /e/… that run: take the fragment out of the address, fetch, decrypt, show the text. Built into
// the page's head by scripts/postbuild, it is all that touches a key before React has loaded, and all that
// /e/…/raw is made of. It shows text as text, and knows nothing of Markdown, React or zod.
import { takeOpening } from "./client/take-opening";

const { id, fragment, opening } = takeOpening();

// Another fragment behind the same address is another secret: begin again, as a document load does.
addEventListener("hashchange", () => {
  if (location.hash.length > 1) location.reload();
});

const parsed = new Promise<void>((resolve) => {
  if (document.readyState === "loading") addEventListener("DOMContentLoaded", () => resolve());
  else resolve();
});

Promise.all([opening, parsed]).then(([result]) => {
  const plain = document.getElementById("plain");
  if (result.step === "open" && plain) plain.textContent = result.document.text;
  // Only the raw page has these: a sentence for each way in which a text can stay closed.
  const said = result.step === "failed" ? result.failure : result.step === "sealed" ? result.needs : null;
  const sentence = document.querySelector<HTMLElement>(`[data-said="${said}"]`);
  if (sentence) sentence.hidden = false;
  const page = sentence?.querySelector("a");
  if (page) page.href = `/e/${id}${fragment && `#${fragment}`}`;
});
