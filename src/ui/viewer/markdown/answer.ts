// What the page asks the parsing worker, and what that answers. It knows neither of the two.

export type Question = {
  text: string;
  /** A person asked for it though it is heavy: bounds are wider, and what is too deep is flattened. */
  anyway: boolean;
};

/** `name` is the id without the prefix that ids have on the page. */
export type Heading = { name: string; depth: number; words: string };

export type Parsed = {
  /** Trees (hast) as JSON, already judged by the schema, in the text's order: as text, they are cheap to compare. */
  slices: string[];
  headings: Heading[];
  /** Of the images that a reader may ask other hosts for, each once, in order. */
  imageHosts: string[];
  /** The text has formulas, which need a style sheet of their own. */
  formulas: boolean;
  /** There is more of it than a page shows at once without care. */
  large: boolean;
};

export type Answer = ({ step: "parsed" } & Parsed) | { step: "heavy" } | { step: "broken" };
