// Finds the texts that would hold the page for many seconds, the parser's time growing with the square of these.
// A cheap guard against the worst, no proof: other texts may still take a few seconds at the largest size.

/** Half a second of parsing, each. No text that somebody wrote to be read comes near. */
const marksInParagraphMax = 4_000;
const underlinesMax = 1_500;
const formulaMarksMax = 2_000;
const diagramsMax = 100;
/** A table's short rows are filled up to its head: its cells can be far more than its letters. */
const cellsMax = 50_000;
/** A few KB sealed inflate to as much as 32 MiB; the page's own limit is far below this. */
const charactersMax = 2_000_000;

const unclosedLinksMax = 2_000;
/** KaTeX's own bound counts macros, not what they make of a long formula. A formula ends where a paragraph does. */
const longFormula = /\$\$(?:[^$\n]|\n(?![ \t]*\n)){5000}/;

/** Quotes and list items that begin in one line, one in the other: thousands of them overflow the parser's stack. */
const nested = /^[ \t]*(?:>[ \t]*|(?:[-+*]|\d{1,9}[.)])[ \t]+){200}/m;

/** Emphasis that may open or close, so not the `_` of snake_case. */
const mark = /[*~]|(?<!\w)_|_(?!\w)/g;
const underline = /^ {0,3}(?:-+|=+)[ \t]*$/gm;

const count = (part: string, pattern: RegExp): number => part.match(pattern)?.length ?? 0;

export function isTangled(text: string): boolean {
  if (text.length > charactersMax || count(text, underline) > underlinesMax) return true;
  if (count(text, /\$\$/g) > formulaMarksMax || count(text, /[`~]{3}[ \t]*mermaid\b/g) > diagramsMax) return true;
  if (longFormula.test(text) || count(text, /\]\(/g) - count(text, /\)/g) > unclosedLinksMax) return true;
  const paragraphs = text.split(/\n[ \t]*\n/);
  return (
    nested.test(text) ||
    paragraphs.some((paragraph) => count(paragraph.replace(/([*_~])\1+/g, "$1"), mark) > marksInParagraphMax) ||
    paragraphs.reduce((cells, paragraph) => cells + cellsOf(paragraph), 0) > cellsMax
  );
}

/** How many cells a paragraph has if it is a table: the columns of its widest rule in each of its lines. */
function cellsOf(paragraph: string): number {
  if (!paragraph.includes("|")) return 0;
  const lines = paragraph.split("\n");
  const rules = lines.filter((line) => line.includes("-") && /^[|:\s>-]+$/.test(line));
  return lines.length * rules.reduce((widest, rule) => Math.max(widest, rule.split("|").length - 1), 0);
}
