// Secrets that were never used before: for a new paste, and for one whose secrets are replaced.
import {
  boundBytes,
  encodeHeader,
  type Header,
  iterationsWritten,
  ivBytes,
  needsLinkKey,
  needsPassword,
  type Secrets,
  saltBytes,
} from "../contract/envelope";
import { formatBase64url, ikmOf, type Keys, keysFrom, newLinkKey, randomBytes, verifierOf } from "../crypto";
import { formatLinkKey, formatPassword } from "./link";
import type { Keepsake } from "./opening";

export type FreshSecrets = {
  header: Omit<Header, "iv">;
  keys: Keys;
  /** Base64url. */
  readVerifier: string;
  /** What stands behind `#` in the link; empty where a password alone opens the paste. */
  fragment: string;
  /** Of a paste that a password alone opens: the fragment with that in it, for whoever asks for it. */
  fragmentWithPassword: string | null;
  /** What opens the paste again on this device. */
  keepsake: Keepsake;
};

/**
 * Draws a link key and a salt, where `secrets` name them. `password` is needed where they name it, and ignored
 * otherwise: throws `CryptoError` `unreadable` where it is missing.
 */
export async function drawSecrets(id: string, secrets: Secrets, password: string | null): Promise<FreshSecrets> {
  const linkKey = needsLinkKey(secrets) ? newLinkKey() : null;
  const asks = needsPassword(secrets);
  const header = {
    secrets,
    iterations: asks ? iterationsWritten : 0,
    salt: asks ? randomBytes(saltBytes) : new Uint8Array(saltBytes),
  };
  const ikm = await ikmOf(header, id, { linkKey, password });
  const keys = await keysFrom(ikm, id);
  return {
    header,
    keys,
    readVerifier: formatBase64url(await verifierOf(keys.readToken)),
    fragment: linkKey === null ? "" : formatLinkKey(linkKey, asks),
    fragmentWithPassword: linkKey === null && password !== null ? formatPassword(password) : null,
    keepsake: { ikm, head: encodeHeader({ ...header, iv: new Uint8Array(ivBytes) }).slice(0, boundBytes) },
  };
}
