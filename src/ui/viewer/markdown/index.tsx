"use client";
// The door of rendered Markdown. It shows nothing until that is ready, and a sentence where it fails: the plain text,
// which stands beside it, gives way only to what is there (globals.css).
// Light on purpose: Streamdown and everything under it come by dynamic import.
import { Suspense, use } from "react";
import { FailureNotice, PlainNotice } from "./failure-notice";
import { loadParts } from "./parts";
import { isTangled } from "./tangled";

export default function Markdown({ text }: { text: string }) {
  if (isTangled(text)) return <PlainNotice />;
  return (
    <FailureNotice key={text}>
      <Suspense>
        <Rendered text={text} />
      </Suspense>
    </FailureNotice>
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
