// Reads JSON with the places of its values, which the browser's own parser does not tell. Comments and a comma too many
// are let pass, as in the JSON that people write. A machine without recursion: no depth is too deep.
import { type Item, pathOf, Unreadable } from "./config";

type Open = { closes: "}" | "]"; path: string; count: number; first: number };
/** What may come next. */
type Wants = "value" | "key" | "colon" | "comma" | "end";

export function readJson(text: string): Item[] {
  const items: Item[] = [];
  const opened: Open[] = [];
  let path = "";
  let wants = "value" as Wants;
  const value = (shown: string, first: number, last: number) => {
    items.push({ kind: "value", path, label: path, value: shown, first, last });
    wants = opened.length === 0 ? "end" : "comma";
  };
  const begin = (within: Open) => {
    wants = within.closes === "}" ? "key" : "value";
    if (wants === "value") path = pathOf(within.path, within.count);
  };
  for (const { token, line, lastLine } of tokensOf(text)) {
    const within = opened.at(-1);
    if (token.startsWith("/")) items.push({ kind: "comment", text: token, first: line, last: lastLine });
    else if (
      within !== undefined &&
      token === within.closes &&
      wants !== "colon" &&
      !(wants === "value" && within.closes === "}")
    ) {
      opened.pop();
      path = within.path;
      if (within.count === 0 && (wants === "key" || wants === "value"))
        value(within.closes === "}" ? "{}" : "[]", within.first, line);
      wants = opened.length === 0 ? "end" : "comma";
    } else if (wants === "value" && (token === "{" || token === "[")) {
      const open: Open = { closes: token === "{" ? "}" : "]", path, count: 0, first: line };
      opened.push(open);
      begin(open);
    } else if (wants === "value" && /^["\w-]/.test(token)) value(meaningOf(token, line), line, line);
    else if (wants === "key" && within !== undefined && token.startsWith('"')) {
      path = pathOf(within.path, meaningOf(token, line));
      wants = "colon";
    } else if (wants === "colon" && token === ":") {
      wants = "value";
    } else if (wants === "comma" && token === "," && within !== undefined) {
      within.count++;
      begin(within);
    } else throw new Unreadable(line);
  }
  if (wants !== "end") throw new Unreadable(text.split("\n").length);
  return items;
}

function meaningOf(token: string, line: number): string {
  try {
    const value: unknown = JSON.parse(token);
    return typeof value === "string" ? value : token;
  } catch (cause) {
    throw new Unreadable(line, { cause });
  }
}

function* tokensOf(text: string): Generator<{ token: string; line: number; lastLine: number }> {
  let line = 1;
  let at = text.startsWith("\ufeff") ? 1 : 0;
  const word = /[\w.+-]+/y;
  while (at < text.length) {
    const char = text[at] ?? "";
    let end = at + 1;
    if (char === "\n") line++;
    if (/\s/.test(char)) {
      at = end;
      continue;
    }
    word.lastIndex = at;
    if (char === '"') end = endOfString(text, at);
    else if (text.startsWith("//", at)) end = indexOr(text, "\n", at, 0);
    else if (text.startsWith("/*", at)) end = indexOr(text, "*/", at + 2, 2);
    else if (word.test(text)) end = word.lastIndex;
    const token = text.slice(at, end);
    if (token === "/") throw new Unreadable(line);
    const lastLine = char === "/" ? line + (token.match(/\n/g)?.length ?? 0) : line;
    yield { token, line, lastLine };
    line = lastLine;
    at = end;
  }
}

function indexOr(text: string, what: string, from: number, length: number): number {
  const at = text.indexOf(what, from);
  return at === -1 ? text.length : at + length;
}

/** Behind the closing quote; the text's end where there is none. */
function endOfString(text: string, begin: number): number {
  for (let at = begin + 1; at < text.length; at++) {
    if (text[at] === "\\") at++;
    else if (text[at] === '"') return at + 1;
    else if (text[at] === "\n") return at;
  }
  return text.length;
}
