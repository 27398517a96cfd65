// The sixteen colours that every terminal has, by what a piece of text is. Without colour nothing is added.

export type Style =
  | "bold"
  | "dim"
  | "italic"
  | "underlined"
  | "struck"
  | "red"
  | "green"
  | "yellow"
  | "blue"
  | "magenta"
  | "cyan"
  | "grey";

/** "Select Graphic Rendition", ECMA-48 §8.3.117: what begins it, and what ends only it. */
const codes: Record<Style, [on: number, off: number]> = {
  bold: [1, 22],
  dim: [2, 22],
  italic: [3, 23],
  underlined: [4, 24],
  struck: [9, 29],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  blue: [34, 39],
  magenta: [35, 39],
  cyan: [36, 39],
  grey: [90, 39],
};

export type Paint = (text: string, ...styles: readonly Style[]) => string;

export const painter =
  (colour: boolean): Paint =>
  (text, ...styles) =>
    !colour || text === ""
      ? text
      : styles.reduceRight((inner, style) => `\u001b[${codes[style][0]}m${inner}\u001b[${codes[style][1]}m`, text);
