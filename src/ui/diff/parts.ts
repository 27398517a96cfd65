// Rows put together as they come to the screen, and no more of them than a page takes at once.
import type { Fold, Row } from "./rows";

export type Part = { kind: "rows"; rows: readonly Row[] } | Fold;

/** What is laid out together. */
const together = { rows: 100, runs: 300, characters: 20_000 };
/** What comes before its reader asks for more. */
const portion = { rows: 10_000, characters: 1_000_000 };

/** The first so many portions, and how many rows they are; `isWhole` where nothing is left. */
export function partsOf(items: Iterable<Row | Fold>, portions: number) {
  const parts: Part[] = [];
  let open = { rows: [] as Row[], runs: 0, characters: 0 };
  let [rows, characters] = [0, 0];
  const close = () => {
    if (open.rows.length > 0) parts.push({ kind: "rows", rows: open.rows });
    open = { rows: [], runs: 0, characters: 0 };
  };
  for (const item of items) {
    if (rows >= portions * portion.rows || characters >= portions * portion.characters) {
      close();
      return { parts, rows, isWhole: false };
    }
    if (item.kind === "fold") {
      close();
      parts.push(item);
      continue;
    }
    const length = item.runs.reduce((sum, { text }) => sum + text.length, 0);
    rows++;
    characters += length;
    open.rows.push(item);
    open.runs += item.runs.length;
    open.characters += length;
    if (open.rows.length >= together.rows || open.runs >= together.runs || open.characters >= together.characters)
      close();
  }
  close();
  return { parts, rows, isWhole: true };
}
