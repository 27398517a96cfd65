"use client";
// The browser's own question before a page is left that holds the only copy of a link.
import { useCallback, useEffect } from "react";

/** Until what it returns is called: the link has gone somewhere else, too. */
export function useLeaveQuestion(): () => void {
  useEffect(() => {
    addEventListener("beforeunload", ask);
    return settle;
  }, []);
  return useCallback(settle, []);
}

const ask = (event: BeforeUnloadEvent) => event.preventDefault();
const settle = () => removeEventListener("beforeunload", ask);
