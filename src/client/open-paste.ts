// Opens an encrypted paste with what its reader holds. This file, what it imports, and crypto/ are all that touch a
// key on the way from a link to its text: small enough to be read in one sitting (docs/architecture.md).
import { boundBytes, needsLinkKey, needsPassword } from "../contract/envelope";
import { idPattern } from "../contract/id";
import { type Bytes, CryptoError, deriveKeys, open, type SecretValues } from "../crypto";
import { type Content, type Fetch, fetchContent, fetchKnown, type KnownPaste } from "./fetch-envelope";
import { type Fragment, parseFragment } from "./link";
import { OpenFailure, type OpenFailureCode, type Opening } from "./opening";

/**
 * Opens the paste of an id. `fragment` is what stood behind `#`; `typedPassword` what a person entered since, as it
 * stands, or null. Never throws: what goes wrong is a step of its own. Nothing it does destroys a paste.
 */
export async function openPaste(
  id: string,
  fragment: string,
  typedPassword: string | null = null,
  fetch: Fetch = globalThis.fetch,
): Promise<Opening> {
  try {
    if (!idPattern.test(id)) throw new OpenFailure("malformed-link");
    if (globalThis.crypto?.subtle === undefined) throw new OpenFailure("no-web-crypto");
    return await tryToOpen(id, fragment, typedPassword, fetch);
  } catch (error) {
    if (error instanceof OpenFailure) return { step: "failed", failure: error.code, burnedAt: error.burnedAt };
    if (error instanceof CryptoError) return { step: "failed", failure: error.code, burnedAt: null };
    throw error;
  }
}

async function tryToOpen(id: string, fragment: string, typed: string | null, fetch: Fetch): Promise<Opening> {
  const said = parseFragment(fragment);
  if (said.linkKey !== null && !said.asksPassword && typed === null) {
    // The usual link: one request, no question.
    const keys = await deriveKeys(linkAlone, id, { linkKey: said.linkKey, password: null });
    const content = await fetchContent(id, keys.readToken, fetch);
    if (content !== "forbidden" && content !== "claim-required") {
      return opened(content, () => open(content.envelope, keys));
    }
  }
  const known = await fetchKnown(id, fetch);
  if (known.burns) return { step: "sealed", needs: "claim", known };
  const held = choose(known, said, fragment, typed);
  if (typeof held === "string") return { step: "sealed", needs: held, known };
  const keys = await deriveKeys(known.header, id, held.secrets);
  const content = await fetchContent(id, keys.readToken, fetch);
  if (content === "forbidden") throw new OpenFailure(held.failure);
  if (content === "claim-required") throw new OpenFailure("server");
  if (!sameStart(content.envelope, known.head)) throw new OpenFailure("unreadable");
  return opened(content, () => open(content.envelope, keys));
}

const linkAlone = { secrets: "link", iterations: 0, salt: new Uint8Array(16) } as const;

/**
 * Which secrets to use, or which one to ask for. The header comes from the server and is believed only upwards:
 * who came with a link key is never asked for a password unless the header wants the link key as well, since a
 * server could else strip the key and guess the password from the read token.
 */
function choose(
  { header: { secrets } }: KnownPaste,
  said: Fragment,
  fragment: string,
  typed: string | null,
): { secrets: SecretValues; failure: OpenFailureCode } | "password" | "link" {
  const { linkKey } = said;
  if (linkKey === null) {
    // Something stands behind the address, and it is no link key: most likely one that was cut off.
    if (needsLinkKey(secrets) && said.password !== null) throw new OpenFailure("wrong-key");
    if (needsLinkKey(secrets)) return "link";
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

async function opened({ revision }: Content, read: () => ReturnType<typeof open>): Promise<Opening> {
  const document = await read();
  return { step: "open", document, revision, revisionDiffers: (document.revision ?? revision) !== revision };
}

const sameStart = (envelope: Bytes, head: Bytes): boolean =>
  head.subarray(0, boundBytes).every((byte, at) => byte === envelope[at]);
