"use client";
// What this device keeps, as it is now: read at the beginning, after each change of this tab or another, and whenever
// the page comes back into sight.
import { useCallback, useEffect, useRef, useState } from "react";
import { rememberedIds } from "@/client/keepsake";
import { isOutlived, type MyPaste } from "@/client/my-paste";
import { listMyPastes, sweepMyPastes, watchMyPastes } from "@/client/my-pastes";

export type Mine =
  | { step: "reading" }
  /** The browser forbids storage. */
  | { step: "refused" }
  | { step: "no-web-crypto" }
  /** All of it was deleted from this page. */
  | { step: "wiped" }
  | {
      step: "listed";
      /** The newest first. */
      pastes: readonly MyPaste[];
      /** Ids of what is kept and cannot be read. */
      unreadable: readonly string[];
      /** Ids of what this device opens without its secrets. */
      remembered: ReadonlySet<string>;
    };

/** Between two readings while much changes at once, as during an import. */
const restMilliseconds = 100;

export function useMine(): { mine: Mine; read: () => void; wiped: () => void } {
  const [mine, setMine] = useState<Mine>({ step: "reading" });
  const current = useRef({ reading: false, again: false });

  const read = useCallback(async () => {
    const turn = current.current;
    turn.again = true;
    if (turn.reading) return;
    turn.reading = true;
    while (turn.again) {
      turn.again = false;
      const next = await readMine();
      setMine((before) => (before.step === "wiped" ? before : next));
      if (turn.again) await new Promise((resolve) => setTimeout(resolve, restMilliseconds));
    }
    turn.reading = false;
  }, []);

  useEffect(() => {
    read().then(() => sweepMyPastes().catch(() => {}));
    const look = () => document.hidden || read();
    const unwatch = watchMyPastes(read);
    document.addEventListener("visibilitychange", look);
    addEventListener("pageshow", look);
    addEventListener("focus", look);
    return () => {
      unwatch();
      document.removeEventListener("visibilitychange", look);
      removeEventListener("pageshow", look);
      removeEventListener("focus", look);
    };
  }, [read]);

  const wiped = useCallback(() => setMine({ step: "wiped" }), []);
  return { mine, read, wiped };
}

async function readMine(): Promise<Mine> {
  if (globalThis.crypto?.subtle === undefined) return { step: "no-web-crypto" };
  try {
    const [{ pastes, unreadable }, remembered] = await Promise.all([listMyPastes(), rememberedIds()]);
    const now = Date.now();
    // What it is time to forget is swept in a moment.
    const listed = pastes.filter((paste) => !isOutlived(paste, now));
    return { step: "listed", pastes: listed, unreadable, remembered: new Set(remembered) };
  } catch {
    return { step: "refused" };
  }
}
