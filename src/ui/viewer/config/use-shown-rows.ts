"use client";
// The rows whose value is shown, one by one, for as long as its page is: who comes back to a tab, or finds it, asks anew.
import { useCallback, useEffect, useState } from "react";
import type { Row } from "./rows";

export function useShownRows() {
  const [shown, setShown] = useState<ReadonlySet<Row>>(new Set());
  useEffect(() => {
    const mask = () => {
      if (document.hidden) setShown(new Set());
    };
    document.addEventListener("visibilitychange", mask);
    return () => document.removeEventListener("visibilitychange", mask);
  }, []);
  const toggle = useCallback((row: Row) => setShown((before) => toggled(before, row)), []);
  return { shown, toggle };
}

function toggled(rows: ReadonlySet<Row>, row: Row): ReadonlySet<Row> {
  const others = new Set(rows);
  if (!others.delete(row)) others.add(row);
  return others;
}
