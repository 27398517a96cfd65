// How strong a password is: as the original MdBin counted it (five checks and two lengths, a point each), but never
// more than the guesses that it withstands.

/** 0 is very weak, 4 strong. */
export type Strength = 0 | 1 | 2 | 3 | 4;

export const passwordLengthSafe = 8;

/** What earns a point and is shown with a mark. */
export const passwordChecks = {
  length: (password) => lengthOf(password) >= passwordLengthSafe,
  lower: (password) => /\p{Ll}/u.test(password),
  upper: (password) => /\p{Lu}/u.test(password),
  digit: (password) => /\p{Nd}/u.test(password),
  special: (password) => /[^\p{L}\p{Nd}]/u.test(password),
} as const satisfies Record<string, (password: string) => boolean>;

export type PasswordCheck = keyof typeof passwordChecks;

export const lengthOf = (password: string): number => [...password].length;

const strengthByPoints: readonly Strength[] = [0, 0, 0, 1, 2, 3, 4, 4];

/**
 * Decimal logarithms. A graphics card tries 10^4 passwords a second at our 600,000 rounds of PBKDF2 (hashcat, RTX 4090):
 * 10^6 are gone in minutes, 10^9 in a day, 10^11.5 in a year; a hundred cards take a year and more for 10^14.
 */
const guessesLog10By: readonly [atLeast: number, Strength][] = [
  [14, 4],
  [11.5, 3],
  [9, 2],
  [6, 1],
];

/** What no password is said to exceed before its guesses are known. */
const strengthUnknown: Strength = 1;

/** The strength of a password, with the decimal logarithm of the guesses that it withstands; null: not known. */
export function passwordStrength(password: string, guessesLog10: number | null): Strength {
  const checks = Object.values(passwordChecks).filter((check) => check(password)).length;
  const lengths = [12, 16].filter((length) => lengthOf(password) >= length).length;
  const byPoints = strengthByPoints[checks + lengths] ?? 0;
  return Math.min(byPoints, capOf(guessesLog10)) as Strength;
}

const capOf = (guessesLog10: number | null): Strength =>
  guessesLog10 === null ? strengthUnknown : (guessesLog10By.find(([atLeast]) => guessesLog10 >= atLeast)?.[1] ?? 0);
