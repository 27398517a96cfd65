// What each operation of the API takes and gives, as OpenAPI says it: in the order in which a paste lives.
import { z } from "zod";
import type { PasteErrorCode } from "../contract/errors";
import { expiresDefault } from "../contract/limits";
import type { Address, routes } from "./api";
import {
  aHeader,
  answer,
  burn,
  claimId,
  content,
  created,
  createdBefore,
  creates,
  done,
  editToken,
  editTokenOfRevision,
  editVerifier,
  envelopeBody,
  expires,
  id,
  ifNoneMatch,
  inJson,
  type Json,
  jsonSchema,
  normalBody,
  readToken,
  readVerifier,
  replaces,
  revision,
  text,
  textContent,
  unchanged,
} from "./openapi-parts";

/** The groups of operations, in their order. */
export const tags = {
  Make: "Anybody may make a paste. A text that the server may read is one call; an encrypted one comes sealed.",
  Read: "Reading changes nothing. A normal paste needs no token; of an encrypted one the content needs the read token.",
  Edit: "An edit makes a revision, under the number after the one that it replaces. It needs the edit token.",
  "Read once":
    "A paste that burns is read in two calls: one claims it, for one reader; the other says that the text has arrived, and destroys it.",
  Delete: "What is deleted is overwritten, with all its revisions.",
  Server: "What this server takes, and how it is.",
} as const;

export type Description = {
  id: string;
  tag: keyof typeof tags;
  /** A few words. */
  summary: string;
  /** What it does, in a sentence or two. */
  description: string;
  parameters?: readonly Json[];
  requestBody?: Json;
  answers: Record<number, Json>;
  problems: readonly PasteErrorCode[];
};

const found = ["invalid", "not-found", "burned", "unavailable"] as const;
const written = [...found, "unauthorized", "forbidden"] as const;
const read = [...written, "claim-required"] as const;
const body = ["too-large", "unsupported-media-type"] as const;

const makeNormal: Description = {
  id: "createNormal",
  tag: "Make",
  summary: "Make a normal paste",
  description:
    "Keeps a text that the server may read, and answers its address. The body is taken as bytes and never parsed, so that curl's default type will do. With `Accept: application/json` the answer is the paste, with the edit token that the server drew.",
  parameters: [
    expires(expiresDefault.normal),
    burn,
    editVerifier(
      "The SHA-256 of an edit token of your own. With it the very same call can safely be sent again, and the server draws none.",
    ),
  ],
  requestBody: { required: true, content: normalBody },
  answers: { 201: created, 200: createdBefore },
  problems: ["invalid", "forbidden", "burned", "conflict", "unavailable", ...body],
};

const ofPaste: Record<"GET" | "PUT" | "PATCH" | "DELETE", Description> = {
  GET: {
    id: "readPaste",
    tag: "Read",
    summary: "Read about a paste",
    description: "The paste without its content: its kind, its size, its times. Of an encrypted paste, the header too.",
    parameters: [id],
    answers: { 200: answer("The paste.", inJson("Paste")) },
    problems: found,
  },
  PUT: {
    id: "putPaste",
    tag: "Edit",
    summary: "Write a revision, or make an encrypted paste",
    description:
      "With `If-Match` and `Paste-Edit-Token` writes a new revision of a paste of either kind. With `If-None-Match: *` and both verifiers makes an encrypted paste under the id that comes from its edit verifier. Either can safely be sent again: the very same call is answered with 200.",
    parameters: [
      id,
      replaces,
      editTokenOfRevision,
      creates,
      editVerifier("Needed to create: the id comes from it."),
      readVerifier,
      expires(expiresDefault.encrypted),
      burn,
    ],
    requestBody: { required: true, content: { ...envelopeBody, ...normalBody } },
    answers: {
      200: answer("A new revision, or what the same call made before.", inJson("Paste")),
      201: answer("The encrypted paste was made.", inJson("Paste")),
    },
    problems: [...written, "conflict", "precondition-required", ...body],
  },
  PATCH: {
    id: "changeExpiry",
    tag: "Edit",
    summary: "Change when it expires",
    description: "Gives the paste a new expiry, counted from now. The revision stays.",
    parameters: [id, editToken],
    requestBody: { required: true, content: inJson("ExpiryChange") },
    answers: { 200: answer("The paste.", inJson("Paste")) },
    problems: [...written, ...body],
  },
  DELETE: {
    id: "removePaste",
    tag: "Delete",
    summary: "Delete a paste",
    description: "Destroys the paste with all its revisions.",
    parameters: [id, editToken],
    answers: { 204: done },
    problems: written,
  },
};

