// Whether two pieces of prose are versions of one: most of their words are the same, in whatever order.
import { isWord, lettersOf, tokensOf } from "./tokens";

/** A piece of prose, and how often each word is in it. */
export type Bag = { text: string; letters: number; words: ReadonlyMap<string, number> };

export function bagOf(text: string): Bag {
  const tokens = tokensOf(text).filter(isWord);
  const words = new Map<string, number>();
  for (const word of tokens) words.set(word, (words.get(word) ?? 0) + 1);
  return { text, letters: lettersOf(tokens), words };
}

/** Half of both is common, by the length of the words. */
export function isAlike(one: Bag, other: Bag): boolean {
  const all = one.letters + other.letters;
  if (all > 4 * Math.min(one.letters, other.letters)) return false;
  let common = 0;
  for (const [word, times] of one.words) common += word.length * Math.min(times, other.words.get(word) ?? 0);
  return 4 * common >= all;
}
