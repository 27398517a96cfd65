// Every error that crosses the wire: one closed table of codes, their status and their title (RFC 9457).

const table = {
  invalid: [400, "The request is not as it should be"],
  unauthorized: [401, "A token is needed"],
  forbidden: [403, "This is not allowed"],
  "not-found": [404, "There is no such paste"],
  "method-not-allowed": [405, "This method is not known here"],
  "claim-required": [409, "This paste can be read only once, and has to be claimed"],
  burned: [410, "This paste was read and destroyed"],
  conflict: [412, "The paste is not what was expected"],
  "too-large": [413, "This is too large"],
  "unsupported-media-type": [415, "This media type is not taken"],
  "precondition-required": [428, "If-Match or If-None-Match is needed"],
  "rate-limited": [429, "Too many requests"],
  unavailable: [503, "The store does not answer"],
  internal: [500, "Something went wrong in the server"],
} as const satisfies Record<string, readonly [number, string]>;

export type PasteErrorCode = keyof typeof table;

export const pasteErrorCodes = Object.keys(table) as PasteErrorCode[];
export const statusOf = (code: PasteErrorCode): number => table[code][0];
export const titleOf = (code: PasteErrorCode): string => table[code][1];

/** What an error may carry beside its code, where its code asks for it. */
export type PasteErrorMembers = {
  burnedAt?: string;
  revision?: number;
  maxBytes?: number;
  retryAfterSeconds?: number;
};

/** An error of the API. It is thrown by the server's rules and, read back from an answer, by the client's `api`. */
export class PasteError extends Error {
  override name = "PasteError";
  constructor(
    readonly code: PasteErrorCode,
    /** One sentence for whoever wrote the request. Never repeats what was sent. */
    readonly detail: string = table[code][1],
    readonly members: PasteErrorMembers = {},
    options?: ErrorOptions,
  ) {
    super(`${code}: ${detail}`, options);
  }
}
