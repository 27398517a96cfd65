// What can be wrong with a file of pastes (my-pastes-file.ts): by itself, so that its sentences come without a schema.

/** Why a file of pastes does not open, or none is made. `failure.ts` has a sentence for each. */
export type FileFailureCode =
  /** It is no envelope: something else, or its beginning is damaged. */
  | "no-file"
  /** An envelope, but no list of pastes. */
  | "other-file"
  /** Its end is missing, or something follows it. */
  | "incomplete"
  /** A later version. */
  | "newer"
  /** The passphrase does not fit, or a byte was changed: the two cannot be told apart. */
  | "wrong-passphrase"
  /** It opened, and what it holds is not as it should be. */
  | "malformed"
  | "too-large";

export class FileFailure extends Error {
  override name = "FileFailure";
  constructor(
    readonly code: FileFailureCode,
    options?: ErrorOptions,
  ) {
    super(code, options);
  }
}
