// Writes revisions of a paste: under the link that it has, or under fresh secrets. As in create-paste.ts it is done in
// two steps: what is prepared is sealed once, so that after a lost answer the very same bytes go out again.
import { headerBytes, ivBytes, parseHeader, type Secrets } from "../contract/envelope";
import { PasteError } from "../contract/errors";
import type { Kind, Paste } from "../contract/paste";
import { type Bytes, CryptoError, concat, type Document, keysFrom, seal, utf8 } from "../crypto";
import { answerAbout } from "./answer-about";
import { putRevision } from "./api";
import type { Fetch } from "./fetch-envelope";
import { drawSecrets, type FreshSecrets } from "./fresh-secrets";
import type { Keepsake } from "./opening";

/** What a revision is written over. */
export type Basis = {
  id: string;
  /** Base64url. */
  editToken: string;
  /** The number of the revision that the writer has seen last. */
  revision: number;
};

/** A revision that is ready to be sent, as often as it takes. */
export type PreparedRevision = {
  /** The number that it gets: the one after its basis. */
  revision: number;
  /** What goes over the wire: the envelope, or the text of a normal paste. */
  body: Bytes;
  /**
   * Sends it. Throws `PasteError` or `Unreachable`; after either the very same call may be made again. `conflict` where
   * somebody else has written that revision: nothing is overwritten. `stop` makes it an `Unreachable`.
   */
  send: (fetch?: Fetch, stop?: AbortSignal) => Promise<Paste>;
};

/** A revision under secrets that nobody has yet. Once it is there, the older ones are gone, and so is the old link. */
export type PreparedSecrets = PreparedRevision &
  Pick<FreshSecrets, "fragment" | "fragmentWithPassword" | "keepsake"> & { secrets: Secrets };

/** Seals a document under the secrets that a paste has: `keepsake` is what opened it. */
export async function prepareRevision(
  document: Document,
  basis: Basis,
  { ikm, head }: Keepsake,
): Promise<PreparedRevision> {
  const header = parseHeader(concat(head, new Uint8Array(ivBytes)), headerBytes);
  if (typeof header === "string") throw new CryptoError(header);
  const keys = await keysFrom(ikm, basis.id);
  const body = await seal({ ...document, revision: basis.revision + 1 }, header, keys);
  return sendable("encrypted", body, basis);
}

/** Makes the text of a normal paste ready, as it is. */
export const prepareNormalRevision = (text: string, basis: Basis): PreparedRevision =>
  sendable("normal", utf8(text), basis);

/**
 * Seals a document under fresh secrets. `password` is needed where `secrets` name it, and ignored otherwise: throws
 * `CryptoError` `unreadable` where it is missing.
 */
export async function prepareNewSecrets(
  document: Document,
  secrets: Secrets,
  password: string | null,
  basis: Basis,
): Promise<PreparedSecrets> {
  const { header, keys, readVerifier, ...opens } = await drawSecrets(basis.id, secrets, password);
  const body = await seal({ ...document, revision: basis.revision + 1 }, header, keys);
  return { ...sendable("encrypted", body, basis, readVerifier), ...opens, secrets };
}

function sendable(kind: Kind, body: Bytes, basis: Basis, readVerifier?: string): PreparedRevision {
  const { id, editToken, revision: from } = basis;
  const revision = from + 1;
  return {
    revision,
    body,
    send: async (fetch, stop) => {
      const right = { editToken, readVerifier };
      const paste = answerAbout(kind, id, await putRevision(id, from, { kind, body }, right, fetch, { stop }));
      // What is sealed says this number: under another one every reader would be told that something is wrong.
      if (paste.revision !== revision) throw new PasteError("internal", "The answer is about another revision");
      return paste;
    },
  };
}
