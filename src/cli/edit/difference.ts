// What two texts differ in, as `diff -u` shows it, for a terminal.
import { createTwoFilesPatch } from "diff";
import { harmless } from "../harmless";

const contextLines = 3;

export function differenceOf(theirs: string, yours: string): string {
  const patch = createTwoFilesPatch("theirs", "yours", theirs, yours, undefined, undefined, {
    context: contextLines,
    timeout: 2000,
  });
  return patch === undefined ? "(The two are too different to be compared.)" : harmless(patch.replace(/^=+\n/, ""));
}
