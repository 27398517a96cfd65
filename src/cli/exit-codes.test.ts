// The page says of every exit code what it is.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { exitCodes } from "./exit-codes";

const page = readFileSync(join(import.meta.dirname, "../../docs/command-line.md"), "utf8");

test("every code stands in the table of docs/command-line.md, and each is one family's", () => {
  const codes = Object.values(exitCodes);
  const rows = [...page.matchAll(/^\| ([\d, ]+) \| /gm)].flatMap(([, cell = ""]) => cell.split(", ").map(Number));
  expect(rows.toSorted((a, b) => a - b)).toEqual(codes);
});
