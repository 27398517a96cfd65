// What nobody sees in a changed text, told by marks: spaces that change something, line breaks within it, and
// characters that have no shape of their own or change the order of others.

/** `mark` stands in the place of `text`; null where it is seen as it is. */
export type Marked = { text: string; mark: string | null };

/** Joiners within words and emoji, and tags in flags, are seen by what they do. */
const unseen = /((?![ \t\u200c-\u200d\u{e0020}-\u{e007f}])[\p{Cc}\p{Cf}\p{Zs}\p{Zl}\p{Zp}])/u;
const unseenOrSpaces = /( +|\t+|[\p{Cc}\p{Cf}\p{Zs}\p{Zl}\p{Zp}])/u;

/** What has more of them is shown as it is: each mark is an element of the page. */
const marksMax = 300;

/** `isEnd` where a line ends behind the text: its last spaces are marked. Spaces alone always are. */
export function markedOf(text: string, isEnd: boolean): Marked[] {
  const written = text.trimEnd().length;
  const end = written === 0 || isEnd ? written : text.length;
  const pieces = [...piecesOf(text.slice(0, end), unseen), ...piecesOf(text.slice(end), unseenOrSpaces)];
  return pieces.length > 2 * marksMax ? [{ text, mark: null }] : pieces;
}

/** With the separators, which are every second piece. */
const piecesOf = (text: string, separator: RegExp): Marked[] =>
  text
    .split(separator)
    .map((piece, at) => ({ text: piece, mark: at % 2 === 1 ? markOf(piece) : null }))
    .filter((piece) => piece.text !== "");

function markOf(text: string): string {
  if (text === "\n") return "↵";
  if (/^[ \t]/.test(text)) return (text.startsWith(" ") ? "·" : "→").repeat(text.length);
  return `U+${(text.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
