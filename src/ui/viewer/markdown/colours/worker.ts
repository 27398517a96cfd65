// The worker that finds the colours of code, by Streamdown's code plugin (Shiki). It asks for nothing but its own scripts:
// a grammar for each language, from this page's own server.
import { createCodePlugin } from "@streamdown/code";
import type { CodeHighlighterPlugin } from "streamdown";
import type { Colours } from "../use-colours";

type Highlight = NonNullable<ReturnType<CodeHighlighterPlugin["highlight"]>>;

/** Of GitHub's those whose comments, too, stand out enough from their ground (WCAG 1.4.3). */
const plugin = createCodePlugin({ themes: ["github-light-high-contrast", "github-dark-default"] });

addEventListener("message", async ({ data }: MessageEvent<{ code: string; language: string }>) => {
  if (!plugin.supportsLanguage(data.language as never)) return postMessage({ answer: [] });
  // Loads the grammar.
  await highlight("", data.language);
  postMessage("started");
  postMessage({ answer: coloursOf(await highlight(data.code, data.language)) });
});

const highlight = (code: string, language: string): Promise<Highlight> =>
  new Promise((resolve) => {
    const options = { code, language: language as never, themes: plugin.getThemes() };
    const there = plugin.highlight(options, resolve);
    if (there) resolve(there);
  });

const coloursOf = ({ tokens }: Highlight): Colours =>
  tokens.map((line) =>
    line.map(({ content, color, htmlStyle = {} }) => {
      const light = htmlStyle.color ?? color ?? "inherit";
      return [content, light, htmlStyle["--shiki-dark"] ?? light];
    }),
  );
