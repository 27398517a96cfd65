import { encode } from "uqr";
import { expect, test } from "vitest";
import { qrOf, quietModules } from "./qr";

/** The dark modules that a path draws. */
function modulesOf(path: string, size: number): boolean[][] {
  const grid = Array.from({ length: size }, () => Array<boolean>(size).fill(false));
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g))
    for (let i = 0; i < Number(length); i++) (grid[Number(y)] ?? [])[Number(x) + i] = true;
  return grid;
}

const link = `https://paste.example/e/Ab3Ab3Ab3Ab3#${"kJ9".repeat(14)}A`;

test("the path draws the very modules of the code", () => {
  const { size, path } = qrOf(link);
  expect(modulesOf(path, size)).toEqual(encode(link, { ecc: "M", border: quietModules }).data);
  expect(path.replaceAll(/M\d+ \d+h(\d+)v1h-\1z/g, "")).toBe("");
});

test("nothing is drawn in the quiet zone", () => {
  const { size, path } = qrOf(link);
  const rows = modulesOf(path, size);
  const dark = rows.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [x, y] : [])));
  expect(Math.min(...dark)).toBe(quietModules);
  expect(Math.max(...dark)).toBe(size - quietModules - 1);
});

test("each link has its own code", () => {
  expect(qrOf(link).path).not.toBe(qrOf(`${link.slice(0, -1)}B`).path);
});
