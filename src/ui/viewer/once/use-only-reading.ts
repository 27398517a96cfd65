"use client";
// What becomes of a text that is read for the only time: once it is on the screen the server is told so, and the page
// asks before it is left, until the text is somewhere else, too.
import { useCallback, useEffect, useState } from "react";
import type { Confirm } from "@/client/read-once";
import { useLeaveQuestion } from "@/ui/parts/use-leave-question";
import { loadOpened } from "../opened";
import type { Readable, ReadingMode } from "../reading-mode";
import { painted } from "./painted";

export type OnlyReading = {
  /** Whether the server has said that it has destroyed it. */
  destroyed: boolean;
  /** To be called when the text is somewhere else, too. */
  onTaken: () => void;
};

/** `confirm` is null for a text that can be read again: then this is null. `mode` is how the text is read. */
export function useOnlyReading(
  confirm: Confirm | null,
  document: Readable | null,
  mode: ReadingMode,
): OnlyReading | null {
  const [loaded, setLoaded] = useState(false);
  const [taken, setTaken] = useState(false);
  const [destroyed, setDestroyed] = useState(false);
  const isOnly = confirm !== null && document !== null;
  const settle = useLeaveQuestion(isOnly);
  const onTaken = useCallback(() => {
    settle();
    setTaken(true);
  }, [settle]);
  useEffect(() => {
    if (confirm !== null && document !== null) loadOpened(document).then(setLoaded);
  }, [confirm, document]);
  // Where the table of a config cannot be loaded, nothing of it is in sight until its text is asked for.
  const isRead = isOnly && (loaded || taken || mode === "text");
  useEffect(() => {
    if (confirm !== null && isRead) painted().then(confirm).then(setDestroyed);
  }, [confirm, isRead]);
  useEffect(() => {
    if (!isOnly) return;
    // What a person has selected and copied is what they need.
    addEventListener("copy", onTaken);
    return () => removeEventListener("copy", onTaken);
  }, [isOnly, onTaken]);
  return isOnly ? { destroyed, onTaken } : null;
}
