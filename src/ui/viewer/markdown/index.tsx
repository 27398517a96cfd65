// The door of rendered Markdown: shows the plain text until the rendered one is there, and whenever it cannot be.
// Light on purpose: Streamdown and everything under it come by dynamic import.
"use client";
import { type ReactNode, Suspense, use } from "react";
import { loadParts } from "./parts";
import { PlainInstead } from "./plain-instead";

type MarkdownProps = {
  text: string;
  /** The same text, plain: what stands here before, and instead if rendering fails. */
  plain: ReactNode;
};

export default function Markdown({ text, plain }: MarkdownProps) {
  return (
    <PlainInstead key={text} plain={plain}>
      <Suspense fallback={plain}>
        <Rendered text={text} />
      </Suspense>
    </PlainInstead>
  );
}

function Rendered({ text }: { text: string }) {
  const { RichText, rawHtml, math } = use(loadParts(text));
  return <RichText text={text} rawHtml={rawHtml} math={math} />;
}

/** Starts the downloads that this text will need. Call it as soon as the text is known; it never throws. */
export function preloadMarkdown(text: string): void {
  loadParts(text).catch(() => {
    // Rendering asks again, and says so if that fails too.
  });
}
