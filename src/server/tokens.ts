// Tokens and verifiers as the server sees them: bytes that are hashed and compared, never kept.
import { hash, randomBytes, timingSafeEqual } from "node:crypto";
import { idFromDigest, idLabel } from "../contract/id";

const sha256 = (bytes: Uint8Array): Buffer => hash("sha256", bytes, "buffer");

/** Base64url that a schema has already found canonical, as bytes. */
export const fromBase64url = (text: string): Buffer => Buffer.from(text, "base64url");
export const toBase64url = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("base64url");

/** 32 random bytes. */
export const newToken = (): Buffer => randomBytes(32);
/** SHA-256 of a token's (or a Claim-Id's) bytes: all of it that is kept. */
export const verifierOf = (token: Uint8Array): Buffer => sha256(token);
/** The one id that an edit verifier can have. */
export const idOf = (editVerifier: Uint8Array): string =>
  idFromDigest(sha256(Buffer.concat([Buffer.from(idLabel), editVerifier])));

/** Whether two byte strings are equal, in a time that does not say where they differ. */
export const sameBytes = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && timingSafeEqual(a, b);
