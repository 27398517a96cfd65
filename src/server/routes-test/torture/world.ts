// What may be true of a paste, as far as one can know who calls the API: one world where every call was answered, two
// where the server died over a call. Time goes on in each of them, by the rules of store.ts.
import { claimSeconds, type Expires, expiresMilliseconds, tombstoneDays } from "../../../contract/limits";
import type { Kind } from "../../../contract/paste";
import type { Owner } from "../writer";

/** A moment on the server's clock, as near as it is known: the call was sent after one and answered before the other. */
export type Span = { from: number; to: number };

/** One revision's content; its canary stands in it over and over, and nowhere else. */
export type Piece = { canary: string; bytes: Buffer };

export type Kept = {
  revision: number;
  /** By their revisions, the current one included. */
  pieces: ReadonlyMap<number, Piece>;
  expiresAt: Span | null;
  /** Encrypted pastes only, as they are now. */
  readToken: string;
  readVerifier: string;
};

export type World =
  | { state: "absent" }
  | ({ state: "live" } & Kept)
  | ({ state: "claimed"; claimId: string; burnedAt: Span } & Kept)
  | { state: "burned"; claimId: string; burnedAt: Span };

export type Paste = {
  owner: Owner;
  kind: Kind;
  burn: boolean;
  expires: Expires;
  path: string;
  worlds: World[];
  history: string[];
};

export const absent: World = { state: "absent" };

export const after = ({ from, to }: Span, milliseconds: number): Span => ({
  from: from + milliseconds,
  to: to + milliseconds,
});
export const isWithin = (time: number, { from, to }: Span): boolean => from <= time && time <= to;
export const exactly = (time: number): Span => ({ from: time, to: time });

export function expiryFrom(now: Span, expires: Expires): Span | null {
  const milliseconds = expiresMilliseconds[expires];
  return milliseconds === null ? null : after(now, milliseconds);
}

/** What a world may have become by some moment of a span: both, where its end may lie within. */
export function worldsAt(world: World, now: Span): World[] {
  const endsWith = (end: Span | null, then: () => World[]): World[] => [
    ...(end === null || now.from < end.to ? [world] : []),
    ...(end !== null && now.to >= end.from ? then() : []),
  ];
  switch (world.state) {
    case "absent":
      return [world];
    case "live":
      return endsWith(world.expiresAt, () => [absent]);
    case "claimed": {
      const { claimId, burnedAt } = world;
      return endsWith(after(burnedAt, claimSeconds * 1000), () =>
        worldsAt({ state: "burned", claimId, burnedAt }, now),
      );
    }
    case "burned":
      return endsWith(after(world.burnedAt, tombstoneDays * 86_400_000), () => [absent]);
  }
}

/** The contents that must be there in a world, and those that must not follow from it. */
export const piecesOf = (world: World): Piece[] => ("pieces" in world ? [...world.pieces.values()] : []);
