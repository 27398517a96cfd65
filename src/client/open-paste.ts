// Opens an encrypted paste with what its reader holds. This file, what it imports, and crypto/ are all that touch a
// key on the way from a link to its text: small enough to be read in one sitting (docs/architecture.md).
import { boundBytes, needsLinkKey, needsPassword, secretsIn } from "../contract/envelope";
import { idPattern } from "../contract/id";
import { type Bytes, CryptoError, ikmOf, type Keys, keysFrom, open, type SecretValues } from "../crypto";
import { type Content, type Fetch, fetchContent, fetchKnown } from "./fetch-envelope";
import { parseFragment } from "./link";
import { type Keepsake, type KnownPaste, OpenFailure, type OpenFailureCode, type Opening } from "./opening";

type Failed = Extract<Opening, { step: "failed" }>;
type Sealed = Extract<Opening, { step: "sealed" }>;
export type Opened = Extract<Opening, { step: "open" }>;

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
export const openPaste = (id: string, held: Held, fetch: Fetch = globalThis.fetch): Promise<Opening> =>
  stepOf(async () => {
    if (!idPattern.test(id)) throw new OpenFailure("malformed-link");
    if (globalThis.crypto?.subtle === undefined) throw new OpenFailure("no-web-crypto");
    return tryToOpen(id, held, fetch);
  });

/** What `work` comes to; a failure of it is a step, too. */
export async function stepOf<Step>(work: () => Promise<Step>): Promise<Step | Failed> {
  try {
    return await work();
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
  if (known.burns) return sealedOnce(known, held, null);
  const way = await wayInto(id, known, held);
  if (typeof way === "string") return { step: "sealed", needs: way, known, outdated };
  const content = await fetchContent(id, way.keys.readToken, fetch);
  if (content === "forbidden") throw new OpenFailure(way.failure);
  if (content === "claim-required") throw new OpenFailure("server");
  return opened(content, way.keys, way);
}

/**
 * What a paste that burns asks for before it is claimed (read-once.ts), `until` as in `Opening`. A password belongs to
 * the press of the button, so that it can be entered anew. Throws `OpenFailure` where the link is known not to fit.
 */
export function sealedOnce(known: KnownPaste, held: Held, until: string | null): Sealed {
  const chosen = choose(known, { ...held, password: null });
  if (chosen === "link") return { step: "sealed", needs: "link", known, outdated: false };
  return { step: "sealed", needs: "claim", known, withPassword: chosen === "password", until };
}

/** The keys of a paste, what an envelope has to begin with, and what a refusal of the read token means. */
export type Way = { ikm: CryptoKey; keys: Keys; head: Bytes; failure: OpenFailureCode };

/** How a paste of these metadata opens with what its reader holds, or what has to be asked for first. */
export async function wayInto(id: string, known: KnownPaste, held: Held): Promise<Way | "password" | "link"> {
  const chosen = choose(known, held);
  if (typeof chosen === "string") return chosen;
  const ikm = await ikmOf(known.header, id, chosen.secrets);
  return { ikm, keys: await keysFrom(ikm, id), head: known.head, failure: chosen.failure };
}

/** Whether the paste took a link key when it was opened: its header's fifth byte says so (contract/envelope). */
export const neededLinkKey = ({ head }: Keepsake): boolean => needsLinkKey(secretsIn(head) ?? "link");

const linkAlone = { secrets: "link", iterations: 0, salt: new Uint8Array(16) } as const;

/**
 * Which secrets to use, or which one to ask for. The header comes from the server and is believed only upwards:
 * who came with a link key is never asked for a password unless the header wants the link key as well, since a
 * server could else strip the key and guess the password from the read token.
 */
function choose(
  { header: { secrets } }: KnownPaste,
  { fragment, password: typed, keepsake }: Held,
): { secrets: SecretValues; failure: OpenFailureCode } | "password" | "link" {
  const said = parseFragment(fragment);
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
export async function opened(
  { body: envelope, revision }: Content,
  keys: Keys,
  { ikm, head }: { ikm: CryptoKey; head: Bytes | null },
): Promise<Opened> {
  const start = envelope.slice(0, boundBytes);
  if (head && !start.every((byte, at) => byte === head[at])) throw new OpenFailure("unreadable");
  const document = await open(envelope, keys);
  const revisionDiffers = (document.revision ?? revision) !== revision;
  return { step: "open", document, revision, revisionDiffers, keepsake: { ikm, head: start } };
}
