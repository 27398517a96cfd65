// What is done to a paste, one call of the API each: what it sends, what has to be answered, and what is true after it.
import { randomBytes } from "node:crypto";
import { expiresValues, revisionsKept } from "../../../contract/limits";
import { toBase64url } from "../../tokens";
import { creating, envelopeType, newClaimId, newOwner } from "../writer";
import { encryptedPiece, normalPiece } from "./piece";
import type { Random } from "./random";
import { absent, expiryFrom, type Kept, type Paste, type Piece, type Span, type World } from "./world";

export type Deed = {
  name: string;
  method: string;
  path: string;
  headers: Record<string, string>;
  body: Buffer | null;
  /** How it is answered where it is done for the first time. */
  status: number;
  /** What is true once it was done, at that moment. */
  makes(at: Span): World;
  /** The content that is sent, where one is. */
  piece?: Piece;
  /** The content that is answered, where one is. */
  content?: Buffer;
};

type Of<State extends World["state"]> = Extract<World, { state: State }>;

const wholeDeed = { headers: {}, body: null };
const unchanged = (world: World) => () => world;

/** A new paste with the call that makes it. */
export function create(random: Random): { paste: Paste; deed: Deed } {
  const owner = newOwner();
  const burn = random.below(3) === 0;
  const expires = random.choose([
    ["1h", 3],
    ["1d", 3],
    ["1w", 2],
    ["never", 2],
  ] as const);
  const kind = random.below(2) === 0 ? "encrypted" : "normal";
  const paste: Paste = {
    owner,
    kind,
    burn,
    expires,
    path: `/api/v1/pastes/${owner.id}`,
    worlds: [absent],
    history: [],
  };
  const piece = kind === "encrypted" ? encryptedPiece(random, null) : normalPiece(random);
  const query = `?expires=${expires}&burn=${burn}`;
  const { readToken, readVerifier } = owner;
  const call =
    kind === "encrypted"
      ? { method: "PUT", path: paste.path + query, headers: creating(owner) }
      : {
          method: "POST",
          path: `/api/v1/pastes${query}`,
          headers: {
            "content-type": "text/markdown",
            accept: "application/json",
            "paste-edit-verifier": owner.editVerifier,
          },
        };
  const makes = (at: Span): World => ({
    state: "live",
    revision: 1,
    pieces: new Map([[1, piece]]),
    expiresAt: expiryFrom(at, expires),
    readToken,
    readVerifier,
  });
  return {
    paste,
    deed: { name: `create ${kind}${burn ? ", burns" : ""}`, ...call, piece, body: piece.bytes, status: 201, makes },
  };
}

/** Something that may be done to a paste in this world; null where nothing may. */
export function nextDeed(paste: Paste, world: World, random: Random): Deed | null {
  if (world.state === "live") return random.choose(deedsOfLiving(paste))(paste, world, random);
  if (world.state === "claimed") return random.choose(deedsOfClaimed)(paste, world, random);
  return null;
}

type Make<State extends World["state"]> = (paste: Paste, world: Of<State>, random: Random) => Deed;

const revise: Make<"live"> = (paste, world, random) => {
  const current = world.pieces.get(world.revision) ?? null;
  const piece = paste.kind === "encrypted" ? encryptedPiece(random, current) : normalPiece(random);
  const revision = world.revision + 1;
  const pieces = new Map([...world.pieces, [revision, piece] as const].slice(-revisionsKept));
  return {
    name: "edit",
    method: "PUT",
    path: paste.path,
    headers: {
      "if-match": `"${world.revision}"`,
      "paste-edit-token": paste.owner.editToken,
      "content-type": paste.kind === "encrypted" ? envelopeType : "text/markdown",
    },
    piece,
    body: piece.bytes,
    status: 200,
    makes: unchanged({ ...world, revision, pieces }),
  };
};

