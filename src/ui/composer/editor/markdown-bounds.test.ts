import { GFM, parser } from "@lezer/markdown";
import { expect, test } from "vitest";
import { markdownBounds } from "./markdown-bounds";

const markdown = parser.configure([GFM, markdownBounds]);

function countOf(text: string, name: string): number {
  let count = 0;
  markdown.parse(text).iterate({
    enter: (node) => {
      if (node.name === name) count++;
    },
  });
  return count;
}

test("ordinary text is parsed as ever", () => {
  expect(countOf("a **b** c\n\n> > quoted *twice*", "StrongEmphasis")).toBe(1);
  expect(countOf("a **b** c\n\n> > quoted *twice*", "Emphasis")).toBe(1);
  expect(countOf("> > quoted", "Blockquote")).toBe(2);
});

test("a paragraph without end is left as it is", () => {
  expect(countOf("*_".repeat(37_000), "Emphasis")).toBe(0);
  expect(countOf("[a](".repeat(18_000), "Link")).toBe(0);
});

test("quotes nest so far and no further", () => {
  const depth = countOf(">".repeat(75_000), "Blockquote");
  expect(depth).toBeGreaterThan(10);
  expect(depth).toBeLessThan(50);
});
