"use client";
// The one motion of the product: for a quarter of a second the text turns into its own ciphertext, the real bytes
// that the server gets. It runs beside the sending and behind the link, and delays neither.
import { type RefObject, useEffect, useRef } from "react";
import { cipherOf, type Grid, linesOf, turn } from "./cipher-grid";

type Props = { field: RefObject<HTMLTextAreaElement | null>; body: Uint8Array; settled: boolean };

const turnMilliseconds = 250;

export function CipherText({ field, body, settled }: Props) {
  const shown = useRef<HTMLPreElement>(null);
  useEffect(() => {
    const pre = shown.current;
    if (pre === null) return;
    const grid = gridOf(pre);
    const before = linesOf(visibleText(field.current), grid);
    const after = linesOf(cipherOf(body, grid), grid);
    if (matchMedia("(prefers-reduced-motion: reduce)").matches) {
      pre.textContent = turn(before, after, 1);
      return;
    }
    const began = performance.now();
    let frame = 0;
    const draw = (now: number) => {
      const progress = Math.min(Math.max(now - began, 0) / turnMilliseconds, 1);
      pre.textContent = turn(before, after, progress);
      if (progress < 1) frame = requestAnimationFrame(draw);
    };
    draw(began);
    return () => cancelAnimationFrame(frame);
  }, [field, body]);
  return (
    <pre
      ref={shown}
      aria-hidden
      data-cipher
      className={`${sheetText} pointer-events-none absolute inset-0 select-none overflow-hidden whitespace-pre transition-colors ${settled ? "text-quiet/35" : ""}`}
    />
  );
}

/** The text's measure on the sheet, which the field and its ciphertext have in common. */
export const sheetText = "px-4 py-3 font-mono text-body leading-6 md:px-5 md:py-4";

function gridOf(pre: HTMLPreElement): Grid {
  const style = getComputedStyle(pre);
  const context = document.createElement("canvas").getContext("2d");
  if (context) context.font = style.font;
  const charWidth = context?.measureText("0").width || 9;
  const inside = (whole: number, a: string, b: string) => whole - Number.parseFloat(a) - Number.parseFloat(b);
  return {
    columns: Math.max(1, Math.floor(inside(pre.clientWidth, style.paddingLeft, style.paddingRight) / charWidth)),
    rows: Math.max(1, Math.ceil(pre.clientHeight / Number.parseFloat(style.lineHeight))),
  };
}

/** From the first line in sight on, counted in whole lines: what the person is looking at. */
function visibleText(field: HTMLTextAreaElement | null): string {
  if (field === null) return "";
  const hidden = Math.round(field.scrollTop / Number.parseFloat(getComputedStyle(field).lineHeight));
  return field.value.split("\n").slice(hidden).join("\n");
}
