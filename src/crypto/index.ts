// The door of the room, and the only file of it that other rooms import: document ⇄ envelope, and the keys between.
export type { Header, Secrets } from "../contract/envelope";
export { type Bytes, concat, formatBase64url, parseBase64url, randomBytes, textOfUtf8, utf8 } from "./bytes";
export type { Document } from "./document";
export { CryptoError, type CryptoErrorCode } from "./errors";
export { isFileName } from "./file-name";
export {
  deriveKeys,
  ikmOf,
  type Keys,
  keysFrom,
  newLinkKey,
  newToken,
  type SecretValues,
  sha256,
  verifierOf,
} from "./keys";
export { openMdbinBlob } from "./mdbin-blob";
export { headerOf, open, seal } from "./seal";
