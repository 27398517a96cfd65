"use client";
// How a text is read at the moment, for what shows it and for the keys and buttons around it.
import { useCallback, useState } from "react";
import type { Lines } from "@/client/link";
import { textTypeOf } from "@/client/text-type";
import { firstReadingMode, type Readable, type ReadingMode, readingModesOf } from "./reading-mode";

export type Reading = {
  mode: ReadingMode;
  modes: readonly ReadingMode[];
  setMode: (mode: ReadingMode) => void;
  /** To the text as it was written, and back. Undefined where it is shown like that anyway. */
  toggleText: (() => void) | undefined;
};

/** `document` is null while there is none. */
export function useReading(document: Readable | null, lines: Lines | null): Reading {
  const [chosen, setMode] = useState<ReadingMode | null>(null);
  const type = textTypeOf(document ?? {});
  const modes = readingModesOf(type);
  const mode = chosen !== null && modes.includes(chosen) ? chosen : firstReadingMode(type, lines);
  const other = mode === "text" ? modes[0] : "text";
  const toggle = useCallback(() => setMode(other), [other]);
  return { mode, modes, setMode, toggleText: modes.length > 1 ? toggle : undefined };
}
