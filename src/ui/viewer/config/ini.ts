// Reads INI, by the rules that its readers agree on: [section]; key = value or key: value; `;` and `#` begin a comment,
// inside of a line only between spaces; a pair of quotes around a value is not of it; an indented line under a key without
// a section's bracket goes on with its value, unless it is a key itself.
import { addUnread, type Item } from "./config";
import { isInKeyBlock } from "./key-block";

export function readIni(text: string): Item[] {
  const items: Item[] = [];
  let section = "";
  let isKeyBlock = false;
  for (const [at, line] of text
    .replace(/^\ufeff/, "")
    .split(/\r?\n/)
    .entries()) {
    const place = { first: at + 1, last: at + 1 };
    const trimmed = line.trim();
    const before = items.at(-1);
    if (trimmed === "") continue;
    const isRemainder = isKeyBlock || (before?.kind === "unread" && before.last === at && /^[^=:]*=+$/.test(trimmed));
    isKeyBlock = isInKeyBlock(line, isKeyBlock);
    if (isRemainder) addUnread(items, line, at + 1);
    else if (/^[;#]/.test(trimmed)) items.push({ kind: "comment", text: trimmed, ...place });
    else if (/^\[[^\]]*\]\s*([;#].*)?$/.test(trimmed)) {
      section = trimmed.slice(1, trimmed.indexOf("]"));
      items.push({ kind: "section", name: section, ...place });
      const comment = trimmed.slice(trimmed.indexOf("]") + 1).trim();
      if (comment !== "") items.push({ kind: "comment", text: comment, ...place });
    } else {
      const [, key = "", rest = ""] = /^([^=:]*?[^=:\s])\s*[=:]\s*(.*)$/.exec(trimmed) ?? [];
      if (key !== "" && key.length <= keyMax) {
        const { value, comment } = readValue(rest);
        const path = section === "" ? key : `${section}.${key}`;
        items.push({ kind: "value", path, label: key, value, ...place });
        if (comment !== "") items.push({ kind: "comment", text: comment, ...place });
      } else if (before?.kind === "value" && /^\s/.test(line)) {
        before.value += `\n${trimmed}`;
        before.last = place.last;
      } else addUnread(items, trimmed, at + 1);
    }
  }
  return items;
}

/** Longer is hardly a key. */
const keyMax = 100;

function readValue(rest: string): { value: string; comment: string } {
  const quoted = /^(["'])(.*?)\1\s*([;#].*)?$/.exec(rest);
  if (quoted) return { value: quoted[2] ?? "", comment: quoted[3] ?? "" };
  const at = /(^|\s)[;#](\s|$)/.exec(rest)?.index ?? rest.length;
  return { value: rest.slice(0, at).trim(), comment: rest.slice(at).trim() };
}
