// Reads what no reader of its format could: line by line, a key where a line begins like one, and no trust in the rest.
import { addUnread, type Item } from "./config";

export function readLines(text: string): Item[] {
  const items: Item[] = [];
  for (const [at, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === "") continue;
    const place = { first: at + 1, last: at + 1 };
    const [, key = "", value = ""] = /^[\s,{[-]*["']?([A-Za-z_][\w.-]{0,39})["']?\s*[:=]\s*(.*)$/.exec(line) ?? [];
    // Base64 ends in what looks like a key without a value.
    if (key !== "" && !/^=?$/.test(value.trim())) items.push({ kind: "value", path: key, label: key, value, ...place });
    else addUnread(items, line, at + 1);
  }
  return items;
}
