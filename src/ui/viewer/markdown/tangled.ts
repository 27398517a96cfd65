// Finds the texts that would hold the page for many seconds, the parser's time growing with the square of these.
// A cheap guard against the worst, no proof: other texts may still take a few seconds at the largest size.

/** Half a second of parsing, each. No text that somebody wrote to be read comes near. */
const marksInParagraphMax = 4_000;
const underlinesMax = 1_500;

/** Quotes and list items that begin in one line, one in the other: thousands of them overflow the parser's stack. */
const nested = /^[ \t]*(?:>[ \t]*|(?:[-+*]|\d{1,9}[.)])[ \t]+){200}/m;

/** Emphasis that may open or close, so not the `_` of snake_case. */
const mark = /[*~]|(?<!\w)_|_(?!\w)/g;
const underline = /^ {0,3}(?:-+|=+)[ \t]*$/gm;

export function isTangled(text: string): boolean {
  const count = (part: string, pattern: RegExp) => part.match(pattern)?.length ?? 0;
  return (
    nested.test(text) ||
    count(text, underline) > underlinesMax ||
    text
      .split(/\n[ \t]*\n/)
      .some((paragraph) => count(paragraph.replace(/([*_~])\1+/g, "$1"), mark) > marksInParagraphMax)
  );
}
