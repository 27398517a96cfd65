// Whether a text is nested deeper than any config, told before a parser that goes down by recursion sees it. At the end
// of its stack not only an error awaits it, which could be caught: V8 ends the whole process where a regular expression
// is compiled there ("RegExpCompiler Allocation failed").

import { Unreadable } from "./config";

const levelsMax = 200;
const indentMax = 400;
/** `- - - x` begins a list in a list in a list, all in one line; `? ` a key that is a map. */
const markers = /^[ \t]*((?:[-?][ \t]+)+)/;

/** The first line that is too deep, counted from 1, or null. Brackets in strings count too: no config has hundreds open. */
export function findTooDeep(text: string): number | null {
  let open = 0;
  for (const [at, line] of text.split("\n").entries()) {
    const inLine = markers.exec(line)?.[1]?.replaceAll(/[ \t]/g, "").length ?? 0;
    if (inLine > levelsMax || line.search(/[^ \t]|$/) > indentMax) return at + 1;
    for (const [bracket] of line.matchAll(/[[\]{}]/g)) {
      open = bracket === "[" || bracket === "{" ? open + 1 : Math.max(0, open - 1);
      if (open > levelsMax) return at + 1;
    }
  }
  return null;
}

/** Throws `Unreadable` where a text is too deep. */
export function refuseTooDeep(text: string): void {
  const line = findTooDeep(text);
  if (line !== null) throw new Unreadable(line);
}
