// A passphrase out of BIP-39's English list, which is published and has 2,048 words of 3 to 8 letters, told apart by
// their first four. Loaded when somebody asks for one.
import { wordlist } from "@scure/bip39/wordlists/english.js";

/** 7 words of 11 bits each: 77 bits. */
export const passphraseWords = 7;
export const bitsOfWord = 11;

/** Draws words by the browser's secure source: 2,048 is a power of two, so that the lowest 11 bits have no bias. */
export const drawPassphrase = (
  words: number = passphraseWords,
  random: (into: Uint16Array<ArrayBuffer>) => Uint16Array = (into) => crypto.getRandomValues(into),
): string => Array.from(random(new Uint16Array(words)), wordOf).join("-");

function wordOf(drawn: number): string {
  const word = wordlist[drawn & (2 ** bitsOfWord - 1)];
  if (word === undefined) throw new Error("the list has fewer words than it should");
  return word;
}
