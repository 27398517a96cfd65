import { describe, expect, test } from "vitest";
import { ordinaryText } from "../../../../../e2e/support/ordinary-text";
import { parseMarkdown } from "./parse-markdown";
import { elementsOf } from "./raw-html";
import { sliced } from "./slices";

const answerTo = (text: string, anyway = false) => sliced(parseMarkdown(text, { html: elementsOf }), anyway);
const partsOf = (text: string, anyway = false) => {
  const answer = answerTo(text, anyway);
  if (answer.step !== "parsed") throw new Error(answer.step);
  return answer;
};

describe("a parsed text", () => {
  test("of ordinary length comes in slices, and its headings with it", () => {
    const { slices, headings, large } = partsOf(ordinaryText(50_000));
    expect(slices.length).toBeGreaterThan(10);
    expect(headings[1]).toEqual({ name: "step-1-move-service-1", depth: 2, words: "Step 1: move service 1" });
    expect(large).toBe(false);
  });

  test("has names that are unique over all slices", () => {
    const { slices } = partsOf("# Same\n\ntext[^1]\n\n[^1]: note\n\n".repeat(300));
    const ids = Array.from(slices.join("").matchAll(/"id":"([^"]*)"/g), ([, id]) => id);
    expect(ids.length).toBeGreaterThan(300);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("carries no more than the page needs", () => {
    expect(partsOf("a *b*\n\n[^1]").slices.join("")).not.toMatch(/position|"data"/);
  });

  test.each([
    ["elements", "a\n\n".repeat(10_500)],
    ["cells, a table's short rows being filled up", `|${"a|".repeat(200)}\n|${"-|".repeat(200)}\n${"b\n".repeat(200)}`],
    ["letters", `\`\`\`\n${"x".repeat(2_100_000)}\n\`\`\``],
    ["lines of code", `\`\`\`\n${"\n".repeat(30_000)}\`\`\``],
    ["diagrams", "```mermaid\ngraph TD\n```\n".repeat(100)],
    ["elements, one in the other", "<div>".repeat(400)],
  ])("is heavy by its %s, and shown to whoever wants it anyway", (_, text) => {
    expect(answerTo(text)).toEqual({ step: "heavy" });
    expect(answerTo(text, true).step).toBe("parsed");
  });

  test("is flattened where it is too deep, and loses no word", () => {
    const { slices } = partsOf(`${"<div>".repeat(400)}deep`, true);
    expect(slices.join("")).toContain('"deep"');
    expect(slices.join("").match(/"div"/g)?.length).toBeLessThan(200);
  });

  test("is refused where nobody could use the page any more", () => {
    expect(answerTo(`\`\`\`\n${"\n".repeat(210_000)}\`\`\``, true)).toEqual({ step: "broken" });
  });
});
