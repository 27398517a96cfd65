// Opens an encrypted paste with what its reader holds. This file, what it imports, and crypto/ are all that touch a
// key on the way from a link to its text: small enough to be read in one sitting (docs/architecture.md).
import { boundBytes, needsLinkKey, needsPassword } from "../contract/envelope";
import { idPattern } from "../contract/id";
import { type Bytes, CryptoError, ikmOf, type Keys, keysFrom, open, type SecretValues } from "../crypto";
import { type Content, type Fetch, fetchContent, fetchKnown, type KnownPaste } from "./fetch-envelope";
import { type Fragment, parseFragment } from "./link";
import { type Keepsake, OpenFailure, type OpenFailureCode, type Opening } from "./opening";

/** What a reader holds of a paste. */
export type Held = {
  /** What stood behind `#`; empty where nothing did. */
  fragment: string;
  /** What was entered since, as it stands. */
  password?: string | null;
  /** What this device remembers. */
  keepsake?: Keepsake | null;
};

/**
 * Opens the paste of an id with what its reader holds. Never throws: what goes wrong is a step of its own. Nothing it
 * does destroys a paste.
 */
export async function openPaste(id: string, held: Held, fetch: Fetch = globalThis.fetch): Promise<Opening> {
  try {
    if (!idPattern.test(id)) throw new OpenFailure("malformed-link");
    if (globalThis.crypto?.subtle === undefined) throw new OpenFailure("no-web-crypto");
    return await tryToOpen(id, held, fetch);
  } catch (error) {
    if (error instanceof OpenFailure) return { step: "failed", failure: error.code, burnedAt: error.burnedAt };
    if (error instanceof CryptoError) return { step: "failed", failure: error.code, burnedAt: null };
    throw error;
  }
}

async function tryToOpen(id: string, held: Held, fetch: Fetch): Promise<Opening> {
  const { fragment, password: typed = null, keepsake = null } = held;
  const said = parseFragment(fragment);
  let outdated = false;
  if (said.linkKey !== null && !said.asksPassword && typed === null) {
    // The usual link: one request, no question.
    const ikm = await ikmOf(linkAlone, id, { linkKey: said.linkKey, password: null });
    const keys = await keysFrom(ikm, id);
    const content = await fetchContent(id, keys.readToken, fetch);
    if (typeof content === "object") return opened(content, keys, { ikm, head: null });
  } else if (keepsake !== null && said.linkKey === null && said.password === null && typed === null) {
    const keys = await keysFrom(keepsake.ikm, id);
    const content = await fetchContent(id, keys.readToken, fetch);
    if (typeof content === "object") return opened(content, keys, keepsake);
    outdated = content === "forbidden";
  }
  const known = await fetchKnown(id, fetch);
  if (known.burns) return { step: "sealed", needs: "claim", known, outdated };
  const chosen = choose(known, said, held);
  if (typeof chosen === "string") return { step: "sealed", needs: chosen, known, outdated };
  const ikm = await ikmOf(known.header, id, chosen.secrets);
  const keys = await keysFrom(ikm, id);
  const content = await fetchContent(id, keys.readToken, fetch);
  if (content === "forbidden") throw new OpenFailure(chosen.failure);
  if (content === "claim-required") throw new OpenFailure("server");
  return opened(content, keys, { ikm, head: known.head });
}

/** Whether the paste took a link key when it was opened: its header's fifth byte says so (contract/envelope). */
export const neededLinkKey = ({ head }: Keepsake): boolean => ((head[4] ?? 0) & 1) === 1;

const linkAlone = { secrets: "link", iterations: 0, salt: new Uint8Array(16) } as const;

/**
 * Which secrets to use, or which one to ask for. The header comes from the server and is believed only upwards:
 * who came with a link key is never asked for a password unless the header wants the link key as well, since a
 * server could else strip the key and guess the password from the read token.
 */
function choose(
  { header: { secrets } }: KnownPaste,
  said: Fragment,
  { fragment, password: typed, keepsake }: Held,
): { secrets: SecretValues; failure: OpenFailureCode } | "password" | "link" {
  const { linkKey } = said;
  if (linkKey === null) {
    // Something stands behind the address, and it is no link key: most likely one that was cut off.
    if (needsLinkKey(secrets) && said.password !== null) throw new OpenFailure("wrong-key");
    if (needsLinkKey(secrets)) return "link";
    // A device that remembers a paste with a link key came with one, too.
    if (keepsake && neededLinkKey(keepsake) && said.password === null) return "link";
    const password = typed ?? said.password;
    return password ? { secrets: { linkKey, password }, failure: "wrong-password" } : "password";
  }
  if (!needsLinkKey(secrets)) {
    // What looked like a link key may have been a password of that shape: it is tried, and nothing else.
    return { secrets: { linkKey: null, password: fragment }, failure: "unreadable" };
  }
  if (!needsPassword(secrets)) return { secrets: { linkKey, password: null }, failure: "wrong-key" };
  return typed ? { secrets: { linkKey, password: typed }, failure: "wrong-password" } : "password";
}

/** Opens an envelope, which has to begin as `head` does where that is known. */
async function opened(
  { body: envelope, revision }: Content,
  keys: Keys,
  { ikm, head }: { ikm: CryptoKey; head: Bytes | null },
): Promise<Opening> {
  const start = envelope.slice(0, boundBytes);
  if (head && !start.every((byte, at) => byte === head[at])) throw new OpenFailure("unreadable");
  const document = await open(envelope, keys);
  const revisionDiffers = (document.revision ?? revision) !== revision;
  return { step: "open", document, revision, revisionDiffers, keepsake: { ikm, head: start } };
}
