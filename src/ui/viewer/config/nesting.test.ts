import { expect, test } from "vitest";
import { findTooDeep } from "./nesting";

test("what people write is not too deep", () => {
  expect(findTooDeep(`${"- a: [1, {b: 2}]\n".repeat(5000)}${"x: [\n".repeat(100)}`)).toBeNull();
  expect(findTooDeep(Array.from({ length: 100 }, (_, level) => `${"  ".repeat(level)}k:`).join("\n"))).toBeNull();
});

// Parsed by recursion, each of these ended the process now and then.
test.each(["[", "{", '{"a":', "- ", "? "])("hundreds of %s in a line are", (mark) => {
  expect(findTooDeep(`a: 1\n${mark.repeat(75_000 / mark.length)}`)).toBe(2);
});

test("so are hundreds of levels by indentation", () => {
  expect(findTooDeep(Array.from({ length: 500 }, (_, level) => `${" ".repeat(level)}k:`).join("\n"))).toBe(402);
});
