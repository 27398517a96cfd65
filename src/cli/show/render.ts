// A document as a terminal shows it, by its type. Pure; where it runs, and for how long, `rendered.ts` says.
import { recogniseTextType, textTypeOf } from "@/client/text-type";
import { titleLine } from "@/client/title";
import type { Document } from "@/crypto";
import { harmless, harmlessLine } from "../harmless";
import { highlight } from "./highlight";
import { renderMarkdown } from "./markdown";
import { painter } from "./paint";

/** `document` of a normal paste has its text alone: what that is, is recognised. */
export type Task = { document: Document; isNormal: boolean; width: number; colour: boolean };

export function render({ document, isNormal, width, colour }: Task): string {
  const { text, title = "" } = document;
  const { format, language } = isNormal ? recogniseTextType(text, null) : textTypeOf(document);
  const paint = painter(colour);
  const heading = harmlessLine(titleLine(title).trim());
  const shown =
    format === "markdown"
      ? renderMarkdown(text, width, colour)
      : format === "code"
        ? highlight(text, language, paint)
        : harmless(text);
  return `${heading === "" ? "" : `${paint(heading, "bold", "underlined")}\n\n`}${shown}${shown === "" || shown.endsWith("\n") ? "" : "\n"}`;
}
