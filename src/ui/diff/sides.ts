// The two texts of a difference, and how they are compared.
import { isConfig, type TextType } from "@/client/text-type";
import type { Way } from "./compare";

/** One of two texts, what a person calls it ("Revision 2", "Your version"), and what kind of text it is. */
export type Side = { label: string; text: string; type: TextType };

/** `from` is the older of the two, or the one that gives way. */
export type Sides = { from: Side; to: Side };

/** Prose is read by words, everything else by lines, until a person says otherwise. */
export const wayOf = ({ from, to }: Sides): Way =>
  from.type.format === "code" || to.type.format === "code" ? "lines" : "words";

/** Whether one of the two is keys and values, which may be secret. */
export const hasConfig = ({ from, to }: Sides): boolean => isConfig(from.type) || isConfig(to.type);
