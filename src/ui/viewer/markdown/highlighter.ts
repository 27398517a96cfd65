// Streamdown's code plugin, fetched when the first fence asks for colours: the code itself never waits for them.
import type { CodeHighlighterPlugin } from "streamdown";

/** Some grammars take minutes for a few tens of KB that were made for that; beyond this, code stays without colours. */
const charactersMax = 20_000;

export const highlighter: CodeHighlighterPlugin = {
  name: "shiki",
  type: "code-highlighter",
  // Of the light ones the one whose comments, too, are dark enough (WCAG 1.4.3).
  getThemes: () => ["github-light-high-contrast", "github-dark"],
  getSupportedLanguages: () => [],
  supportsLanguage: () => true,
  highlight(options, show) {
    if (options.code.length > charactersMax) return null;
    import("@streamdown/code")
      .then(({ createCodePlugin }) => {
        plugin ??= createCodePlugin();
        const colours = plugin.highlight(options, show);
        if (colours) show?.(colours);
      })
      .catch(() => {
        // Without colours it stays readable: nothing to say.
      });
    return null;
  },
};

let plugin: CodeHighlighterPlugin | null = null;
