// The door of the room: the only file of crypto/ that others import.
export type { Secrets } from "../contract/envelope";
export type { Document } from "./document";
export { CryptoError, type CryptoErrorCode } from "./errors";
