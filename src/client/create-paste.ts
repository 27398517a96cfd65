// Makes pastes. It is done in two steps, so that a lost answer is safely retried: what is prepared is sealed once,
// under one id, and sending it twice makes one paste.
import type { Secrets } from "../contract/envelope";
import type { Life } from "../contract/limits";
import type { Kind, Paste } from "../contract/paste";
import { pagePath } from "../contract/paths";
import { type Bytes, type Document, seal, utf8 } from "../crypto";
import { answerAbout } from "./answer-about";
import { postPaste, putPaste } from "./api";
import { newEditToken } from "./edit-token";
import type { Fetch } from "./fetch-envelope";
import { drawSecrets } from "./fresh-secrets";
import { formatLink } from "./link";

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
  /** What its writer wanted of its life, and the server says that it is not so. */
  unmet: readonly Unmet[];
};

export type Unmet = "burn" | "expires";

const unmetIn = ({ burn, expires }: Life, paste: Paste): Unmet[] => [
  ...(burn === true && !paste.burn ? (["burn"] as const) : []),
  ...(expires !== undefined && expires !== "never" && paste.expiresAt === null ? (["expires"] as const) : []),
];

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
  const { header, keys, readVerifier, fragment, fragmentWithPassword } = await drawSecrets(edit.id, secrets, password);
  const body = await seal({ ...document, revision: 1 }, header, keys);
  const verifiers = { read: readVerifier, edit: edit.verifier };
  const address = pagePath("encrypted", edit.id);
  return {
    kind: "encrypted",
    body,
    send: async (fetch, stop) => {
      const paste = answerAbout("encrypted", edit.id, await putPaste(edit.id, body, verifiers, life, fetch, { stop }));
      return {
        paste,
        link: formatLink(address, fragment),
        linkWithPassword: fragmentWithPassword === null ? null : formatLink(address, fragmentWithPassword),
        editToken: edit.token,
        unmet: unmetIn(life, paste),
      };
    },
  };
}

/** Makes a normal paste ready: its text goes to the server as it is. */
export async function prepareNormal(text: string, life: Life = {}): Promise<Creation> {
  const edit = await newEditToken();
  const body = utf8(text);
  return {
    kind: "normal",
    body,
    send: async (fetch, stop) => {
      const paste = answerAbout("normal", edit.id, await postPaste(body, edit.verifier, life, fetch, { stop }));
      return {
        paste,
        link: pagePath("normal", edit.id),
        linkWithPassword: null,
        editToken: edit.token,
        unmet: unmetIn(life, paste),
      };
    },
  };
}
