// Lines of a width, out of words that may carry colours.

/** Sequences of `paint.ts` take no room. */
const escapes = /\p{Cc}\[\d+m/gu;
/** What a terminal gives two columns (Unicode TR 11, roughly), and what it gives none. */
const wide =
  /\p{Script=Han}|\p{Script=Hangul}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Emoji_Presentation}|[\uff01-\uff60]/u;
const none = /\p{M}|\u200d|\ufe0f/u;

export function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text.replaceAll(escapes, ""))
    columns += none.test(character) ? 0 : wide.test(character) ? 2 : 1;
  return columns;
}

/** Line ends stay; a word that is longer than a line has one of its own. */
export function wrap(text: string, width: number): string[] {
  return text.split("\n").flatMap((line) => {
    const lines: string[] = [];
    let last = "";
    for (const word of line.split(" ")) {
      const longer = last === "" ? word : `${last} ${word}`;
      if (last !== "" && columnsOf(longer) > width) {
        lines.push(last);
        last = word;
      } else last = longer;
    }
    return [...lines, last];
  });
}

export const padded = (text: string, width: number): string => text + " ".repeat(Math.max(0, width - columnsOf(text)));
