"use client";
// A text as its format wants it: the plain one stands from the first moment, and goes as soon as the rendered one is
// there (globals.css hides `#plain` behind `.markdown`), or stays where that fails.
import type { ReactNode } from "react";
import Markdown from "./markdown";

type Props = {
  /** Null while there is none. */
  document: { text: string; format?: "markdown" | "plain" | "code"; language?: string } | null;
  /** The plain text, which stays in its place in the page whatever happens around it. */
  children: ReactNode;
};

export const Rendered = ({ document, children }: Props) => (
  <>
    {document !== null && document.format !== "plain" && <Markdown text={markdownOf(document)} />}
    {children}
  </>
);

/** Code is shown as a fence of Markdown: longer than any run of backticks in it, so that nothing in it closes it. */
function markdownOf({ text, format, language = "" }: NonNullable<Props["document"]>): string {
  if (format !== "code") return text;
  const longest = Math.max(2, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  return `${fence}${/^[\w+#.-]+$/.test(language) ? language : ""}\n${text}\n${fence}`;
}
