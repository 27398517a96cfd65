"use client";
// A text as its format wants it, by the renderer of Markdown: code is a fence. Until that is there, and where it fails,
// the plain text beside it stands (globals.css hides `.plain` behind `.markdown`).
import { useMemo } from "react";
import { textTypeOf } from "@/client/text-type";
import Markdown, { preloadMarkdown } from "./markdown";
import { type Readable, readingModesOf } from "./reading-mode";

export function Rendered({ document }: { document: Readable }) {
  const text = useMemo(() => markdownOf(document), [document]);
  return <Markdown text={text} />;
}

/** Starts what rendering a document takes, where that is how it opens. Never throws. */
export function preloadRendered(document: Readable): void {
  if (readingModesOf(textTypeOf(document))[0] === "rendered") preloadMarkdown(markdownOf(document));
}

/** Longer than any run of backticks in it, so that nothing in it closes the fence. */
function markdownOf({ text, format, language = "" }: Readable): string {
  if (format !== "code") return text;
  const longest = (text.match(/`+/g) ?? []).reduce((most, run) => Math.max(most, run.length), 2);
  const fence = "`".repeat(longest + 1);
  return `${fence}${/^[\w+#.-]+$/.test(language) ? language : ""}\n${text}\n${fence}`;
}
