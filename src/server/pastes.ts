// The rules of pastes: who may create, read, claim, revise and remove, in the order in which a call is judged.
// It knows tokens and times, no HTTP and no SQL. A body is asked for only where everything before it was in order.
import { isUtf8 } from "node:buffer";
import { boundBytes } from "../contract/envelope";
import { PasteError } from "../contract/errors";
import { type Expires, expiresMilliseconds } from "../contract/limits";
import type { Kind } from "../contract/paste";
import { headerOf } from "./envelope-check";
import type { Content, Found, ReadablePaste, RevisionEntry, Store, StoredPaste } from "./store/store";
import { sameBytes, verifierOf } from "./tokens";

/** Hands over the body of a kind of paste, or throws for its media type or size. */
export type TakeContent = (kind: Kind) => Promise<Uint8Array>;

export type Creation = {
  id: string;
  kind: Kind;
  editVerifier: Uint8Array;
  readVerifier: Uint8Array | null;
  expires: Expires;
  burn: boolean;
};

export type Pastes = ReturnType<typeof createPastes>;

export const kindOf = (paste: Pick<StoredPaste, "readVerifier">): Kind =>
  paste.readVerifier === null ? "normal" : "encrypted";

const burned = (at: number) => new PasteError("burned", undefined, { burnedAt: new Date(at).toISOString() });
const conflict = (revision: number) => new PasteError("conflict", "The paste has moved on.", { revision });
const expiryFrom = (now: number, expires: Expires): number | null => {
  const milliseconds = expiresMilliseconds[expires];
  return milliseconds === null ? null : now + milliseconds;
};

function checkToken(token: Uint8Array | null, verifier: Uint8Array): void {
  if (token === null) throw new PasteError("unauthorized");
  if (!sameBytes(verifierOf(token), verifier)) throw new PasteError("forbidden", "The token is not the paste's.");
}

function checkReadToken(token: Uint8Array | null, paste: Pick<StoredPaste, "readVerifier">): void {
  if (paste.readVerifier !== null) checkToken(token, paste.readVerifier);
}

/** The content with the header that is kept beside it. Throws `invalid` for what nobody could read. */
function checkContent(kind: Kind, content: Uint8Array): { content: Uint8Array; header: Uint8Array | null } {
  if (kind === "encrypted") return { content, header: headerOf(content) };
  if (content.length === 0) throw new PasteError("invalid", "The text is empty.");
  if (!isUtf8(content)) throw new PasteError("invalid", "The text is no UTF-8.");
  return { content, header: null };
}

/** The live paste in what was found; otherwise throws `not-found` or `burned`. */
function livePaste<P>(found: Found<P> | null): P {
  if (found === null) throw new PasteError("not-found");
  if (found.state !== "live") throw burned(found.burnedAt);
  return found.paste;
}

function refuseBurning(paste: Pick<StoredPaste, "burn">): void {
  if (paste.burn) throw new PasteError("claim-required");
}

