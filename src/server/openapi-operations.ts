// What each operation of the API takes and gives, as OpenAPI says it.
import { z } from "zod";
import type { PasteErrorCode } from "../contract/errors";
import { expiresDefault } from "../contract/limits";
import { envelopeType } from "../contract/paths";
import type { Address, routes } from "./api";
import {
  answer,
  burn,
  bytes,
  claimId,
  content,
  created,
  done,
  editToken,
  entityTag,
  expires,
  header,
  id,
  ifNoneMatch,
  inJson,
  type Json,
  jsonSchema,
  normalBody,
  readToken,
  revision,
  text,
  unchanged,
  verifier,
} from "./openapi-parts";

export type Description = {
  id: string;
  summary: string;
  parameters?: readonly Json[];
  requestBody?: Json;
  answers: Record<number, Json>;
  problems: readonly PasteErrorCode[];
};

const found = ["invalid", "not-found", "burned"] as const;
const written = [...found, "unauthorized", "forbidden"] as const;
const body = ["too-large", "unsupported-media-type"] as const;

/** What each operation takes and gives, beside what every call may meet. */
export const descriptions: { readonly [A in Address]: { readonly [M in keyof (typeof routes)[A]]: Description } } = {
  "/api/v1/pastes": {
    POST: {
      id: "createNormal",
      summary: "Creates a normal paste. The body is taken as bytes and never parsed.",
      parameters: [
        expires(expiresDefault.normal),
        burn,
        header("Paste-Edit-Verifier", verifier, "Makes the call one that can safely be sent again."),
        header("Accept", text, "`application/json` asks for the paste as JSON."),
      ],
      requestBody: { required: true, content: normalBody },
      answers: { 201: created, 200: created },
      problems: ["invalid", "forbidden", "burned", "conflict", ...body],
    },
  },
  "/api/v1/pastes/{id}": {
    GET: {
      id: "readPaste",
      summary: "The paste without its content. Changes nothing.",
      parameters: [id],
      answers: { 200: answer("The paste.", inJson("Paste")) },
      problems: found,
    },
    PUT: {
      id: "putPaste",
      summary:
        "With `If-None-Match: *` creates an encrypted paste; the very same call again is answered with 200. " +
        "With `If-Match` and `Paste-Edit-Token` writes a new revision of a paste of either kind.",
      parameters: [
        id,
        header("If-None-Match", { const: "*" }, "Creates."),
        header("If-Match", { type: "string", pattern: '^"[1-9][0-9]{0,14}"$' }, "Replaces this revision."),
        header("Paste-Read-Verifier", verifier, "Needed for creating; with a revision where the secrets changed."),
        header("Paste-Edit-Verifier", verifier, "Needed for creating; the id comes from it."),
        editToken,
        expires(expiresDefault.encrypted),
        burn,
      ],
      requestBody: { required: true, content: { [envelopeType]: { schema: bytes }, ...normalBody } },
      answers: {
        201: answer("Created.", inJson("Paste")),
        200: answer("A new revision, or the paste that the same call made before.", inJson("Paste")),
      },
      problems: [...written, "conflict", "precondition-required", ...body],
    },
    PATCH: {
      id: "changeExpiry",
      summary: "A new expiry, counted from now. The revision stays.",
      parameters: [id, editToken],
      requestBody: { required: true, content: inJson("ExpiryChange") },
      answers: { 200: answer("The paste.", inJson("Paste")) },
      problems: [...written, ...body],
    },
    DELETE: {
      id: "removePaste",
      summary: "Destroys the paste with all its revisions.",
      parameters: [id, editToken],
      answers: { 204: done },
      problems: written,
    },
  },
  "/api/v1/pastes/{id}/content": {
    GET: {
      id: "readContent",
      summary: "The envelope, or the text.",
      parameters: [id, readToken, ifNoneMatch],
      answers: { 200: answer("The content.", content, entityTag), 304: unchanged },
      problems: [...written, "claim-required"],
    },
  },
  "/api/v1/pastes/{id}/claim": {
    POST: {
      id: "claim",
      summary: "A burn paste's content, to one reader only: the same Claim-Id gets it again for 5 minutes.",
      parameters: [id, claimId, readToken],
      answers: { 200: answer("The content.", content, entityTag) },
      problems: written,
    },
    DELETE: {
      id: "confirm",
      summary: "The reader has it: everything but the id and the time is destroyed now.",
      parameters: [id, claimId],
      answers: { 204: done },
      problems: [...found, "forbidden", "claim-required"],
    },
  },
  "/api/v1/pastes/{id}/revisions": {
    GET: {
      id: "readRevisions",
      summary: "The kept revisions, newest first.",
      parameters: [id, readToken],
      answers: { 200: answer("The revisions.", inJson("Revisions")) },
      problems: [...written, "claim-required"],
    },
    DELETE: {
      id: "removeOlderRevisions",
      summary: "Destroys the older revisions.",
      parameters: [id, editToken],
      answers: { 204: done },
      problems: written,
    },
  },
  "/api/v1/pastes/{id}/revisions/{revision}/content": {
    GET: {
      id: "readRevision",
      summary: "One revision's envelope or text.",
      parameters: [id, revision, readToken, ifNoneMatch],
      answers: { 200: answer("The content.", content, entityTag), 304: unchanged },
      problems: [...written, "claim-required"],
    },
  },
  "/api/v1/limits": {
    GET: {
      id: "readLimits",
      summary: "What this server takes.",
      answers: { 200: answer("The limits.", inJson("Limits")) },
      problems: ["invalid"],
    },
  },
  "/api/v1/openapi.json": {
    GET: {
      id: "readOpenApi",
      summary: "This description.",
      answers: { 200: answer("OpenAPI 3.1.", { "application/json": { schema: { type: "object" } } }) },
      problems: ["invalid"],
    },
  },
  "/api/health": {
    GET: {
      id: "readHealth",
      summary: "Whether the store answers.",
      answers: {
        200: answer("It does.", { "application/json": { schema: jsonSchema(z.object({ status: z.literal("ok") })) } }),
      },
      problems: ["invalid"],
    },
  },
  "/api/metrics": {
    GET: {
      id: "readMetrics",
      summary: "Counters for Prometheus.",
      answers: { 200: answer("Prometheus text.", { "text/plain": { schema: text } }) },
      problems: ["invalid"],
    },
  },
  "/p/{id}/raw": {
    GET: {
      id: "readRaw",
      summary: "A normal paste's text.",
      parameters: [id, ifNoneMatch],
      answers: {
        200: answer("The text.", { "text/plain; charset=utf-8": { schema: text } }, entityTag),
        304: unchanged,
      },
      problems: ["not-found", "burned", "claim-required"],
    },
  },
};
