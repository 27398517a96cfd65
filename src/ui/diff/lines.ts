// A text cut into its lines, and lines of prose put together to blocks. No character is lost.

/** Every line with its end: LF, CRLF or CR. The last one may have none. */
export const linesOf = (text: string): string[] => text.match(/[^\r\n]*(?:\r\n?|\n)|[^\r\n]+/g) ?? [];

export const withoutEnd = (line: string): string => line.replace(/(?:\r\n?|\n)$/, "");

/** The same text with LF everywhere. */
export const withLf = (text: string): string => text.replaceAll(/\r\n?/g, "\n");

/** Begins something of its own, though no blank line stands before it: a heading, an item, a quote, a row. */
const beginning = /^\s*(?:[-*+>|#]|\d{1,9}[.)]\s)/;

/** What is written, moved or rewritten as one: a paragraph, an item of a list. Blank lines go with what they follow. */
export function blocksOf(lines: readonly string[]): string[] {
  const blocks: string[] = [];
  let wasBlank = true;
  for (const line of lines) {
    const isBlank = line.trim() === "";
    const begins = blocks.length === 0 || (!isBlank && (wasBlank || beginning.test(line)));
    if (begins) blocks.push(line);
    else blocks[blocks.length - 1] += line;
    wasBlank = isBlank;
  }
  return blocks;
}
