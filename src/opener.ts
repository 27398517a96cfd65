// The first bytes of /e/… that run: take the fragment out of the address, fetch, decrypt, show the text; only then
// let Next's scripts load. Built into the page's head by scripts/postbuild.mjs, it is all that touches a key before
// React, and all that /e/…/raw is made of. It shows text as text, and knows nothing of Markdown, React or zod.
import { type Held, openPaste } from "./client/open-paste";
import type { Opening } from "./client/opening";
import { showText } from "./client/show-text";
import { takeOpening } from "./client/take-opening";
import { isConfig, textTypeOf } from "./client/text-type";
import { titleLine } from "./client/title";

const { id, held, opening } = takeOpening();

// Another fragment behind the same address is another secret: begin again, as a document load does.
addEventListener("hashchange", () => {
  if (location.hash.length > 1) location.reload();
});

const parsed = new Promise<void>((resolve) => {
  addEventListener("DOMContentLoaded", () => resolve());
});

Promise.all([opening, held, parsed]).then(([result, holds]) => {
  show(result, holds);
  // Two frames and a task: the text is painted. A hidden tab has no frames, and no hurry to paint.
  if (result.step !== "open" || document.hidden) loadPage();
  else requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(loadPage)));
});

/** Only the raw page has sentences, one for each way in which a text can stay closed, and a form for a password. */
function show(result: Opening, holds: Held): void {
  if (result.step === "open") {
    const { text, title = "", format } = result.document;
    const heading = document.getElementById("title");
    if (heading) heading.textContent = titleLine(title);
    const plain = document.getElementById("plain");
    // The page shows keys and values with the values masked: they must not be on the screen before that. Raw is asked for.
    const masked = document.getElementById("masked");
    if (masked && isConfig(textTypeOf(result.document))) masked.hidden = false;
    else if (plain) {
      showText(plain, text);
      plain.toggleAttribute("data-wide", format === "code" || format === "plain");
    }
  }
  const said = result.step === "failed" ? result.failure : result.step === "sealed" ? result.needs : "";
  for (const sentence of document.querySelectorAll<HTMLElement>("[data-said]")) {
    sentence.hidden = !sentence.dataset.said?.split(" ").includes(said);
    const page = sentence.querySelector("a");
    if (page) page.href = `/e/${id}${holds.fragment && `#${holds.fragment}`}`;
    const moment = sentence.querySelector("time");
    if (moment && result.step === "failed" && result.burnedAt !== null)
      moment.textContent = `It was read on ${new Date(result.burnedAt).toLocaleString("en-GB", momentStyle)}. `;
  }
  const form = document.querySelector<HTMLFormElement>("form[data-said]");
  const field = form?.querySelector("input");
  if (!form || !field || form.hidden) return;
  field.focus();
  form.onsubmit = (event) => {
    event.preventDefault();
    openPaste(id, { ...holds, password: field.value }).then((next) => show(next, holds));
  };
}

const momentStyle: Intl.DateTimeFormatOptions = {
  day: "numeric",
  month: "short",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
};

/** Lets the page's own scripts load, which wait in the shell under a type that no browser runs. */
function loadPage(): void {
  for (const waiting of document.querySelectorAll<HTMLScriptElement>('script[type="later"]')) {
    const script = document.createElement("script");
    script.async = true;
    // As it is written there: the bundler's runtime knows its chunks by that, not by the whole address.
    script.setAttribute("src", waiting.getAttribute("src") ?? "");
    waiting.replaceWith(script);
  }
  // What renders Markdown comes along, before anyone has asked for it: the scripts above take a while to do so.
  for (const link of document.querySelectorAll<HTMLLinkElement>('link[rel="later"]')) link.rel = "preload";
}

// What has to ask its reader something needs the page at once; a slow answer does not keep it away for ever.
held.then(({ fragment, keepsake }) => {
  if ((fragment === "" || fragment.startsWith("~")) && !keepsake) parsed.then(loadPage);
  else setTimeout(loadPage, 5000);
});
