"use client";
// What the server says of an open paste without its content: its newest revision, its expiry. It is asked again when the
// tab comes back into sight, and not more often than that is worth. It changes nothing, neither there nor on the page.
import { useCallback, useEffect, useRef, useState } from "react";
import type { Paste } from "@/contract/paste";

/** Between two questions at least. */
const pauseMilliseconds = 10_000;

type Props = {
  id: () => string;
  isOpen: boolean;
  /** Called with each answer. */
  onSaid?: (paste: Paste) => void;
};

export function useAbout({ id, isOpen, onSaid }: Props) {
  const [about, setAbout] = useState<Paste | null>(null);
  const askedAt = useRef(0);

  /** Where there is no answer, what was said before holds. */
  const ask = useCallback(async () => {
    askedAt.current = Date.now();
    // The schemas come with that: they would hold up the page.
    const paste = await import("@/client/api").then(({ getPaste }) => getPaste(id())).catch(() => null);
    if (paste === null || paste.id !== id()) return;
    setAbout(paste);
    onSaid?.(paste);
  }, [id, onSaid]);

  useEffect(() => {
    if (!isOpen) return;
    const look = () => {
      if (!document.hidden && Date.now() - askedAt.current >= pauseMilliseconds) ask();
    };
    document.addEventListener("visibilitychange", look);
    return () => document.removeEventListener("visibilitychange", look);
  }, [isOpen, ask]);

  return { about, ask };
}
