// What the schema lets through, seen in the markup alone; e2e/hostile-markdown.spec.ts sees what a browser does with it.
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { formulas } from "./parsing/formulas";
import { parseMarkdown } from "./parsing/parse-markdown";
import { elementsOf } from "./parsing/raw-html";
import { sliced } from "./parsing/slices";
import { RichText } from "./rich-text";

function markup(text: string, parts: Parameters<typeof parseMarkdown>[1] = { html: elementsOf, formulas }): string {
  const answer = sliced(parseMarkdown(text, parts), false);
  return answer.step === "parsed"
    ? renderToStaticMarkup(<RichText parsed={answer} length={text.length} />)
    : answer.step;
}

describe("rendered Markdown", () => {
  test("gives every id and name of a text its prefix", () => {
    const html = markup('# forms\n\n<a id="plain" name="cookie">x</a>\n\nnote[^1]\n\n[^1]: it');
    const names = Array.from(html.matchAll(/ (?:id|name)="([^"]*)"/g), ([, name]) => name);
    expect(names).toEqual(expect.arrayContaining(["md-forms", "md-plain", "md-cookie", "md-fn-1"]));
    expect(names.filter((name) => !name?.startsWith("md-"))).toEqual([]);
  });

  test("leads outward without a referrer, an opener or a recommendation", () => {
    expect(markup("[x](https://a.example/b)")).toMatch(
      /<a title="a\.example" href="https:\/\/a\.example\/b" target="_blank" rel="noopener noreferrer nofollow" referrerPolicy="no-referrer">/i,
    );
  });

  test("leads nowhere by another scheme, or without a host", () => {
    expect(markup("[a](javascript:x) [b](data:text/html,x) [c](other.md) [d](/api/v1/limits)")).not.toContain("href");
  });

  test("shows an image only where the text holds its pixels", () => {
    const html = markup(
      "![a](https://a.example/a.png) ![b](/b.png) ![c](data:image/svg+xml,x) ![d](data:image/png;base64,AAAA)",
    );
    expect(Array.from(html.matchAll(/src="([^"]*)"/g), ([, source]) => source)).toEqual(["data:image/png;base64,AAAA"]);
  });

  test("keeps what people write: tables, tasks, details, keys, preformatted text", () => {
    const html = markup(
      "|a|b|\n|-|-|\n|c|d|\n\n- [x] e\n\n<details><summary>f</summary>\n\ng <kbd>h</kbd></details>\n\n<pre>i  j</pre>",
    );
    for (const part of [
      "<th>a</th>",
      "<td>d</td>",
      'aria-label="Done"',
      "<summary>f</summary>",
      "<kbd>h</kbd>",
      "<pre>i  j</pre>",
    ])
      expect(html).toContain(part);
  });

  test("leaves tags out where nothing parsed them", () => {
    expect(markup("a <mark>b</mark>", {})).not.toContain("mark>");
    expect(markup("a <mark>b</mark>")).toContain("<mark>b</mark>");
  });

  test("says what an alert is in a word, and keeps a quote a quote", () => {
    expect(markup("> [!WARNING]\n> Mind the *gap*.")).toMatch(
      /data-alert="warning" role="note".*Warning<\/p>\s*<p>Mind the <em>/s,
    );
    expect(markup("> [!NOTE] is how one begins")).not.toContain("data-alert");
    expect(markup("> [!FOO]\n> x")).not.toContain("data-alert");
  });

  test("links each heading to itself by its name", () => {
    expect(markup("## Über *uns*")).toMatch(
      /<h2 id="md-über-uns">Über <em>uns<\/em><\/h2><a class="markdown-anchor" aria-label="Link to “Über uns”" href="#%C3%BCber-uns">/,
    );
  });

  test("numbers footnotes over the whole text, with links there and back", () => {
    const html = markup("a[^x] b[^y]\n\n[^y]: second\n\n[^x]: first");
    expect(html).toMatch(
      /id="md-fnref-x".*>1<.*id="md-fnref-y".*>2<.*first.*href="#fnref-x".*second.*href="#fnref-y"/s,
    );
  });

  test("draws formulas, and shows the source of one that is none", () => {
    expect(markup("$$\na^2\n$$")).toContain('class="katex-display"');
    expect(markup("so $$a^2$$ is")).toContain('class="katex"');
    expect(markup("$$\n\\frac{\n$$")).toContain("\\frac{");
    expect(markup("so $$\\nope{$$ is")).toContain('<code class="markdown-formula">\\nope{</code>');
  });

  test("names the language of code, and numbers its lines", () => {
    const html = markup("```ts\nconst a = 1;\n\nlet b;\n```");
    expect(html).toContain("<span>TypeScript</span>");
    expect(html.match(/markdown-line/g)).toHaveLength(3);
  });

  test("has a table of contents where it is long and has four headings", () => {
    const long = Array.from({ length: 4 }, (_, n) => `## Part ${n}\n\n${"word ".repeat(400)}`).join("\n\n");
    expect(markup(long)).toContain('aria-label="Contents"');
    expect(markup(long.replace("## Part 3", "Part 3"))).not.toContain('aria-label="Contents"');
    expect(markup("# a\n\n# b\n\n# c\n\n# d")).not.toContain('aria-label="Contents"');
  });
});
