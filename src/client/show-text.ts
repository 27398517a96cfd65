// Puts a text on the page, as text. A long one comes part by part, and what is off the screen is not laid out (globals.css):
// a few KB sealed may inflate to ten million lines. It runs in the opener and in the page, on the same element.
import { loosenMarks } from "./loosen-marks";

declare global {
  interface HTMLElement {
    /** What showText shows there, or is about to. */
    mdbinShows?: string;
  }
}

/** More than a paste of this server's may have: only a stranger's line is ever cut. */
const partCharacters = 200_000;
const partLines = 1_000;
/** Parts that are put there between two frames. */
const partsAtOnce = 4;

/** Where it is shown already, nothing changes. */
export function showText(element: HTMLElement, text: string): void {
  if (element.mdbinShows === text) return;
  element.mdbinShows = text;
  let shown = partEnd(text, 0);
  element.textContent = loosenMarks(text.slice(0, shown));
  const showMore = () => {
    if (element.mdbinShows !== text) return;
    const parts: HTMLElement[] = [];
    while (shown < text.length && parts.length < partsAtOnce) {
      const end = partEnd(text, shown);
      const part = document.createElement("span");
      part.className = "plain-part";
      part.textContent = loosenMarks(text.slice(shown, end));
      parts.push(part);
      shown = end;
    }
    element.append(...parts);
    if (shown < text.length) setTimeout(showMore, 16);
  };
  if (shown < text.length) setTimeout(showMore, 100);
}

/** Where the part ends that begins at `start`: behind a line's end, if there is one. */
function partEnd(text: string, start: number): number {
  let end = start;
  for (let lines = 0; lines < partLines; lines++) {
    const next = text.indexOf("\n", end) + 1;
    if (next === 0 || next - start > partCharacters) break;
    end = next;
  }
  return end > start ? end : Math.min(start + partCharacters, text.length);
}
