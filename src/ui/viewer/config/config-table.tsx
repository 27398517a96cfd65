"use client";
// A config as a table of its keys, with every value masked that is not plainly harmless. Values are shown one by one,
// or all while a button is held, and copied without being shown.
import "./config-table.css";
import { Eye } from "lucide-react";
import { useCallback, useMemo, useState } from "react";
import type { Lines } from "@/client/link";
import type { ConfigLanguage } from "@/client/text-type";
import { secondaryButton } from "@/ui/parts/button";
import { Said } from "@/ui/parts/said";
import { Slice } from "@/ui/parts/slice";
import { useCopy } from "@/ui/parts/use-copy";
import { ConfigRow, nameOf } from "./config-row";
import type { Row } from "./rows";
import { configTexts } from "./texts";
import { useConfig } from "./use-config";
import { useHeld } from "./use-held";
import { useScrollToMarked } from "./use-scroll-to-marked";
import { useShownRows } from "./use-shown-rows";

type Props = {
  text: string;
  format: ConfigLanguage;
  /** Marked, and as masked as the others. */
  lines: Lines | null;
};

export default function ConfigTable({ text, format, lines }: Props) {
  const config = useConfig(text, format);
  const rows = config?.rows ?? none;
  const [words, setWords] = useState("");
  const { shown, toggle } = useShownRows();
  const { held, button } = useHeld();
  const { copied, copy } = useCopiedValue();
  const found = useMemo(() => matching(rows, words), [rows, words]);
  const table = useScrollToMarked(rows);
  if (config === null) return <p className="text-quiet">{configTexts.reading}</p>;
  const count = countOf(rows);
  return (
    <>
      {config.problem !== null && (
        <p role="status" className="mb-4 rounded-sheet bg-open-wash p-3 text-open text-small">
          {configTexts.problem(configTexts.formats[format], config.problem)}
        </p>
      )}
      <div className="mb-3 flex flex-wrap items-center gap-2 print:hidden">
        <output aria-live="polite" className="mr-auto text-quiet text-small tabular-nums">
          {words.trim() === ""
            ? `${configTexts.formats[format]} · ${configTexts.count(count)}`
            : configTexts.found(countOf(found), count)}
        </output>
        <input
          type="search"
          data-find
          aria-label={configTexts.search}
          placeholder={configTexts.search}
          value={words}
          onChange={(event) => setWords(event.target.value)}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          className="min-h-11 w-full min-w-0 rounded-sheet border border-edge/60 bg-sheet px-3 text-body max-sm:order-last sm:w-56 md:min-h-9"
        />
        {rows.some(({ isMasked }) => isMasked) && (
          <button
            type="button"
            title={configTexts.holdHint}
            aria-pressed={held}
            {...button}
            className={`${secondaryButton} touch-none select-none md:min-h-9`}
          >
            <Eye size={16} strokeWidth={1.75} aria-hidden />
            {configTexts.holdToShow}
          </button>
        )}
      </div>
      <table ref={table} aria-label={configTexts.label} className="config-table">
        <Head />
        {slicesOf(found).map((slice, at) => (
          <Slice
            key={slice[0] === undefined ? at : `${slice[0].first} ${slice[0].path}`}
            as="tbody"
            height={slice.length * rowHeight}
            begins={at === 0 || (lines !== null && slice.some((row) => isIn(row, lines)))}
            far={null}
            near={() =>
              slice.map((row, at) => (
                <ConfigRow
                  // biome-ignore lint/suspicious/noArrayIndexKey: two rows may be alike in everything but their place.
                  key={`${row.first} ${row.path} ${at}`}
                  row={row}
                  isShown={held || shown.has(row)}
                  isMarked={lines !== null && isIn(row, lines)}
                  toggle={toggle}
                  copy={copy}
                />
              ))
            }
          />
        ))}
      </table>
      {found.length === 0 && (
        <p className="mt-3 text-quiet">{rows.length === 0 ? configTexts.empty : configTexts.none}</p>
      )}
      <Said>{copied}</Said>
    </>
  );
}

const Head = () => (
  <thead className="sr-only">
    <tr>
      {[configTexts.key, configTexts.value, configTexts.actions].map((name) => (
        <th key={name} scope="col">
          {name}
        </th>
      ))}
    </tr>
  </thead>
);

const none: readonly Row[] = [];
const rowHeight = 45;
const rowsInSlice = 40;

const slicesOf = (rows: readonly Row[]): (readonly Row[])[] =>
  Array.from({ length: Math.ceil(rows.length / rowsInSlice) }, (_, at) =>
    rows.slice(at * rowsInSlice, (at + 1) * rowsInSlice),
  );

const isIn = (row: Row, lines: Lines): boolean => row.first <= lines.last && row.last >= lines.first;
const countOf = (rows: readonly Row[]): number => rows.filter(({ kind }) => kind === "value").length;

/** The keys that hold these words, in one case, and no comments between them. */
function matching(rows: readonly Row[], words: string): readonly Row[] {
  const wanted = words.trim().toLowerCase();
  if (wanted === "") return rows;
  return rows.filter(({ kind, path }) => kind === "value" && path.toLowerCase().includes(wanted));
}

function useCopiedValue() {
  const { copying, copy } = useCopy();
  const [name, setName] = useState("");
  const copyValue = useCallback(
    (row: Row) => {
      setName(nameOf(row));
      copy(row.value ?? "");
    },
    [copy],
  );
  const copied = copying === "idle" ? "" : copying === "copied" ? configTexts.copied(name) : configTexts.notCopied;
  return { copied, copy: copyValue };
}
