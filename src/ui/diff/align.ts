// What two lists have in common, in the same order and as much of it as can be (Myers' algorithm, by jsdiff), within a
// deadline. It knows nothing of what the lists are made of.
import { diffArrays } from "diff";

type Match = readonly [from: number, to: number];

/** Neighbours in both lists that match one by one (as many on both sides), or that have nothing in common. */
export type Span<T> = { isSame: boolean; from: readonly T[]; to: readonly T[] };

type Deadline = {
  /** In milliseconds since 1970. Past it the answer is null. */
  until: number;
};

type ByKey<T> = Deadline & {
  /** Two pieces of one key are the same. */
  keyOf: (piece: T) => string;
  /** What says so little that it is no reason to line two lists up by: it is the same where its neighbours are. */
  isWeak?: (key: string) => boolean;
  /** Where that ends too: what is behind it is no neighbour. */
  isBarrier?: (key: string) => boolean;
};

/** The spans of two lists, each piece in one of them. */
export function align<T>(
  from: readonly T[],
  to: readonly T[],
  { keyOf, isWeak = never, isBarrier = never, until }: ByKey<T>,
): Span<T>[] | null {
  const [fromKeys, toKeys] = [from.map(keyOf), to.map(keyOf)];
  // What stands on one side alone matches nothing. Without it, even two texts without a common line take no time.
  const [fromSet, toSet] = [new Set(fromKeys), new Set(toKeys)];
  const placesOf = (keys: readonly string[], others: Set<string>) =>
    keys.flatMap((key, place) => (others.has(key) && !isWeak(key) ? place : []));
  const [fromPlaces, toPlaces] = [placesOf(fromKeys, toSet), placesOf(toKeys, fromSet)];
  const matches = matchesOf(fromPlaces, toPlaces, (one, other) => fromKeys[one] === toKeys[other], until);
  const isNext = (one: number, other: number) => fromKeys[one] === toKeys[other] && !isBarrier(at(fromKeys, one));
  return matches && spansOf(from, to, grown(matches, [from.length, to.length], isNext));
}

const never = () => false;

/** The same for pieces that match where they are alike, which need not be in one and the same way. */
export function alignAlike<T>(
  from: readonly T[],
  to: readonly T[],
  { isAlike, until }: Deadline & { isAlike: (one: T, other: T) => boolean },
): Span<T>[] | null {
  const matches = matchesOf(
    [...from.keys()],
    [...to.keys()],
    (one, other) => isAlike(at(from, one), at(to, other)),
    until,
  );
  return matches && spansOf(from, to, matches);
}

function matchesOf(
  fromPlaces: number[],
  toPlaces: number[],
  comparator: (from: number, to: number) => boolean,
  until: number,
): Match[] | null {
  const timeout = until - Date.now();
  const changes = timeout < 0 ? undefined : diffArrays(fromPlaces, toPlaces, { comparator, timeout });
  if (changes === undefined) return null;
  const matches: Match[] = [];
  let [one, other] = [0, 0];
  for (const { added, removed, count } of changes) {
    if (added) other += count;
    else if (removed) one += count;
    else for (let n = 0; n < count; n++) matches.push([at(fromPlaces, one++), at(toPlaces, other++)]);
  }
  return matches;
}

/** Matches, and their neighbours on both sides, for as long as these are the same. */
function grown(matches: readonly Match[], end: Match, isSame: (one: number, other: number) => boolean): Match[] {
  const all: Match[] = [];
  let [one, other] = [0, 0];
  for (const [oneEnd, otherEnd] of [...matches, end]) {
    while (one < oneEnd && other < otherEnd && isSame(one, other)) all.push([one++, other++]);
    let back = 0;
    while (oneEnd - back > one && otherEnd - back > other && isSame(oneEnd - back - 1, otherEnd - back - 1)) back++;
    for (; back > 0; back--) all.push([oneEnd - back, otherEnd - back]);
    all.push([oneEnd, otherEnd]);
    [one, other] = [oneEnd + 1, otherEnd + 1];
  }
  // The end is no match.
  all.pop();
  return all;
}

function spansOf<T>(from: readonly T[], to: readonly T[], matches: readonly Match[]): Span<T>[] {
  const spans: Span<T>[] = [];
  const add = (isSame: boolean, [fromStart, toStart]: Match, [fromEnd, toEnd]: Match) => {
    if (fromStart === fromEnd && toStart === toEnd) return;
    spans.push({ isSame, from: from.slice(fromStart, fromEnd), to: to.slice(toStart, toEnd) });
  };
  const end: Match = [from.length, to.length];
  let start: Match = [0, 0];
  let behind: Match = [0, 0];
  for (const match of [...matches, end]) {
    if (match[0] === behind[0] && match[1] === behind[1] && match !== end) {
      behind = [behind[0] + 1, behind[1] + 1];
      continue;
    }
    add(true, start, behind);
    add(false, behind, match);
    start = match;
    behind = [match[0] + 1, match[1] + 1];
  }
  return spans;
}

function at<T>(list: readonly T[], place: number): T {
  if (place >= list.length) throw new RangeError(`there is no piece ${place}`);
  return list[place] as T;
}
