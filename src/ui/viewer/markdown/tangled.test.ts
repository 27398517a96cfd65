import { describe, expect, test } from "vitest";
import { isTangled } from "./tangled";

describe("a text that would hold the page", () => {
  test.each(["*_", "**a ", "a*", "~~a", "_a_ ", "a\n-\n", "a\n=\n"])("is seen: %j again and again", (piece) => {
    expect(isTangled(piece.repeat(76_800 / piece.length))).toBe(true);
  });

  test.each(["> ", "- ", "1. ", ">- * "])("is seen: %j in one line, thousands of times", (piece) => {
    expect(isTangled(`Before.\n\n${piece.repeat(3000)}end`)).toBe(true);
  });

  test("is judged quickly, whatever it is", () => {
    for (const piece of [" ", "\t", "1", "-", "> ", "- \n", " >\n", "9. ", "*".repeat(199)]) {
      const text = `${piece.repeat(76_800 / piece.length)}x`;
      const started = performance.now();
      isTangled(text);
      expect(performance.now() - started).toBeLessThan(2000);
    }
  });

  test.each([
    ["a table whose rows are filled up", `|${"a|".repeat(5000)}\n|${"-|".repeat(5000)}\n${"b\n".repeat(5000)}`],
    ["a formula of thousands of cells", `$$\\begin{matrix}${"&".repeat(20_000)}\\end{matrix}$$`],
    ["links that never end", "[a](b".repeat(15_000)],
    ["thousands of formulas", "$$x$$ ".repeat(3000)],
    ["hundreds of diagrams", "```mermaid\ngraph TD\n```\n".repeat(200)],
    ["millions of letters", "a ".repeat(2_000_000)],
  ])("is seen: %s", (_, text) => {
    expect(isTangled(text)).toBe(true);
  });

  test("is looked for in no time, also behind a rule that is none", () => {
    const before = performance.now();
    expect(isTangled(`|${"-".repeat(1_900_000)}x`)).toBe(false);
    expect(performance.now() - before).toBeLessThan(1000);
  });

  test("is not a table of a few thousand rows", () => {
    expect(isTangled(`| a | b | c |\n|---|:-:|--:|\n${"| 1 | 2 | 3 |\n".repeat(5000)}`)).toBe(false);
  });

  test.each([
    "Some *text* with **bold** words, `code` and [a link](https://a.example).\n\n",
    "2026-11-24 some_module_name level_info request_id=abc_def\n",
    "- [x] a task\n",
    "| a | b |\n",
    "Write $$ for the shell's number. Then go on, for long.\n\n",
    "****************************************************************\n",
    `${"-".repeat(1000)}\n\n`,
    "# Title\n\n---\n\nText under a rule, and more of it to read.\n\n",
  ])("is not one of 75 KB like %j", (piece) => {
    expect(isTangled(piece.repeat(76_800 / piece.length))).toBe(false);
  });
});
