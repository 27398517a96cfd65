// What a text needs beyond the core before it can be parsed, so that nobody downloads what their text does not use.
// It looks at the whole text, code included: too much is only slow, too little would lose content.

export type Needs = {
  /** An HTML parser: something in the text looks like a tag. */
  html: boolean;
  /** KaTeX: there is `$$` or a fence of math. */
  math: boolean;
};

const tag = /<[a-z][a-z0-9-]*(?=[\s/>]|$)/i;
const math = /\$\$|[`~]{3}[ \t]*math\b/;

export function needsOf(text: string): Needs {
  return { html: tag.test(text), math: math.test(text) };
}
