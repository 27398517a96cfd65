// A text cut into stretches of some hundred lines, so that a long one is shown piece by piece. It loses no character.
import { columnsOf } from "@/ui/parts/columns";

export type Stretch = {
  /** The number of its first line, counted from 1. */
  first: number;
  lines: readonly string[];
  /** How many columns its longest line takes, about. */
  columns: number;
};

const linesMax = 200;
/** Long lines make a short stretch: what comes near is laid out at once. */
const charactersMax = 50_000;

/** A text that ends with a line break has no empty line behind it. */
export function stretchesOf(text: string): Stretch[] {
  const lines = text.split("\n");
  if (lines.length > 1 && lines.at(-1) === "") lines.pop();
  const stretches: Stretch[] = [];
  let begin = 0;
  let characters = 0;
  for (const [at, line] of lines.entries()) {
    characters += line.length;
    if (at + 1 < lines.length && at + 1 - begin < linesMax && characters < charactersMax) continue;
    const own = lines.slice(begin, at + 1);
    stretches.push({ first: begin + 1, lines: own, columns: Math.max(...own.map(columnsOf)) });
    begin = at + 1;
    characters = 0;
  }
  return stretches;
}
