"use client";
// Where the opener writes the text before React is there: React keeps its hands off the content of this element.
import { memo, useLayoutEffect, useRef } from "react";

const untouched = { __html: "" };

/** `text` is null until there is one. Where the opener has already shown it, nothing is painted anew. */
export const PlainText = memo(function PlainText({ text }: { text: string | null }) {
  const shown = useRef<HTMLPreElement>(null);
  useLayoutEffect(() => {
    if (text !== null && shown.current && shown.current.textContent !== text) shown.current.textContent = text;
  }, [text]);
  return (
    <pre
      ref={shown}
      id="plain"
      className="plain"
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: it is empty, and says to React that the content is not its own.
      dangerouslySetInnerHTML={untouched}
    />
  );
});
