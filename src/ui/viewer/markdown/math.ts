// Streamdown's math plugin, with KaTeX held to what a stranger's text may do. Loaded only for texts with math, its fonts too.
import "katex/dist/katex.min.css";
import { createMathPlugin } from "@streamdown/math";
import rehypeKatex from "rehype-katex";

/** `$` alone stays a dollar sign: prices and shell variables are more common in pastes than formulas. */
export const math = {
  ...createMathPlugin({ singleDollarTextMath: false }),
  rehypePlugin: [
    rehypeKatex,
    {
      // No \href, \includegraphics, \htmlData …: nothing that links, loads or names.
      trust: false,
      strict: "ignore",
      throwOnError: false,
      // Bounds on macros that expand into more macros, and on \rule{100000em}.
      maxExpand: 200,
      maxSize: 20,
      errorColor: "var(--danger)",
    },
  ],
} satisfies ReturnType<typeof createMathPlugin>;
