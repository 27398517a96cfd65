// Puts a text on the page, as text. A long one comes part by part, and what is off the screen is not laid out
// (globals.css); of a very long one the first portion, and the next when it is asked for. It runs in the opener and in
// the page, on the same element.
import { loosenMarks } from "./loosen-marks";
import { cutEnd, portionEnd, portionTexts } from "./portions";

declare global {
  interface HTMLElement {
    /** What showText shows there, or is about to. */
    mdbinShows?: string;
  }
}

/** More than a paste of this server's may have: only a stranger's line is ever cut. */
const part = { characters: 200_000, lines: 1_000 };
/** Parts that are put there between two frames. */
const partsAtOnce = 4;

/** Where it is shown already, nothing changes. */
export function showText(element: HTMLElement, text: string): void {
  if (element.mdbinShows === text) return;
  element.mdbinShows = text;
  let wanted = portionEnd(text, 0);
  let shown = cutEnd(text, 0, part);
  element.textContent = loosenMarks(text.slice(0, shown));
  const showMore = () => {
    if (element.mdbinShows !== text) return;
    const parts: HTMLElement[] = [];
    while (shown < wanted && parts.length < partsAtOnce) {
      const end = cutEnd(text, shown, part);
      const next = document.createElement("span");
      next.className = "plain-part";
      next.textContent = loosenMarks(text.slice(shown, end));
      parts.push(next);
      shown = end;
    }
    element.append(...parts);
    if (shown < wanted) setTimeout(showMore, 16);
    else if (shown < text.length)
      element.append(
        moreOf(text, shown, () => {
          wanted = portionEnd(text, shown);
          showMore();
        }),
      );
  };
  if (shown < text.length) setTimeout(showMore, 100);
}

/** What stands below a portion that is not the last. */
function moreOf(text: string, shown: number, showNext: () => void): HTMLElement {
  const more = document.createElement("span");
  more.className = "plain-more";
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = portionTexts.next;
  button.onclick = () => {
    more.remove();
    showNext();
  };
  more.append(portionTexts.shown(shown, text.length), " ", button);
  return more;
}
