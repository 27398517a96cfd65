// Formulas, drawn by KaTeX, which is held to what a stranger's text may do. Loaded only for texts with math.
import type { Element, ElementContent, Root } from "hast";
import katex, { type KatexOptions } from "katex";
import { SKIP, visit } from "unist-util-visit";
import { elementsOfHtml } from "./raw-html";
import { wordsOf } from "./words";

const options: KatexOptions = {
  // No \href, \includegraphics, \htmlData …: nothing that links, loads or names.
  trust: false,
  strict: "ignore",
  throwOnError: true,
  // Bounds on macros that expand into more macros, and on \rule{100000em}.
  maxExpand: 200,
  maxSize: 20,
};

/** One formula cannot be shown in slices: a screenful has a tenth of this. */
const htmlCharactersMax = 300_000;
const sourceCharactersMax = 10_000;

export function formulas(tree: Root): void {
  visit(tree, "element", (element, index, parent) => {
    const isBlock = element.tagName === "pre";
    const [code] = isBlock ? element.children : [element];
    if (!parent || index === undefined || code?.type !== "element" || !isFormula(code)) return;
    const drawn = draw(wordsOf(code), isBlock) ?? [withoutDrawing(code, isBlock)];
    parent.children.splice(index, 1, ...drawn);
    return [SKIP, index + drawn.length];
  });
}

/** Null where KaTeX does not understand it, or where it is too much. */
function draw(source: string, displayMode: boolean): ElementContent[] | null {
  if (source.length > sourceCharactersMax) return null;
  try {
    const html = katex.renderToString(source, { ...options, displayMode });
    return html.length > htmlCharactersMax ? null : elementsOfHtml(html);
  } catch {
    return null;
  }
}

/** Its source, as code. */
function withoutDrawing(code: Element, isBlock: boolean): Element {
  const source: Element = { ...code, properties: { className: [isBlock ? "language-latex" : "markdown-formula"] } };
  return isBlock ? { type: "element", tagName: "pre", properties: {}, children: [source] } : source;
}

const isFormula = ({ tagName, properties: { className } }: Element): boolean =>
  tagName === "code" && Array.isArray(className) && className.includes("language-math");
