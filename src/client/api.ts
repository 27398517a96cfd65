// The typed door to the server for everything but opening: each call parses its answer, and throws a `PasteError`
// with the server's code, or an `Unreachable` where there was no answer. It never sees a key or a password.
import type { z } from "zod";
import { PasteError, type PasteErrorCode, pasteErrorCodes, statusOf } from "../contract/errors";
import type { Expires, Life } from "../contract/limits";
import {
  type Limits,
  limitsSchema,
  type Paste,
  pasteSchema,
  problemSchema,
  type Revisions,
  revisionsSchema,
} from "../contract/paste";
import {
  apiBase,
  editTokenHeader,
  editVerifierHeader,
  envelopeType,
  pastePath,
  readTokenHeader,
  readVerifierHeader,
  revisionsPath,
} from "../contract/paths";
import type { Bytes } from "../crypto";
import { type Fetch, jsonOf } from "./fetch-envelope";
import { inTime } from "./in-time";
import { Unreachable } from "./unreachable";

/** When a call is given up, which makes it an `Unreachable`. */
export type Ending = {
  /** Gives it up at once. */
  stop?: AbortSignal | undefined;
  /** Gives it up after that long; what is usual depends on how much is sent. */
  milliseconds?: number | undefined;
};

/** For the answer, where nothing of size goes either way. */
const answerMilliseconds = 30_000;

/**
 * For sending a body and its answer: a minute, and a second for every 8 KB. A paste of 75 KB may take 70 seconds, and
 * one of 1 MB three minutes: 64 kbit/s, less than a phone has at the edge of its network.
 */
const sendingMilliseconds = (body: Bytes): number => 60_000 + (body.length / 8192) * 1000;

const markdownType = "text/markdown; charset=utf-8";

/** What the writer said of the paste's life, as a query; empty where that is nothing. */
function queryOf({ expires, burn }: Life): string {
  const query = new URLSearchParams({
    ...(expires !== undefined && { expires }),
    ...(burn !== undefined && { burn: String(burn) }),
  });
  return query.size === 0 ? "" : `?${query}`;
}

/** Creates an encrypted paste, or finds it created by the very same call before. Verifiers are base64url. */
export const putPaste = (
  id: string,
  envelope: Bytes,
  verifiers: { read: string; edit: string },
  life: Life,
  fetch: Fetch = globalThis.fetch,
  { stop, milliseconds = sendingMilliseconds(envelope) }: Ending = {},
): Promise<Paste> =>
  call(
    pasteSchema,
    fetch,
    pastePath(id) + queryOf(life),
    {
      method: "PUT",
      headers: {
        "Content-Type": envelopeType,
        "If-None-Match": "*",
        [readVerifierHeader]: verifiers.read,
        [editVerifierHeader]: verifiers.edit,
      },
      body: envelope,
    },
    { stop, milliseconds },
  );

/** Creates a normal paste, or finds it created by the very same call before. */
export const postPaste = (
  text: Bytes,
  editVerifier: string,
  life: Life,
  fetch: Fetch = globalThis.fetch,
  { stop, milliseconds = sendingMilliseconds(text) }: Ending = {},
): Promise<Paste> =>
  call(
    pasteSchema,
    fetch,
    `${apiBase}/pastes${queryOf(life)}`,
    {
      method: "POST",
      headers: {
        Accept: "application/json",
        "Content-Type": markdownType,
        [editVerifierHeader]: editVerifier,
      },
      body: text,
    },
    { stop, milliseconds },
  );

/** A paste without its content. */
export const getPaste = (id: string, fetch: Fetch = globalThis.fetch): Promise<Paste> =>
  call(pasteSchema, fetch, pastePath(id), {});

/** What proves that a revision may be written, and what it changes besides the body; all of it base64url. */
export type RevisionRight = {
  editToken: string;
  /** Only where the secrets changed: then the older revisions are dropped. */
  readVerifier?: string | undefined;
};

/**
 * Writes revision `from` + 1, or finds it written by the very same call before. The body is an envelope, or the text of
 * a normal paste. Throws `PasteError` `conflict`, with the current `revision`, where the paste has moved on.
 */
