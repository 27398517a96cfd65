// What stands within a paragraph, as painted text. Every piece of it is made harmless: a reference such as &#27; becomes
// the character that it names only here.
import type { Definition, PhrasingContent } from "mdast";
import { harmlessLine } from "../harmless";
import type { Paint, Style } from "./paint";

export type Inline = {
  paint: Paint /** Of reference links, by their identifiers. */;
  definitions: ReadonlyMap<string, Definition>;
};

export const inlineText = (nodes: readonly PhrasingContent[], inline: Inline, ...styles: readonly Style[]): string =>
  nodes.map((node) => textOf(node, inline, styles)).join("");

function textOf(node: PhrasingContent, inline: Inline, styles: readonly Style[]): string {
  const { paint, definitions } = inline;
  const within = (children: readonly PhrasingContent[], ...more: readonly Style[]) =>
    inlineText(children, inline, ...styles, ...more);
  switch (node.type) {
    case "text":
      // A line end is where the writer's line ended, and the paragraph is broken anew.
      return words(node.value.replaceAll("\n", " "), (word) => paint(word, ...styles));
    case "break":
      return "\n";
    case "strong":
      return within(node.children, "bold");
    case "emphasis":
      return within(node.children, "italic");
    case "delete":
      return within(node.children, "struck");
    case "inlineCode":
      return words(node.value, (word) => paint(word, ...styles, "yellow"));
    case "link":
      return withAddress(within(node.children, "underlined"), node.url, inline);
    case "linkReference":
      return withAddress(within(node.children, "underlined"), definitions.get(node.identifier)?.url ?? "", inline);
    case "image":
      return withAddress(paint(`[image: ${harmlessLine(node.alt ?? "")}]`, ...styles), node.url, inline);
    case "imageReference":
      return withAddress(
        paint(`[image: ${harmlessLine(node.alt ?? "")}]`, ...styles),
        definitions.get(node.identifier)?.url ?? "",
        inline,
      );
    case "footnoteReference":
      return paint(`[${harmlessLine(node.identifier)}]`, ...styles, "cyan");
    case "html":
      return words(node.value, (word) => paint(word, ...styles, "grey"));
    default:
      return "";
  }
}

/** Painted word by word, so that a line can be broken between any two. */
const words = (text: string, painted: (word: string) => string): string =>
  harmlessLine(text).split(" ").map(painted).join(" ");

/** Where a link leads is always shown: its words are a stranger's. */
function withAddress(text: string, url: string, { paint }: Inline): string {
  const address = harmlessLine(url);
  const plain = paint(address, "underlined");
  return address === "" || text === plain ? text : `${text} ${paint(`(${address})`, "grey")}`;
}
