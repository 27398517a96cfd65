// The words of a tree, without its elements.
import type { Nodes } from "hast";

export function wordsOf(node: Nodes): string {
  if (node.type === "text") return node.value;
  return "children" in node ? node.children.map(wordsOf).join("") : "";
}
