// Whether an answer speaks of the paste that was meant.
import { PasteError } from "../contract/errors";
import type { Kind, Paste } from "../contract/paste";

/** A server that speaks of another paste has done nothing to this one. Throws `PasteError` `internal`. */
export function answerAbout(kind: Kind, id: string, paste: Paste): Paste {
  if (paste.id !== id || paste.kind !== kind) throw new PasteError("internal", "The answer is about another paste");
  return paste;
}
