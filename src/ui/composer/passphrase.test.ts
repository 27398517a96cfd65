import { wordlist } from "@scure/bip39/wordlists/english.js";
import fc from "fast-check";
import { expect, test } from "vitest";
import { bitsOfWord, drawPassphrase, passphraseWords } from "./passphrase";

test("a passphrase is seven words of the list, another one each time", () => {
  const words = drawPassphrase().split("-");
  expect(words).toHaveLength(passphraseWords);
  for (const word of words) expect(wordlist).toContain(word);
  expect(new Set(Array.from({ length: 200 }, () => drawPassphrase())).size).toBe(200);
});

test("the list has one word for each number of 11 bits", () => {
  expect(new Set(wordlist).size).toBe(2 ** bitsOfWord);
});

test("each of the 65,536 numbers that are drawn means a word, and each word has as many of them", () => {
  const counts = new Map<string, number>();
  const all = drawPassphrase(2 ** 16, (into) => into.map((_, i) => i));
  for (const word of all.split("-")) counts.set(word, (counts.get(word) ?? 0) + 1);
  expect(counts.size).toBe(2 ** bitsOfWord);
  expect(new Set(counts.values())).toEqual(new Set([2 ** 16 / 2 ** bitsOfWord]));
});

test("what is drawn, and nothing else, makes the words", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(2 ** 16 - 1), { minLength: 1, maxLength: 12 }), (numbers) => {
      const words = drawPassphrase(numbers.length, (into) => into.map((_, i) => numbers[i] ?? 0)).split("-");
      expect(words).toEqual(numbers.map((number) => wordlist[number % 2048]));
    }),
  );
});

test("words of the browser's source are spread evenly (chi-squared, far beyond the 99.99 % bound)", () => {
  const draws = 2 ** 16;
  const counts = new Map<string, number>();
  for (let i = 0; i < draws / 2 ** 12; i++)
    for (const word of drawPassphrase(2 ** 12).split("-")) counts.set(word, (counts.get(word) ?? 0) + 1);
  const expected = draws / wordlist.length;
  const chiSquared = wordlist.reduce((sum, word) => sum + ((counts.get(word) ?? 0) - expected) ** 2 / expected, 0);
  // 2,047 degrees of freedom: the mean is 2,047 and the standard deviation 64; six of them are met once in 10^9 runs.
  expect(Math.abs(chiSquared - 2047)).toBeLessThan(6 * 64);
});
