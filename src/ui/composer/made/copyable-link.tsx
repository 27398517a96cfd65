"use client";
// A link that can be selected and copied; the part that the server never sees is set in the seal's colour.
import { Check, Copy } from "lucide-react";
import { useEffect, useRef } from "react";
import { primaryButton, secondaryButton } from "@/ui/parts/button";
import { useCopy } from "@/ui/parts/use-copy";
import { linkTexts } from "./texts";

type Props = {
  label: string;
  link: string;
  /** It was copied, by the button or by hand. */
  onTaken: () => void;
  focused?: boolean;
  secondary?: boolean;
  /** Whether the button stands below, where the link has little room. */
  stacked?: boolean;
  /** What the button does, in words, where that is not "Copy link". */
  copyText?: string;
};

export function CopyableLink({
  label,
  link,
  onTaken,
  focused = false,
  secondary = false,
  stacked = false,
  copyText = linkTexts.copy,
}: Props) {
  const shown = useRef<HTMLDivElement>(null);
  const { copying, copy } = useCopy();
  const [address = "", fragment] = link.split(/(?=#)/);
  const select = () => {
    if (shown.current) getSelection()?.selectAllChildren(shown.current);
  };
  useEffect(() => {
    if (!focused || !shown.current) return;
    shown.current.focus({ preventScroll: true });
    getSelection()?.selectAllChildren(shown.current);
  }, [focused]);
  const Icon = copying === "copied" ? Check : Copy;
  return (
    <div className="flex flex-col gap-2">
      <div className={`flex flex-col gap-2 ${stacked ? "" : "md:flex-row md:items-stretch"}`}>
        {/* biome-ignore lint/a11y/useSemanticElements: an input shows one line, and a link wants to be seen whole. */}
        <div
          ref={shown}
          role="textbox"
          aria-label={label}
          aria-readonly
          tabIndex={0}
          onFocus={select}
          onCopy={onTaken}
          className="min-w-0 flex-1 break-all rounded-sheet border border-edge bg-sheet px-3 py-2.5 font-mono text-small"
        >
          {address}
          {fragment && <span className="text-seal">{fragment}</span>}
        </div>
        <button
          type="button"
          onClick={() => {
            select();
            copy(link, onTaken);
          }}
          className={`${secondary ? secondaryButton : primaryButton} shrink-0 md:min-w-36 print:hidden`}
        >
          <Icon size={17} strokeWidth={2} aria-hidden />
          {copying === "copied" ? linkTexts.copied : copyText}
        </button>
      </div>
      <p role="status" className="text-open text-small empty:hidden">
        {copying === "failed" && linkTexts.copyFailed}
        {copying === "copied" && <span className="sr-only">{linkTexts.copied}</span>}
      </p>
    </div>
  );
}
