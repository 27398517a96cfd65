"use client";
// A button and what it opens below itself, on the browser's own popover: it closes on Escape, on a click elsewhere, and
// on a choice, and the focus goes back to the button.
import { type ReactNode, type ToggleEvent, useId, useRef } from "react";
import { iconButton } from "@/ui/parts/button";

type Props = { label: string; icon: ReactNode; className?: string; children: (close: () => void) => ReactNode };

/** Between the button and the panel, and between the panel and the window, in pixels. */
const gap = 4;
/** What a panel wants: where there is less below, and more above, it opens above. */
const roomWanted = 300;

export function Floating({ label, icon, className = "", children }: Props) {
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
    const top = Math.max(0, from.bottom) + gap;
    const bottom = Math.max(0, innerHeight - from.top) + gap;
    const above = innerHeight - top < Math.min(roomWanted, innerHeight - bottom);
    Object.assign(panel.current.style, {
      top: above ? "auto" : `${top}px`,
      bottom: above ? `${bottom}px` : "auto",
      right: `${Math.max(gap, document.documentElement.clientWidth - from.right)}px`,
      maxHeight: `${innerHeight - (above ? bottom : top) - gap}px`,
    });
  };
  return (
    <div className={className}>
      <button ref={button} type="button" popoverTarget={id} aria-label={label} title={label} className={iconButton}>
        {icon}
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
