// Code in colours, by highlight.js's grammars: each piece made harmless, whatever it is.
import type { Element, Root, RootContent } from "hast";
import { common, createLowlight } from "lowlight";
import { harmless } from "../harmless";
import type { Paint, Style } from "./paint";

/** Ids of Shiki's whose grammar is called otherwise here. */
const grammars: Partial<Record<string, string>> = {
  dotenv: "ini",
  toml: "ini",
  properties: "ini",
  shellscript: "bash",
  html: "xml",
  tsx: "typescript",
  jsx: "javascript",
  make: "makefile",
};

const styles: Partial<Record<string, Style>> = {
  keyword: "magenta",
  literal: "yellow",
  number: "yellow",
  string: "green",
  regexp: "green",
  symbol: "yellow",
  comment: "grey",
  quote: "grey",
  meta: "grey",
  title: "blue",
  section: "blue",
  name: "blue",
  tag: "blue",
  attr: "cyan",
  attribute: "cyan",
  property: "cyan",
  type: "cyan",
  built_in: "cyan",
  variable: "yellow",
  addition: "green",
  deletion: "red",
};

/** More than this is shown without colours: grammars are patterns, and a stranger chooses the text. */
const charactersMost = 200_000;

export function highlight(text: string, language: string | null, paint: Paint): string {
  const lowlight = createLowlight(common);
  const grammar = grammars[language ?? ""] ?? language ?? "";
  if (!lowlight.registered(grammar) || text.length > charactersMost) return harmless(text);
  return painted(lowlight.highlight(grammar, text), null, paint);
}

/** Line by line, so that no colour reaches into what stands left of the next one. */
function painted(node: Root | RootContent, style: Style | null, paint: Paint): string {
  if (node.type === "text") {
    const lines = harmless(node.value).split("\n");
    return lines.map((line) => (style === null ? line : paint(line, style))).join("\n");
  }
  if (!("children" in node)) return "";
  const own = node.type === "element" ? (styleOf(node) ?? style) : style;
  return node.children.map((child) => painted(child, own, paint)).join("");
}

function styleOf({ properties: { className } }: Element): Style | null {
  for (const name of Array.isArray(className) ? className : []) {
    const style = styles[String(name).replace(/^hljs-/, "")];
    if (style !== undefined) return style;
  }
  return null;
}
