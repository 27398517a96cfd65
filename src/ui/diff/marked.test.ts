import fc from "fast-check";
import { expect, test } from "vitest";
import { markedOf } from "./marked";

/** Marks in brackets, in the place of what they stand for. */
const drawn = (text: string, isEnd = false) =>
  markedOf(text, isEnd)
    .map(({ text, mark }) => (mark === null ? text : `[${mark}]`))
    .join("");

test("spaces are marked where they end a line, or are all that changed", () => {
  expect(drawn("a b  ", true)).toBe("a b[··]");
  expect(drawn("a b  ")).toBe("a b  ");
  expect(drawn("\t ")).toBe("[→][·]");
  expect(drawn("a\tb")).toBe("a\tb");
});

test("a line break within a change is marked", () => {
  expect(drawn("a\nb")).toBe("a[↵]b");
  expect(drawn(" \n")).toBe("[·][↵]");
});

test("characters without a shape, and those that turn the order around, are told by their number", () => {
  expect(drawn("a\u200bb\u00a0c")).toBe("a[U+200B]b[U+00A0]c");
  expect(drawn("\u202eabc\u202c")).toBe("[U+202E]abc[U+202C]");
  expect(drawn("\ufeffa\0")).toBe("[U+FEFF]a[U+0000]");
});

test("what letters and emoji are joined by stays as it is", () => {
  expect(drawn("👩‍👩‍👧 می‌خواهم")).toBe("👩‍👩‍👧 می‌خواهم");
});

test("a text of nothing but such characters is shown as it is", () => {
  expect(markedOf("\u202e".repeat(75_000), true)).toEqual([{ text: "\u202e".repeat(75_000), mark: null }]);
});

test("for every text, the marks and what is between them are the text", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: "binary" }),
        fc.array(fc.constantFrom("a", " ", "\t", "\n", "\u00a0", "\u202e")).map((all) => all.join("")),
      ),
      fc.boolean(),
      (text, isEnd) => {
        expect(
          markedOf(text, isEnd)
            .map((piece) => piece.text)
            .join(""),
        ).toBe(text);
      },
    ),
  );
});
