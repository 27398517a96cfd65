// Chance that a seed repeats: the plan of a torture is the same for the same seed.

export type Random = {
  /** A whole number from 0 to below `end`. */
  below(end: number): number;
  /** One of these, each as often as its weight says. */
  choose<T>(weighted: readonly (readonly [T, number])[]): T;
};

/** mulberry32: 32 bits of state are enough to spread kills and choices. */
export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let bits = Math.imul(state ^ (state >>> 15), state | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    below: (end) => Math.floor(next() * end),
    choose(weighted) {
      let left = next() * weighted.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [value, weight] of weighted) {
        left -= weight;
        if (left < 0) return value;
      }
      throw new Error("there is nothing to choose from");
    },
  };
}