export const putRevision = (
  id: string,
  from: number,
  { kind, body }: { kind: Paste["kind"]; body: Bytes },
  { editToken, readVerifier }: RevisionRight,
  fetch: Fetch = globalThis.fetch,
  { stop, milliseconds = sendingMilliseconds(body) }: Ending = {},
): Promise<Paste> =>
  call(
    pasteSchema,
    fetch,
    pastePath(id),
    {
      method: "PUT",
      headers: {
        "Content-Type": kind === "encrypted" ? envelopeType : markdownType,
        "If-Match": `"${from}"`,
        [editTokenHeader]: editToken,
        ...(readVerifier !== undefined && { [readVerifierHeader]: readVerifier }),
      },
      body,
    },
    { stop, milliseconds },
  );

/** A new expiry, counted from now. The revision stays. */
export const patchExpiry = (
  id: string,
  editToken: string,
  expires: Expires,
  fetch: Fetch = globalThis.fetch,
): Promise<Paste> =>
  call(pasteSchema, fetch, pastePath(id), {
    method: "PATCH",
    headers: { "Content-Type": "application/json", [editTokenHeader]: editToken },
    body: JSON.stringify({ expires }),
  });

/** The revisions that are kept, newest first. `readToken` is base64url; null for a normal paste. */
export const getRevisions = async (
  id: string,
  readToken: string | null,
  fetch: Fetch = globalThis.fetch,
): Promise<Revisions["revisions"]> => {
  const headers = readToken === null ? {} : { [readTokenHeader]: readToken };
  return (await call(revisionsSchema, fetch, revisionsPath(id), { headers })).revisions;
};

/** Destroys all revisions but the current one. */
export const removeOlderRevisions = async (
  id: string,
  editToken: string,
  fetch: Fetch = globalThis.fetch,
): Promise<void> => {
  await remove(fetch, revisionsPath(id), editToken);
};

/** Destroys a paste with all its revisions. `editToken` is base64url. */
export const removePaste = async (id: string, editToken: string, fetch: Fetch = globalThis.fetch): Promise<void> => {
  await remove(fetch, pastePath(id), editToken);
};

/**
 * That something is destroyed the server says by 204 alone: whatever else is in between answers 200, and whether it has
 * passed that on nobody knows.
 */
async function remove(fetch: Fetch, path: string, editToken: string): Promise<void> {
  const { status } = await answerOf(fetch, path, { method: "DELETE", headers: { [editTokenHeader]: editToken } });
  if (status !== 204) throw new Unreachable("the answer is not the server's");
}

/** What this server takes. */
export const getLimits = (fetch: Fetch = globalThis.fetch): Promise<Limits> =>
  call(limitsSchema, fetch, `${apiBase}/limits`, {});

async function call<T>(
  schema: z.ZodType<T>,
  fetch: Fetch,
  path: string,
  init: RequestInit,
  ending: Ending = {},
): Promise<T> {
  const parsed = schema.safeParse((await answerOf(fetch, path, init, ending)).body);
  if (!parsed.success)
    throw new PasteError("internal", "The answer is not as it should be", {}, { cause: parsed.error });
  return parsed.data;
}

/** A good answer, its body as JSON, not yet looked at; null where it is none, or longer than any that is expected. */
async function answerOf(
  fetch: Fetch,
  path: string,
  init: RequestInit,
  { stop, milliseconds = answerMilliseconds }: Ending = {},
): Promise<{ status: number; body: unknown }> {
  const ask = async (signal: AbortSignal) => {
    const answer = await fetch(path, { cache: "no-store", ...init, signal });
    return { answer, body: await jsonOf(answer, milliseconds).catch(() => null) };
  };
  const { answer, body } = await inTime(ask, milliseconds, stop).catch((cause: unknown) => {
    throw new Unreachable("no answer", { cause });
  });
  if (!answer.ok) throw errorOf(answer.status, body);
  return { status: answer.status, body };
}

/** An answer's error; by its status alone where its code is unknown here, or something in between answered. */
function errorOf(status: number, body: unknown): PasteError {
  const problem = problemSchema.safeParse(body);
  if (problem.success) {
    const { code, detail, burnedAt, revision, maxBytes } = problem.data;
    return new PasteError(code, detail, {
      ...(burnedAt !== undefined && { burnedAt }),
      ...(revision !== undefined && { revision }),
      ...(maxBytes !== undefined && { maxBytes }),
    });
  }
  const code: PasteErrorCode =
    pasteErrorCodes.find((known) => statusOf(known) === status) ??
    (status === 502 || status === 504 ? "unavailable" : "internal");
  // What ends a paste for good only the server itself says: a proxy that has lost it answers 404, too.
  const isOurs = typeof body === "object" && body !== null && "code" in body;
  return new PasteError((code === "not-found" || code === "burned") && !isOurs ? "unavailable" : code);
}
