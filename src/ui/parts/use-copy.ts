"use client";
// Copying to the clipboard, and saying so for a moment. Where the browser forbids the clipboard, a selection is
// copied the old way.
import { useCallback, useEffect, useRef, useState } from "react";

/** `failed`: the browser forbids both ways, and the person has to copy by hand. */
export type Copying = "idle" | "copied" | "failed";

const feedbackMilliseconds = 2000;

type Copy = (text: string, onCopied?: () => void) => Promise<void>;

export function useCopy(): { copying: Copying; copy: Copy } {
  const [copying, setCopying] = useState<Copying>("idle");
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const copy = useCallback<Copy>(async (text, onCopied) => {
    clearTimeout(timer.current);
    const copied = await copyText(text);
    setCopying(copied ? "copied" : "failed");
    if (copied) onCopied?.();
    timer.current = setTimeout(() => setCopying("idle"), feedbackMilliseconds);
  }, []);
  return { copying, copy };
}

async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copySelected(text);
  }
}

/** For pages without the clipboard interface: deprecated, and the only other way there is. */
function copySelected(text: string): boolean {
  const field = document.createElement("textarea");
  field.value = text;
  field.readOnly = true;
  field.className = "sr-only";
  const { activeElement } = document;
  document.body.append(field);
  field.select();
  try {
    return document.execCommand("copy");
  } finally {
    field.remove();
    if (activeElement instanceof HTMLElement) activeElement.focus();
  }
}
