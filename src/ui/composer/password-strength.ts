// How strong a password is, as the original MdBin counted it: five checks and two lengths, a point each.

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

/** The strength of a password; 12 and 16 characters are a point more each. */
export function passwordStrength(password: string): Strength {
  const checks = Object.values(passwordChecks).filter((check) => check(password)).length;
  const lengths = [12, 16].filter((length) => lengthOf(password) >= length).length;
  return strengthByPoints[checks + lengths] ?? 0;
}
