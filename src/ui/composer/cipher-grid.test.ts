import { expect, test } from "vitest";
import { cipherOf, linesOf, turn } from "./cipher-grid";

const grid = { columns: 8, rows: 3 };

test("a text stands in the grid as it stood in the field, and ends with the last row", () => {
  expect(linesOf("one\n\ntwelve chars here\nmore", grid)).toEqual(["one", "", "twelve c"]);
});

test("the ciphertext is the real bytes, no more of them than are seen", () => {
  expect(cipherOf(Uint8Array.of(0x4d, 0x44, 0x42, 0x31, 1, 0), grid)).toBe("TURCMQEA");
  expect(cipherOf(new Uint8Array(1000), grid)).toHaveLength(24);
});

test("all characters are the text's at first and the ciphertext's at last", () => {
  const before = ["a secret", "of two lines"];
  const after = ["TURCMQEA"];
  expect(turn(before, after, 0)).toBe("a secret\nof two lines");
  expect(turn(before, after, 1)).toBe("TURCMQEA\n            ");
});

test("a character that has turned does not turn back", () => {
  const at = (progress: number) => turn(["aaaaaaaa"], ["bbbbbbbb"], progress);
  const half = at(0.5);
  const later = at(0.8);
  expect(half).toContain("a");
  expect(half).toContain("b");
  expect([...half].every((char, i) => char === "a" || later[i] === "b")).toBe(true);
});
