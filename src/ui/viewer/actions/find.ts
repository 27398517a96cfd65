// Finds words in what a page shows, across the elements that a line is made of, and marks them without touching the
// page: by the CSS Custom Highlight API, or by the selection where a browser has none.

/** As many matches as are marked and counted. */
export const matchesMax = 2000;

const blocks = "p, li, td, th, pre, blockquote, h1, h2, h3, h4, h5, h6, dt, dd, tr, div, section, summary";
const names = { all: "found", current: "found-current" } as const;

/** Ranges of every match in the text that `root` shows, in its order; upper and lower case are the same. */
export function findIn(root: Element, words: string): Range[] {
  const pattern = patternOf(words);
  if (pattern === null) return [];
  const { text, places } = shownText(root);
  const ranges: Range[] = [];
  for (const match of text.matchAll(pattern)) {
    if (ranges.length === matchesMax) break;
    const start = placeOf(places, match.index);
    const end = placeOf(places, match.index + match[0].length - 1);
    if (start === undefined || end === undefined) continue;
    const range = new Range();
    range.setStart(start.node, match.index - start.from);
    range.setEnd(end.node, match.index + match[0].length - end.from);
    ranges.push(range);
  }
  return ranges;
}

/** A pattern for words as they stand, any space between them; null for nothing. */
export function patternOf(words: string): RegExp | null {
  const trimmed = words.trim();
  if (trimmed === "") return null;
  return new RegExp(trimmed.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&").replace(/\s+/g, "\\s+"), "giu");
}

type Place = { node: Text; from: number };

/** The text, with a line end between blocks so that no match goes from one into the next. */
function shownText(root: Element): { text: string; places: Place[] } {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const places: Place[] = [];
  const parts: string[] = [];
  let length = 0;
  let block: Element | null = null;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const { parentElement } = node;
    if (!(node instanceof Text) || parentElement === null || !isSeen(parentElement)) continue;
    const own = parentElement.closest(blocks);
    if (block !== null && own !== block) {
      parts.push("\0");
      length += 1;
    }
    block = own;
    places.push({ node, from: length });
    parts.push(node.data);
    length += node.length;
  }
  return { text: parts.join(""), places };
}

/** Words on buttons, or for a screen reader alone, are no part of the text. */
const isSeen = (element: Element): boolean =>
  element.closest("button, select, .sr-only, .katex-mathml") === null &&
  element.checkVisibility({ visibilityProperty: true });

/** The node that holds the character at an offset: by halves, since there may be thousands. */
function placeOf(places: readonly Place[], at: number): Place | undefined {
  let low = 0;
  let high = places.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((places[middle]?.from ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return places[low];
}

/** Brings a match into sight where it is not. */
export function showMatch(range: Range | undefined): void {
  const element = range?.startContainer.parentElement;
  if (!range || !element) return;
  const { top, bottom } = range.getBoundingClientRect();
  if (top < hiddenAbove || bottom > innerHeight) element.scrollIntoView({ block: "center", inline: "nearest" });
}

/** What the header and the find bar cover, in pixels. */
const hiddenAbove = 120;

/** Marks all matches, and one of them apart. */
export function markMatches(ranges: readonly Range[], current: number): void {
  const range = ranges[current];
  if ("highlights" in CSS) {
    CSS.highlights.set(names.all, new Highlight(...ranges));
    const mark = new Highlight(...(range ? [range] : []));
    mark.priority = 1;
    CSS.highlights.set(names.current, mark);
  } else if (range) {
    const selection = getSelection();
    selection?.removeAllRanges();
    selection?.addRange(range);
  }
}

export function unmarkMatches(): void {
  if (!("highlights" in CSS)) return;
  for (const name of Object.values(names)) CSS.highlights.delete(name);
}
