// Makes pastes. It is done in two steps, so that a lost answer is safely retried: what is prepared is sealed once,
// under one id, and sending it twice makes one paste.
import { iterationsWritten, needsLinkKey, needsPassword, type Secrets, saltBytes } from "../contract/envelope";
import { PasteError } from "../contract/errors";
import { idFromDigest, idLabel } from "../contract/id";
import type { Life } from "../contract/limits";
import type { Kind, Paste } from "../contract/paste";
import { pagePath } from "../contract/paths";
import {
  type Bytes,
  concat,
  type Document,
  deriveKeys,
  formatBase64url,
  newLinkKey,
  newToken,
  randomBytes,
  seal,
  sha256,
  utf8,
  verifierOf,
} from "../crypto";
import { postPaste, putPaste } from "./api";
import type { Fetch } from "./fetch-envelope";
import { formatLink, formatLinkKey, formatPassword } from "./link";

/** A paste that is ready to be sent, as often as it takes. */
export type Creation = {
  kind: Kind;
  /** What goes over the wire: the envelope, or the text of a normal paste. */
  body: Bytes;
  /** Sends it. Throws `PasteError` or `Unreachable`; after either the very same call may be made again. `stop` makes it an `Unreachable`. */
  send: (fetch?: Fetch, stop?: AbortSignal) => Promise<CreatedPaste>;
};

/** What the writer gets. Links are paths with a fragment: their origin is the page's own, whatever a server says. */
export type CreatedPaste = {
  paste: Paste;
  /** What the reader needs; of a password-only paste the bare address. */
  link: string;
  /** Of a password-only paste: the same with the password in it, for whoever asks for that. */
  linkWithPassword: string | null;
  /** Base64url. Whoever holds it may edit and delete. */
  editToken: string;
};

/**
 * Seals a document on this device. `password` is needed where `secrets` name it, and ignored otherwise.
 * Throws `CryptoError` `unreadable` where it is missing.
 */
export async function prepareEncrypted(
  document: Document,
  secrets: Secrets,
  password: string | null,
  life: Life = {},
): Promise<Creation> {
  const edit = await newEditToken();
  const linkKey = needsLinkKey(secrets) ? newLinkKey() : null;
  const header = {
    secrets,
    iterations: needsPassword(secrets) ? iterationsWritten : 0,
    salt: needsPassword(secrets) ? randomBytes(saltBytes) : new Uint8Array(saltBytes),
  };
  const keys = await deriveKeys(header, edit.id, { linkKey, password });
  const body = await seal({ ...document, revision: 1 }, header, keys);
  const verifiers = { read: formatBase64url(await verifierOf(keys.readToken)), edit: edit.verifier };
  const address = pagePath("encrypted", edit.id);
  return {
    kind: "encrypted",
    body,
    send: async (fetch, stop) => ({
      paste: theSame(await putPaste(edit.id, body, verifiers, life, fetch, { stop }), "encrypted", edit.id),
      link: formatLink(address, linkKey === null ? "" : formatLinkKey(linkKey, needsPassword(secrets))),
      linkWithPassword: linkKey === null && password !== null ? formatLink(address, formatPassword(password)) : null,
      editToken: edit.token,
    }),
  };
}

/** Makes a normal paste ready: its text goes to the server as it is. */
export async function prepareNormal(text: string, life: Life = {}): Promise<Creation> {
  const edit = await newEditToken();
  const body = utf8(text);
  return {
    kind: "normal",
    body,
    send: async (fetch, stop) => ({
      paste: theSame(await postPaste(body, edit.verifier, life, fetch, { stop }), "normal", edit.id),
      link: pagePath("normal", edit.id),
      linkWithPassword: null,
      editToken: edit.token,
    }),
  };
}

/** A server that speaks of another paste has not made this one: the link would lead nowhere. */
function theSame(paste: Paste, kind: Kind, id: string): Paste {
  if (paste.id !== id || paste.kind !== kind) throw new PasteError("internal", "The answer is about another paste");
  return paste;
}

/** A fresh edit token, its verifier, and the id that comes of it. */
async function newEditToken(): Promise<{ token: string; verifier: string; id: string }> {
  const token = newToken();
  const verifier = await verifierOf(token);
  const id = idFromDigest(await sha256(concat(utf8(idLabel), verifier)));
  return { token: formatBase64url(token), verifier: formatBase64url(verifier), id };
}
