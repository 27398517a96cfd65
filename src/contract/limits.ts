// Bounds that both ends agree on. What a server has set is asked from it (`GET /limits`); these are the defaults.

export const maxEncryptedBytesDefault = 76_800;
export const maxNormalBytesDefault = 102_400;
/** Text limits may be set between these, in bytes. */
export const maxBytesLeast = 1024;
export const maxBytesMost = 16_777_216;

/** The largest envelope for a text limit, in bytes: room for JSON's escapes, title and padding. */
export const maxEnvelopeBytes = (maxEncryptedBytes: number): number => Math.floor((maxEncryptedBytes * 4) / 3);

/** How long the reader who claimed a burn paste may fetch it again, in seconds. */
export const claimSeconds = 300;
/** How long a server remembers that a paste was burned, in days. */
export const tombstoneDays = 30;
/** Revisions that are kept, the current one included. */
export const revisionsKept = 20;

export const expiresValues = ["1h", "1d", "1w", "never"] as const;
export type Expires = (typeof expiresValues)[number];
/** What a writer may say of a paste's life; what is not said is the server's default. */
export type Life = { expires?: Expires; burn?: boolean };
/** Milliseconds of each choice; null lives on. */
export const expiresMilliseconds: Record<Expires, number | null> = {
  "1h": 3_600_000,
  "1d": 86_400_000,
  "1w": 604_800_000,
  never: null,
};
export const expiresDefault = { encrypted: "1w", normal: "never" } as const satisfies Record<string, Expires>;
