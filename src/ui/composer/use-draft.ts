"use client";
// Keeps what is being written, so that a reload or a crash loses nothing. Where the browser forbids storage, the page
// works on without: then nothing survives, and nothing is promised.
import { useCallback, useEffect, useRef, useState } from "react";
import { forgetDraft, keepDraft, restoreDraft, setAside, type Written } from "@/client/draft";
import { takeFork } from "@/client/fork";

type Draft = {
  /** Whether what is written came from an earlier visit. */
  restored: boolean;
  /** Whether that is a fork, and of what: its title or file name, empty where it has neither. Null where it is none. */
  forkOf: string | null;
  /** Whether a draft of an earlier visit was set aside for what is written now, until the person has seen that. */
  aside: boolean;
  /** To be called with every change. */
  keep: (document: Written) => void;
  /** The person has seen that it came back, or that it was set aside. */
  keepRestored: () => void;
  /** Forgets it: the paste is made, or the person discards it. */
  forget: () => void;
};

/** `onRestored` is called only while nothing is written yet. */
export function useDraft(isUntouched: () => boolean, onRestored: (document: Written) => void): Draft {
  const [restored, setRestored] = useState(false);
  const [forkOf, setForkOf] = useState<string | null>(null);
  const [aside, setAsideSaid] = useState(false);
  const waiting = useRef<Written | null>(null);
  const writing = useRef(false);

  useEffect(() => {
    const isFork = takeFork();
    restoreDraft().then(
      (document) => {
        if (document === null) return;
        // What the person has typed meanwhile goes before what they had typed then, and takes its place: that is kept
        // for a tab that opens later.
        if (!isUntouched()) {
          setAside(document).then(
            () => setAsideSaid(true),
            () => {},
          );
          return;
        }
        onRestored(document);
        if (isFork) setForkOf(document.title || document.name || "");
        setRestored(true);
      },
      () => {},
    );
  }, [isUntouched, onRestored]);

  // Without a pause, since a page that is left has no time to keep what waits: the newest is written as soon as the one
  // before it is.
  const keep = useCallback(async (document: Written) => {
    if (document.text === "") setRestored(false);
    waiting.current = document;
    if (writing.current) return;
    writing.current = true;
    while (waiting.current !== null) {
      const newest: Written = waiting.current;
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

  const keepRestored = useCallback(() => {
    setRestored(false);
    setAsideSaid(false);
  }, []);

  return { restored, forkOf, aside, keep, keepRestored, forget };
}
