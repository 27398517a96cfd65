// The ways in which a text can be read, by what it is. The first is how it opens.
import type { Lines } from "@/client/link";
import { isConfig, type TextType } from "@/client/text-type";

/** What of a document is read. */
export type Readable = {
  text: string;
  title?: string;
  name?: string;
  format?: TextType["format"];
  language?: string;
};

export type ReadingMode = "rendered" | "table" | "text";

export function readingModesOf(type: TextType): readonly [ReadingMode, ...ReadingMode[]] {
  if (isConfig(type)) return ["table", "text"];
  return type.format === "plain" ? ["text"] : ["rendered", "text"];
}

/** A link to lines opens where there are lines; the values of a config stay masked whatever a link says. */
export function firstReadingMode(type: TextType, lines: Lines | null): ReadingMode {
  const [first] = readingModesOf(type);
  return first === "rendered" && lines !== null ? "text" : first;
}
