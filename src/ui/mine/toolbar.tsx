"use client";
// How a paste is found: by words, and by what has become of it.
import type { Ref } from "react";
import { textField } from "@/ui/parts/password-field";
import { Segments } from "@/ui/parts/segments";
import { type Filter, filters } from "./entry";
import { mineTexts } from "./texts";

type Props = {
  words: string;
  setWords: (words: string) => void;
  search: Ref<HTMLInputElement>;
  filter: Filter;
  setFilter: (filter: Filter) => void;
  /** How many stand under each. */
  counts: Record<Filter, number>;
};

export function Toolbar({ words, setWords, search, filter, setFilter, counts }: Props) {
  const kinds = filters.filter((one) => one === filter || counts[one] > 0);
  return (
    <div className="flex flex-col gap-3 md:flex-row md:items-center">
      <input
        ref={search}
        type="search"
        aria-label={mineTexts.search}
        aria-keyshortcuts="/"
        placeholder={mineTexts.searchHint}
        value={words}
        onChange={(event) => setWords(event.target.value)}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        className={`${textField} [&::-webkit-search-cancel-button]:grayscale md:max-w-80`}
      />
      {/* One kind alone is all there is. */}
      {kinds.length > 2 && (
        <Segments
          legend={mineTexts.filter}
          segments={kinds.map((value) => ({
            value,
            label: `${mineTexts.filters[value]} (${counts[value].toLocaleString("en")})`,
          }))}
          value={filter}
          onChange={setFilter}
          low
        />
      )}
    </div>
  );
}
