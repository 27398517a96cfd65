// Judges a diagram's source before Mermaid sees it, since Mermaid draws in our own document, and would load there what
// the source names before the drawing becomes an image. The page's CSP stands behind this.

/** What would load: CSS, an image as a node's shape, an icon of a sequence's actor. */
const files = [
  /\b(?:url|src|image|image-set)\s*\(|@import/i,
  // A letter of these written as an escape.
  /^\s*(?:classDef|style|linkStyle)\b.*\\[0-9a-f]/im,
  /@\{[\s\S]*(?:\bimg\b|\\)/i,
  /\bproperties\b[\s\S]*(?:\bicon\b|\\)/i,
];

export const asksForFiles = (source: string): boolean => files.some((pattern) => pattern.test(source));

/**
 * The same source, its tags as the words they are, in Mermaid's own way to write `<`; `<br>` and `<<stereotypes>>` stay.
 * Labels are no HTML here, but Mermaid would still parse them as such on the way.
 */
export const withoutTags = (source: string): string =>
  source.replace(/<<[\w -]+>>|<br\s*\/?>|<(?=[a-z/!?])/gi, (found) => (found === "<" ? "#lt;" : found));
