"use client";
// Keeps what is being typed, so that a reload or a crash loses nothing. Where the browser forbids storage, the page
// works on without: then nothing survives, and nothing is promised.
import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import { forgetDraft, keepDraft, restoreDraft } from "@/client/draft";

type Draft = {
  /** Whether the text in the field came from an earlier visit. */
  restored: boolean;
  /** To be called with every change of the text. */
  keep: (text: string) => void;
  /** Forgets it: the paste is made, or the person discards it. */
  forget: () => void;
};

export function useDraft(field: RefObject<HTMLTextAreaElement | null>, onText: (text: string) => void): Draft {
  const [restored, setRestored] = useState(false);
  const waiting = useRef<string | null>(null);
  const writing = useRef(false);

  useEffect(() => {
    restoreDraft().then(
      (text) => {
        // What the person has typed meanwhile goes before what they had typed then.
        if (!text || !field.current || field.current.value !== "") return;
        field.current.value = text;
        onText(text);
        setRestored(true);
      },
      () => {},
    );
  }, [field, onText]);

  // Without a pause, since a page that is left has no time to keep what waits: the newest text is written as soon as
  // the one before it is.
  const keep = useCallback(async (text: string) => {
    if (text === "") setRestored(false);
    waiting.current = text;
    if (writing.current) return;
    writing.current = true;
    while (waiting.current !== null) {
      const newest: string = waiting.current;
      waiting.current = null;
      await keepDraft(newest).catch(() => {});
    }
    writing.current = false;
  }, []);

  const forget = useCallback(() => {
    waiting.current = null;
    setRestored(false);
    forgetDraft().catch(() => {});
  }, []);

  return { restored, keep, forget };
}