/** What each operation takes and gives, beside what every call may meet. */
export const descriptions: { readonly [A in Address]: { readonly [M in keyof (typeof routes)[A]]: Description } } = {
  "/api/v1/pastes": { POST: makeNormal },
  "/p/{id}/raw": {
    GET: {
      id: "readRaw",
      tag: "Read",
      summary: "Read a normal paste's text",
      description: "The text and nothing else, at the paste's own address.",
      parameters: [id, ifNoneMatch],
      answers: { 200: textContent("The text."), 304: unchanged },
      problems: ["not-found", "burned", "claim-required", "unavailable"],
    },
  },
  "/api/v1/pastes/{id}": ofPaste,
  "/api/v1/pastes/{id}/content": {
    GET: {
      id: "readContent",
      tag: "Read",
      summary: "Read its content",
      description: "What is stored: the text of a normal paste, the envelope of an encrypted one.",
      parameters: [id, readToken, ifNoneMatch],
      answers: { 200: content("The content."), 304: unchanged },
      problems: read,
    },
  },
  "/api/v1/pastes/{id}/revisions/{revision}/content": {
    GET: {
      id: "readRevision",
      tag: "Edit",
      summary: "Read one revision",
      description: "The text or the envelope of one revision that is kept.",
      parameters: [id, revision, readToken, ifNoneMatch],
      answers: { 200: content("The content."), 304: unchanged },
      problems: read,
    },
  },
  "/api/v1/pastes/{id}/revisions": {
    GET: {
      id: "readRevisions",
      tag: "Edit",
      summary: "List its revisions",
      description: "The revisions that are kept, the newest first: 20 at most, with the current one.",
      parameters: [id, readToken],
      answers: { 200: answer("The revisions.", inJson("Revisions")) },
      problems: read,
    },
    DELETE: {
      id: "removeOlderRevisions",
      tag: "Edit",
      summary: "Destroy its older revisions",
      description: "Destroys every revision but the current one: for when a secret was edited out.",
      parameters: [id, editToken],
      answers: { 204: done },
      problems: written,
    },
  },
  "/api/v1/pastes/{id}/claim": {
    POST: {
      id: "claim",
      tag: "Read once",
      summary: "Claim a paste that burns",
      description:
        "Its content, to one reader only. The same `Claim-Id` gets it again for 5 minutes, so that a broken connection loses nothing; to any other it is burned from now on.",
      parameters: [id, claimId, readToken],
      answers: { 200: content("The content.") },
      problems: written,
    },
    DELETE: {
      id: "confirm",
      tag: "Read once",
      summary: "Confirm that it was read",
      description:
        "The text has arrived: everything of the paste but its id and the time is destroyed now. Without this call, 5 minutes after the claim.",
      parameters: [id, claimId],
      answers: { 204: done },
      problems: [...found, "forbidden", "claim-required"],
    },
  },
  "/api/v1/limits": {
    GET: {
      id: "readLimits",
      tag: "Server",
      summary: "Read the limits",
      description: "How large a text may be, how long it may live, and whether normal pastes are taken.",
      answers: { 200: answer("The limits.", inJson("Limits")) },
      problems: ["invalid"],
    },
  },
  "/api/v1/openapi.json": {
    GET: {
      id: "readOpenApi",
      tag: "Server",
      summary: "Read this description",
      description: "All of this as OpenAPI 3.1, for programs.",
      answers: { 200: answer("OpenAPI 3.1.", { "application/json": { schema: { type: "object" } } }) },
      problems: ["invalid"],
    },
  },
  "/api/health": {
    GET: {
      id: "readHealth",
      tag: "Server",
      summary: "Ask whether it is well",
      description: "200 while the database answers, 503 when it does not.",
      answers: {
        200: answer("It answers.", {
          "application/json": { schema: jsonSchema(z.object({ status: z.literal("ok") })) },
        }),
      },
      problems: ["invalid", "unavailable"],
    },
  },
  "/api/metrics": {
    GET: {
      id: "readMetrics",
      tag: "Server",
      summary: "Read the counters",
      description: "Calls by operation and status, for Prometheus. No id and no address is in them.",
      answers: { 200: answer("Prometheus text.", { "text/plain; version=0.0.4; charset=utf-8": { schema: text } }) },
      problems: ["invalid"],
    },
  },
};

export const ofMethods = { Allow: aHeader(text, "The methods that the address knows.") };
