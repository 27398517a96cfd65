"use client";
// Choosing lines by their numbers: a press takes one, a drag or Shift takes a range. With the keyboard the numbers are
// one stop: arrow keys go from one to the next, Enter or Space takes it, Shift takes what lies between.
import { type KeyboardEvent, type PointerEvent, useCallback, useEffect, useRef, useState } from "react";
import type { Lines } from "@/client/link";

type Choosing = {
  lines: Lines | null;
  /** How many lines there are. */
  count: number;
  choose: ((lines: Lines | null) => void) | undefined;
};

const steps: Partial<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1, PageUp: -20, PageDown: 20 };

export function useLineChoice({ lines, count, choose }: Choosing) {
  const anchor = useRef<number | null>(null);
  const dragging = useRef(false);
  const wanted = useRef<number | null>(null);
  const box = useRef<HTMLDivElement>(null);
  /** The line whose number is the stop of the tab key. */
  const [stop, setStop] = useState(1);

  const take = useCallback(
    (line: number, extends_: boolean) => {
      const from = extends_ ? (anchor.current ?? lines?.first ?? line) : line;
      anchor.current = from;
      choose?.({ first: Math.min(from, line), last: Math.max(from, line) });
    },
    [choose, lines],
  );

  useEffect(() => {
    const end = () => {
      dragging.current = false;
    };
    addEventListener("pointerup", end);
    addEventListener("pointercancel", end);
    return () => {
      removeEventListener("pointerup", end);
      removeEventListener("pointercancel", end);
    };
  }, []);

  // A number is there only when its stretch is near: it takes the focus as soon as it is.
  useEffect(() => {
    if (wanted.current !== stop) return;
    wanted.current = null;
    numberOf(box.current, stop)?.focus();
  }, [stop]);

  const handlers = {
    onPointerDown: (event: PointerEvent) => {
      const line = lineAt(event.target);
      if (line === null || event.button !== 0) return;
      dragging.current = event.pointerType === "mouse";
      setStop(line);
      const taken = lines?.first === line && lines.last === line;
      if (taken && !event.shiftKey) {
        anchor.current = null;
        choose?.(null);
      } else take(line, event.shiftKey);
    },
    onPointerOver: (event: PointerEvent) => {
      if (!dragging.current) return;
      const line = lineAt(event.target);
      if (line !== null) take(line, true);
    },
    onKeyDown: (event: KeyboardEvent) => {
      const line = lineAt(event.target);
      if (line === null || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === "Enter" || event.key === " ") take(line, event.shiftKey);
      else if (event.key === "Escape" && lines !== null) choose?.(null);
      else {
        const next = Math.min(Math.max(line + (steps[event.key] ?? 0), 1), count);
        const to = event.key === "Home" ? 1 : event.key === "End" ? count : next;
        if (steps[event.key] === undefined && to === next) return;
        if (event.shiftKey) {
          anchor.current ??= line;
          take(to, true);
        }
        wanted.current = to;
        setStop(to);
      }
      event.preventDefault();
      event.stopPropagation();
    },
  };
  return { box, stop: Math.min(stop, count), handlers };
}

export const numberOf = (box: HTMLElement | null, line: number): HTMLElement | null =>
  box?.querySelector<HTMLElement>(`[data-number="${line}"]`) ?? null;

function lineAt(target: EventTarget): number | null {
  const number = target instanceof Element ? target.closest<HTMLElement>("[data-number]") : null;
  return number === null ? null : Number(number.dataset.number);
}
