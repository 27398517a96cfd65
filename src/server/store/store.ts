// What every database does for pastes, whatever it is. It keeps opaque bytes and decides races; it knows no HTTP,
// no token and no envelope. Every call takes the time, in milliseconds since 1970, and answers as of that time: what
// has expired is absent, swept or not. A store that does not answer throws PasteError "unavailable".
import type { Expires } from "../../contract/limits";

/** A paste as it is kept, without its content. Times are milliseconds since 1970. */
export type StoredPaste = {
  id: string;
  revision: number;
  /** Of the current revision's content. */
  bytes: number;
  createdAt: number;
  /** When the current revision was written. */
  updatedAt: number;
  expiresAt: number | null;
  /** As it was asked at creation. */
  expires: Expires;
  burn: boolean;
  editVerifier: Uint8Array;
  /** Encrypted pastes only: null says that a paste is normal. So is `header`, envelope bytes 0 to 36. */
  readVerifier: Uint8Array | null;
  header: Uint8Array | null;
};

export type Content = { content: Uint8Array; revision: number };

/** What reading a content asks for, and no more: this is the path that is walked most. */
export type ReadablePaste = Content & Pick<StoredPaste, "burn" | "readVerifier">;

/** A paste to be kept, with its first content. */
export type NewPaste = Omit<StoredPaste, "revision" | "bytes" | "createdAt" | "updatedAt"> & { content: Uint8Array };

/**
 * What there is under an id.
 *
 *     live ──claim──▶ claimed ──confirm, or claimSeconds later──▶ burned ──tombstoneDays later──▶ nothing
 *       └──expiry, removal──▶ nothing
 */
export type Found<Paste = StoredPaste> =
  | { state: "live"; paste: Paste }
  | { state: "claimed"; paste: Paste; claim: Uint8Array; burnedAt: number }
  | { state: "burned"; claim: Uint8Array; burnedAt: number };

export type RevisionEntry = { revision: number; bytes: number; createdAt: number };

export type Store = {
  /** Keeps a new paste as revision 1. False where the id is taken or burned: nothing is changed then. */
  insert(paste: NewPaste, now: number): Promise<boolean>;
  /** Null where there is nothing. */
  find(id: string, now: number): Promise<Found | null>;
  /** The content of the current revision with what decides who may read it, in one statement. */
  findContent(id: string, now: number): Promise<Found<ReadablePaste> | null>;
  /** The same with the content of one revision; `content` is null where that one is not kept. */
  findWithRevision(
    id: string,
    revision: number,
    now: number,
  ): Promise<Found<StoredPaste & { content: Uint8Array | null }> | null>;
  /** The revisions of a live paste, newest first, the current one included. */
  listRevisions(id: string, now: number): Promise<RevisionEntry[]>;
  /**
   * Writes revision `from` + 1 of a live paste that is at revision `from`; null where it is not.
   * Keeps `revisionsKept` of them; with a new read verifier only this one. What is dropped is destroyed.
   */
  replace(
    id: string,
    from: number,
    next: { content: Uint8Array; header: Uint8Array | null; newReadVerifier: Uint8Array | null },
    now: number,
  ): Promise<StoredPaste | null>;
  /** Null where there is no live paste. */
  setExpiry(id: string, expiresAt: number | null, now: number): Promise<StoredPaste | null>;
  /**
   * Hands a live burn paste under this read verifier to the first claim, and to that one again for `claimSeconds`;
   * null to everyone else. One statement decides.
   */
  claim(id: string, claim: Uint8Array, readVerifier: Uint8Array | null, now: number): Promise<Content | null>;
  /** Destroys what this claim was given, and remembers id, time and claim. False where this claim holds nothing. */
  confirm(id: string, claim: Uint8Array): Promise<boolean>;
  /** Destroys all of a live or claimed paste; a claimed one is remembered as burned. False where there is none. */
  remove(id: string, now: number): Promise<boolean>;
  /** Destroys all revisions of a live paste but the current one. */
  removeOlderRevisions(id: string): Promise<void>;
  /**
   * One short step of destroying what is over: `most` pastes and tombstones at the most, fewer where they are large.
   * Answers how many went, null where there was nothing to do. A large paste may take several steps, its older
   * revisions first.
   */
  purge(now: number, most: number): Promise<number | null>;
  /** One short step of giving freed room back, and at the end nothing of it is in the files; false where there is more. */
  compact(): Promise<boolean>;
  /**
   * Makes `holder` the one who does the named work, until it gives that back or `until` has come; again and it is
   * renewed. False where another holds it. One statement decides.
   */
  lease(name: string, holder: string, now: number, until: number): Promise<boolean>;
  /** Gives back what this holder holds. */
  release(name: string, holder: string): Promise<void>;
  /** Throws where the store does not answer. */
  ping(): Promise<void>;
  close(): Promise<void>;
};
