// Contents with a canary in them: a word of their own, all through, so that no page of a database can hold a part of a
// content without it. A search for the prefix finds them all.
import { randomBytes } from "node:crypto";
import { newEnvelope, sealedAgain } from "../writer";
import type { Random } from "./random";
import type { Piece } from "./world";

const prefix = "canary:";
const canaryBytes = 12;
const canaryLength = prefix.length + 2 * canaryBytes;

/** Mostly small, now and then as large as the limits allow. */
const sizeOf = (random: Random): number => 1 + random.below(random.below(10) === 0 ? 75_000 : 6_000);

export function normalPiece(random: Random): Piece {
  const canary = prefix + randomBytes(canaryBytes).toString("hex");
  return { canary, bytes: Buffer.alloc(canaryLength + sizeOf(random), `${canary}\n`) };
}

/** @param before a revision under the same secrets, whose first bytes are kept */
export function encryptedPiece(random: Random, before: Piece | null): Piece {
  const { canary, bytes: filling } = normalPiece(random);
  const envelope = before === null ? newEnvelope(filling.length) : sealedAgain(before.bytes, filling.length);
  envelope.fill(`${canary}\n`, 37);
  return { canary, bytes: envelope };
}

/** All canaries that stand in some bytes, each once. */
export function canariesIn(bytes: Buffer): Set<string> {
  const found = new Set<string>();
  for (let at = bytes.indexOf(prefix); at !== -1; at = bytes.indexOf(prefix, at + 1)) {
    const canary = bytes.subarray(at, at + canaryLength).toString("latin1");
    if (/^canary:[0-9a-f]{24}$/.test(canary)) found.add(canary);
  }
  return found;
}
