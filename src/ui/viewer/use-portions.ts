"use client";
// A text in portions, of which the first is shown, and one more with each wish. It shows nothing itself.
import { useState } from "react";
import { portionEnd } from "@/client/portions";

export function usePortions(text: string): { part: string; showNext: () => void } {
  const [asked, setAsked] = useState({ text, end: 0 });
  const end = asked.text === text && asked.end > 0 ? asked.end : portionEnd(text, 0);
  return {
    part: end < text.length ? text.slice(0, end) : text,
    showNext: () => setAsked({ text, end: portionEnd(text, end) }),
  };
}
