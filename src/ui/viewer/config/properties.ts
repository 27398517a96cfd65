// Reads Java's properties as java.util.Properties does: `=`, `:` or a space behind the key; `#` and `!` begin a comment;
// a backslash at a line's end goes on with the next; \t \n \r \f \uXXXX, and any other escaped character as itself.
import { addUnread, type Item } from "./config";
import { isInKeyBlock } from "./key-block";

export function readProperties(text: string): Item[] {
  const lines = text.replace(/^\ufeff/, "").split(/\r\n|\r|\n/);
  const items: Item[] = [];
  let isKeyBlock = false;
  for (let at = 0; at < lines.length; at++) {
    const first = at + 1;
    let line = (lines[at] ?? "").trimStart();
    if (line === "") continue;
    const wasKeyBlock = isKeyBlock;
    isKeyBlock = isInKeyBlock(line, isKeyBlock);
    // A word alone is a key without a value by the rules; far oftener it is the rest of something secret.
    if (
      wasKeyBlock ||
      line.startsWith("-----BEGIN ") ||
      (/^[^\s=:#!\\]+=*\s*$/.test(line) && !/^[\w.-]+=\s*$/.test(line))
    ) {
      addUnread(items, line, first);
      continue;
    }
    if (/^[#!]/.test(line)) {
      items.push({ kind: "comment", text: line.trimEnd(), first, last: first });
      continue;
    }
    const parts: string[] = [];
    while (/(?:^|[^\\])(?:\\\\)*\\$/.test(line.slice(-100)) && at + 1 < lines.length) {
      parts.push(line.slice(0, -1));
      at++;
      line = (lines[at] ?? "").trimStart();
    }
    const whole = parts.join("") + line;
    const end = endOfKey(whole);
    const key = unescaped(whole.slice(0, end));
    const value = unescaped(whole.slice(end).replace(/^[ \t\f]*[=:]?[ \t\f]*/, ""));
    items.push({ kind: "value", path: key, label: key, value, first, last: at + 1 });
  }
  return items;
}

function endOfKey(line: string): number {
  for (let at = 0; at < line.length; at++) {
    if (line[at] === "\\") at++;
    else if (" \t\f=:".includes(line[at] ?? "")) return at;
  }
  return line.length;
}

const escapes: readonly (readonly [string, string])[] = [
  ["t", "\t"],
  ["n", "\n"],
  ["r", "\r"],
  ["f", "\f"],
];

const unescaped = (text: string): string =>
  text.replace(/\\(?:u([\dA-Fa-f]{4})|([\s\S]))/g, (_, code, char = "") =>
    code === undefined
      ? (escapes.find(([name]) => name === char)?.[1] ?? char)
      : String.fromCharCode(Number.parseInt(code, 16)),
  );
