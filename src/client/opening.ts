// What opening a paste can come to, as one union: the words between the opener, the client and the viewer.
import type { Bytes, Document, Header } from "../crypto";

/** Why a paste does not open. `failure.ts` has sentences for each. */
export type OpenFailureCode =
  /** The address is no paste's: its id is cut off or mistyped. */
  | "malformed-link"
  /** The server has nothing under this id: never was, expired, or deleted. */
  | "not-found"
  /** Read once and destroyed. */
  | "burned"
  /** The password does not fit. */
  | "wrong-password"
  /** The link's key does not fit. */
  | "wrong-key"
  /** What the server sent is not what the writer sealed. */
  | "unreadable"
  /** A paste that burns was claimed, and what came is not what the writer sealed. */
  | "claimed-unreadable"
  /** What the server sent is no envelope. */
  | "malformed"
  /** A later version, or parameters that this page refuses. */
  | "unsupported"
  /** The id belongs to a normal paste. */
  | "other-kind"
  /** No answer: the network, or the server, is away. */
  | "offline"
  | "rate-limited"
  | "unavailable"
  /** The server answered something that it should not. */
  | "server"
  /** No Web Crypto here: plain HTTP on another host than localhost. */
  | "no-web-crypto";

/** One of those, thrown; `openPaste` catches it, nothing else needs to. */
export class OpenFailure extends Error {
  override name = "OpenFailure";
  constructor(
    readonly code: OpenFailureCode,
    /** RFC 3339; only where the code is `burned`, and only where the server still knows. */
    readonly burnedAt: string | null = null,
    options?: ErrorOptions,
  ) {
    super(code, options);
  }
}

/** What is known of a paste without its key. `expiresAt` is RFC 3339, null for never. */
export type Known = { burns: boolean; expiresAt: string | null };

/** The same with what its keys are derived by. `head` are envelope bytes 0 to 36. */
export type KnownPaste = Known & { header: Header; head: Bytes };

/** What opens a paste again without its secrets: neither of them can be read out of it. */
export type Keepsake = {
  /** Not extractable (docs/format.md, Keys). */
  ikm: CryptoKey;
  /** Bytes 0 to 24 of the envelope that it opened. */
  head: Bytes;
};

export type Opening =
  | {
      step: "open";
      document: Document;
      /** The number that the server gave this revision. */
      revision: number;
      /** Whether the writer sealed it as another revision than the server calls it. */
      revisionDiffers: boolean;
      /** What a device may remember. */
      keepsake: Keepsake;
    }
  /** The reader has to give something first: the password, or the link (its key). */
  | {
      step: "sealed";
      needs: "password" | "link";
      known: Known;
      /** Whether this device remembers the paste, and what it remembers opens it no more. */
      outdated: boolean;
    }
  /** A paste that burns waits for a press of the button that claims it, and for the password where one is to be entered. */
  | {
      step: "sealed";
      needs: "claim";
      known: KnownPaste;
      withPassword: boolean;
      /** Where this browser has begun to read it: until when it can be shown here again, RFC 3339. */
      until: string | null;
    }
  | { step: "failed"; failure: OpenFailureCode; burnedAt: string | null };

const passing: readonly OpenFailureCode[] = [
  "offline",
  "rate-limited",
  "unavailable",
  "server",
  "malformed",
  "unsupported",
];

/** Whether what the reader came with has opened the paste, or may yet: a reload must not lose it. */
export function mayStillOpen(opening: Opening): boolean {
  if (opening.step === "sealed") return opening.needs !== "link";
  return opening.step === "open" || passing.includes(opening.failure);
}
