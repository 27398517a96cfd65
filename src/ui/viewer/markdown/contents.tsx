// The table of contents of a long text: closed above it, or, where the window leaves room, open beside it.
import { useLayoutEffect, useRef, useState } from "react";
import type { Heading } from "./answer";
import { PlaceLink } from "./place-link";
import { markdownTexts } from "./texts";

/** As wide as the list with its distance from the text (markdown.css). */
const roomPixels = 256;

export function Contents({ headings }: { headings: Heading[] }) {
  const list = useRef<HTMLDetailsElement>(null);
  const [beside, setBeside] = useState(false);
  useLayoutEffect(() => {
    const measure = () => {
      const text = list.current?.closest(".markdown");
      if (text) setBeside(document.documentElement.clientWidth - text.getBoundingClientRect().right >= roomPixels);
    };
    measure();
    addEventListener("resize", measure);
    return () => removeEventListener("resize", measure);
  }, []);
  const top = Math.min(...headings.map(({ depth }) => depth));
  return (
    <nav className="markdown-contents" data-beside={beside || undefined} aria-label={markdownTexts.contents}>
      <details ref={list} open={beside}>
        <summary>{markdownTexts.contents}</summary>
        <ol>
          {headings.map(({ name, depth, words }) => (
            <li key={name} data-depth={Math.min(depth - top, 3)}>
              <PlaceLink name={name}>{words}</PlaceLink>
            </li>
          ))}
        </ol>
      </details>
    </nav>
  );
}
