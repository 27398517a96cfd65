// What a writer and a reader bring along to a server: tokens and verifiers, envelopes as far as a server can tell.
// Tests and measurements of the server use it; no key is in it, and nothing is sealed.
import { randomBytes } from "node:crypto";
import { encodeHeader, padme, type Secrets } from "../../contract/envelope";
import { idOf, toBase64url, verifierOf } from "../tokens";

/** An envelope as far as a server can tell: a header, and random bytes of a padded length. */
export function newEnvelope(padded = 256, secrets: Secrets = "link"): Buffer {
  const password = secrets !== "link";
  const salt = password ? new Uint8Array(randomBytes(16)) : new Uint8Array(16);
  const iv = new Uint8Array(randomBytes(12));
  const head = encodeHeader({ secrets, iterations: password ? 600_000 : 0, salt, iv });
  return Buffer.concat([head, randomBytes(padme(padded) + 16)]);
}

/** The same envelope sealed again: its first 25 bytes, and everything else new. */
export const sealedAgain = (envelope: Buffer, padded = 256): Buffer =>
  Buffer.concat([envelope.subarray(0, 25), randomBytes(12 + padme(padded) + 16)]);

/** What a writer holds: tokens, verifiers and the id that comes from them. */
export function newOwner() {
  const [readToken, editToken] = [randomBytes(32), randomBytes(32)];
  return {
    id: idOf(verifierOf(editToken)),
    readToken: toBase64url(readToken),
    editToken: toBase64url(editToken),
    readVerifier: toBase64url(verifierOf(readToken)),
    editVerifier: toBase64url(verifierOf(editToken)),
  };
}
export type Owner = ReturnType<typeof newOwner>;

export const newClaimId = (): string => toBase64url(randomBytes(16));

export const envelopeType = "application/vnd.mdbin.envelope";

/** The headers that create an encrypted paste. */
export const creating = (owner: Owner): Record<string, string> => ({
  "if-none-match": "*",
  "paste-read-verifier": owner.readVerifier,
  "paste-edit-verifier": owner.editVerifier,
  "content-type": envelopeType,
});
