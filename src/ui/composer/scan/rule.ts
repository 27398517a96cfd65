// What a rule of the table is.
import type { SecretKind } from "./texts";

export type Rule = {
  kind: SecretKind;
  /** Global. Its group `secret` is what is masked; without one all of the match is. */
  pattern: RegExp;
  /** Whether a match is one indeed; `text` is all of it, and `match.index` where the match stands. */
  holds?: (match: RegExpMatchArray, text: string) => boolean;
};
