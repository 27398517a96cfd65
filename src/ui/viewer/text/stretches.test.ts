// A text cut and joined again is the same text.
import fc from "fast-check";
import { expect, test } from "vitest";
import { stretchesOf } from "./stretches";

const joined = (text: string) => stretchesOf(text).flatMap(({ lines }) => lines);

test("no line is lost, and each has its number", () => {
  const texts = fc.array(fc.constantFrom("", "a", "b c", "x".repeat(60_000)), { minLength: 1, maxLength: 900 });
  fc.assert(
    fc.property(texts, (lines) => {
      const stretches = stretchesOf(lines.join("\n"));
      for (const { first, lines: own } of stretches)
        expect(own).toEqual(lines.slice(first - 1, first - 1 + own.length));
      const { first, lines: own } = stretches.at(-1) ?? { first: 0, lines: [] };
      expect([lines.length, lines.length - 1, 1]).toContain(first + own.length - 1);
    }),
    { numRuns: 30 },
  );
});

test("a line break at the end begins no line", () => {
  expect(joined("a\n")).toEqual(["a"]);
  expect(joined("a\n\n")).toEqual(["a", ""]);
  expect(joined("")).toEqual([""]);
});

test("a stretch has some hundred lines, or few long ones", () => {
  expect(stretchesOf("a\n".repeat(1000)).map(({ first }) => first)).toEqual([1, 201, 401, 601, 801]);
  expect(stretchesOf(`${"x".repeat(50_000)}\na\nb`).map(({ first }) => first)).toEqual([1, 2]);
});

test("tabs and wide letters take more than one column", () => {
  expect(stretchesOf("ab\n\tc\n漢字").map(({ columns }) => columns)).toEqual([5]);
});
