// Next tells its makers about every command unless it is asked not to, and run.mjs asks it.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";

const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync(join(import.meta.dirname, "../package.json"), "utf8")));

test("no command starts Next by itself", () => {
  expect(Object.values(scripts).filter((command) => /(^|\s)next\s/.test(command))).toEqual([]);
});
