"use client";
// The time, for what is said relative to it: anew each minute, and at the moment at which one of some times comes.
import { useEffect, useState } from "react";

const minuteMilliseconds = 60_000;

/** In milliseconds. `moments` are RFC 3339; null for never. */
export function useNow(moments: readonly (string | null)[]): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const left = moments.map((at) => (at === null ? Number.POSITIVE_INFINITY : Date.parse(at) - now));
    const next = left.reduce((least, one) => (one > 0 && one < least ? one : least), minuteMilliseconds);
    const timer = setTimeout(() => setNow(Date.now()), next);
    return () => clearTimeout(timer);
  }, [moments, now]);
  return now;
}
