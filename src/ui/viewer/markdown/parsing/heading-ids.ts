// Gives every heading an id out of its words, so that a table of contents written by hand finds it.
// The schema puts the prefix before it, as before any id of a stranger's text.
import type { Element, Root } from "hast";
import { visit } from "unist-util-visit";
import { wordsOf } from "./words";

export function headingIds(tree: Root): void {
  const seen = new Map<string, number>();
  visit(tree, "element", (heading: Element) => {
    if (!/^h[1-6]$/.test(heading.tagName) || "id" in heading.properties) return;
    const slug = slugOf(wordsOf(heading));
    if (!slug) return;
    const before = seen.get(slug) ?? 0;
    seen.set(slug, before + 1);
    heading.properties.id = before === 0 ? slug : `${slug}-${before}`;
  });
}

/** As GitHub does it, where most such links were written. */
export function slugOf(words: string): string {
  return words
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\s_-]/gu, "")
    .replace(/\s/g, "-");
}
