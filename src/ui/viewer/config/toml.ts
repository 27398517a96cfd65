// Reads TOML by the `toml-eslint-parser` package, which keeps places and comments.
import { type AST, ParseError, parseTOML } from "toml-eslint-parser";
import { type Item, pathOf, Unreadable } from "./config";
import { refuseTooDeep } from "./nesting";

export function readToml(text: string): Item[] {
  refuseTooDeep(text);
  const program = parsed(text);
  const items: Item[] = [];
  for (const node of program.body[0].body) {
    if (node.type === "TOMLKeyValue") collect(node, "", "", text, items);
    else {
      const { line } = node.key.loc.start;
      const section = node.resolvedKey.reduce<string>(pathOf, "");
      items.push({ kind: "section", name: section, first: line, last: line });
      for (const pair of node.body) collect(pair, section, "", text, items);
    }
  }
  for (const { value, loc } of program.comments)
    items.push({ kind: "comment", text: `#${value}`, first: loc.start.line, last: loc.end.line });
  return items.sort((one, other) => one.first - other.first);
}

function parsed(text: string): AST.TOMLProgram {
  try {
    return parseTOML(text.replace(/^\ufeff/, ""));
  } catch (cause) {
    if (cause instanceof ParseError) throw new Unreadable(cause.lineNumber, { cause });
    throw cause;
  }
}

/** All values of a pair, in their order, without recursion. */
function collect(pair: AST.TOMLKeyValue, section: string, parent: string, text: string, items: Item[]): void {
  const waiting: { node: AST.TOMLContentNode; label: string; line: number }[] = [enter(pair, parent)];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node, label, line } = next;
    const value = (shown: string) => {
      const path = section === "" ? label : `${section}${label.startsWith("[") ? "" : "."}${label}`;
      items.push({ kind: "value", path, label, value: shown, first: line, last: node.loc.end.line });
    };
    if (node.type === "TOMLArray") {
      if (node.elements.length === 0) value("[]");
      for (const [at, element] of [...node.elements.entries()].reverse())
        waiting.push({ node: element, label: pathOf(label, at), line: element.loc.start.line });
    } else if (node.type === "TOMLInlineTable") {
      if (node.body.length === 0) value("{}");
      for (const inner of [...node.body].reverse()) waiting.push(enter(inner, label));
    } else value(node.kind === "string" ? node.value : text.slice(...node.range));
  }
}

function enter({ key, value }: AST.TOMLKeyValue, parent: string) {
  const names = key.keys.map((name) => (name.type === "TOMLBare" ? name.name : name.value));
  return { node: value, label: names.reduce<string>(pathOf, parent), line: key.loc.start.line };
}
