// How the rich editor looks: by the tokens of globals.css, which reach into its shadow. Its text stands exactly where
// the plain one's does, so that nothing moves when it takes over.
import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import { EditorView } from "@codemirror/view";
import { tags } from "@lezer/highlight";

const button = {
  minHeight: "2.25rem",
  padding: "0 0.75rem",
  border: "1px solid color-mix(in oklab, var(--edge) 60%, transparent)",
  borderRadius: "0.375rem",
  background: "var(--sheet)",
  color: "var(--ink)",
  font: "inherit",
  cursor: "pointer",
};

const focusRing = { outline: "2px solid var(--seal)", outlineOffset: "1px" };

const theme = EditorView.theme({
  "&": { height: "100%", color: "var(--ink)", backgroundColor: "transparent" },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": {
    fontFamily: "var(--editor-font)",
    fontSize: "0.9375rem",
    lineHeight: "1.5rem",
    overflowX: "hidden",
    scrollbarColor: "var(--edge) transparent",
  },
  ".cm-content": { padding: "var(--editor-top) var(--editor-right) 2rem 0", caretColor: "var(--ink)" },
  ".cm-line": { padding: "0" },
  ".cm-placeholder": { color: "var(--quiet)" },
  ".cm-gutters": {
    minWidth: "var(--editor-left)",
    border: "none",
    backgroundColor: "transparent",
    color: "var(--quiet)",
    fontVariantNumeric: "tabular-nums",
  },
  ".cm-lineNumbers": { flex: "1" },
  ".cm-lineNumbers .cm-gutterElement": { padding: "0 1rem 0 0.5rem", fontSize: "0.8125rem" },
  ".cm-activeLineGutter": { backgroundColor: "transparent", color: "var(--ink)" },
  ".cm-content ::selection, .cm-content::selection": {
    backgroundColor: "color-mix(in oklab, var(--seal) 26%, transparent)",
  },
  "&.cm-focused .cm-matchingBracket": { backgroundColor: "var(--seal-wash)", outline: "1px solid var(--seal)" },
  "&.cm-focused .cm-nonmatchingBracket": { backgroundColor: "var(--open-wash)", outline: "1px solid var(--open)" },
  ".cm-searchMatch": { backgroundColor: "var(--open-wash)", outline: "1px solid var(--open)" },
  ".cm-searchMatch-selected": { backgroundColor: "color-mix(in oklab, var(--open) 35%, transparent)" },
  ".cm-panels": { backgroundColor: "var(--paper)", color: "var(--ink)" },
  ".cm-panels-top": { borderBottom: "1px solid var(--hairline)" },
  ".cm-panel.cm-search, .cm-panel.cm-gotoLine": {
    padding: "0.375rem 3rem 0.375rem 1rem",
    fontFamily: "var(--interface-font)",
    fontSize: "0.8125rem",
  },
  ".cm-panel.cm-search input, .cm-panel.cm-search button, .cm-panel.cm-search label": {
    margin: "0.1875rem 0.5rem 0.1875rem 0",
    verticalAlign: "middle",
  },
  ".cm-panel.cm-search label": {
    display: "inline-flex",
    alignItems: "center",
    minHeight: "2.25rem",
    fontSize: "inherit",
  },
  ".cm-panel.cm-search input[type=checkbox]": {
    width: "1rem",
    height: "1rem",
    margin: "0 0.375rem 0 0",
    accentColor: "var(--seal)",
  },
  ".cm-panel .cm-textfield": {
    minHeight: "2.25rem",
    padding: "0 0.625rem",
    border: "1px solid var(--edge)",
    borderRadius: "0.375rem",
    backgroundColor: "var(--sheet)",
    color: "var(--ink)",
    font: "inherit",
  },
  ".cm-panel .cm-button": { ...button, backgroundImage: "none" },
  ".cm-panel .cm-button:hover": { borderColor: "var(--edge)" },
  ".cm-panel.cm-search [name=close]": {
    ...button,
    position: "absolute",
    top: "0.5rem",
    right: "0.5rem",
    width: "2.25rem",
    padding: "0",
    border: "none",
    background: "transparent",
    fontSize: "1.25rem",
  },
  ".cm-panel input:focus-visible, .cm-panel button:focus-visible": focusRing,
});

const highlighting = HighlightStyle.define([
  { tag: tags.heading, fontWeight: "700" },
  { tag: tags.strong, fontWeight: "700" },
  { tag: tags.emphasis, fontStyle: "italic" },
  { tag: tags.strikethrough, textDecoration: "line-through" },
  { tag: [tags.link, tags.url], color: "var(--syntax-name)" },
  {
    tag: [tags.processingInstruction, tags.meta, tags.comment, tags.contentSeparator],
    color: "var(--quiet)",
  },
  {
    tag: [tags.keyword, tags.definition(tags.variableName), tags.propertyName, tags.tagName],
    color: "var(--syntax-name)",
  },
  { tag: [tags.string, tags.special(tags.string), tags.monospace, tags.inserted], color: "var(--syntax-value)" },
  { tag: [tags.number, tags.bool, tags.null, tags.atom, tags.deleted, tags.labelName], color: "var(--syntax-literal)" },
]);

export const looks = [theme, syntaxHighlighting(highlighting)];
