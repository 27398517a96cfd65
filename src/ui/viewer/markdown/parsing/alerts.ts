// GitHub's alerts: a quote that begins with `[!NOTE]` in a line of its own says so in an attribute, which the page shows
// as an icon and a word.
import type { Root } from "hast";
import { visit } from "unist-util-visit";

const mark = /^\s*\[!(note|tip|important|warning|caution)\][ \t]*(?:\n|$)/i;

export function alerts(tree: Root): void {
  visit(tree, { tagName: "blockquote" }, (quote) => {
    if (quote.type !== "element") return;
    const paragraph = quote.children.find((child) => child.type === "element");
    const words = paragraph?.tagName === "p" ? paragraph.children[0] : undefined;
    const found = words?.type === "text" ? mark.exec(words.value) : null;
    if (!paragraph || words?.type !== "text" || !found) return;
    quote.properties.dataAlert = found[1]?.toLowerCase();
    words.value = words.value.slice(found[0].length);
    if (words.value === "" && paragraph.children.length === 1) {
      quote.children.splice(quote.children.indexOf(paragraph), 1);
    }
  });
}
