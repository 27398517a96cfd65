// What the schema lets through, seen in the markup alone; e2e/hostile-markdown.spec.ts sees what a browser does with it.
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { rawHtml } from "./raw-html";
import { RichText } from "./rich-text";

const markup = (text: string) => renderToStaticMarkup(<RichText text={text} rawHtml={rawHtml} math={null} />);

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

  test("has its own memory for texts with and without tags", () => {
    const bare = renderToStaticMarkup(<RichText text="a *b*" rawHtml={null} math={null} />);
    expect(bare).toContain("<em>b</em>");
    expect(markup("a <mark>b</mark>")).toContain("<mark>b</mark>");
  });
});
