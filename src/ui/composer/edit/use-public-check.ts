"use client";
// Whether what would be saved to a normal paste holds secrets: shown while it is typed, and looked at once more before
// it goes. An encrypted paste needs no such look.
import { useEffect, useRef } from "react";
import type { Kind } from "@/contract/paste";
import type { Finding } from "../scan/finding";
import { useScan } from "../scan/use-scan";
import type { WrittenState } from "../use-written";
import type { EditBlocker } from "./texts";

export function usePublicCheck(kind: Kind, written: WrittenState, setBlocker: (blocker: EditBlocker) => void) {
  const { findings, check } = useScan(written.document.text, kind === "normal");
  const region = useRef<HTMLElement>(null);
  const refused = useRef(false);
  useEffect(() => {
    if (!refused.current) return;
    refused.current = false;
    region.current?.focus();
  });
  return {
    findings,
    region,
    goTo: ({ start, end }: Finding) => written.select(start, end),
    /** Says what is in the way, where something is. The person may have gone on writing meanwhile: then nothing goes. */
    isClear: async (text: string, anyway: boolean): Promise<boolean> => {
      if (kind === "encrypted") return true;
      const checked = await check(text, anyway);
      if (written.sealed().text !== text) return false;
      if (checked !== "clear") {
        refused.current = checked === "secrets";
        setBlocker(checked);
      }
      return checked === "clear";
    },
  };
}
