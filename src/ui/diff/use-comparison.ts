"use client";
// What two texts differ in: null until it is known.
import { useEffect, useState } from "react";
import type { Way } from "./compare";
import { type Answer, askForComparison } from "./comparing";

export function useComparison(from: string, to: string, way: Way): Answer | null {
  const [compared, setCompared] = useState<{ from: string; to: string; way: Way; answer: Answer } | null>(null);
  useEffect(() => {
    const stale = new AbortController();
    askForComparison({ from, to, way }, stale.signal).then((answer) => {
      if (answer !== null && !stale.signal.aborted) setCompared({ from, to, way, answer });
    });
    return () => stale.abort();
  }, [from, to, way]);
  return compared?.from === from && compared.to === to && compared.way === way ? compared.answer : null;
}
