import { describe, expect, test } from "vitest";
import { passwordChecks, passwordStrength } from "./password-strength";

describe("the strength of a password", () => {
  test.each([
    ["", 0],
    ["a", 0],
    ["aB", 0],
    ["aB1", 1],
    ["aB1!", 2],
    ["aB1!aB1!", 3],
    ["abcdefgh", 0],
    ["abcdefghijkl", 1],
    ["abcdefghijklmnop", 2],
    ["aB1!aB1!aB1!", 4],
    ["aB1!aB1!aB1!aB1!", 4],
  ])("of %j is %i", (password, strength) => {
    expect(passwordStrength(password)).toBe(strength);
  });

  test("a character outside the basic plane counts as one", () => {
    expect(passwordChecks.length("🔑🔑🔑🔑🔑🔑🔑")).toBe(false);
    expect(passwordChecks.length("🔑🔑🔑🔑🔑🔑🔑🔑")).toBe(true);
  });

  test("letters of every script have their case, and a space is a special character", () => {
    expect(passwordChecks.lower("ж")).toBe(true);
    expect(passwordChecks.upper("Ж")).toBe(true);
    expect(passwordChecks.special("a b")).toBe(true);
    expect(passwordChecks.special("ж1")).toBe(false);
  });
});
