"use client";
// Brings the first marked row into sight, once, when the rows are there.
import { useEffect, useRef } from "react";

export function useScrollToMarked(rows: readonly unknown[]) {
  const table = useRef<HTMLTableElement>(null);
  useEffect(() => {
    if (rows.length > 0) table.current?.querySelector("[data-marked]")?.scrollIntoView({ block: "center" });
  }, [rows]);
  return table;
}
