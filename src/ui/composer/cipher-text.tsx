"use client";
// The one motion of the product: for a quarter of a second the text turns into its own ciphertext, the real bytes
// that the server gets. It runs beside the sending and behind the link, and delays neither.
import { type RefObject, useEffect, useRef } from "react";
import { cipherOf, type Grid, linesOf, turn } from "./cipher-grid";
import type { EditorHandle } from "./editor/editor-handle";

type Props = { editor: RefObject<EditorHandle | null>; body: Uint8Array; settled: boolean };

const turnMilliseconds = 250;

export function CipherText({ editor, body, settled }: Props) {
  const shown = useRef<HTMLPreElement>(null);
  useEffect(() => {
    const pre = shown.current;
    if (pre === null) return;
    const grid = gridOf(pre);
    const before = linesOf(editor.current?.readVisible() ?? "", grid);
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
  }, [editor, body]);
  return (
    <pre
      ref={shown}
      aria-hidden
      data-cipher
      className={`editor-text pointer-events-none absolute inset-0 top-(--sheet-head) select-none overflow-hidden print:hidden whitespace-pre transition-colors ${settled ? "text-quiet/35" : ""}`}
    />
  );
}

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
