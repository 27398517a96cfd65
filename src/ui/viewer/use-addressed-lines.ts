"use client";
// The lines of a normal paste, which its address says after `#`: choosing others changes the address.
import { useCallback, useEffect, useState } from "react";
import { formatLines, type Lines, parseLines } from "@/client/link";

export function useAddressedLines() {
  const [lines, setLines] = useState<Lines | null>(null);
  useEffect(() => {
    const read = () => setLines(parseLines(location.hash.slice(1)));
    read();
    addEventListener("hashchange", read);
    return () => removeEventListener("hashchange", read);
  }, []);
  const choose = useCallback((chosen: Lines | null) => {
    setLines(chosen);
    const address = location.pathname + location.search;
    history.replaceState(history.state, "", chosen === null ? address : `${address}#${formatLines(chosen)}`);
  }, []);
  return { lines, setLines: choose };
}
