// Document ⇄ envelope: AES-256-GCM, the header bound to it as additional data (docs/format.md, Envelope).
import { boundBytes, encodeHeader, type Header, headerBytes, ivBytes, parseHeader } from "../contract/envelope";
import { type Bytes, concat, randomBytes } from "./bytes";
import { type Document, decodePayload, encodePayload } from "./document";
import { CryptoError } from "./errors";
import type { Keys } from "./keys";

/** What may be given to `seal` instead of being drawn or measured: for test cases alone. */
export type Fixed = { iv?: Bytes; encoding?: 0 | 1 };

/**
 * Seals a document: header, ciphertext, tag. The IV is random and new for every sealing; a content key seals a
 * few revisions of one paste, far from the bound of random IVs (2^32 a key: NIST SP 800-38D §8.3).
 */
export async function seal(
  document: Document,
  header: Omit<Header, "iv">,
  keys: Keys,
  fixed: Fixed = {},
): Promise<Bytes> {
  const iv = fixed.iv ?? randomBytes(ivBytes);
  const head = encodeHeader({ ...header, iv });
  const payload = await encodePayload(document, fixed.encoding ?? null);
  const sealed = await crypto.subtle.encrypt(gcm(iv, head), keys.contentKey, payload);
  return concat(head, new Uint8Array(sealed));
}

/**
 * Opens an envelope with the keys that were derived for its header and id.
 * Throws `CryptoError`: `malformed` or `unsupported` for the header, `unreadable` where the tag does not verify
 * (one indistinguishable failure for a wrong secret, another id and any changed byte), `malformed` for the payload.
 */
export async function open(envelope: Bytes, keys: Keys): Promise<Document> {
  const { iv } = headerOf(envelope);
  let payload: ArrayBuffer;
  try {
    payload = await crypto.subtle.decrypt(gcm(iv, envelope), keys.contentKey, envelope.subarray(headerBytes));
  } catch (cause) {
    throw new CryptoError("unreadable", { cause });
  }
  return decodePayload(new Uint8Array(payload));
}

/** An envelope's header. Throws `CryptoError` `malformed` or `unsupported`, before any key is derived. */
export function headerOf(envelope: Bytes): Header {
  const header = parseHeader(envelope);
  if (typeof header === "string") throw new CryptoError(header);
  return header;
}

const gcm = (iv: Bytes, head: Bytes) => ({ name: "AES-GCM", iv, additionalData: head.subarray(0, boundBytes) });
