// The envelope's header and its bounds: 37 bytes that the reader, the sealer and the server all read.
// No cryptography and no schema library stands here, because the code that touches a key first reads it too.
//
//   0    4  "MDB1"            13 ┐
//   4    1  secrets              │ 25 bytes: the associated data, which a
//   5    4  iterations, BE       │ paste keeps for as long as its secrets
//   9   16  salt               ──┘
//  25   12  IV, new for every sealing
//  37    n  ciphertext, then its 16-byte tag

/** Which secrets a paste needs. */
export type Secrets = "link" | "password" | "link+password";

/** An envelope's header, read. `iterations` is 0 and `salt` all zero where there is no password. */
export type Header = {
  secrets: Secrets;
  iterations: number;
  /** 16 bytes. */
  salt: Uint8Array<ArrayBuffer>;
  /** 12 bytes. */
  iv: Uint8Array<ArrayBuffer>;
};

export const headerBytes = 37;
/** Bytes 0 to 24: authenticated, and kept by every revision under the same secrets. */
export const boundBytes = 25;
export const tagBytes = 16;
export const saltBytes = 16;
export const ivBytes = 12;
/** OWASP, Password Storage Cheat Sheet, PBKDF2-HMAC-SHA256 (January 2023). */
export const iterationsWritten = 600_000;
export const iterationsMin = 600_000;
export const iterationsMax = 10_000_000;
/** A reader refuses to inflate more than this. */
export const inflatedBytesMax = 32 * 1024 * 1024;
/** A payload is padded as if it had at least this length, in bytes. */
export const paddedBytesMin = 256;

const secretsByBits: readonly (Secrets | undefined)[] = [undefined, "link", "password", "link+password"];

/** The secrets that the start of an envelope names; null where it names none. */
export const secretsIn = (head: Uint8Array): Secrets | null => secretsByBits[head[4] ?? 0] ?? null;

/** Whether a paste under these secrets needs the link key. */
export const needsLinkKey = (secrets: Secrets): boolean => secrets !== "password";
/** Whether a paste under these secrets needs a password. */
export const needsPassword = (secrets: Secrets): boolean => secrets !== "link";

/** What is wrong with a header, as a reader says it (docs/format.md, Envelope). */
export type HeaderFault = "malformed" | "unsupported";

/**
 * Reads the header at the start of an envelope, or of the header alone where `least` is `headerBytes`.
 * Returns the header, or its first fault in the order of docs/format.md, Envelope: shape, version, secrets, iterations. Never throws.
 */
export function parseHeader(bytes: Uint8Array, least = headerBytes + tagBytes): Header | HeaderFault {
  if (bytes.length < least || bytes[0] !== 0x4d || bytes[1] !== 0x44 || bytes[2] !== 0x42) return "malformed";
  const version = (bytes[3] ?? 0) - 0x30;
  if (version < 1 || version > 9) return "malformed";
  if (version > 1) return "unsupported";
  const secrets = secretsByBits[bytes[4] ?? 0];
  if (secrets === undefined) return "malformed";
  const iterations = new DataView(bytes.buffer, bytes.byteOffset).getUint32(5);
  const salt = bytes.slice(9, 25);
  if (!needsPassword(secrets)) {
    if (iterations !== 0 || salt.some((byte) => byte !== 0)) return "malformed";
  } else if (iterations < iterationsMin || iterations > iterationsMax) return "unsupported";
  return { secrets, iterations, salt, iv: bytes.slice(25, 37) };
}

/** Writes a header: 37 bytes. The inverse of `parseHeader`. */
export function encodeHeader(header: Header): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(headerBytes);
  bytes.set([0x4d, 0x44, 0x42, 0x31, secretsByBits.indexOf(header.secrets)]);
  new DataView(bytes.buffer).setUint32(5, header.iterations);
  bytes.set(header.salt, 9);
  bytes.set(header.iv, 25);
  return bytes;
}

/** Exact below 2^32, where a logarithm in floating point need not be. */
const floorLog2 = (n: number): number => 31 - Math.clz32(n);

/**
 * The length a payload of `length` bytes is padded to: Padmé, at most 12 % more.
 * (Nikitin et al., "Reducing Metadata Leakage from Encrypted Files and Communication with PURBs", 2019, §4.)
 */
export function padme(length: number): number {
  const atLeast = Math.max(length, paddedBytesMin);
  const exponent = floorLog2(atLeast);
  const step = 2 ** (exponent - (floorLog2(exponent) + 1));
  return Math.ceil(atLeast / step) * step;
}
