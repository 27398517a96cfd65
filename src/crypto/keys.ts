// From secrets to keys (docs/format.md, Keys). What a paste needs of them, its header says.
//
//   password ─ NFC ─ PBKDF2(salt || id) ─┐
//   link key ────────────────────────────┴─ HKDF ─┬─ content key: opens and seals, never leaves Web Crypto
//                                                 └─ read token: shown to the server, says nothing of the former
import { type Header, needsLinkKey, needsPassword } from "../contract/envelope";
import { type Bytes, concat, randomBytes, utf8 } from "./bytes";
import { CryptoError } from "./errors";

/** What a reader or a writer holds. One that a paste does not need is ignored. */
export type SecretValues = {
  /** 32 bytes. */
  linkKey: Bytes | null;
  /** One character or more, as typed: it is brought to NFC here. */
  password: string | null;
};

export type Keys = {
  /** AES-256-GCM, not extractable. */
  contentKey: CryptoKey;
  /** 32 bytes. */
  readToken: Bytes;
};

const keyBits = 256;

/** A fresh link key: 32 random bytes. */
export const newLinkKey = (): Bytes => randomBytes(32);
/** A fresh edit token: 32 random bytes. */
export const newToken = (): Bytes => randomBytes(32);

export const sha256 = async (bytes: Bytes): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));

/** SHA-256 of a token's 32 bytes: all that a server keeps of it. */
export const verifierOf = (token: Bytes): Promise<Bytes> => sha256(token);

/**
 * What a paste's secrets come to (the ikm of docs/format.md, Keys): it gives both keys, and nobody reads it out, so that
 * a device may keep it in the place of the secrets. Takes about 0.1 s and more where there is a password.
 * Throws `CryptoError` `unreadable` where a secret that the header asks for is missing.
 */
export async function ikmOf(
  header: Pick<Header, "secrets" | "salt" | "iterations">,
  id: string,
  { linkKey, password }: SecretValues,
): Promise<CryptoKey> {
  const parts: Uint8Array[] = [];
  if (needsLinkKey(header.secrets)) {
    if (linkKey?.length !== 32) throw new CryptoError("unreadable");
    parts.push(linkKey);
  }
  if (needsPassword(header.secrets)) {
    if (!password) throw new CryptoError("unreadable");
    parts.push(await stretch(password.normalize("NFC"), concat(header.salt, utf8(id)), header.iterations));
  }
  return crypto.subtle.importKey("raw", concat(...parts), "HKDF", false, ["deriveBits", "deriveKey"]);
}

/** The keys of a paste, out of its secrets: `ikmOf`, then `keysFrom`. Throws as the former does. */
export const deriveKeys = async (
  header: Pick<Header, "secrets" | "salt" | "iterations">,
  id: string,
  secrets: SecretValues,
): Promise<Keys> => keysFrom(await ikmOf(header, id, secrets), id);

/**
 * PBKDF2-HMAC-SHA256, 32 bytes (RFC 8018 §5.2; NIST SP 800-132).
 * The id stands beside the salt, so that a server cannot hand two pastes one salt.
 */
export async function stretch(password: string, salt: Bytes, iterations: number): Promise<Bytes> {
  const key = await crypto.subtle.importKey("raw", utf8(password), "PBKDF2", false, ["deriveBits"]);
  return new Uint8Array(
    await crypto.subtle.deriveBits({ name: "PBKDF2", hash: "SHA-256", salt, iterations }, key, keyBits),
  );
}

/** HKDF-SHA256 with an empty salt, an info string for each use (RFC 5869). */
export async function keysFrom(ikm: CryptoKey, id: string): Promise<Keys> {
  const use = (name: string) => ({
    name: "HKDF",
    hash: "SHA-256",
    salt: new Uint8Array(),
    info: utf8(`mdbin v1 ${name} ${id}`),
  });
  const [contentKey, readToken] = await Promise.all([
    crypto.subtle.deriveKey(use("content"), ikm, { name: "AES-GCM", length: keyBits }, false, ["encrypt", "decrypt"]),
    crypto.subtle.deriveBits(use("read"), ikm, keyBits),
  ]);
  return { contentKey, readToken: new Uint8Array(readToken) };
}
