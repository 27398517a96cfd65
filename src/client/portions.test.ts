// A text in portions is the same text, and no portion is more than a page takes at once.
import { expect, test } from "vitest";
import { cutEnd, portionEnd } from "./portions";

const most = { characters: 10, lines: 3 };

function cuts(text: string): string[] {
  const parts: string[] = [];
  for (let start = 0; start < text.length; start = cutEnd(text, start, most))
    parts.push(text.slice(start, cutEnd(text, start, most)));
  return parts;
}

test("a cut ends behind a line, after so many lines or characters", () => {
  expect(cuts("a\nb\nc\nd\ne")).toEqual(["a\nb\nc\n", "d\ne"]);
  expect(cuts("12345\n1234567\n")).toEqual(["12345\n", "1234567\n"]);
});

test("a line that is longer is cut between two characters", () => {
  expect(cuts("123456789012345")).toEqual(["1234567890", "12345"]);
  expect(cuts("123456789😀123")).toEqual(["123456789", "😀123"]);
});

test("a text of a million characters is one portion, ten million lines are not", () => {
  const ordinary = "a line as people write it, with some words\n".repeat(23_000);
  expect(portionEnd(ordinary, 0)).toBe(ordinary.length);
  expect(portionEnd("a\n".repeat(10_000_000), 0)).toBe(80_000);
});