const changeSecrets: Make<"live"> = (paste, world, random) => {
  const edit = revise(paste, world, random);
  const { readToken, readVerifier } = newOwner();
  const revision = world.revision + 1;
  const piece: Piece = encryptedPiece(random, null);
  return {
    ...edit,
    name: "new secrets",
    headers: { ...edit.headers, "paste-read-verifier": readVerifier },
    piece,
    body: piece.bytes,
    makes: unchanged({ ...world, revision, pieces: new Map([[revision, piece]]), readToken, readVerifier }),
  };
};

const changeExpiry: Make<"live"> = (paste, world, random) => {
  const expires = random.choose(expiresValues.map((value) => [value, 1] as const));
  return {
    name: "new expiry",
    method: "PATCH",
    path: paste.path,
    headers: { "paste-edit-token": paste.owner.editToken, "content-type": "application/json" },
    body: Buffer.from(JSON.stringify({ expires })),
    status: 200,
    makes: (at) => ({ ...world, expiresAt: expiryFrom(at, expires) }),
  };
};

const removeOlder: Make<"live"> = (paste, world) => ({
  ...wholeDeed,
  name: "remove older revisions",
  method: "DELETE",
  path: `${paste.path}/revisions`,
  headers: { "paste-edit-token": paste.owner.editToken },
  status: 204,
  makes: unchanged({ ...world, pieces: new Map([...world.pieces].slice(-1)) }),
});

const remove = (paste: Paste, world: Of<"live" | "claimed">): Deed => ({
  ...wholeDeed,
  name: "delete",
  method: "DELETE",
  path: paste.path,
  headers: { "paste-edit-token": paste.owner.editToken },
  status: 204,
  makes: unchanged(world.state === "live" ? absent : burned(world)),
});

const burned = ({ claimId, burnedAt }: Of<"claimed">): World => ({ state: "burned", claimId, burnedAt });

const reading = (paste: Paste, { readToken }: Kept): Record<string, string> =>
  paste.kind === "encrypted" ? { "paste-read-token": readToken } : {};

/** The claim of a reader, the first one or again. */
export function claimBy(paste: Paste, world: Of<"live" | "claimed">, claimId: string): Deed {
  return {
    ...wholeDeed,
    name: world.state === "live" ? "claim" : "claim again",
    method: "POST",
    path: `${paste.path}/claim`,
    headers: { "claim-id": claimId, ...reading(paste, world) },
    status: 200,
    makes: (at) => (world.state === "live" ? { ...world, state: "claimed", claimId, burnedAt: at } : world),
    content: world.pieces.get(world.revision)?.bytes ?? Buffer.alloc(0),
  };
}

const claim: Make<"live"> = (paste, world) => claimBy(paste, world, newClaimId());
const claimAgain: Make<"claimed"> = (paste, world) => claimBy(paste, world, world.claimId);
const claimOfAnother: Make<"claimed"> = (paste, world) => {
  const { content: _, ...deed } = claimBy(paste, world, toBase64url(randomBytes(16)));
  return { ...deed, name: "claim of another reader, refused", status: 410 };
};

const confirm: Make<"claimed"> = (paste, world) => ({
  ...wholeDeed,
  name: "confirm",
  method: "DELETE",
  path: `${paste.path}/claim`,
  headers: { "claim-id": world.claimId },
  status: 204,
  makes: unchanged(burned(world)),
});

const deedsOfLiving = ({ kind, burn }: Paste): (readonly [Make<"live">, number])[] => [
  [revise, burn ? 20 : 50],
  [changeSecrets, kind === "encrypted" ? 8 : 0],
  [changeExpiry, 12],
  [removeOlder, 8],
  [remove, 10],
  [claim, burn ? 50 : 0],
];

const deedsOfClaimed: (readonly [Make<"claimed">, number])[] = [
  [claimAgain, 15],
  [claimOfAnother, 15],
  [confirm, 50],
  [remove, 10],
];
