// A text cut into what is compared in prose: words, and what stands between them. No character is lost.

/**
 * A word with its marks and apostrophes, a number, one character of a script that puts no space between words, a
 * stretch of space, a line end, or any other character as it is seen. Together they are the text.
 */
const token =
  /\n|[^\S\n]+|[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]\p{M}*|[\p{L}\p{N}_][\p{L}\p{M}\p{N}_\u200c]*(?:['’][\p{L}\p{M}]+|(?<=\p{N})[.,:]\p{N}+)*|\p{RI}\p{RI}|.(?:\p{M}|\p{EMod}|\u200d[^\n])*/gsu;

export const tokensOf = (text: string): string[] => text.match(token) ?? [];

export const isWord = (token: string): boolean => /[\p{L}\p{N}]/u.test(token);

/** How many characters there are in words. */
export const lettersOf = (tokens: readonly string[]): number =>
  tokens.reduce((sum, token) => (isWord(token) ? sum + token.length : sum), 0);
