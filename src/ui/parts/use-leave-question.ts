"use client";
// The browser's own question before a page is left that holds the only copy of something.
import { useCallback, useEffect } from "react";

/** Asks while `holds`, and until what it returns is called: what the page holds is somewhere else, too. */
export function useLeaveQuestion(holds = true): () => void {
  useEffect(() => {
    if (!holds) return;
    addEventListener("beforeunload", ask);
    return settle;
  }, [holds]);
  return useCallback(settle, []);
}

const ask = (event: BeforeUnloadEvent) => event.preventDefault();
const settle = () => removeEventListener("beforeunload", ask);
