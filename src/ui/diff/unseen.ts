// What two texts differ in that nobody would see, so that it is said in words: line ends, and spaces at the ends of lines.
import { linesOf, withLf, withoutEnd } from "./lines";

/** All that two texts differ in, where that is so little. */
export type Only = "nothing" | "line-ends" | "last-line-end" | "trailing-spaces";

/** Null where they differ in more. */
export function onlyIn(from: string, to: string): Only | null {
  if (from === to) return "nothing";
  const [one, other] = [withLf(from), withLf(to)];
  if (one === other) return "line-ends";
  if (`${one}\n` === other || one === `${other}\n`) return "last-line-end";
  return trimmed(one) === trimmed(other) ? "trailing-spaces" : null;
}

/** A last line end of its own is no difference either. */
const trimmed = (text: string): string =>
  linesOf(text)
    .map((line) => `${withoutEnd(line).trimEnd()}\n`)
    .join("");

export type LineEnd = "LF" | "CRLF" | "CR" | "mixed";
export type LineEnds = { from: LineEnd; to: LineEnd };

/** Null where there is nothing to say: both have one and the same throughout, one has none, the texts are the same. */
export function lineEndsOf(from: string, to: string): LineEnds | null {
  const [one, other] = [lineEndIn(from), lineEndIn(to)];
  if (from === to || one === null || other === null || (one === other && one !== "mixed")) return null;
  return { from: one, to: other };
}

function lineEndIn(text: string): LineEnd | null {
  const [end, ...others] = new Set(text.match(/\r\n?|\n/g));
  if (end === undefined) return null;
  if (others.length > 0) return "mixed";
  return end === "\n" ? "LF" : end === "\r" ? "CR" : "CRLF";
}

/** Which of two texts ends without a line end, where the other has one. */
export function lacksLastEnd(from: string, to: string): "from" | "to" | null {
  if (from === "" || to === "") return null;
  const [one, other] = [from, to].map((text) => /[\r\n]$/.test(text.slice(-1)));
  return one === other ? null : one ? "to" : "from";
}
