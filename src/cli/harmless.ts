// A stranger's text on a terminal: whatever would move the cursor, change colours, set titles, answer questions or turn
// the text around is made visible instead (ECMA-48; Unicode TR 36, bidirectional text).

const dangerous = /[^\P{Cc}\n\t]|[\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** `^[` for ESC, as terminals have always shown it; the number of what has no such name. */
function visible(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x20) return `^${String.fromCharCode(code + 0x40)}`;
  if (code === 0x7f) return "^?";
  return `<U+${code.toString(16).toUpperCase().padStart(4, "0")}>`;
}

/** A text of several lines: line ends and tabs stay, and a CR before an LF is dropped, since it moves nothing. */
export const harmless = (text: string): string => text.replaceAll("\r\n", "\n").replaceAll(dangerous, visible);

/** A title or a name within a line. */
export const harmlessLine = (text: string): string => harmless(text).replaceAll("\n", "^J").replaceAll("\t", " ");

/** JSON on a terminal: what JSON lets stand and a terminal would obey is written as an escape, which means the same. */
export const harmlessJson = (json: string): string =>
  json.replaceAll(
    /[\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
