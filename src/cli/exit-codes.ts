// What the exit code says: one number for each family of failure (docs/command-line.md, Exit codes). A command that was
// ended by a signal exits with 128 and its number, as a shell says it.

export const exitCodes = {
  ok: 0,
  /** A fault of this program. */
  fault: 1,
  /** The command was not understood, or something that it needs was not given. */
  usage: 2,
  /** There is no such paste: it expired, was deleted, or never was. */
  "not-found": 3,
  /** It was read once and destroyed. */
  burned: 4,
  /** The link or the password does not open it, or what came is not what was sealed. */
  unreadable: 5,
  /** Somebody else saved first. */
  conflict: 6,
  /** The server does not take it: too large, too many requests, not allowed. */
  refused: 7,
  /** No answer, or one that makes no sense. */
  network: 8,
  /** A file or a stream on this machine could not be read or written. */
  file: 9,
  /** The text is not what the command takes: not UTF-8, or no NAME=value in it. */
  content: 10,
  /** The paste burns, and --burn-ok was not given. Nothing was claimed. */
  burns: 11,
  /** Of `run`, as `env` says it: the command could not be started, or there is none of its name. */
  "not-runnable": 126,
  "no-command": 127,
} as const;

export type Family = keyof typeof exitCodes;

/** A failure of a known family, in whole sentences that hold no key and no password. */
export class CliFailure extends Error {
  override name = "CliFailure";
  constructor(
    readonly family: Family,
    sentences: string,
    options?: ErrorOptions,
  ) {
    super(sentences, options);
  }
}
