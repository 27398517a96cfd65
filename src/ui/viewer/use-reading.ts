"use client";
// How a text is read at the moment, for what shows it and for the keys and buttons around it.
import { useCallback, useState } from "react";
import type { Lines } from "@/client/link";
import { isConfig, textTypeOf } from "@/client/text-type";
import { firstReadingMode, type Readable, type ReadingMode, readingModesOf } from "./reading-mode";

export type Reading = {
  mode: ReadingMode;
  modes: readonly ReadingMode[];
  setMode: (mode: ReadingMode) => void;
  /** To the text as it was written, and back. Undefined where it is shown like that anyway. */
  toggleText: (() => void) | undefined;
};

/**
 * `document` is null while there is none. `revision` says which one of several it is: to see a config as it was written
 * is a wish for that one alone.
 */
export function useReading(document: Readable | null, lines: Lines | null, revision: number | null = null): Reading {
  const [chosen, setChosen] = useState<{ mode: ReadingMode; revision: number | null } | null>(null);
  const type = textTypeOf(document ?? {});
  const modes = readingModesOf(type);
  const holds = chosen !== null && modes.includes(chosen.mode) && (chosen.revision === revision || !isConfig(type));
  const mode = holds ? chosen.mode : firstReadingMode(type, lines);
  const setMode = useCallback((mode: ReadingMode) => setChosen({ mode, revision }), [revision]);
  const other = mode === "text" ? modes[0] : "text";
  const toggle = useCallback(() => setMode(other), [setMode, other]);
  return { mode, modes, setMode, toggleText: modes.length > 1 ? toggle : undefined };
}
