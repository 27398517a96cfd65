"use client";
// What two texts differ in: null until it is known. While changed texts are on their way, what was found before stays,
// with the texts that it was found in.
import { useEffect, useState } from "react";
import type { Way } from "./compare";
import { type Answer, askForComparison } from "./comparing";
import type { Sides } from "./sides";

export type Found = Sides & { way: Way; answer: Answer };

export function useComparison({ from, to }: Sides, way: Way): Found | null {
  const [found, setFound] = useState<Found | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other labels are no other question.
  useEffect(() => {
    const stale = new AbortController();
    askForComparison({ from: from.text, to: to.text, way }, stale.signal).then((answer) => {
      if (answer !== null && !stale.signal.aborted) setFound({ from, to, way, answer });
    });
    return () => stale.abort();
  }, [from.text, to.text, way]);
  return found;
}
