// What of a difference is in the markup, and what is not.
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import type { TextType } from "@/client/text-type";
import { compare } from "./compare";
import { Compared } from "./compared";
import type { Answer } from "./comparing";
import { hasConfig, type Side, wayOf } from "./sides";

const prose: TextType = { format: "markdown", language: null };
const code: TextType = { format: "code", language: "go" };
const dotenv: TextType = { format: "code", language: "dotenv" };

function markup(from: string, to: string, [fromType, toType]: [TextType, TextType], answer?: Answer): string {
  const sides: { from: Side; to: Side } = {
    from: { label: "Revision 1", text: from, type: fromType },
    to: { label: "Revision 2", text: to, type: toType },
  };
  const way = wayOf(sides);
  return renderToStaticMarkup(
    <Compared
      {...sides}
      way={way}
      wanted={way}
      want={() => {}}
      answer={answer ?? compare(from, to, way)}
      isConfig={hasConfig(sides)}
    />,
  );
}

describe("a difference", () => {
  test("has a heading that counts the lines", () => {
    const heading = (from: string, to: string, type = code) =>
      /<h2[^>]*>([^<]*)</.exec(markup(from, to, [type, type]))?.[1];
    expect(heading("a\nb\n", "a\nc\nd\n")).toBe("2 lines added, 1 removed");
    expect(heading("a\n", "a\nb\n")).toBe("1 line added");
    expect(heading("One two three.\n", "One two four.\nFive.\n", prose)).toBe("1 line changed, 1 added");
    expect(heading("a", "a")).toBe("Both texts are the same.");
    expect(heading("a\nb", "a\r\nb")).toBe("Only line ends differ.");
    expect(heading("a \nb", "a\nb")).toBe("Only spaces at the ends of lines differ.");
  });

  test("says which text has which line ends", () => {
    expect(markup("a\nb", "a\r\nc", [code, code])).toContain(
      "Line ends: LF, as on Linux and macOS, in “Revision 1”; CRLF, as on Windows, in “Revision 2”.",
    );
  });

  test("says of each line what became of it, in words and as an element", () => {
    const html = markup("a\nb\n", "a\nc\n", [code, code]);
    expect(html).toMatch(/Removed, line 2: <\/span><div class="diff-words"><del>b<\/del>/);
    expect(html).toMatch(/Added, line 2: <\/span><div class="diff-words"><ins>c<\/ins>/);
  });

  test("says of each word of prose what became of it", () => {
    expect(markup("The old house.", "The new house.", [prose, prose])).toMatch(
      /Changed, line 1: .*The <del><span[^>]*>removed: <\/span>old<span.*<ins><span[^>]*>added: <\/span>new<.* house\./,
    );
  });

  test("marks spaces at the ends of lines, and a last line end that is missing", () => {
    expect(markup("a\nb\n", "a\nb  ", [code, code])).toMatch(/b<span class="diff-mark" data-mark="··">.*no line end/);
  });

  test("loads unchanged lines only when they are unfolded", () => {
    const lines = Array.from({ length: 50 }, (_, at) => `line ${at}\n`).join("");
    const html = markup(`${lines}a\n`, `${lines}b\n`, [code, code]);
    expect(html).toContain("47 unchanged lines</summary></details>");
    expect(html).not.toContain("line 7");
  });
});

describe("what is config", () => {
  const [from, to] = ["API_KEY=first-secret\nPORT=1\n", "API_KEY=second-secret\nPORT=1\n"];

  test("is not in the markup before someone asks, whichever of the two it is", () => {
    for (const types of [
      [dotenv, dotenv],
      [dotenv, prose],
      [prose, dotenv],
    ] satisfies [TextType, TextType][]) {
      const html = markup(from, to, types);
      expect(html).toContain("Show the difference");
      expect(html).not.toMatch(/secret|API_KEY/);
    }
  });

  test("nor where the two cannot be compared", () => {
    for (const step of ["too-different", "too-long", "broken"] as const)
      expect(markup(from, to, [dotenv, dotenv], { step })).not.toMatch(/secret|API_KEY|Revision/);
  });

  test("needs no question where there is nothing to show", () => {
    expect(markup(from, from, [dotenv, dotenv])).not.toContain("Show the difference");
  });
});

test("two texts that cannot be compared stand there by their names", () => {
  expect(markup("a", "b", [prose, prose], { step: "too-different" })).toMatch(/too different.*Revision 1.*Revision 2/);
});

test("a comparison that came to nothing can be asked for the other way", () => {
  for (const step of ["too-different", "too-long", "broken"] as const)
    expect(markup("a", "b", [prose, prose], { step })).toMatch(/By words.*By lines/);
});
