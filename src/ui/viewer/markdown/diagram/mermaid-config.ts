// What Mermaid may do with a stranger's source: draw, within bounds, and nothing that its directives could turn back on.
import type { MermaidConfig } from "mermaid";

export const sourceCharactersMax = 20_000;
/** Of a line: a label of some KB is parsed for minutes. */
export const lineCharactersMax = 1_000;

export const mermaidConfig = {
  startOnLoad: false,
  securityLevel: "strict",
  suppressErrorRendering: true,
  // HTML in a label is a foreignObject, which an image does not show, and a place for tags.
  htmlLabels: false,
  flowchart: { htmlLabels: false },
  class: { htmlLabels: false },
  maxTextSize: sourceCharactersMax,
  maxEdges: 400,
  fontFamily: "ui-sans-serif, system-ui, sans-serif",
  deterministicIds: false,
  // What a source cannot set for itself, by `%%{init}%%` or front matter.
  secure: [
    "secure",
    "securityLevel",
    "startOnLoad",
    "maxTextSize",
    "maxEdges",
    "suppressErrorRendering",
    "htmlLabels",
    "themeCSS",
    "fontFamily",
    "altFontFamily",
    "dompurifyConfig",
  ],
} satisfies MermaidConfig;
