"use client";
// Whether this device remembers the open paste, and the two wishes about that: to remember it, and to forget and lock it.
import { useCallback, useEffect, useRef, useState } from "react";
import { forgetPaste, recallPaste, refreshPaste, rememberPaste, sweepRemembered } from "@/client/keepsake";
import type { Keepsake } from "@/client/opening";
import { forgetFragment } from "@/client/tab-memory";
import type { Paste } from "@/contract/paste";
import type { Readable } from "./reading-mode";

const nothing = {
  keepsake: null as Keepsake | null,
  document: null as Readable | null,
  /** What stood behind `#` as it was opened. */
  fragment: "",
  /** What the server says of it; null until it has. */
  said: null as Paste | null,
  remembered: false,
};

/** `close` takes the text from the page. */
export function useRemembering(id: () => string, close: () => void) {
  const [remembered, setRemembered] = useState(false);
  /** What a person's wish to remember came to. */
  const [outcome, setOutcome] = useState<"kept" | "refused" | null>(null);
  const current = useRef({ ...nothing });

  /** My pastes lists what is remembered, and what was made here is listed as it is now. The list's schemas come late. */
  const list = useCallback(async () => {
    const { keepsake, document, fragment, said } = current.current;
    if (keepsake === null || document === null) return;
    const { noteOpened, sweepMyPastes } = await import("@/client/my-pastes");
    await noteOpened({ id: id(), document, head: keepsake.head, fragment, said });
    await sweepMyPastes();
  }, [id]);

  const keep = useCallback(async () => {
    const { keepsake, said } = current.current;
    if (keepsake === null) return;
    await rememberPaste(id(), keepsake, said?.expiresAt ?? null);
    current.current.remembered = true;
    setRemembered(true);
    await list().catch(() => {});
  }, [id, list]);

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
    const { keepsake, said } = current.current;
    if (keepsake === null || !(await refreshPaste(id(), keepsake, said?.expiresAt ?? null))) return;
    current.current.remembered = true;
    setRemembered(true);
  }, [id]);

  /** An open paste is remembered where that was wished for; what is remembered already is what opened it last. */
  const opened = useCallback(
    async (keepsake: Keepsake, document: Readable, fragment: string, wished: boolean) => {
      current.current = { ...current.current, keepsake, document, fragment };
      if (wished) await remember();
      else await refresh().catch(() => {});
      await sweepRemembered().catch(() => {});
    },
    [remember, refresh],
  );

  /** The server has said how long it lives. */
  const told = useCallback(
    async (said: Paste) => {
      current.current.said = said;
      if (current.current.remembered) await refresh().catch(() => {});
      await list().catch(() => {});
    },
    [refresh, list],
  );

  /** Wipes what device and tab remember, and the page with all that it has in memory: what comes back is locked. */
  const forget = useCallback(async () => {
    current.current = { ...nothing };
    close();
    document.getElementById("plain")?.replaceChildren();
    const unlist = import("@/client/my-pastes").then(({ unlistRemembered }) => unlistRemembered(id()));
    await Promise.allSettled([forgetPaste(id()), Promise.resolve(id()).then(forgetFragment), unlist]);
    location.reload();
  }, [id, close]);

  // In a tab that comes back into sight a paste may be open that was forgotten in another one.
  useEffect(() => {
    const look = async () => {
      const { keepsake, said, remembered } = current.current;
      // What has expired is swept, and stays where it is open.
      const expired = said !== null && said.expiresAt !== null && Date.parse(said.expiresAt) <= Date.now();
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

  return { remembered, outcome, remember, forget, opened, told };
}

export type Remembering = ReturnType<typeof useRemembering>;
