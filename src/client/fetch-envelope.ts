// Two questions to the server, without a schema library: what is this paste, and its content. Nothing it answers is
// believed: what is missing or of another shape is a failure, and what a header says counts only upwards
// (docs/format.md, Links).
import { type Header, headerBytes, parseHeader } from "../contract/envelope";
import { maxBytesMost, maxEnvelopeBytes } from "../contract/limits";
import { contentPath, pastePath, readTokenHeader } from "../contract/paths";
import { type Bytes, CryptoError, concat, formatBase64url, parseBase64url } from "../crypto";
import { inTime } from "./in-time";
import { type Known, OpenFailure, type OpenFailureCode } from "./opening";

export type Fetch = typeof globalThis.fetch;

/** How long nothing may come, at the beginning of an answer or in the midst of it, before it counts as none. */
const stillMillisecondsMost = 30_000;

/** A paste as its metadata tell, before any key. `head` are envelope bytes 0 to 36. */
export type KnownPaste = Known & { header: Header; head: Bytes };

/** Asks for a paste's metadata, which changes nothing. Throws `OpenFailure`, and `CryptoError` for its header. */
export async function fetchKnown(
  id: string,
  fetch: Fetch,
  stillMilliseconds = stillMillisecondsMost,
): Promise<KnownPaste> {
  const answer = await ask(fetch, pastePath(id), {}, stillMilliseconds);
  if (!answer.ok) throw await failureOf(answer, stillMilliseconds);
  const paste = await membersOf(answer, stillMilliseconds);
  if (paste.kind === "normal") throw new OpenFailure("other-kind");
  const head = typeof paste.header === "string" ? parseBase64url(paste.header) : null;
  if (head === null) throw new OpenFailure("server");
  const header = parseHeader(head, headerBytes);
  if (typeof header === "string") throw new CryptoError(header);
  return { header, head, burns: paste.burn === true, expiresAt: timeIn(paste.expiresAt) };
}

export type Content = { envelope: Bytes; revision: number };

/**
 * Asks for the content with a read token. Returns `forbidden` where the token is wrong, and `claim-required` where
 * the paste burns: neither has changed anything. Throws `OpenFailure` for every other refusal.
 */
export async function fetchContent(
  id: string,
  readToken: Bytes,
  fetch: Fetch,
  stillMilliseconds = stillMillisecondsMost,
): Promise<Content | "forbidden" | "claim-required"> {
  const headers = { [readTokenHeader]: formatBase64url(readToken) };
  const answer = await ask(fetch, contentPath(id), headers, stillMilliseconds);
  if (answer.status === 403) return "forbidden";
  if (answer.status === 409) return "claim-required";
  if (!answer.ok) throw await failureOf(answer, stillMilliseconds);
  if (answer.headers.get("content-type")?.startsWith("text/plain")) throw new OpenFailure("other-kind");
  // A proxy that compresses may have made the tag a weak one.
  const revision = Number(/^(?:W\/)?"(\d+)"$/.exec(answer.headers.get("etag") ?? "")?.[1]);
  if (!Number.isSafeInteger(revision)) throw new OpenFailure("server");
  return { envelope: await bytesOf(answer, envelopeBytesMost, stillMilliseconds), revision };
}

async function ask(
  fetch: Fetch,
  path: string,
  headers: Record<string, string>,
  stillMilliseconds: number,
): Promise<Response> {
  try {
    return await inTime((signal) => fetch(path, { headers, cache: "no-store", signal }), stillMilliseconds);
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
  const code = failureByStatus[answer.status] ?? "server";
  if (code !== "burned") return new OpenFailure(code);
  const { burnedAt } = await membersOf(answer, stillMilliseconds).catch(() => ({ burnedAt: null }));
  return new OpenFailure(code, timeIn(burnedAt));
}

/** A time that can be shown, or null. */
const timeIn = (said: unknown): string | null =>
  typeof said === "string" && Number.isFinite(Date.parse(said)) ? said : null;

async function membersOf(answer: Response, stillMilliseconds: number): Promise<Partial<Record<string, unknown>>> {
  const json = await bytesOf(answer, metadataBytesMost, stillMilliseconds);
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder().decode(json));
  } catch (cause) {
    throw new OpenFailure("server", null, { cause });
  }
  if (typeof value !== "object" || value === null) throw new OpenFailure("server");
  return { ...value };
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
