"use client";
// What becomes of a text that is read for the only time: once it is on the screen the server is told so, and the page
// asks before it is left, until the text is somewhere else, too.
import { useEffect, useState } from "react";
import type { Confirm } from "@/client/read-once";
import { useLeaveQuestion } from "@/ui/parts/use-leave-question";
import { loadOpened } from "../opened";
import type { Readable } from "../reading-mode";
import { painted } from "./painted";

export type OnlyReading = {
  /** Whether the server has said that it has destroyed it. */
  destroyed: boolean;
  /** To be called when the text is somewhere else, too. */
  onTaken: () => void;
};

/** `confirm` is null for a text that can be read again: then this is null. */
export function useOnlyReading(confirm: Confirm | null, document: Readable | null): OnlyReading | null {
  const [destroyed, setDestroyed] = useState(false);
  const isOnly = confirm !== null && document !== null;
  const onTaken = useLeaveQuestion(isOnly);
  useEffect(() => {
    if (confirm === null || document === null) return;
    loadOpened(document).then(painted).then(confirm).then(setDestroyed);
  }, [confirm, document]);
  useEffect(() => {
    if (!isOnly) return;
    // What a person has selected and copied is what they need.
    addEventListener("copy", onTaken);
    return () => removeEventListener("copy", onTaken);
  }, [isOnly, onTaken]);
  return isOnly ? { destroyed, onTaken } : null;
}
