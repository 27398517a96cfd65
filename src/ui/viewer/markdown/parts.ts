// Loads what rendering a text takes, and keeps it: the renderer always, the HTML parser and KaTeX where the text needs them.
// Everything heavy is behind a dynamic import here, so that whoever imports this loads none of it.
import { type Needs, needsOf } from "./needs";
import type { RichText } from "./rich-text";

export type Parts = {
  RichText: typeof RichText;
  rawHtml: typeof import("./raw-html").rawHtml | null;
  math: typeof import("./math").math | null;
};

const loading = new Map<string, Promise<Parts>>();

/** The same promise for the same needs. One that failed is forgotten, so that the next call tries again. */
export function loadParts(text: string): Promise<Parts> {
  const needs = needsOf(text);
  const key = `${needs.html} ${needs.math}`;
  let parts = loading.get(key);
  if (!parts) {
    parts = load(needs);
    parts.catch(() => loading.delete(key));
    loading.set(key, parts);
  }
  return parts;
}

async function load(needs: Needs): Promise<Parts> {
  const [richText, rawHtml, math] = await Promise.all([
    import("./rich-text"),
    needs.html ? import("./raw-html") : null,
    needs.math ? import("./math") : null,
  ]);
  return {
    RichText: richText.RichText,
    rawHtml: rawHtml?.rawHtml ?? null,
    math: math?.math ?? null,
  };
}
