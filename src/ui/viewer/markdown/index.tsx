"use client";
// The door of rendered Markdown. It shows nothing until that is ready, and a sentence where it fails or is too much: the
// plain text, which stands beside it, gives way only to what is there (globals.css).
// Light on purpose: the parser is a worker, and Streamdown and everything under it come by dynamic import.
import { FailureNotice, HeavyNotice, PlainNotice } from "./notices";
import { beginParsing } from "./parser";
import { loadRichText } from "./rich-text-parts";
import { useParsed } from "./use-parsed";

export default function Markdown({ text }: { text: string }) {
  const { parsed, renderAnyway } = useParsed(text);
  switch (parsed.step) {
    case "waiting":
      return null;
    case "heavy":
      return <HeavyNotice renderAnyway={renderAnyway} />;
    case "trying":
      return <HeavyNotice renderAnyway={null} />;
    case "broken":
      return <PlainNotice />;
    case "parsed":
      return (
        <FailureNotice text={text}>
          <parsed.RichText parsed={parsed.parsed} length={text.length} />
        </FailureNotice>
      );
  }
}

/** Starts the parsing and the downloads that this text will need. Call it as soon as the text is known; it never throws. */
export function preloadMarkdown(text: string): void {
  beginParsing(text);
  loadRichText().catch(() => {
    // Rendering asks again, and says so if that fails too.
  });
}
