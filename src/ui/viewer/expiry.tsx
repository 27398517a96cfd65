"use client";
// What is left of a paste's life, in the bar, as time goes on: on a phone in fewer words. The moment itself is its title,
// and stands in its place when it is pressed.
import { useEffect, useState } from "react";
import { formatMoment, formatRemaining } from "@/ui/parts/format";
import { useHydrated } from "@/ui/shell/use-hydrated";
import { viewerTexts as texts } from "./texts";
import type { Life } from "./use-life";

export function Expiry({ life: { expiresAt: at, isOver } }: { life: Life }) {
  const now = useNow();
  const [isExact, setExact] = useState(false);
  // Of the time zone the server knows nothing.
  const hydrated = useHydrated();
  if (at === null) return null;
  const [long, short] = isOver ? both(texts.expired.word) : isExact ? exactly(at) : roughly(at, now);
  // Between the server's clock and the reader's, a minute may pass.
  const said = (
    <>
      <span className="max-md:hidden" suppressHydrationWarning>
        {long}
      </span>
      <span className="whitespace-nowrap md:hidden" suppressHydrationWarning>
        {short}
      </span>
    </>
  );
  return (
    <time dateTime={at} title={hydrated ? formatMoment(at) : undefined} suppressHydrationWarning>
      {" · "}
      {hydrated && !isOver ? (
        <button
          type="button"
          onClick={() => setExact(!isExact)}
          // What a finger presses is as high as the bar: the words stand in a line of it.
          className="rounded max-md:before:absolute max-md:before:inset-y-0 max-md:before:w-24 decoration-edge decoration-dotted underline-offset-4 hover:underline pointer-coarse:underline"
        >
          {said}
        </button>
      ) : (
        said
      )}
    </time>
  );
}

/** For where there is room, and for a phone. */
type Words = readonly [long: string, short: string];

const both = (word: string): Words => [word, word];

const exactly = (at: string): Words => [texts.expires(formatMoment(at)), texts.until(formatMoment(at))];

function roughly(at: string, now: number): Words {
  if (Date.parse(at) <= now) return both(texts.expiresNow);
  const remaining = formatRemaining(at, now);
  return [texts.expires(remaining), texts.left(remaining)];
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
