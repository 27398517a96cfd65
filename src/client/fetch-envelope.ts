// Questions to the server, without a schema library: what is this paste, its content, an older revision of it, and the
// one reading of a paste that burns. Nothing it answers is believed: what is missing or of another shape is a failure,
// and what a header says counts only upwards (docs/format.md, Links).
import { headerBytes, parseHeader } from "../contract/envelope";
import { maxBytesMost, maxEnvelopeBytes } from "../contract/limits";
import {
  claimIdHeader,
  claimPath,
  contentPath,
  envelopeType,
  pastePath,
  problemType,
  readTokenHeader,
  revisionContentPath,
} from "../contract/paths";
import { type Bytes, CryptoError, concat, formatBase64url, parseBase64url } from "../crypto";
import { inTime } from "./in-time";
import { type KnownPaste, OpenFailure, type OpenFailureCode } from "./opening";

export type Fetch = typeof globalThis.fetch;

/** How long nothing may come, at the beginning of an answer or in the midst of it, before it counts as none. */
const stillMillisecondsMost = 30_000;

/** Asks for a paste's metadata, which changes nothing. Throws `OpenFailure`, and `CryptoError` for its header. */
export async function fetchKnown(
  id: string,
  fetch: Fetch,
  stillMilliseconds = stillMillisecondsMost,
): Promise<KnownPaste> {
  const paste = await metadataOf(id, fetch, stillMilliseconds);
  if (paste.kind === "normal") throw new OpenFailure("other-kind");
  const head = typeof paste.header === "string" ? parseBase64url(paste.header) : null;
  if (head === null) throw new OpenFailure("server");
  const header = parseHeader(head, headerBytes);
  if (typeof header === "string") throw new CryptoError(header);
  return { header, head, burns: paste.burn === true, expiresAt: timeIn(paste.expiresAt) };
}

/** Asks until when a paste of either kind lives, as `expiresAt` of what is known. Throws `OpenFailure`. */
export const fetchExpiry = async (id: string, fetch: Fetch): Promise<string | null> =>
  timeIn((await metadataOf(id, fetch, stillMillisecondsMost)).expiresAt);

async function metadataOf(id: string, fetch: Fetch, stillMilliseconds: number) {
  const answer = await ask(fetch, pastePath(id), {}, stillMilliseconds);
  if (!answer.ok) throw await failureOf(answer, stillMilliseconds);
  return membersOf(answer, stillMilliseconds);
}

/** What the server keeps of a revision: an envelope, or the text of a normal paste in UTF-8. */
export type Content = { body: Bytes; revision: number };

/**
 * What a content is asked for with, and so of which kind it has to be: an encrypted paste's needs its read token, and a
 * normal one's, which is null here, needs nothing.
 */
export type ReadToken = Bytes | null;

/** An answer without a content that has changed nothing: a wrong read token, or a paste that burns. */
export type Refused = "forbidden" | "claim-required";

/** Asks for the current content. Throws `OpenFailure` for every refusal but the two. */
export const fetchContent = (
  id: string,
  readToken: ReadToken,
  fetch: Fetch,
  stillMilliseconds = stillMillisecondsMost,
): Promise<Content | Refused> => contentAt(contentPath(id), {}, readToken, fetch, stillMilliseconds);

/** Asks for the content of one revision. Throws as `fetchContent` does, `not-found` where that one is not kept. */
export const fetchRevision = (
  id: string,
  revision: number,
  readToken: ReadToken,
  fetch: Fetch,
  stillMilliseconds = stillMillisecondsMost,
): Promise<Content | Refused> => contentAt(revisionContentPath(id, revision), {}, readToken, fetch, stillMilliseconds);

/**
 * Claims a paste that burns, which is the one reading of it: from now on the server gives it to this Claim-Id alone,
 * for five minutes. A wrong read token burns nothing, and is `forbidden`. `claimId` is base64url.
 */
export const claimContent = (
  id: string,
  claimId: string,
  readToken: ReadToken,
  fetch: Fetch,
  stillMilliseconds = stillMillisecondsMost,
): Promise<Content | Refused> =>
  contentAt(
    claimPath(id),
    { method: "POST", headers: { [claimIdHeader]: claimId } },
    readToken,
    fetch,
    stillMilliseconds,
  );

/**
 * Tells the server that its reader has the paste: it destroys what it has of it. The request outlives the page. Throws
 * `OpenFailure` where it may not have.
 */
export async function confirmClaim(
  id: string,
  claimId: string,
  fetch: Fetch,
  stillMilliseconds = stillMillisecondsMost,
): Promise<void> {
  const headers = { [claimIdHeader]: claimId };
  const answer = await ask(fetch, claimPath(id), { method: "DELETE", headers, keepalive: true }, stillMilliseconds);
  // Whatever else is in between answers 200.
  if (answer.status !== 204) throw await failureOf(answer, stillMilliseconds);
}

