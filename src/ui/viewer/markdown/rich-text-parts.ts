// Loads what shows a parsed text, and keeps it. Everything heavy is behind a dynamic import here, so that whoever imports
// this loads none of it.
import type { RichText } from "./rich-text";

let loading: Promise<typeof RichText> | null = null;

/** The same promise for everyone. One that failed is forgotten, so that the next call tries again. */
export function loadRichText(): Promise<typeof RichText> {
  loading ??= import("./rich-text").then(({ RichText }) => RichText);
  loading.catch(() => {
    loading = null;
  });
  return loading;
}

/** The style sheet of formulas, and their fonts. */
export const loadFormulaStyle = (): Promise<unknown> => import("./formula-style");
