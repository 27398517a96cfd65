"use client";
// When a paste expires, as the server said last. The moment may come while the page is open, or while the device sleeps:
// then the server is asked whether it was put off, and says what became of the paste.
import { useEffect, useState } from "react";
import { fetchExpiry } from "@/client/fetch-envelope";
import { OpenFailure } from "@/client/opening";

export type Life = {
  /** RFC 3339; null for never, or not known. */
  expiresAt: string | null;
  /** Whether the server has said that the paste is not there any more. */
  isOver: boolean;
};

/** No timer is set for longer: browsers take 2^31 milliseconds at most, and a clock may be moved meanwhile. */
const timerMost = 3_600_000;
/** How soon it is asked again: the clocks of both may differ by seconds, or nobody answered. */
const soonest = 1000;
const latest = 60_000;

/** `said` is RFC 3339; null for never, or where its end is of no concern. */
export function useLife(id: () => string, said: string | null): Life {
  const [life, setLife] = useState<Life>({ expiresAt: said, isOver: false });
  useEffect(() => setLife({ expiresAt: said, isOver: false }), [said]);
  const { expiresAt, isOver } = life;
  useEffect(() => {
    if (expiresAt === null || isOver) return;
    const ends = Date.parse(expiresAt);
    let timer: ReturnType<typeof setTimeout>;
    let pause = soonest;
    let asking = false;
    let stopped = false;
    const look = async () => {
      clearTimeout(timer);
      const left = ends - Date.now();
      if (left > 0) {
        timer = setTimeout(look, Math.min(left, timerMost));
        return;
      }
      if (asking) return;
      asking = true;
      const next = await askAbout(id(), expiresAt);
      asking = false;
      if (stopped) return;
      if (next !== null) setLife(next);
      timer = setTimeout(look, pause);
      pause = Math.min(pause * 2, latest);
    };
    look();
    document.addEventListener("visibilitychange", look);
    addEventListener("pageshow", look);
    addEventListener("online", look);
    return () => {
      stopped = true;
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", look);
      removeEventListener("pageshow", look);
      removeEventListener("online", look);
    };
  }, [id, expiresAt, isOver]);
  return life;
}

/** What the server says of its life; null where it says what was known, or nothing. */
async function askAbout(id: string, expiresAt: string): Promise<Life | null> {
  try {
    const now = await fetchExpiry(id, fetch);
    return now === expiresAt ? null : { expiresAt: now, isOver: false };
  } catch (error) {
    if (!(error instanceof OpenFailure)) throw error;
    const isGone = error.code === "not-found" || error.code === "burned";
    return isGone ? { expiresAt, isOver: true } : null;
  }
}
