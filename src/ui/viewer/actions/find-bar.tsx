"use client";
// Finds words in the text that the page shows: a field under the header, a count, next and previous. What is not
// shown (a masked value) is not found either.
import { ChevronDown, ChevronUp, X } from "lucide-react";
import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from "react";
import { iconButton } from "@/ui/parts/button";
import { textField } from "@/ui/parts/password-field";
import { findIn, markMatches, matchesMax, showMatch, unmarkMatches } from "./find";
import { findTexts } from "./texts";

export function FindBar({ close }: { close: () => void }) {
  const field = useRef<HTMLInputElement>(null);
  const [words, setWords] = useState("");
  const { count, at, step } = useMatches(words);
  useEffect(() => {
    const { activeElement } = document;
    field.current?.focus();
    return () => {
      if (activeElement instanceof HTMLElement && activeElement.isConnected) activeElement.focus();
    };
  }, []);
  const press = (event: KeyboardEvent) => {
    if (event.key === "Escape") {
      event.preventDefault();
      close();
    }
    if (event.key !== "Enter" || event.target !== field.current || event.nativeEvent.isComposing) return;
    event.preventDefault();
    step(event.shiftKey ? -1 : 1);
  };
  const says =
    words.trim() === "" ? "" : count === 0 ? findTexts.none : findTexts.count(at + 1, count, count === matchesMax);
  return (
    <search
      aria-label={findTexts.title}
      onKeyDown={press}
      className="appears fixed top-14 right-2 left-2 z-20 flex items-center gap-1 rounded-sheet border border-line bg-sheet p-1 shadow-float sm:left-auto sm:w-96 md:right-4 print:hidden"
    >
      <input
        ref={field}
        type="text"
        value={words}
        onChange={(event) => setWords(event.target.value)}
        aria-label={findTexts.label}
        placeholder={findTexts.label}
        autoComplete="off"
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        enterKeyHint="search"
        className={`${textField} min-w-0 flex-1`}
      />
      <output aria-live="polite" className="min-w-16 px-1 text-center text-quiet text-small tabular-nums">
        {says}
      </output>
      <button
        type="button"
        aria-label={findTexts.previous}
        onClick={() => step(-1)}
        className={`${iconButton} shrink-0`}
      >
        <ChevronUp size={18} strokeWidth={1.75} aria-hidden />
      </button>
      <button type="button" aria-label={findTexts.next} onClick={() => step(1)} className={`${iconButton} shrink-0`}>
        <ChevronDown size={18} strokeWidth={1.75} aria-hidden />
      </button>
      <button type="button" aria-label={findTexts.close} onClick={close} className={`${iconButton} shrink-0`}>
        <X size={18} strokeWidth={1.75} aria-hidden />
      </button>
    </search>
  );
}

/** The matches of what is searched for, marked in the page; looked for again where the page changes. */
function useMatches(words: string) {
  const ranges = useRef<Range[]>([]);
  const [{ count, at }, setShown] = useState({ count: 0, at: 0 });
  const current = useRef(0);
  const mark = useCallback((at: number) => {
    current.current = at;
    markMatches(ranges.current, at);
    setShown({ count: ranges.current.length, at });
  }, []);
  useEffect(() => {
    const root = document.querySelector("main article");
    if (root === null) return;
    const look = () => {
      ranges.current = findIn(root, words);
      mark(Math.min(current.current, Math.max(ranges.current.length - 1, 0)));
    };
    current.current = 0;
    look();
    showMatch(ranges.current[0]);
    let frame = 0;
    const observer = new MutationObserver(() => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(look);
    });
    observer.observe(root, { childList: true, subtree: true, characterData: true });
    return () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
      unmarkMatches();
    };
  }, [words, mark]);
  const step = (by: number) => {
    if (count === 0) return;
    const next = (at + by + count) % count;
    mark(next);
    showMatch(ranges.current[next]);
  };
  return { count, at, step };
}
