// The difference between two texts: by words for prose, by lines for everything else. Pure, and bounded in time and
// size. It knows nothing of who shows it and of where it runs (worker.ts).
import { align, alignAlike } from "./align";
import { type Bag, bagOf, isAlike } from "./alike";
import { blocksOf, linesOf, withoutEnd } from "./lines";
import { type LineEnds, lacksLastEnd, lineEndsOf, type Only, onlyIn } from "./unseen";
import { compareWords, type WordRow } from "./words";

export type Way = "words" | "lines";

/** A stretch of whole lines. All `from` together are the one text, all `to` the other. */
export type Stretch =
  /** But for line ends. */
  | { kind: "same"; from: string; to: string }
  /** The lines of one gave way to those of the other; one of the two may be empty. */
  | { kind: "replaced"; from: string; to: string }
  /** Prose that changed in some words. */
  | { kind: "changed"; from: string; to: string; rows: readonly WordRow[] };

export type Difference = {
  step: "compared";
  only: Only | null;
  lineEnds: LineEnds | null;
  lacksLastEnd: "from" | "to" | null;
  /** Lines. */
  counts: { changed: number; added: number; removed: number };
  /** How many lines the longer of the two has. */
  lines: number;
  stretches: readonly Stretch[];
};

export type Comparison = Difference | { step: "too-long" } | { step: "too-different" };

/** Of both texts together. */
const most = { characters: 2_000_000, lines: 200_000 };
const timeMilliseconds = 2_000;

export function compare(from: string, to: string, way: Way, milliseconds = timeMilliseconds): Comparison {
  if (from.length + to.length > most.characters) return { step: "too-long" };
  const [fromLines, toLines] = [linesOf(from), linesOf(to)];
  if (fromLines.length + toLines.length > most.lines) return { step: "too-long" };
  const stretches = (way === "words" ? compareProse : compareLines)(fromLines, toLines, Date.now() + milliseconds);
  if (stretches === null) return { step: "too-different" };
  return {
    step: "compared",
    only: onlyIn(from, to),
    lineEnds: lineEndsOf(from, to),
    lacksLastEnd: lacksLastEnd(from, to),
    counts: countsOf(stretches),
    lines: Math.max(fromLines.length, toLines.length),
    stretches,
  };
}

type Lines = readonly string[];

function compareLines(from: Lines, to: Lines, until: number): Stretch[] | null {
  const spans = align(from, to, { keyOf: withoutEnd, until });
  return spans?.map((span) => ({ ...stretchOf(span.from, span.to), kind: span.isSame ? "same" : "replaced" })) ?? null;
}

/** Lines that changed are found first; in them, what was rewritten; in that, the words. A blank line leads nobody. */
function compareProse(from: Lines, to: Lines, until: number): Stretch[] | null {
  const spans = align(from, to, { keyOf: withoutEnd, isWeak: (key) => key.trim() === "", until });
  const compared = spans?.map(({ isSame, from, to }): Stretch[] =>
    isSame ? [{ ...stretchOf(from, to), kind: "same" }] : compareBlocks(from, to, until),
  );
  return compared?.flat() ?? null;
}

function compareBlocks(from: Lines, to: Lines, until: number): Stretch[] {
  const [fromBlocks, toBlocks] = [blocksOf(from), blocksOf(to)];
  if (fromBlocks.length === 1 && toBlocks.length === 1) return rewritten(from, to, until);
  if (from.length === 0 || to.length === 0) return [{ ...stretchOf(from, to), kind: "replaced" }];
  const spans = alignAlike(fromBlocks.map(bagOf), toBlocks.map(bagOf), { isAlike, until: halfOf(until) });
  if (spans === null) return linesIn(from, to, until);
  return spans.flatMap(({ isSame, from, to }) => {
    if (!isSame) return { ...stretchOf(from.map(textOf), to.map(textOf)), kind: "replaced" };
    return from.flatMap((block, at) => rewritten(linesOf(block.text), linesOf(to[at]?.text ?? ""), until));
  });
}

const textOf = ({ text }: Bag): string => text;

/** One and the same piece of prose, before and after. */
function rewritten(from: Lines, to: Lines, until: number): Stretch[] {
  const stretch = stretchOf(from, to);
  const rows = compareWords(stretch.from, stretch.to, halfOf(until));
  return rows === null ? linesIn(from, to, until) : [{ ...stretch, kind: "changed", rows }];
}

const linesIn = (from: Lines, to: Lines, until: number): Stretch[] =>
  compareLines(from, to, until) ?? [{ ...stretchOf(from, to), kind: "replaced" }];

/** Of the time that is left: the rest is for what is coarser, and for what comes after. */
const halfOf = (until: number): number => (Date.now() + until) / 2;

const stretchOf = (from: Lines, to: Lines) => ({ from: from.join(""), to: to.join("") });

function countsOf(stretches: readonly Stretch[]): Difference["counts"] {
  const counts = { changed: 0, added: 0, removed: 0 };
  for (const stretch of stretches)
    if (stretch.kind === "replaced") {
      counts.removed += linesOf(stretch.from).length;
      counts.added += linesOf(stretch.to).length;
    } else if (stretch.kind === "changed")
      for (const row of stretch.rows) {
        if (row.from === 0) counts.added += row.to;
        else if (row.to === 0) counts.removed += row.from;
        else if (row.runs.some(({ kind }) => kind !== "same")) counts.changed += Math.max(row.from, row.to);
      }
  return counts;
}
