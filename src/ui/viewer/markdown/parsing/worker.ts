// The worker that parses a text and judges it, so that no text can hold the page. It has no key, and asks for nothing
// but its own scripts: the HTML parser and KaTeX come by need.
import type { Answer, Question } from "../answer";
import { needsOf } from "./needs";
import { parseMarkdown } from "./parse-markdown";
import { sliced } from "./slices";

addEventListener("message", async ({ data: { text, anyway } }: MessageEvent<Question>) => {
  const needs = needsOf(text);
  const [rawHtml, formulas] = await Promise.all([
    needs.html || needs.math ? import("./raw-html") : null,
    needs.math ? import("./formulas") : null,
  ]);
  postMessage("started");
  postMessage({ answer: answerTo(text, anyway, { html: rawHtml?.elementsOf, formulas: formulas?.formulas }) });
});

function answerTo(text: string, anyway: boolean, parts: Parameters<typeof parseMarkdown>[1]): Answer {
  try {
    return sliced(parseMarkdown(text, parts), anyway);
  } catch {
    // Thousands of quotes, one in the other, overflow the parser's stack.
    return { step: "broken" };
  }
}
