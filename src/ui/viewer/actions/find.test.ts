import { expect, test } from "vitest";
import { patternOf } from "./find";

const found = (words: string, text: string) => Array.from(text.matchAll(patternOf(words) ?? /$^/g), ([match]) => match);

test("words are found as they stand, in any case and over any space", () => {
  expect(found("deploy Notes", "Deploy  notes, deploy\nnotes, deploynotes")).toEqual([
    "Deploy  notes",
    "deploy\nnotes",
  ]);
  expect(found("a.b*(c)[d]\\{e}/?", "A.B*(c)[d]\\{e}/? axb")).toEqual(["A.B*(c)[d]\\{e}/?"]);
  expect(found("größe🦊", "GRÖSSE größe🦊")).toEqual(["größe🦊"]);
});

test("nothing is searched for where nothing is written", () => {
  expect(patternOf("")).toBeNull();
  expect(patternOf("  \t")).toBeNull();
});
