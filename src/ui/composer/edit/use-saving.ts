"use client";
// From an edit to a revision. What was prepared is kept until something in it changes, so that pressing again after a
// lost or stopped answer sends the very same bytes, and makes one revision, not two.
import { useCallback, useRef, useState } from "react";
import type { PreparedRevision } from "@/client/edit-paste";
import { type SaveFailureCode, saveFailureOf } from "@/client/failure";
import { PasteError } from "@/contract/errors";
import type { Paste } from "@/contract/paste";
import type { Underway } from "../sheet/waiting";

/** What sending came to. `failed` is said by `failure`; `stopped`: nobody knows whether it arrived. */
export type Sent<R> =
  | { step: "saved"; paste: Paste; prepared: R }
  | { step: "conflict" }
  | { step: "gone"; why: "not-found" | "burned" }
  | { step: "failed" | "stopped" };

export function useSaving<R extends PreparedRevision>() {
  const [underway, setUnderway] = useState<Underway>(null);
  const [failure, setFailure] = useState<SaveFailureCode | null>(null);
  const kept = useRef<{ key: string; prepared: R } | null>(null);

  /** `key` says all that goes into what is prepared; `before` is done before it goes out. */
  const send = useCallback(
    async (key: string, prepare: () => Promise<R>, before?: (prepared: R) => Promise<void>): Promise<Sent<R>> => {
      setFailure(null);
      setUnderway({ step: "sealing" });
      const stopping = new AbortController();
      try {
        if (kept.current?.key !== key) kept.current = { key, prepared: await prepare() };
        const { prepared } = kept.current;
        await before?.(prepared);
        setUnderway({ step: "sending", bytes: prepared.body.length, stop: () => stopping.abort() });
        return { step: "saved", paste: await prepared.send(globalThis.fetch, stopping.signal), prepared };
      } catch (error) {
        if (stopping.signal.aborted) return { step: "stopped" };
        const code = error instanceof PasteError ? error.code : null;
        if (code === "conflict") return { step: "conflict" };
        if (code === "not-found" || code === "burned") return { step: "gone", why: code };
        const failure = saveFailureOf(error);
        setFailure(failure ?? "internal");
        if (failure === null) reportError(error);
        return { step: "failed" };
      } finally {
        setUnderway(null);
      }
    },
    [],
  );

  const dismiss = useCallback(() => setFailure(null), []);
  /** What was prepared last; null where nothing was. */
  const last = useCallback((): R | null => kept.current?.prepared ?? null, []);
  return { underway, failure, send, fail: setFailure, dismiss, last };
}
