// Changes as a person reads them: a short word that stayed between two longer changes is no help, so it is told as a part
// of both.
import type { Span } from "./align";

/** In characters. */
const shortMax = 5;

export function readable(spans: readonly Span<string>[]): Span<string>[] {
  const joined: Span<string>[] = [];
  for (const [at, span] of spans.entries()) {
    const [before, next] = [joined.at(-1), spans[at + 1]];
    const isLost = span.isSame && isShort(span) && isLonger(before, span) && isLonger(next, span);
    const piece = isLost ? { ...span, isSame: false } : span;
    if (before?.isSame !== piece.isSame) joined.push(piece);
    else
      joined[joined.length - 1] = { ...piece, from: [...before.from, ...piece.from], to: [...before.to, ...piece.to] };
  }
  return joined;
}

const isShort = ({ to }: Span<string>): boolean => lengthOf(to) <= shortMax && !to.includes("\n");

const isLonger = (change: Span<string> | undefined, { to }: Span<string>): boolean =>
  change !== undefined && !change.isSame && Math.max(lengthOf(change.from), lengthOf(change.to)) > lengthOf(to);

const lengthOf = (tokens: readonly string[]): number => tokens.reduce((sum, { length }) => sum + length, 0);
