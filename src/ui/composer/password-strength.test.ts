import { describe, expect, test } from "vitest";
import { guessesLog10Of, lengthMax } from "./guesses";
import { passwordChecks, passwordStrength } from "./password-strength";

const beyondGuessing = 40;

describe("the points of a password", () => {
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
  ])("of %j, were it never guessed, make %i", (password, strength) => {
    expect(passwordStrength(password, beyondGuessing)).toBe(strength);
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

describe("the guesses cap them", () => {
  const strengthOf = (password: string) => passwordStrength(password, guessesLog10Of(password));

  test.each([
    ["Password1!", 0],
    ["Welcome123!", 0],
    ["aB1!aB1!aB1!", 0],
    ["Letmein!2026", 1],
    ["Company2024!", 1],
    ["Summer2025!!", 1],
    ["P@ssw0rd1234!!", 1],
    ["Januar2026!!", 1],
    ["Tr0ub4dor&3", 2],
    ["kV$8s!pQ2zLm", 3],
    ["kV$8s!pQ2zLm9@Xw", 4],
  ])("of %j, to %i", (password, strength) => {
    expect(strengthOf(password)).toBe(strength);
  });

  test("before they are known no password looks better than weak", () => {
    expect(passwordStrength("kV$8s!pQ2zLm9@Xw", null)).toBe(1);
    expect(passwordStrength("", null)).toBe(0);
  });

  test("no password takes long to be estimated, however long it is", () => {
    for (const unit of ["4@5$0", "p@5$w0rd1!4e3a@s$o0", "aB1!", "4@8({[<3691!|0$5+7%2", "x", "1234567890", "🔑", "ß"]) {
      const began = performance.now();
      guessesLog10Of(unit.repeat(20_000));
      expect(performance.now() - began).toBeLessThan(500);
    }
    expect(guessesLog10Of("x".repeat(lengthMax))).toBe(guessesLog10Of("x".repeat(10_000)));
  });
});
