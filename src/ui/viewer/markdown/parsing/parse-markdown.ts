// Markdown to the tree (hast) that a page may show: what its writer meant, judged by the schema. The libraries are those
// under remark-parse, remark-gfm, remark-math and remark-rehype.
import type { Root } from "hast";
import { sanitize } from "hast-util-sanitize";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { mathFromMarkdown } from "mdast-util-math";
import { toHast } from "mdast-util-to-hast";
import { gfm } from "micromark-extension-gfm";
import { math } from "micromark-extension-math";
import { alerts } from "./alerts";
import { headingIds } from "./heading-ids";
import { pictureSpans } from "./picture-spans";
import { schema } from "./schema";

type Parts = {
  /** Turns HTML in the text into elements; without it, tags are left out. */
  html?: ((tree: Root) => Root) | undefined;
  /** Draws formulas; without it they stay code. */
  formulas?: ((tree: Root) => void) | undefined;
};

/** Throws a RangeError for a text that is nested too deep. */
export function parseMarkdown(text: string, { html, formulas }: Parts): Root {
  const markdown = fromMarkdown(text, {
    // `$` alone stays a dollar sign: prices and shell variables are more common in pastes than formulas.
    extensions: [gfm(), math({ singleDollarTextMath: false })],
    mdastExtensions: [gfmFromMarkdown(), mathFromMarkdown()],
  });
  // The schema puts its own prefix before the ids of footnotes.
  const written = rootOf(toHast(markdown, { allowDangerousHtml: true, clobberPrefix: "" }));
  const tree = html ? html(written) : written;
  alerts(tree);
  headingIds(tree);
  pictureSpans(tree);
  const judged = rootOf(sanitize(tree, schema));
  // Nothing may follow the schema but this: KaTeX's output is its own.
  formulas?.(judged);
  return judged;
}

const rootOf = (tree: ReturnType<typeof toHast>): Root =>
  tree.type === "root" ? tree : { type: "root", children: tree.type === "doctype" ? [] : [tree] };
