"use client";
// The rows of a difference, a stretch at a time as a reader comes near, with buttons in place of what did not change.
import { UnfoldVertical } from "lucide-react";
import { memo, useMemo, useState } from "react";
import { loosenMarks } from "@/client/loosen-marks";
import { secondaryButton } from "@/ui/parts/button";
import { Slice } from "@/ui/parts/slice";
import { DiffRow } from "./diff-row";
import { type Part, partsOf } from "./parts";
import { type Fold, type Row, rowsOf } from "./rows";
import { diffTexts } from "./texts";

/** What is there from the beginning. */
const rowsBegun = 100;

/** `items` stays the same function for as long as the rows are the same. */
export function Listing({ items }: { items: () => Iterable<Row | Fold> }) {
  const [portions, setPortions] = useState(1);
  const { parts, rows, isWhole } = useMemo(() => partsOf(items(), portions), [items, portions]);
  const before = rowsBefore(parts);
  return (
    <>
      {parts.map((part, at) =>
        part.kind === "fold" ? (
          <Unchanged key={part.to} fold={part} />
        ) : (
          <Rows
            key={`${part.rows[0]?.from} ${part.rows[0]?.to}`}
            rows={part.rows}
            begins={(before[at] ?? 0) < rowsBegun}
          />
        ),
      )}
      {!isWhole && (
        <p className="diff-more">
          {diffTexts.shown(rows)}
          <button type="button" className={secondaryButton} onClick={() => setPortions(portions + 1)}>
            {diffTexts.next}
          </button>
        </p>
      )}
    </>
  );
}

/** How many rows stand above each part. */
function rowsBefore(parts: readonly Part[]): number[] {
  let rows = 0;
  return parts.map((part) => {
    const above = rows;
    rows += part.kind === "rows" ? part.rows.length : 1;
    return above;
  });
}

const rowHeight = 24;

const Rows = memo(function Rows({ rows, begins }: { rows: readonly Row[]; begins: boolean }) {
  return (
    <Slice
      height={rows.length * rowHeight}
      begins={begins}
      far={<pre className="diff-far">{rows.map(lineOf).join("\n")}</pre>}
      near={() => rows.map((row) => <DiffRow key={`${row.from} ${row.to}`} row={row} />)}
    />
  );
});

const signs = { same: " ", removed: "−", added: "+", changed: "±" } satisfies Record<Row["kind"], string>;

/** A row as text alone, for who searches or prints what is far from the screen. */
const lineOf = ({ kind, runs }: Row): string => `${signs[kind]} ${loosenMarks(runs.map(({ text }) => text).join(""))}`;

function Unchanged({ fold }: { fold: Fold }) {
  const [wasOpened, setOpened] = useState(false);
  const items = useMemo(() => () => rowsOf(fold), [fold]);
  return (
    <details className="diff-fold" onToggle={(event) => event.currentTarget.open && setOpened(true)}>
      <summary>
        <UnfoldVertical size={15} strokeWidth={1.75} aria-hidden />
        {diffTexts.unchanged(fold.lines.length)}
      </summary>
      {wasOpened && <Listing items={items} />}
    </details>
  );
}
