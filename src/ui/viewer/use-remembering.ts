"use client";
// Whether this device remembers the open paste, and the two wishes about that: to remember it, and to forget and lock it.
import { useCallback, useEffect, useRef, useState } from "react";
import { forgetPaste, recallPaste, refreshPaste, rememberPaste, sweepRemembered } from "@/client/keepsake";
import type { Keepsake } from "@/client/opening";
import { forgetFragment } from "@/client/tab-memory";

/** `close` takes the text from the page. */
export function useRemembering(id: () => string, close: () => void) {
  const [remembered, setRemembered] = useState(false);
  /** What a person's wish to remember came to. */
  const [outcome, setOutcome] = useState<"kept" | "refused" | null>(null);
  const current = useRef({ keepsake: null as Keepsake | null, expiresAt: null as string | null, remembered: false });

  const keep = useCallback(async () => {
    const { keepsake, expiresAt } = current.current;
    if (keepsake === null) return;
    await rememberPaste(id(), keepsake, expiresAt);
    current.current.remembered = true;
    setRemembered(true);
  }, [id]);

  const remember = useCallback(
    () =>
      keep().then(
        () => setOutcome("kept"),
        () => setOutcome("refused"),
      ),
    [keep],
  );

  /** Only where it is remembered still: it may have been forgotten in another tab. */
  const refresh = useCallback(async () => {
    const { keepsake, expiresAt } = current.current;
    if (keepsake === null || !(await refreshPaste(id(), keepsake, expiresAt))) return;
    current.current.remembered = true;
    setRemembered(true);
  }, [id]);

  /** An open paste is remembered where that was wished for; what is remembered already is what opened it last. */
  const opened = useCallback(
    async (keepsake: Keepsake, wished: boolean) => {
      current.current.keepsake = keepsake;
      if (wished) await remember();
      else await refresh().catch(() => {});
      await sweepRemembered().catch(() => {});
    },
    [remember, refresh],
  );

  const livesUntil = useCallback(
    (expiresAt: string | null) => {
      current.current.expiresAt = expiresAt;
      if (current.current.remembered) refresh().catch(() => {});
    },
    [refresh],
  );

  /** Wipes what device and tab remember, and the page with all that it has in memory: what comes back is locked. */
  const forget = useCallback(async () => {
    current.current = { keepsake: null, expiresAt: null, remembered: false };
    close();
    document.getElementById("plain")?.replaceChildren();
    await Promise.allSettled([forgetPaste(id()), Promise.resolve(id()).then(forgetFragment)]);
    location.reload();
  }, [id, close]);

  // In a tab that comes back into sight a paste may be open that was forgotten in another one.
  useEffect(() => {
    const look = async () => {
      const { keepsake, expiresAt, remembered } = current.current;
      // What has expired is swept, and stays where it is open.
      const expired = expiresAt !== null && Date.parse(expiresAt) <= Date.now();
      if (document.hidden || !remembered || expired) return;
      if ((await recallPaste(id()).catch(() => keepsake)) === null) forget();
    };
    document.addEventListener("visibilitychange", look);
    addEventListener("pageshow", look);
    return () => {
      document.removeEventListener("visibilitychange", look);
      removeEventListener("pageshow", look);
    };
  }, [id, forget]);

  return { remembered, outcome, remember, forget, opened, livesUntil };
}

export type Remembering = ReturnType<typeof useRemembering>;
