// The cases of the format in Node; e2e/vectors.spec.ts runs the same in a browser.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { vectorCases } from "./vectors.suite";

const read = (name: string) =>
  JSON.parse(readFileSync(new URL(`../crypto/vectors/${name}.json`, import.meta.url), "utf8"));
const cases = vectorCases(read("envelope-v1"), read("links-v1"));

test("there are cases of every sort", () => {
  expect(cases.length).toBeGreaterThan(200);
});

test.each(cases)("$name", async ({ run }) => {
  await run();
});
