// Reads `.env`, by the rules that its readers agree on:
// KEY=value, `export` before it allowed; single quotes and backticks keep what is between them, double quotes also know
// \n \r \t \" \\; all three go on over lines until they close; without quotes a value ends at the line's end, or at a
// `#` after a space. No variables are put in. What is no such line is unread, like the rest of a key in PEM.
import { addUnread, type Item } from "./config";
import { isInKeyBlock } from "./key-block";

export function readDotenv(text: string): Item[] {
  const lines = text.replace(/^\ufeff/, "").split(/\r?\n/);
  const items: Item[] = [];
  let isKeyBlock = false;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? "";
    const first = at + 1;
    const before = items.at(-1);
    if (line.trim() === "") continue;
    const [, key = "", rest = ""] = /^\s*(?:export\s+)?([A-Za-z_][\w.-]*)\s*=[ \t]*(.*)$/.exec(line) ?? [];
    // The last line of something in base64 ends as if it were a key without a value.
    const isRemainder = isKeyBlock || (before?.kind === "unread" && before.last === at && /^=*$/.test(rest));
    if (!isRemainder && /^\s*#/.test(line)) {
      items.push({ kind: "comment", text: line.trim(), first, last: first });
    } else if (key === "" || isRemainder) {
      addUnread(items, line, first);
    } else {
      const { value, lines: taken, behind } = readValue(lines, at, rest);
      at += taken;
      items.push({ kind: "value", path: key, label: key, value, first, last: first + taken });
      const comment = /^\s*#.*$/.exec(behind);
      if (comment) items.push({ kind: "comment", text: comment[0].trim(), first: at + 1, last: at + 1 });
      if (taken > 0) continue;
    }
    isKeyBlock = isInKeyBlock(line, isKeyBlock);
  }
  return items;
}

/** The value that begins with `rest` in line `at`; `lines`: how many it goes on; `behind`: what follows its end. */
function readValue(all: readonly string[], at: number, rest: string): { value: string; lines: number; behind: string } {
  const quote = rest[0] ?? "";
  if (quote !== "" && "\"'`".includes(quote)) {
    const parts: string[] = [];
    let part = rest.slice(1);
    for (let lines = 0; ; lines++) {
      const end = endOfQuote(part, quote);
      if (end !== -1) {
        parts.push(part.slice(0, end));
        const value = parts.join("\n");
        return { value: quote === '"' ? unescaped(value) : value, lines, behind: part.slice(end + 1) };
      }
      parts.push(part);
      const next = all[at + lines + 1];
      if (next === undefined) break;
      part = next;
    }
  }
  const end = /(^|\s)#/.exec(rest)?.index ?? rest.length;
  return { value: rest.slice(0, end).trim(), lines: 0, behind: rest.slice(end) };
}

function endOfQuote(part: string, quote: string): number {
  for (let end = part.indexOf(quote); end !== -1; end = part.indexOf(quote, end + 1)) {
    const [backslashes = ""] = /\\*$/.exec(part.slice(Math.max(0, end - 100), end)) ?? [];
    if (quote !== '"' || backslashes.length % 2 === 0) return end;
  }
  return -1;
}

const escapes: readonly (readonly [string, string])[] = [
  ["n", "\n"],
  ["r", "\r"],
  ["t", "\t"],
  ['"', '"'],
  ["\\", "\\"],
  ["$", "$"],
];

const unescaped = (value: string): string =>
  value.replace(/\\([nrt"\\$])/g, (all, char) => escapes.find(([name]) => name === char)?.[1] ?? all);
