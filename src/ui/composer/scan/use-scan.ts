"use client";
// Whether a text that is about to be public holds secrets: looked at while it is typed, and once more at the moment at
// which it would go. The rules are loaded only where a paste will be normal. Nothing of it leaves the device.
import { useCallback, useEffect, useRef, useState } from "react";
import type { Finding } from "./finding";

/** `secrets`: some stand in it, and nobody said that they may go out. `unchecked`: the rules could not be loaded, or failed. */
export type Checked = "clear" | "secrets" | "unchecked";

type Looked = { text: string; findings: readonly Finding[] };
const nothing: Looked = { text: "", findings: [] };
const pauseMilliseconds = 250;

export function useScan(text: string, wanted: boolean) {
  const [looked, setLooked] = useState(nothing);
  const accepted = useRef<string | null>(null);

  useEffect(() => {
    if (!wanted) {
      accepted.current = null;
      setLooked(nothing);
      return;
    }
    const typing = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const { scanInSlices } = await import("./scan");
        const findings = await scanInSlices(text, typing.signal);
        if (findings !== null && !typing.signal.aborted) setLooked({ text, findings });
      } catch {
        // The rules could not be loaded: `check` tries again, and says so.
      }
    }, pauseMilliseconds);
    return () => {
      clearTimeout(timer);
      typing.abort();
    };
  }, [text, wanted]);

  /**
   * Looks at the very text that would be sent. With `anyway` the person has chosen to post what is shown: only that,
   * so that a secret which came since is shown first. The choice holds for a second try with the same text.
   */
  const check = useCallback(
    async (sent: string, anyway: boolean): Promise<Checked> => {
      const findings = await import("./scan").then(({ scan }) => scan(sent)).catch(() => null);
      if (findings === null) return "unchecked";
      if (anyway && findings.every((finding) => isAmong(secretOf(sent, finding), looked))) accepted.current = sent;
      setLooked({ text: sent, findings });
      return findings.length === 0 || accepted.current === sent ? "clear" : "secrets";
    },
    [looked],
  );

  return { findings: looked.findings, check };
}

const secretOf = (text: string, { start, end }: Finding): string => text.slice(start, end);
const isAmong = (secret: string, { text, findings }: Looked): boolean =>
  findings.some((finding) => secretOf(text, finding) === secret);
