"use client";
// Copies a text that need not be seen, and says so in its own place.
import { Check, Copy } from "lucide-react";
import { useCopy } from "./use-copy";

type Props = {
  label: string;
  copied: string;
  /** What to do where the browser forbids it. */
  failed: string;
  text: string;
  className: string;
  onCopied?: (() => void) | undefined;
};

export function CopyButton({ label, copied, failed, text, className, onCopied }: Props) {
  const { copying, copy } = useCopy();
  const Icon = copying === "copied" ? Check : Copy;
  return (
    <>
      <button type="button" onClick={() => copy(text, onCopied)} disabled={text === ""} className={className}>
        <Icon size={16} strokeWidth={1.75} aria-hidden />
        {copying === "copied" ? copied : label}
      </button>
      <span role="status" className={copying === "failed" ? "w-full text-open text-small" : "sr-only"}>
        {copying === "copied" && `${label}: ${copied}`}
        {copying === "failed" && failed}
      </span>
    </>
  );
}
