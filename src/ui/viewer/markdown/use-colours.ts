// Colours for a block of code, made in a worker with a deadline: the code itself never waits for them, and some grammars
// take minutes for a few tens of KB that were made for that.
import { startTransition, useEffect, useState } from "react";
import { timedWorker } from "@/ui/parts/timed-worker";

/** Lines of words, each with its colour in the light and in the dark. */
export type Colours = [words: string, light: string, dark: string][][];

const deadlineMilliseconds = 1000;
const charactersMax = 20_000;
/** Each word is an element of the page. */
const wordsMax = 15_000;
/** A text whose code is late this often gets no more colours. */
const lateMax = 2;

const worker = timedWorker<{ code: string; language: string }, Colours>(
  () => new Worker(new URL("./colours/worker.ts", import.meta.url), { type: "module" }),
);

let words = 0;
let late = 0;

/** Null until they are there, or where there are none. */
export function useColours(code: string, language: string): Colours | null {
  const [coloured, setColoured] = useState<{ of: string; colours: Colours } | null>(null);
  useEffect(() => {
    if (language === "" || code === "" || code.length > charactersMax || late >= lateMax) return;
    const stale = new AbortController();
    let count = 0;
    worker.ask({ code, language }, deadlineMilliseconds, stale.signal).then((outcome) => {
      if (outcome?.step === "late") late += 1;
      if (outcome?.step !== "answered" || stale.signal.aborted) return;
      const wanted = outcome.answer.reduce((sum, line) => sum + line.length, 0);
      if (words + wanted > wordsMax) return;
      count = wanted;
      words += count;
      startTransition(() => setColoured({ of: code, colours: outcome.answer }));
    });
    return () => {
      stale.abort();
      words -= count;
    };
  }, [code, language]);
  return coloured?.of === code ? coloured.colours : null;
}
