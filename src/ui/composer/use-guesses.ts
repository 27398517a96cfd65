"use client";
// Loads the estimate of guesses when it is needed. Until then, and where it cannot be loaded, nothing is known.
import { useEffect, useMemo, useState } from "react";

type Estimate = typeof import("./guesses").guessesLog10Of;

/** The decimal logarithm of the guesses that a password withstands; null where it is not known. */
export function useGuesses(password: string): number | null {
  const [estimate, setEstimate] = useState<Estimate | null>(null);
  useEffect(() => {
    let left = false;
    import("./guesses").then(
      ({ guessesLog10Of }) => left || setEstimate(() => guessesLog10Of),
      () => {
        // The meter goes on without, and claims nothing.
      },
    );
    return () => {
      left = true;
    };
  }, []);
  return useMemo(() => estimate?.(password) ?? null, [estimate, password]);
}
