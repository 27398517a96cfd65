"use client";
// The list as it is looked through: words, kinds, the rows that are left, and what was asked about them.
import { type Ref, useCallback, useDeferredValue, useMemo, useState } from "react";
import { secondaryButton } from "@/ui/parts/button";
import { type Entry, type Filter, filterOf, isFoundBy } from "./entry";
import { PasteTable } from "./paste-table";
import { ReceiptLine } from "./receipt-line";
import type { Wish } from "./row-actions";
import { mineTexts } from "./texts";
import { Toolbar } from "./toolbar";
import type { Receipts } from "./use-receipts";

type Props = {
  entries: readonly Entry[];
  receipts: Receipts;
  now: number;
  search: Ref<HTMLInputElement>;
  wish: (wish: Wish, entry: Entry) => void;
};

export function List({ entries, receipts, now, search, wish }: Props) {
  const [typed, setTyped] = useState("");
  // A long list may come a moment after what is typed.
  const words = useDeferredValue(typed);
  const [filter, setFilter] = useState<Filter>("all");
  const counts = useMemo(() => countsOf(entries), [entries]);
  const shown = useMemo(
    () => entries.filter((entry) => (filter === "all" || filterOf(entry) === filter) && isFoundBy(entry, words, now)),
    [entries, filter, words, now],
  );
  const clear = useCallback(() => {
    setTyped("");
    setFilter("all");
  }, []);
  return (
    <>
      <Toolbar
        words={typed}
        setWords={setTyped}
        search={search}
        filter={filter}
        setFilter={setFilter}
        counts={counts}
      />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <output aria-live="polite" className="text-quiet text-small tabular-nums">
          {mineTexts.count(shown.length, entries.length)}
        </output>
        <ReceiptLine receipts={receipts} />
      </div>
      {shown.length > 0 ? (
        <PasteTable entries={shown} list={`${filter} ${words}`} now={now} wish={wish} />
      ) : (
        <div className="flex flex-col items-start gap-3 py-6">
          <p>{words.trim() === "" ? mineTexts.noneOf : mineTexts.none}</p>
          <button type="button" onClick={clear} className={secondaryButton}>
            {mineTexts.clear}
          </button>
        </div>
      )}
    </>
  );
}

function countsOf(entries: readonly Entry[]): Record<Filter, number> {
  const counts: Record<Filter, number> = { all: entries.length, made: 0, remembered: 0, over: 0 };
  for (const entry of entries) counts[filterOf(entry)]++;
  return counts;
}
