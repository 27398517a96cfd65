// A normal paste as it is read: it is text alone, and what kind of text is recognised.
import { recogniseTextType } from "@/client/text-type";
import type { Readable } from "./reading-mode";

export function normalDocument(text: string): Readable {
  const { format, language } = recogniseTextType(text, null);
  return { text, format, ...(language !== null && { language }) };
}
