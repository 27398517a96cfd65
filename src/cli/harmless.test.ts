// Characters that a terminal obeys become ones that it shows.
import { expect, test } from "vitest";
import { harmless, harmlessJson, harmlessLine } from "./harmless";

test("control characters, line separators and marks that turn text around are made visible", () => {
  expect(harmless("a\u001b[31m\u0000\u007f\u009b\u2028\u202e\u2066\ufeffz")).toBe(
    "a^[[31m^@^?<U+009B><U+2028><U+202E><U+2066><U+FEFF>z",
  );
});

test("line ends and tabs of a text stay, and a title has none", () => {
  expect(harmless("a\tb\r\nc\rd\n")).toBe("a\tb\nc^Md\n");
  expect(harmlessLine("a\tb\nc")).toBe("a b^Jc");
});

test("letters of all scripts, emoji and joiners stay as they are", () => {
  const text = "Grüße 你好 שלום مرحبا 👩‍👩‍👧 e\u0301";
  expect(harmless(text)).toBe(text);
});

test("JSON means the same as before", () => {
  const value = { text: "\u001b\u009b\u202e\u2028\u007fü" };
  const json = harmlessJson(JSON.stringify(value));
  expect(JSON.parse(json)).toEqual(value);
  expect(json).toBe('{"text":"\\u001b\\u009b\\u202e\\u2028\\u007fü"}');
});
