"use client";
// What stands below a part of a very long text: how much it is, and the next part for who wants it.
import { portionTexts } from "@/client/portions";

type Props = { part: string; text: string; showNext: () => void };

export function More({ part, text, showNext }: Props) {
  if (part === text) return null;
  return (
    <p className="plain-more">
      {portionTexts.shown(part.length, text.length)}
      <button type="button" onClick={showNext}>
        {portionTexts.next}
      </button>
    </p>
  );
}