export function createPastes(store: Store, clock: () => number) {
  /** Whether what is kept under the id was made by this very call; decided against revision 1, while it is kept. */
  async function isRepeated(creation: Creation, content: Uint8Array, now: number): Promise<StoredPaste | null> {
    const paste = livePaste(await store.findWithRevision(creation.id, 1, now));
    const { editVerifier, readVerifier, expires, burn } = paste;
    const same =
      paste.content !== null &&
      sameBytes(editVerifier, creation.editVerifier) &&
      sameBytes(readVerifier ?? noBytes, creation.readVerifier ?? noBytes) &&
      expires === creation.expires &&
      burn === creation.burn &&
      Buffer.compare(paste.content, content) === 0;
    return same ? paste : null;
  }

  /** That a paste was burned is said before what is wrong with a body; it is asked only then, or by the insert. */
  async function takeUnlessBurned({ id, kind }: Creation, take: TakeContent) {
    try {
      return checkContent(kind, await take(kind));
    } catch (error) {
      const there = await store.find(id, clock());
      if (there !== null && there.state !== "live") throw burned(there.burnedAt);
      throw error;
    }
  }

  return {
    /** Keeps a new paste; the very same call again finds the paste as it is now. */
    async create(creation: Creation, take: TakeContent): Promise<{ paste: StoredPaste; repeated: boolean }> {
      const { content, header } = await takeUnlessBurned(creation, take);
      const { kind: _, ...kept } = creation;
      const now = clock();
      const expiresAt = expiryFrom(now, creation.expires);
      if (await store.insert({ ...kept, expiresAt, header, content }, now)) {
        const stored = {
          ...kept,
          revision: 1,
          bytes: content.length,
          createdAt: now,
          updatedAt: now,
          expiresAt,
          header,
        };
        return { paste: stored, repeated: false };
      }
      const paste = await isRepeated(creation, content, now);
      if (paste === null) throw new PasteError("conflict", "The id is taken.");
      return { paste, repeated: true };
    },

    async read(id: string): Promise<StoredPaste> {
      return livePaste(await store.find(id, clock()));
    },

    async readContent(id: string, readToken: Uint8Array | null): Promise<ReadablePaste> {
      const paste = livePaste(await store.findContent(id, clock()));
      refuseBurning(paste);
      checkReadToken(readToken, paste);
      return paste;
    },

    async readRevisions(id: string, readToken: Uint8Array | null): Promise<RevisionEntry[]> {
      const now = clock();
      const paste = livePaste(await store.find(id, now));
      refuseBurning(paste);
      checkReadToken(readToken, paste);
      return store.listRevisions(id, now);
    },

    async readRevision(id: string, revision: number, readToken: Uint8Array | null): Promise<ReadablePaste> {
      const { content, ...paste } = livePaste(await store.findWithRevision(id, revision, clock()));
      refuseBurning(paste);
      checkReadToken(readToken, paste);
      if (content === null) throw new PasteError("not-found", "This revision is not kept.");
      return { ...paste, revision, content };
    },

    /** Hands a burn paste to the first Claim-Id, and to that one again until its time is over. */
    async claim(id: string, claimId: Uint8Array, readToken: Uint8Array | null): Promise<Content & { kind: Kind }> {
      const now = clock();
      const by = verifierOf(claimId);
      const found = await store.find(id, now);
      const own = found?.state === "claimed" && sameBytes(found.claim, by);
      const paste = own ? found.paste : livePaste(found);
      if (!paste.burn) throw new PasteError("invalid", "This paste does not burn: its content is there to be read.");
      checkReadToken(readToken, paste);
      const content = await store.claim(id, by, paste.readVerifier, now);
      if (content !== null) return { ...content, kind: kindOf(paste) };
      // Another reader, an edit or an expiry came between.
      livePaste(await store.find(id, now));
      throw new PasteError("forbidden", "The token is not the paste's any more.");
    },

    /** The reader has it: all is destroyed but id and time. */
    async confirm(id: string, claimId: Uint8Array): Promise<void> {
      const by = verifierOf(claimId);
      const found = await store.find(id, clock());
      if (found === null) throw new PasteError("not-found");
      if (found.state === "live") {
        if (found.paste.burn) throw new PasteError("claim-required", "This paste was not claimed yet.");
        throw new PasteError("invalid", "This paste does not burn.");
      }
      if (!sameBytes(found.claim, by)) throw burned(found.burnedAt);
      await store.confirm(id, by);
    },

    /** Writes the revision after `from`; the same call again finds it written. */
    async revise(
      id: string,
      editToken: Uint8Array | null,
      from: number,
      readVerifier: Uint8Array | null,
      take: TakeContent,
    ): Promise<StoredPaste> {
      const paste = livePaste(await store.find(id, clock()));
      checkToken(editToken, paste.editVerifier);
      const kind = kindOf(paste);
      if (readVerifier !== null && (kind === "normal" || sameBytes(readVerifier, paste.editVerifier))) {
        throw new PasteError("invalid", "Paste-Read-Verifier does not fit this paste.");
      }
      if (paste.revision !== from && paste.revision !== from + 1) throw conflict(paste.revision);
      const { content, header } = checkContent(kind, await take(kind));
      const now = clock();
      const current = livePaste(await store.findWithRevision(id, from + 1, now));
      const sameSecrets = readVerifier === null || sameBytes(readVerifier, current.readVerifier ?? noBytes);
      const { content: next } = current;
      const isNext = current.revision === from + 1 && sameSecrets;
      if (isNext && next !== null && Buffer.compare(next, content) === 0) return current;
      if (current.revision !== from) throw conflict(current.revision);
      if (sameSecrets && header !== null && !sameStart(header, current.header ?? noBytes)) {
        throw new PasteError("invalid", "Without a new Paste-Read-Verifier the envelope keeps its first 25 bytes.");
      }
      const newReadVerifier = sameSecrets ? null : readVerifier;
      const written = await store.replace(id, from, { content, header, newReadVerifier }, now);
      if (written !== null) return written;
      throw conflict(livePaste(await store.find(id, now)).revision);
    },

    /** `takeExpires` hands over the body, after the token. */
    async changeExpiry(
      id: string,
      editToken: Uint8Array | null,
      takeExpires: () => Promise<Expires>,
    ): Promise<StoredPaste> {
      const { editVerifier } = livePaste(await store.find(id, clock()));
      checkToken(editToken, editVerifier);
      const expires = await takeExpires();
      const now = clock();
      const paste = await store.setExpiry(id, expiryFrom(now, expires), now);
      return paste ?? livePaste(await store.find(id, now));
    },

    async removeOlderRevisions(id: string, editToken: Uint8Array | null): Promise<void> {
      const { editVerifier } = livePaste(await store.find(id, clock()));
      checkToken(editToken, editVerifier);
      await store.removeOlderRevisions(id);
    },

    /** Also a claimed paste's, by whoever holds the edit token, while its content is there. */
    async remove(id: string, editToken: Uint8Array | null): Promise<void> {
      const now = clock();
      const found = await store.find(id, now);
      const holds = editToken !== null && found?.state === "claimed";
      const owns = holds && sameBytes(verifierOf(editToken), found.paste.editVerifier);
      if (!owns) checkToken(editToken, livePaste(found).editVerifier);
      if (!(await store.remove(id, now))) livePaste(await store.find(id, now));
    },
  };
}

const noBytes = new Uint8Array(0);

const sameStart = (a: Uint8Array, b: Uint8Array): boolean =>
  Buffer.compare(a.subarray(0, boundBytes), b.subarray(0, boundBytes)) === 0;
