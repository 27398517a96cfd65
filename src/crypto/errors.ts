// What can be wrong with an envelope: three codes, and no more than that is ever told apart (docs/format.md).

export type CryptoErrorCode = "malformed" | "unsupported" | "unreadable";

/** Thrown by `deriveKeys`, `open` and `openMdbinBlob`; the underlying fault, where there is one, is its `cause`. */
export class CryptoError extends Error {
  override name = "CryptoError";
  constructor(
    readonly code: CryptoErrorCode,
    options?: ErrorOptions,
  ) {
    super(code, options);
  }
}
