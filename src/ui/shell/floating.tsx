"use client";
// A button and what it opens below itself, or above where there is more room, on the browser's own popover: it closes on
// Escape, on a click elsewhere, and on a choice, and the focus goes back to the button.
import { type ReactNode, type ToggleEvent, useId, useRef } from "react";
import { iconButton, secondaryButton } from "@/ui/parts/button";

type Props = {
  label: string;
  icon: ReactNode;
  /** What stands beside the icon: the beginning of the label. */
  word?: string;
  className?: string;
  children: (close: () => void) => ReactNode;
};

/** Between the button and the panel, and between the panel and the window, in pixels. */
const gap = 4;
/** With less than that below it, it opens above. */
const roomWanted = 300;

export function Floating({ label, icon, word, className = "", children }: Props) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const returnFocus = ({ newState }: ToggleEvent<HTMLDivElement>) => {
    const { activeElement } = document;
    const lost = activeElement === document.body || panel.current?.contains(activeElement);
    if (newState === "closed" && lost) button.current?.focus();
  };
  const place = ({ newState }: ToggleEvent<HTMLDivElement>) => {
    const from = button.current?.getBoundingClientRect();
    if (newState === "closed" || !from || !panel.current) return;
    const { clientWidth, clientHeight } = document.documentElement;
    const below = clientHeight - Math.max(0, from.bottom);
    const opensUp = below < from.top && below < roomWanted;
    // A button on the left opens to its right.
    const isLeft = from.left < clientWidth - from.right;
    Object.assign(panel.current.style, {
      top: opensUp ? "auto" : `${clientHeight - below + gap}px`,
      bottom: opensUp ? `${clientHeight - from.top + gap}px` : "auto",
      left: isLeft ? `${Math.max(gap, from.left)}px` : "auto",
      right: isLeft ? "auto" : `${Math.max(gap, clientWidth - from.right)}px`,
      maxHeight: `${(opensUp ? from.top : below) - 2 * gap}px`,
    });
  };
  return (
    <div className={className}>
      <button
        ref={button}
        type="button"
        popoverTarget={id}
        aria-label={label}
        title={label}
        className={word === undefined ? iconButton : secondaryButton}
      >
        {icon}
        {word}
      </button>
      <div
        ref={panel}
        id={id}
        popover="auto"
        onBeforeToggle={place}
        onToggle={returnFocus}
        className="fixed inset-auto min-w-48 max-w-[calc(100vw-1rem)] overflow-y-auto rounded-sheet border border-line bg-sheet p-1 shadow-float"
      >
        {children(() => panel.current?.hidePopover())}
      </div>
    </div>
  );
}

export const floatingItem =
  "flex min-h-11 w-full items-center gap-3 rounded px-3 text-left text-body transition-colors hover:bg-ink/5";
