// Two versions of one piece of prose, compared word by word. What it finds is told in rows, each of which is whole lines
// of both: one line as a rule, several where lines were joined or split.
import { align, type Span } from "./align";
import { linesOf, withLf } from "./lines";
import { readable } from "./readable";
import { isWord, lettersOf, tokensOf } from "./tokens";

export type Run = { kind: "same" | "removed" | "added"; text: string };

/** `from` and `to`: how many lines of each text. The runs that are not added are the one's text, those not removed the other's. */
export type WordRow = { from: number; to: number; runs: readonly Run[] };

/** More than anyone reads as one text with changes in it. */
const runsMax = 2_000;

/**
 * Line ends count as LF, and a last one that is missing as there. Null where it takes too long, or where so little is
 * common that the two are better read one after the other.
 */
export function compareWords(from: string, to: string, until: number): WordRow[] | null {
  const [fromTokens, toTokens] = [tokensOf(ended(from)), tokensOf(ended(to))];
  const spans = alignWords(fromTokens, toTokens, until);
  if (spans === null || spans.length > runsMax) return null;
  const kept = lettersOf(spans.flatMap(({ isSame, to }) => (isSame ? to : [])));
  if (kept * 3 < Math.min(lettersOf(fromTokens), lettersOf(toTokens))) return null;
  return rowsOf(spans.flatMap(runsOf));
}

/** By words, wherever their lines are broken; what is left between two of them, by its line ends. */
function alignWords(from: readonly string[], to: readonly string[], until: number): Span<string>[] | null {
  const keyOf = (token: string) => token;
  const isBarrier = (token: string) => token === "\n";
  const spans = align(from, to, { keyOf, isWeak: (token) => !isWord(token), isBarrier, until });
  if (spans === null || spans.length > runsMax) return null;
  return readable(spans).flatMap((span) =>
    span.isSame ? span : (align(span.from, span.to, { keyOf, isWeak: (token) => token !== "\n", until }) ?? span),
  );
}

const ended = (text: string): string => withLf(text).replace(/\n?$/, "\n");

function runsOf({ isSame, from, to }: Span<string>): Run[] {
  if (isSame) return [{ kind: "same", text: to.join("") }];
  const runs: Run[] = [
    { kind: "removed", text: from.join("") },
    { kind: "added", text: to.join("") },
  ];
  return runs.filter(({ text }) => text !== "");
}

/** A row ends where a line of both texts has ended, and none has begun. */
function rowsOf(runs: readonly Run[]): WordRow[] {
  const rows: WordRow[] = [];
  let row = { from: 0, to: 0, runs: [] as Run[] };
  let [fromIsOpen, toIsOpen] = [false, false];
  for (const { kind, text } of runs)
    for (const piece of linesOf(text)) {
      const ends = piece.endsWith("\n");
      row.runs.push({ kind, text: piece });
      if (kind !== "added") fromIsOpen = !ends;
      if (kind !== "removed") toIsOpen = !ends;
      if (ends && kind !== "added") row.from++;
      if (ends && kind !== "removed") row.to++;
      if (fromIsOpen || toIsOpen) continue;
      rows.push(row);
      row = { from: 0, to: 0, runs: [] };
    }
  return rows;
}
