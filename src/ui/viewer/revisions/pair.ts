// Which two revisions a reader compares at first.
import type { RevisionEntry } from "@/client/revisions";

/** Numbers of revisions; what changed is told as the way from the one to the other. */
export type Pair = { from: number; to: number };

/**
 * The one that is shown with the one before it, and the oldest that is kept with the one after it. Null where there are
 * no two. `kept` has the newest first; where the shown one is not among them it counts as the newest.
 */
export function pairAround(kept: readonly RevisionEntry[], shown: number): Pair | null {
  const at = Math.max(
    kept.findIndex(({ revision }) => revision === shown),
    0,
  );
  const later = Math.min(at, kept.length - 2);
  const [to, from] = [kept[later], kept[later + 1]];
  return from === undefined || to === undefined ? null : { from: from.revision, to: to.revision };
}
