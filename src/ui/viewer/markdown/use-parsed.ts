// A text on its way to being rendered: parsed elsewhere, shown when everything that it needs is there. While a changed
// text is on its way, the one before stays.
import { startTransition, useEffect, useState } from "react";
import type { Parsed } from "./answer";
import { parse } from "./parser";
import type { RichText } from "./rich-text";
import { loadFormulaStyle, loadRichText } from "./rich-text-parts";

type State =
  | { step: "waiting" | "heavy" | "trying" | "broken" }
  | { step: "parsed"; parsed: Parsed; RichText: typeof RichText };

export function useParsed(text: string): { parsed: State; renderAnyway: () => void } {
  const [parsed, setParsed] = useState<State>({ step: "waiting" });
  // The text that a person wants to see rendered though it is heavy.
  const [wanted, setWanted] = useState<string | null>(null);
  const anyway = wanted === text;

  useEffect(() => {
    const stale = new AbortController();
    if (anyway) setParsed({ step: "trying" });
    prepare(text, anyway, stale.signal)
      .catch((): State => ({ step: "broken" }))
      .then((next) => {
        if (next !== null && !stale.signal.aborted) startTransition(() => setParsed(next));
      });
    return () => stale.abort();
  }, [text, anyway]);

  return { parsed, renderAnyway: () => setWanted(text) };
}

async function prepare(text: string, anyway: boolean, signal: AbortSignal): Promise<State | null> {
  const loading = loadRichText();
  // Awaited below, if at all.
  loading.catch(() => null);
  const answer = await parse({ text, anyway }, signal);
  if (answer === null || answer.step !== "parsed") return answer;
  const [RichText] = await Promise.all([loading, answer.formulas ? loadFormulaStyle() : null]);
  return { step: "parsed", parsed: answer, RichText };
}
