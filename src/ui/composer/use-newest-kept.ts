"use client";
// Keeps what changes at every key: the newest as soon as the one before it is kept, and none of those between. Without
// a pause, since a page that is left has no time to keep what waits.
import { useMemo } from "react";

/**
 * `write` rejects where the browser forbids storage; whether it did is told to `onTold`. Both have to stay the same
 * from one render to the next.
 */
export const useNewestKept = <T>(write: (value: T) => Promise<void>, onTold?: (isKept: boolean, value: T) => void) =>
  useMemo(() => {
    let waiting: { value: T } | null = null;
    let writing = false;
    const keep = async (value: T) => {
      waiting = { value };
      if (writing) return;
      writing = true;
      while (waiting !== null) {
        const newest: { value: T } = waiting;
        waiting = null;
        const isKept = await write(newest.value).then(
          () => true,
          () => false,
        );
        onTold?.(isKept, newest.value);
      }
      writing = false;
    };
    const drop = () => {
      waiting = null;
    };
    return { keep, drop };
  }, [write, onTold]);
