import { expect, test } from "vitest";
import { shownOf, withLineEndsOf } from "./line-ends";

test("a text that nobody changed is the text that came, mixed line ends and byte order mark included", () => {
  for (const text of ["a\r\nb\r\n", "a\rb\r", "\ufeffa\r\nb\nc\rd", "a\nb", ""])
    expect(withLineEndsOf(text, shownOf(text))).toBe(text);
});

test("a changed text has the line end that the text came with most often", () => {
  expect(withLineEndsOf("a\r\nb\r\n", "a\nb\nc\n")).toBe("a\r\nb\r\nc\r\n");
  expect(withLineEndsOf("a\rb", "a\nb\nc")).toBe("a\rb\rc");
  expect(withLineEndsOf("a\nb\nc\r\n", "a\nb\nd\n")).toBe("a\nb\nd\n");
  expect(withLineEndsOf("a\nb", "x\ny")).toBe("x\ny");
});

test("a text that was emptied begins anew", () => {
  expect(withLineEndsOf("a\r\nb", "")).toBe("");
});
