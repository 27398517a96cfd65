// Editors know one line end, LF; a file may have others. A text is shared byte for byte, so that what an editor gives
// back gets the line ends again that it came in with.

/** A text as an editor shows it. */
export const shownOf = (text: string): string => text.replaceAll(/\r\n?/g, "\n");

/**
 * What was typed, with the line ends of the text that it began as. Where nothing was changed that is the text itself,
 * mixed line ends included; else its most frequent line end stands everywhere.
 */
export function withLineEndsOf(given: string, typed: string): string {
  if (!given.includes("\r") || typed === "") return typed;
  return shownOf(given) === typed ? given : typed.replaceAll("\n", lineEndOf(given));
}

function lineEndOf(text: string): "\n" | "\r\n" | "\r" {
  const count = { "\n": 0, "\r\n": 0, "\r": 0 };
  for (const [end] of text.matchAll(/\r\n|\r|\n/g)) if (end === "\n" || end === "\r\n" || end === "\r") count[end]++;
  if (count["\r\n"] >= count["\n"] && count["\r\n"] >= count["\r"]) return "\r\n";
  return count["\n"] >= count["\r"] ? "\n" : "\r";
}
