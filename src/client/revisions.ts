// The revisions of an open paste: which ones the server keeps, and each of them opened with what the paste was opened
// with. Nothing of them is kept on the device. A server may lie here as everywhere: what it lists is looked at, and
// what it hands out as a revision has been sealed by somebody who holds the paste's secrets, or it is not shown.
import { boundBytes } from "../contract/envelope";
import { PasteError, type PasteErrorCode } from "../contract/errors";
import { revisionsKept } from "../contract/limits";
import { type Bytes, CryptoError, type Document, formatBase64url, keysFrom, open, textOfUtf8 } from "../crypto";
import { getPaste, getRevisions } from "./api";
import { type Content, type Fetch, fetchContent, fetchRevision, type Refused } from "./fetch-envelope";
import { type Keepsake, OpenFailure, type OpenFailureCode } from "./opening";
import { Unreachable } from "./unreachable";

/** Why revisions are not listed, or one of them does not open. `failure.ts` has a sentence for each. */
export type RevisionFailureCode =
  /** The paste is there, and this revision of it is not kept. */
  | "not-kept"
  /** What opened the paste opens it no more: its writer changed the link or the password. */
  | "secrets-changed"
  /** The paste has expired, or was deleted. */
  | "not-found"
  | "burned"
  | "offline"
  | "rate-limited"
  | "unavailable"
  /** What the server sent was not sealed with this paste's secrets, or is no text. */
  | "unreadable"
  | "unsupported"
  | "server";

type Failed = { step: "failed"; failure: RevisionFailureCode };

/** A paste that is open. `keepsake` is null for a normal one. */
export type OpenedPaste = { id: string; keepsake: Keepsake | null };

/** `createdAt` is RFC 3339, `bytes` what is stored of it. */
export type RevisionEntry = { revision: number; bytes: number; createdAt: string };
/** Numbers of revisions that are not kept any more, both counted in. */
export type Gone = { first: number; last: number };

export type RevisionList = {
  step: "listed";
  /** The newest first: one at least, 20 at most, none twice. */
  kept: readonly [RevisionEntry, ...RevisionEntry[]];
  /** The lowest first. */
  gone: readonly Gone[];
};

/** Asks which revisions are kept. Never throws for what a server says or does not say. */
export async function listRevisions(
  { id, keepsake }: OpenedPaste,
  fetch: Fetch = globalThis.fetch,
): Promise<RevisionList | Failed> {
  try {
    const readToken = keepsake === null ? null : (await keysFrom(keepsake.ikm, id)).readToken;
    const listed = await getRevisions(id, readToken && formatBase64url(readToken), fetch);
    const [newest, ...older] = listed.toSorted((a, b) => b.revision - a.revision);
    if (newest === undefined || listed.length > revisionsKept || isTwice(listed)) throw new OpenFailure("server");
    const kept = [newest, ...older] as const;
    return { step: "listed", kept, gone: goneBetween(kept) };
  } catch (error) {
    const failure = failureOf(error);
    // A normal paste has no secrets to be changed.
    return { step: "failed", failure: failure === "secrets-changed" && keepsake === null ? "server" : failure };
  }
}

const isTwice = (listed: readonly RevisionEntry[]): boolean =>
  new Set(listed.map(({ revision }) => revision)).size < listed.length;

/** What is missing below each of them; there are no steps in this but one for each that is kept. */
function goneBetween(kept: readonly RevisionEntry[]): Gone[] {
  const gone: Gone[] = [];
  let next = 1;
  for (const { revision } of kept.toReversed()) {
    if (revision > next) gone.push({ first: next, last: revision - 1 });
    next = revision + 1;
  }
  return gone;
}

export type OpenedRevision = {
  step: "open";
  /** The number that the server gives it. */
  revision: number;
  /** Of a normal paste the text alone. */
  document: Document;
  /** The number that its writer sealed it as, where the server calls it another; else null. */
  sealedAs: number | null;
};

/** Opens one revision. Never throws for what a server says or does not say. */
export const openRevision = (
  paste: OpenedPaste,
  revision: number,
  fetch: Fetch = globalThis.fetch,
): Promise<OpenedRevision | Failed> =>
  opened(paste, async (readToken) => {
    const content = await fetchRevision(paste.id, revision, readToken, fetch).catch(async (error: unknown) => {
      if (!(error instanceof OpenFailure) || error.code !== "not-found") throw error;
      // One answer for both: whether it is the revision or the paste that is not there.
      await getPaste(paste.id, fetch);
      return "not-kept" as const;
    });
    // Another one than was asked for is no answer, whatever is in it.
    if (typeof content === "object" && content.revision !== revision) throw new OpenFailure("server");
    return content;
  });

/** Opens the current revision, whichever that is by now. Never throws for what a server says or does not say. */
export const openCurrent = (paste: OpenedPaste, fetch: Fetch = globalThis.fetch): Promise<OpenedRevision | Failed> =>
  opened(paste, (readToken) => fetchContent(paste.id, readToken, fetch));

async function opened(
  { id, keepsake }: OpenedPaste,
  ask: (readToken: Bytes | null) => Promise<Content | Refused | "not-kept">,
): Promise<OpenedRevision | Failed> {
  try {
    const keys = keepsake === null ? null : await keysFrom(keepsake.ikm, id);
    const content = await ask(keys?.readToken ?? null);
    if (content === "not-kept") return { step: "failed", failure: content };
    if (content === "forbidden" && keys !== null) return { step: "failed", failure: "secrets-changed" };
    // Neither does a paste begin to burn, nor does a normal one ask for a token.
    if (typeof content === "string") throw new OpenFailure("server");
    const { body, revision } = content;
    if (keepsake === null || keys === null)
      return { step: "open", revision, document: { text: textOf(body) }, sealedAs: null };
    // Every revision under the same secrets begins alike (docs/format.md).
    const sameStart = body.slice(0, boundBytes).every((byte, at) => byte === keepsake.head[at]);
    if (!sameStart) throw new CryptoError("unreadable");
    const document = await open(body, keys);
    const { revision: sealed = revision } = document;
    return { step: "open", revision, document, sealedAs: sealed === revision ? null : sealed };
  } catch (error) {
    return { step: "failed", failure: failureOf(error) };
  }
}

/** A BOM is part of the text. */
function textOf(body: Bytes): string {
  try {
    return textOfUtf8(body);
  } catch (cause) {
    throw new CryptoError("unreadable", { cause });
  }
}

const byOpening: Partial<Record<OpenFailureCode, RevisionFailureCode>> = {
  "not-found": "not-found",
  burned: "burned",
  offline: "offline",
  "rate-limited": "rate-limited",
  unavailable: "unavailable",
};

const byAnswer: Partial<Record<PasteErrorCode, RevisionFailureCode>> = {
  forbidden: "secrets-changed",
  "not-found": "not-found",
  burned: "burned",
  "rate-limited": "rate-limited",
  unavailable: "unavailable",
};

/** What else is thrown is a fault of this program, and goes on. */
function failureOf(error: unknown): RevisionFailureCode {
  if (error instanceof Unreachable) return "offline";
  if (error instanceof CryptoError) return error.code === "unsupported" ? "unsupported" : "unreadable";
  if (error instanceof OpenFailure) return byOpening[error.code] ?? "server";
  if (error instanceof PasteError) return byAnswer[error.code] ?? "server";
  throw error;
}
