"use client";
// Where the opener writes title and text before React is there: React keeps its hands off the content of these elements.
import { memo, useLayoutEffect, useRef } from "react";
import { showText } from "@/client/show-text";

const untouched = { __html: "" };

/** What is null until it is known. Where the opener has already shown it, nothing is painted anew. */
function useShown<Shown extends HTMLElement>(text: string | null) {
  const shown = useRef<Shown>(null);
  useLayoutEffect(() => {
    if (text === null || !shown.current) return;
    showText(shown.current, text);
    // The opener's word for what it showed. From here on the sheet says how wide it is.
    shown.current.removeAttribute("data-wide");
  }, [text]);
  return shown;
}

export const PlainText = memo(function PlainText({ text }: { text: string | null }) {
  return (
    <pre
      ref={useShown<HTMLPreElement>(text)}
      id="plain"
      className="plain"
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: it is empty, and says to React that the content is not its own.
      dangerouslySetInnerHTML={untouched}
    />
  );
});

/** `title` as a page says it (client/title.ts). */
export const Title = memo(function Title({ title }: { title: string | null }) {
  return (
    <h1
      ref={useShown<HTMLHeadingElement>(title)}
      id="title"
      className="mb-5 text-balance font-semibold text-[1.75rem] leading-tight tracking-tight [overflow-wrap:anywhere] [unicode-bidi:plaintext] empty:hidden"
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: as above.
      dangerouslySetInnerHTML={untouched}
    />
  );
});
