"use client";
// The rows of a text, read once: null until it is.
import { useEffect, useState } from "react";
import type { ConfigLanguage } from "@/client/text-type";
import { type Answer, askForRows } from "./reading";

export function useConfig(text: string, format: ConfigLanguage): Answer | null {
  const [config, setConfig] = useState<{ text: string; answer: Answer } | null>(null);
  useEffect(() => {
    const stale = new AbortController();
    askForRows({ text, format }, stale.signal).then((answer) => {
      if (answer !== null && !stale.signal.aborted) setConfig({ text, answer });
    });
    return () => stale.abort();
  }, [text, format]);
  return config?.text === text ? config.answer : null;
}
