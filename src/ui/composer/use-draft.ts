"use client";
// Keeps what is being typed, so that a reload or a crash loses nothing. Where the browser forbids storage, the page
// works on without: then nothing survives, and nothing is promised.
import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import { forgetDraft, keepDraft, restoreDraft } from "@/client/draft";

const pauseMilliseconds = 300;

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
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const waiting = useRef<string | null>(null);

  const flush = useCallback(() => {
    clearTimeout(timer.current);
    const text = waiting.current;
    waiting.current = null;
    if (text !== null) keepDraft(text).catch(() => {});
  }, []);

  useEffect(() => {
    const hidden = () => document.visibilityState === "hidden" && flush();
    addEventListener("pagehide", flush);
    document.addEventListener("visibilitychange", hidden);
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
    return () => {
      removeEventListener("pagehide", flush);
      document.removeEventListener("visibilitychange", hidden);
    };
  }, [field, flush, onText]);

  const keep = useCallback(
    (text: string) => {
      waiting.current = text;
      clearTimeout(timer.current);
      timer.current = setTimeout(flush, pauseMilliseconds);
      if (text === "") setRestored(false);
    },
    [flush],
  );

  const forget = useCallback(() => {
    clearTimeout(timer.current);
    waiting.current = null;
    setRestored(false);
    forgetDraft().catch(() => {});
  }, []);

  return { restored, keep, forget };
}
