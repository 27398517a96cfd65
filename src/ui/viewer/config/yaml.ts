// Reads YAML by the `yaml` package, with places and comments. An alias stays the name it is: nothing is ever expanded,
// so no file is larger than it looks.
import { CST, isAlias, isMap, isScalar, isSeq, Lexer, LineCounter, parseAllDocuments } from "yaml";
import { type Item, pathOf, Unreadable } from "./config";
import { refuseTooDeep } from "./nesting";

export function readYaml(text: string): Item[] {
  refuseTooDeep(text);
  const counter = new LineCounter();
  const parsed = parseAllDocuments(text, {
    lineCounter: counter,
    prettyErrors: false,
    uniqueKeys: false,
    logLevel: "silent",
    version: "1.2",
  });
  const documents = Array.isArray(parsed) ? parsed : [];
  const lineOf = (offset: number) => Math.max(1, counter.linePos(offset).line);
  const items: Item[] = [];
  for (const [at, document] of documents.entries()) {
    const [error] = document.errors;
    if (error) throw new Unreadable(lineOf(error.pos[0]), { cause: error });
    if (documents.length > 1) {
      const line = lineOf(document.range?.[0] ?? 0);
      items.push({ kind: "section", name: `${at + 1}`, first: line, last: line });
    }
    collect(document.contents, lineOf, items);
  }
  const all = [...items, ...commentsOf(text, lineOf)];
  return all.sort((one, other) => one.first - other.first);
}

/** All values below a node, in their order, without recursion. */
function collect(root: unknown, lineOf: (offset: number) => number, items: Item[]): void {
  const waiting: { node: unknown; path: string; line: number }[] = [{ node: root, path: "", line: 1 }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node, path } = next;
    const range = rangeOf(node);
    const first = range ? lineOf(range[0]) : next.line;
    const add = (value: string) => {
      const last = range ? lineOf(Math.max(range[0], range[1] - 1)) : first;
      items.push({ kind: "value", path, label: path, value, first: next.line > 1 ? next.line : first, last });
    };
    if (isScalar(node)) add(typeof node.value === "string" ? node.value : (node.source ?? String(node.value ?? "")));
    else if (isAlias(node)) add(`*${node.source}`);
    else if (isMap(node)) {
      if (node.items.length === 0) add("{}");
      for (const pair of [...node.items].reverse()) {
        const { key } = pair;
        const name = isScalar(key) ? String(key.value) : isAlias(key) ? `*${key.source}` : "?";
        const keyRange = rangeOf(key);
        const line = keyRange ? lineOf(keyRange[0]) : first;
        waiting.push({ node: pair.value, path: pathOf(path, name), line });
      }
    } else if (isSeq(node)) {
      if (node.items.length === 0) add("[]");
      for (const [at, item] of [...node.items.entries()].reverse())
        waiting.push({ node: item, path: pathOf(path, at), line: first });
    } else if (path !== "") add("");
  }
}

const rangeOf = (node: unknown) => (isScalar(node) || isAlias(node) || isMap(node) || isSeq(node) ? node.range : null);

/** The lexer's tokens make up the text again; those that stand for no character are single control characters. */
function commentsOf(text: string, lineOf: (offset: number) => number): Item[] {
  const comments: Item[] = [];
  let offset = 0;
  let isScalarNext = false;
  for (const token of new Lexer().lex(text)) {
    const type = CST.tokenType(token);
    if (!isScalarNext && (type === "doc-mode" || type === "flow-error-end" || type === "scalar")) {
      isScalarNext = type === "scalar";
      continue;
    }
    if (!isScalarNext && type === "comment") {
      const line = lineOf(offset);
      comments.push({ kind: "comment", text: token.trimEnd(), first: line, last: line });
    }
    isScalarNext = false;
    offset += token.length;
  }
  return comments;
}
