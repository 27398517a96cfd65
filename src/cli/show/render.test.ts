// A stranger's text on a terminal: readable, in colours where they are wanted, and never obeyed.
import { describe, expect, test } from "vitest";
import type { Document } from "@/crypto";
import { render } from "./render";
import { columnsOf, wrap } from "./wrap";

const shown = (document: Document, colour = false, width = 60) => render({ document, isNormal: false, width, colour });
const lines = (...all: string[]) => `${all.join("\n")}\n`;

describe("Markdown", () => {
  test("is laid out for a terminal, and says where its links lead", () => {
    const text = [
      "# A *title*",
      "One line,\nanother, **bold** and `code`, a [word](https://a.example) and <https://b.example>, [ref].",
      "- one\n- two\n  1. inner\n- [x] done",
      "> quoted",
      "```js\nlet a = 1;\n```",
      "| a | n |\n| --- | --: |\n| long cell | 10 |",
      "![alt](x.png)\n\n---\n\n[ref]: https://c.example",
    ].join("\n\n");
    expect(shown({ text })).toBe(
      lines(
        "# A title",
        "",
        "One line, another, bold and code, a word (https://a.example)",
        "and https://b.example, ref (https://c.example).",
        "",
        "• one",
        "• two",
        "  1. inner",
        "• [x] done",
        "",
        "│ quoted",
        "",
        "    let a = 1;",
        "",
        "a            n",
        "─────────  ───",
        "long cell   10",
        "",
        "[image: alt] (x.png)",
        "",
        "─".repeat(40),
      ),
    );
  });

  test("of nothing is nothing", () => {
    expect(shown({ text: "" })).toBe("");
  });
});

describe("nothing that a terminal would obey comes through", () => {
  const payload = "\u001b]0;owned\u0007\u009b2J\u202e\r&#27;&#x9b;&#x202e;x";
  const places = [
    payload,
    `# ${payload}`,
    `[${payload}](http://a/${payload.replace(/\s/g, "")})`,
    `![${payload}](x)`,
    `\`${payload}\``,
    `<b>${payload}</b>`,
    `<p>\n${payload}\n</p>`,
    `| ${payload} |\n| --- |\n| ${payload} |`,
    `- ${payload}`,
    `> ${payload}`,
    `\`\`\`js\n"${payload}" // ${payload}\n\`\`\``,
    `\`\`\`${payload}\nx\n\`\`\``,
    `x[^a]\n\n[^a]: ${payload}`,
    `[ref]\n\n[ref]: http://a/&#27;x "${payload}"`,
  ];
  const harmful = (text: string) => text.replaceAll(/\p{Cc}\[\d+m/gu, "").match(/[^\P{Cc}\n]|\u202e/u);

  test.each(places)("%j", (text) => {
    for (const format of ["markdown", "plain", "code"] as const)
      for (const colour of [false, true])
        expect(harmful(shown({ text, title: payload, format, language: "javascript" }, colour))).toBe(null);
  });
});

describe("colours", () => {
  test("are there where they are wanted, end where they began, and are for languages that are known", () => {
    const code: Document = { text: 'const a = "b";\n', format: "code", language: "javascript" };
    expect(shown(code, true)).toBe('\u001b[35mconst\u001b[39m a = \u001b[32m"b"\u001b[39m;\n');
    expect(shown(code)).toBe('const a = "b";\n');
    expect(shown({ ...code, language: "no-such" }, true)).toBe('const a = "b";\n');
    expect(shown({ text: "A=1 # x\n", format: "code", language: "dotenv" }, true)).toContain("\u001b[36mA\u001b[39m");
  });
});

describe("a normal paste", () => {
  test("is shown by what it is recognised as", () => {
    const task = { width: 60, colour: false, isNormal: true };
    expect(render({ ...task, document: { text: "# A\n\n*b*" } })).toBe("# A\n\nb\n");
    expect(render({ ...task, document: { text: "A_KEY=*1*\nB_KEY=2" } })).toBe("A_KEY=*1*\nB_KEY=2\n");
  });
});

describe("a line", () => {
  test("is broken between words, and counts what a terminal counts", () => {
    expect(wrap("aa bb cc\ndd", 5)).toEqual(["aa bb", "cc", "dd"]);
    expect(wrap("a-very-long-word b", 5)).toEqual(["a-very-long-word", "b"]);
    expect(columnsOf("\u001b[1m漢字\u001b[22me\u0301🙂")).toBe(7);
  });
});
