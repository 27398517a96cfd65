"use client";
// The browser's own question before a page is left that holds the only copy of something.
import { useCallback, useEffect, useState } from "react";

/** Asks while `holds`, and until what it returns is called: what the page holds is somewhere else, too. */
export function useLeaveQuestion(holds = true): () => void {
  // Each has its own: one that is settled does not silence another.
  const [ask] = useState(() => (event: BeforeUnloadEvent) => event.preventDefault());
  const settle = useCallback(() => removeEventListener("beforeunload", ask), [ask]);
  useEffect(() => {
    if (!holds) return;
    addEventListener("beforeunload", ask);
    return settle;
  }, [holds, ask, settle]);
  return settle;
}
