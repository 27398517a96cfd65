// A difference as it is read: rows of lines with their numbers, and folds in place of long stretches that did not change.
import type { Difference, Stretch } from "./compare";
import { linesOf, withoutEnd } from "./lines";
import type { Run, WordRow } from "./words";

export type Row = {
  kind: "same" | "removed" | "added" | "changed";
  /** The numbers of its first lines; null where it has none of that text. */
  from: number | null;
  to: number | null;
  runs: readonly Run[];
  /** What became of the line end behind the last line of all, where only one of the texts has it. */
  lastEnd: "added" | "removed" | "missing" | null;
};

/** Lines that are the same in both, the first with these numbers. */
export type Fold = { kind: "fold"; from: number; to: number; lines: readonly string[] };

/** How many unchanged lines stand around what changed. */
const context = 3;
/** Fewer are not worth a button. */
const foldedMin = 2;

/** The numbers of the lines that come next. */
type Next = { from: number; to: number };

export function* itemsOf({ stretches, lacksLastEnd }: Difference): Generator<Row | Fold> {
  const next: Next = { from: 1, to: 1 };
  for (const [at, stretch] of stretches.entries()) {
    const lacking = lacksLastEnd !== null && !/[\r\n]$/.test(stretch[lacksLastEnd].slice(-1)) ? lacksLastEnd : null;
    if (stretch.kind === "same") {
      const isLast = at === stretches.length - 1;
      yield* unchanged(linesOf(stretch.to), next, at > 0, !isLast || lacking !== null, lacking);
    } else if (stretch.kind === "replaced") {
      yield* whole(linesOf(stretch.from), "removed", next, lacking === "from" ? "missing" : null);
      yield* whole(linesOf(stretch.to), "added", next, lacking === "to" ? "missing" : null);
    } else yield* changed(stretch, next, lacking);
  }
}

export const rowsOf = ({ from, to, lines }: Fold): Generator<Row> => whole(lines, "same", { from, to }, null);

type Lacking = Difference["lacksLastEnd"];

const lastEndOf = (lacking: Lacking): Row["lastEnd"] =>
  lacking === null ? null : lacking === "from" ? "added" : "removed";

function* whole(
  lines: readonly string[],
  kind: "same" | "removed" | "added",
  next: Next,
  lastEnd: Row["lastEnd"],
): Generator<Row> {
  for (const [at, line] of lines.entries())
    yield {
      kind,
      from: kind === "added" ? null : next.from++,
      to: kind === "removed" ? null : next.to++,
      runs: [{ kind, text: withoutEnd(line) }],
      lastEnd: at === lines.length - 1 ? lastEnd : null,
    };
}

function* unchanged(lines: readonly string[], next: Next, follows: boolean, goesOn: boolean, lacking: Lacking) {
  const head = follows ? context : 0;
  const tail = lines.length - (goesOn ? context : 0);
  if (tail - head < foldedMin) return yield* whole(lines, "same", next, lastEndOf(lacking));
  yield* whole(lines.slice(0, head), "same", next, null);
  yield { kind: "fold", ...next, lines: lines.slice(head, tail) } satisfies Fold;
  next.from += tail - head;
  next.to += tail - head;
  yield* whole(lines.slice(tail), "same", next, lastEndOf(lacking));
}

function* changed({ rows }: Stretch & { kind: "changed" }, next: Next, lacking: Lacking): Generator<Row> {
  const last = lacking && rows.findLast((row) => row[lacking] > 0);
  for (const row of rows) {
    yield {
      kind: kindOf(row),
      from: row.from === 0 ? null : next.from,
      to: row.to === 0 ? null : next.to,
      runs: shownOf(row),
      lastEnd: row === last ? lastEndOf(lacking) : null,
    };
    next.from += row.from;
    next.to += row.to;
  }
}

function kindOf({ from, to, runs }: WordRow): Row["kind"] {
  if (from === 0) return "added";
  if (to === 0) return "removed";
  return runs.every(({ kind }) => kind === "same") ? "same" : "changed";
}

/** A row's own end is no line break in it; where lines were joined or split, the breaks between them are. */
function shownOf({ from, to, runs }: WordRow): Run[] {
  const isOne = from <= 1 && to <= 1;
  return runs
    .map((run, at) => (isOne || at === runs.length - 1 ? { ...run, text: run.text.replace(/\n$/, "") } : run))
    .filter(({ text }) => text !== "");
}
