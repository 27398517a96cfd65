// How many guesses a password withstands, by zxcvbn-ts with its list of the passwords that people choose (222 KB): the
// English words and names would be 605 KB more, and change the estimate of hardly any. Loaded with a password field only.
import { ZxcvbnFactory } from "@zxcvbn-ts/core";
import { adjacencyGraphs, dictionary } from "@zxcvbn-ts/language-common";

/** What is looked at, so that no password takes long: the rest could only make it stronger. */
export const lengthMax = 48;

const zxcvbn = new ZxcvbnFactory({
  graphs: adjacencyGraphs,
  dictionary,
  // Each way of reading digits as letters is tried; with these it takes some milliseconds at most.
  l33tMaxSubstitutions: 20,
  maxLength: lengthMax,
});

/** The decimal logarithm of the guesses that a password withstands at least. */
export const guessesLog10Of = (password: string): number =>
  zxcvbn.check(password.normalize("NFKC").slice(0, lengthMax)).guessesLog10;
