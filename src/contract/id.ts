// A paste's id, derived from its edit verifier, so that nobody else can put a text under it (docs/format.md).

const alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/** What an id looks like: 12 characters of `0-9A-Za-z`. */
export const idPattern = /^[0-9A-Za-z]{12}$/;

/** Stands before the edit verifier's 32 bytes in the SHA-256 that an id is made of. */
export const idLabel = "mdbin v1 id ";

/** `SHA-256(idLabel || edit verifier)`, 32 bytes, as an id: twelve base-62 digits of its first 16 bytes. */
export function idFromDigest(digest: Uint8Array): string {
  let n = digest.subarray(0, 16).reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
  let id = "";
  for (let i = 0; i < 12; i++, n /= 62n) id += alphabet[Number(n % 62n)];
  return id;
}
