// Turns raw HTML into elements, which the schema then judges. Loaded only for texts with tags: the HTML parser is most of
// the bytes that parsing takes.
import type { ElementContent, Root } from "hast";
import { raw } from "hast-util-raw";

/** The same tree, its raw parts parsed. */
export function elementsOf(tree: Root): Root {
  const result = raw(tree);
  return result.type === "root" ? result : { type: "root", children: [] };
}

/** HTML that stands for itself. */
export const elementsOfHtml = (html: string): ElementContent[] =>
  elementsOf({ type: "root", children: [{ type: "raw", value: html }] }).children.filter(
    (child) => child.type !== "doctype",
  );
