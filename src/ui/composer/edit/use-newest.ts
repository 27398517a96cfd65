"use client";
// What the server says of the paste, asked when the page comes, whenever its tab comes back into sight, and when the
// paste expires: so that somebody else's revision, and its end, are told before they are in the way.
import { useCallback, useEffect, useRef, useState } from "react";
import { getPaste } from "@/client/api";
import { PasteError } from "@/contract/errors";
import type { Kind, Paste } from "@/contract/paste";
import type { GoneWhileEditing } from "./texts";

/** What a browser's timer can wait; nobody edits for longer. */
const timerMillisecondsMost = 2 ** 31 - 10_000;

type Options = {
  kind: Kind;
  id: string;
  /** Whether something is under way, whose answer will say all of it. */
  isQuiet: () => boolean;
  onGone: (why: GoneWhileEditing) => void;
};

export function useNewest(options: Options) {
  const [paste, setPaste] = useState<Paste | null>(null);
  const latest = useRef(options);
  useEffect(() => {
    latest.current = options;
  });

  /** Nothing comes of an answer that is lost, or about another paste. */
  const look = useCallback(async () => {
    const { kind, id, onGone } = latest.current;
    try {
      const now = await getPaste(id);
      if (now.id === id && now.kind === kind) setPaste(now);
    } catch (error) {
      if (error instanceof PasteError && (error.code === "not-found" || error.code === "burned")) onGone(error.code);
    }
  }, []);

  useEffect(() => {
    const lookIfSeen = () => {
      if (!document.hidden && !latest.current.isQuiet()) look();
    };
    look();
    document.addEventListener("visibilitychange", lookIfSeen);
    addEventListener("pageshow", lookIfSeen);
    return () => {
      document.removeEventListener("visibilitychange", lookIfSeen);
      removeEventListener("pageshow", lookIfSeen);
    };
  }, [look]);

  const expiresAt = paste?.expiresAt ?? null;
  useEffect(() => {
    const left = expiresAt === null ? Number.POSITIVE_INFINITY : Date.parse(expiresAt) - Date.now();
    if (left > timerMillisecondsMost) return;
    const timer = setTimeout(look, Math.max(left, 0) + 1000);
    return () => clearTimeout(timer);
  }, [expiresAt, look]);

  const livesUntil = useCallback((expiresAt: string | null) => setPaste((now) => now && { ...now, expiresAt }), []);
  return { paste, look, know: setPaste, livesUntil };
}
