"use client";
// Keeps what is being written, so that a reload or a crash loses nothing. Where the browser forbids storage, the page
// works on without, and says so.
import { useCallback, useEffect, useRef, useState } from "react";
import { forgetDraft, keepDraft, restoreDraft, setAside, type Written } from "@/client/draft";
import { takeFork } from "@/client/fork";
import { useNewestKept } from "./use-newest-kept";
import { useUnkept } from "./use-unkept";

type Draft = {
  /** Whether what is written came from an earlier visit. */
  restored: boolean;
  /** Whether that is a fork, and of what: its title or file name, empty where it has neither. Null where it is none. */
  forkOf: string | null;
  /** Whether a draft of an earlier visit was set aside for what is written now, until the person has seen that. */
  aside: boolean;
  /** Whether what is written is on this page alone. */
  unkept: boolean;
  /** To be called with every change. */
  keep: (document: Written) => void;
  /** The person has seen that it came back, or that it was set aside. */
  keepRestored: () => void;
  /** Forgets it: the paste is made, or the person discards it. */
  forget: () => void;
};

type Options = {
  isUntouched: () => boolean;
  /** Called only while nothing is written yet. */
  onRestored: (document: Written) => void;
};

/** To be used before what is written: the draft is asked for before anything can be kept in its place. */
export function useDraft(options: Options): Draft {
  const latest = useRef(options);
  const [restored, setRestored] = useState(false);
  const [forkOf, setForkOf] = useState<string | null>(null);
  const [aside, setAsideSaid] = useState(false);
  const { unkept, told } = useUnkept();
  const kept = useNewestKept(keepDraft, told);

  useEffect(() => {
    const isFork = takeFork();
    restoreDraft().then(
      (document) => {
        if (document === null) return;
        // What the person has typed meanwhile goes before what they had typed then, and takes its place: that is kept
        // for a tab that opens later.
        if (!latest.current.isUntouched()) {
          setAside(document).then(
            () => setAsideSaid(true),
            () => {},
          );
          return;
        }
        latest.current.onRestored(document);
        if (isFork) setForkOf(document.title || document.name || "");
        setRestored(true);
      },
      () => {},
    );
  }, []);

  const keep = useCallback(
    (document: Written) => {
      if (document.text === "") setRestored(false);
      kept.keep(document);
    },
    [kept],
  );

  const forget = useCallback(() => {
    kept.drop();
    setRestored(false);
    forgetDraft().catch(() => {});
  }, [kept]);

  const keepRestored = useCallback(() => {
    setRestored(false);
    setAsideSaid(false);
  }, []);

  return { restored, forkOf, aside, unkept, keep, keepRestored, forget };
}