async function contentAt(
  path: string,
  { headers, ...init }: RequestInit,
  readToken: ReadToken,
  fetch: Fetch,
  stillMilliseconds: number,
): Promise<Content | Refused> {
  const proof = readToken === null ? {} : { [readTokenHeader]: formatBase64url(readToken) };
  const answer = await ask(fetch, path, { ...init, headers: { ...headers, ...proof } }, stillMilliseconds);
  if (answer.status === 403) return "forbidden";
  if (answer.status === 409) return "claim-required";
  if (answer.status !== 200) throw await failureOf(answer, stillMilliseconds);
  const type = answer.headers.get("content-type") ?? "";
  if (readToken !== null && type.startsWith("text/plain")) throw new OpenFailure("other-kind");
  // What is taken for text must not be an envelope, which nobody could read, nor the page of something in between.
  if (readToken === null && !type.startsWith("text/plain"))
    throw new OpenFailure(type.startsWith(envelopeType) ? "server" : "unavailable");
  // A proxy that compresses may have made the tag a weak one, or added to it.
  const revision = Number(/^(?:W\/)?"(\d+)(?:-\w+)?"$/.exec(answer.headers.get("etag") ?? "")?.[1]);
  if (!Number.isSafeInteger(revision)) throw new OpenFailure("server");
  return { body: await bytesOf(answer, envelopeBytesMost, stillMilliseconds), revision };
}

async function ask(fetch: Fetch, path: string, init: RequestInit, stillMilliseconds: number): Promise<Response> {
  try {
    return await inTime((signal) => fetch(path, { ...init, cache: "no-store", signal }), stillMilliseconds);
  } catch (cause) {
    throw new OpenFailure("offline", null, { cause });
  }
}

const failureByStatus: Partial<Record<number, OpenFailureCode>> = {
  400: "malformed-link",
  404: "not-found",
  410: "burned",
  429: "rate-limited",
  502: "unavailable",
  503: "unavailable",
  504: "unavailable",
};

/** By its status, so that a code unknown here means what its status means. */
async function failureOf(answer: Response, stillMilliseconds: number): Promise<OpenFailure> {
  const said = failureByStatus[answer.status] ?? "server";
  if (said !== "not-found" && said !== "burned") return new OpenFailure(said);
  // What ends a paste for good only the server itself says: a proxy that has lost it answers 404, too.
  const { code, burnedAt } = await membersOf(answer, stillMilliseconds).catch(() => ({ code: null, burnedAt: null }));
  const isOurs = typeof code === "string" || answer.headers.get("content-type")?.startsWith(problemType);
  if (!isOurs) return new OpenFailure("unavailable");
  return new OpenFailure(said, said === "burned" ? timeIn(burnedAt) : null);
}

/** A time that can be shown, or null. */
const timeIn = (said: unknown): string | null =>
  typeof said === "string" && Number.isFinite(Date.parse(said)) ? said : null;

async function membersOf(answer: Response, stillMilliseconds: number): Promise<Partial<Record<string, unknown>>> {
  const value = await jsonOf(answer, stillMilliseconds);
  if (typeof value !== "object" || value === null) throw new OpenFailure("server");
  return { ...value };
}

/**
 * What an answer says as JSON, not yet looked at; nothing that the API says of a paste is longer than this reads.
 * Throws `OpenFailure` `server` where it is longer or no JSON, `offline` where it stops in the midst.
 */
export async function jsonOf(answer: Response, stillMilliseconds: number): Promise<unknown> {
  const json = await bytesOf(answer, metadataBytesMost, stillMilliseconds);
  try {
    return JSON.parse(new TextDecoder().decode(json));
  } catch (cause) {
    throw new OpenFailure("server", null, { cause });
  }
}

/** No server may be set to keep more (docs/operating.md). */
const envelopeBytesMost = maxEnvelopeBytes(maxBytesMost);
const metadataBytesMost = 65_536;

/** A body, read no further than `most`, and no longer than it moves: its length only the server knows, and its end. */
async function bytesOf(answer: Response, most: number, stillMilliseconds: number): Promise<Bytes> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = answer.body?.getReader();
  try {
    while (reader !== undefined && length <= most) {
      const { value } = await inTime(() => reader.read(), stillMilliseconds);
      if (value === undefined) break;
      length += value.length;
      chunks.push(value);
    }
  } catch (cause) {
    reader?.cancel().catch(() => {});
    throw new OpenFailure("offline", null, { cause });
  }
  if (length > most) {
    await reader?.cancel();
    throw new OpenFailure("server");
  }
  return concat(...chunks);
}
