// How much of a text a page takes at once. A few KB sealed may inflate to ten million lines: such a text comes in
// portions, each when its reader asks for it. It knows nothing of who shows them.

/** One portion: more than any text that a person writes, and what a page still finds and prints as a whole. */
const portion = { characters: 1_000_000, lines: 40_000 };

/** Where the portion ends that begins at `start`. */
export const portionEnd = (text: string, start: number): number => cutEnd(text, start, portion);

/** Where a cut of so much ends: behind a line's end, if there is one, and between two characters if there is none. */
export function cutEnd(text: string, start: number, { characters, lines }: { characters: number; lines: number }) {
  let end = start;
  for (let line = 0; line < lines && end < text.length; line++) {
    const next = text.indexOf("\n", end) + 1 || text.length;
    if (next - start > characters) break;
    end = next;
  }
  if (end > start) return end;
  const middle = Math.min(start + characters, text.length);
  return /[\ud800-\udbff]/.test(text[middle - 1] ?? "") && middle < text.length ? middle - 1 : middle;
}

export const portionTexts = {
  shown: (characters: number, all: number) =>
    `These are the first ${count(characters)} of ${count(all)} characters. Copy and download take all of them.`,
  next: "Show the next part",
} as const;

const count = (characters: number): string => characters.toLocaleString("en");
