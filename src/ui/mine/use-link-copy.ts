"use client";
// Copies what there is of a paste's link, and says how much of it that is: what is not kept cannot be copied.
import { useCallback, useEffect, useRef } from "react";
import { useCopy } from "@/ui/parts/use-copy";
import { type Entry, linkOf } from "./entry";
import { saidTexts } from "./texts";

export function useLinkCopy(say: (sentence: string) => void): (entry: Entry) => void {
  const { copying, copy } = useCopy();
  const last = useRef("");
  useEffect(() => {
    if (copying === "failed") say(`${saidTexts.copyByHand} ${last.current}`);
  }, [copying, say]);
  return useCallback(
    (entry) => {
      last.current = location.origin + linkOf(entry);
      copy(last.current, () => say(sentenceOf(entry)));
    },
    [copy, say],
  );
}

function sentenceOf({ paste: { kind, role, secrets }, opensHere }: Entry): string {
  const { copied } = saidTexts;
  if (role === "remembered") return opensHere ? copied.here : copied.nowhere;
  return kind === "normal" || secrets === null ? copied.normal : copied[secrets];
}
