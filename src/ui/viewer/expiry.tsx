"use client";
// What is left of a paste's life, in the bar, as time goes on: on a phone in fewer words. The moment itself is its title.
import { useEffect, useState } from "react";
import { formatMoment, formatRemaining } from "@/ui/parts/format";
import { useHydrated } from "@/ui/shell/use-hydrated";
import { viewerTexts as texts } from "./texts";
import type { Life } from "./use-life";

export function Expiry({ life: { expiresAt: at, isOver } }: { life: Life }) {
  const now = useNow();
  // Of the time zone the server knows nothing.
  const hydrated = useHydrated();
  if (at === null) return null;
  const remaining = formatRemaining(at, now);
  const [long, short] = isOver
    ? [texts.expired.word, texts.expired.word]
    : Date.parse(at) <= now
      ? [texts.expiresNow, texts.expiresNow]
      : [texts.expires(remaining), texts.left(remaining)];
  // Between the server's clock and the reader's, a minute may pass.
  return (
    <time dateTime={at} title={hydrated ? formatMoment(at) : undefined} suppressHydrationWarning>
      {" "}
      <span className="max-md:hidden" suppressHydrationWarning>{`· ${long}`}</span>
      <span className="whitespace-nowrap md:hidden" suppressHydrationWarning>{`· ${short}`}</span>
    </time>
  );
}

const tickMilliseconds = 15_000;

/** The time, a few times a minute, and at once where somebody looks again. */
function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const tick = () => setNow(Date.now());
    const timer = setInterval(tick, tickMilliseconds);
    document.addEventListener("visibilitychange", tick);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", tick);
    };
  }, []);
  return now;
}
