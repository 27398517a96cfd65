"use client";
// Whether something that is waited for lasts long enough to be noticed: only then is it said.
import { useEffect, useState } from "react";

const noticedMilliseconds = 300;

export function useLasting(waits: boolean): boolean {
  const [lasts, setLasts] = useState(false);
  useEffect(() => {
    if (!waits) return;
    const timer = setTimeout(setLasts, noticedMilliseconds, true);
    return () => {
      clearTimeout(timer);
      setLasts(false);
    };
  }, [waits]);
  return lasts;
}
