// The API as OpenAPI 3.1, made from the schemas that check the requests and that clients check the answers with.
import { z } from "zod";
import { type PasteErrorCode, statusOf, titleOf } from "../contract/errors";
import { expiresDefault } from "../contract/limits";
import {
  claimIdSchema,
  createdPasteSchema,
  expiresSchema,
  expiryChangeSchema,
  idSchema,
  limitsSchema,
  pasteSchema,
  problemSchema,
  revisionSchema,
  revisionsSchema,
  tokenSchema,
  verifierSchema,
} from "../contract/paste";
import { envelopeType, problemType } from "../contract/paths";
import type { Address, Method, routes } from "./api";

type Json = Record<string, unknown>;
type Description = {
  id: string;
  summary: string;
  parameters?: readonly Json[];
  requestBody?: Json;
  answers: Record<number, Json>;
  problems: readonly PasteErrorCode[];
};

const jsonSchema = (schema: z.ZodType): Json => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { target: "draft-2020-12", io: "input" });
  return rest;
};
const components = {
  Paste: pasteSchema,
  CreatedPaste: createdPasteSchema,
  Revisions: revisionsSchema,
  Limits: limitsSchema,
  ExpiryChange: expiryChangeSchema,
  Problem: problemSchema,
};
const ref = (name: keyof typeof components): Json => ({ $ref: `#/components/schemas/${name}` });
const text: Json = { type: "string" };
const bytes: Json = {};

const parameter = (place: "path" | "query" | "header", required: boolean) => {
  return (name: string, schema: Json, description: string): Json => ({
    name,
    in: place,
    required,
    schema,
    description,
  });
};
const inPath = parameter("path", true);
const header = parameter("header", false);
const neededHeader = parameter("header", true);
const query = parameter("query", false);

const id = inPath("id", jsonSchema(idSchema), "Derived from the edit verifier.");
const revision = inPath("revision", jsonSchema(revisionSchema), "One of the kept revisions.");
const verifier = jsonSchema(verifierSchema);
const token = jsonSchema(tokenSchema);
const expires = (byDefault: string) =>
  query("expires", { ...jsonSchema(expiresSchema), default: byDefault }, "How long it lives, counted from now.");
const burn = query("burn", { type: "boolean", default: false }, "Whether it can be read only once.");
const readToken = header("Paste-Read-Token", token, "Encrypted pastes: proof of holding the secrets.");
const editToken = header("Paste-Edit-Token", token, "Proof of being the paste's owner.");
const claimId = neededHeader("Claim-Id", jsonSchema(claimIdSchema), "16 random bytes of the reader's, in base64url.");
const ifNoneMatch = header("If-None-Match", text, "The entity tag that the client has.");

const answer = (description: string, content: Json, headers: Json = {}): Json => ({ description, content, headers });
const inJson = (name: keyof typeof components): Json => ({ "application/json": { schema: ref(name) } });
const aHeader = (schema: Json, description: string): Json => ({ schema, description });
const entityTag = { ETag: aHeader(text, 'The revision, as in `"1"`.') };
const content: Json = { [envelopeType]: { schema: bytes }, "text/plain; charset=utf-8": { schema: text } };
const done: Json = { description: "Done." };
const created = answer(
  "The paste's address and a newline; as JSON where `Accept` names it.",
  { "text/plain; charset=utf-8": { schema: text }, ...inJson("CreatedPaste") },
  {
    Location: aHeader({ type: "string", format: "uri" }, "The paste's page."),
    "Paste-Edit-Token": aHeader(token, "Drawn by the server, where the call brought no edit verifier."),
  },
);
const normalBody: Json = { "text/*": { schema: text }, "application/x-www-form-urlencoded": { schema: bytes } };
const unchanged = { description: "The client has this revision." };

const found = ["invalid", "not-found", "burned"] as const;
const written = [...found, "unauthorized", "forbidden"] as const;
const body = ["too-large", "unsupported-media-type"] as const;

/** What each operation takes and gives, beside what every call may meet. */
const descriptions: { readonly [A in Address]: { readonly [M in keyof (typeof routes)[A]]: Description } } = {
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

/** Every call may meet these. */
const anywhere = ["internal", "unavailable"] as const satisfies readonly PasteErrorCode[];

function describeOperation({ id: operationId, summary, parameters = [], requestBody, answers, problems }: Description) {
  const byStatus: Json = {};
  for (const code of [...problems, ...anywhere]) byStatus[statusOf(code)] = problemAnswer(code);
  return {
    operationId,
    summary,
    parameters,
    ...(requestBody === undefined ? {} : { requestBody }),
    responses: { ...answers, ...byStatus },
  };
}

function problemAnswer(code: PasteErrorCode): Json {
  const headers: Json = {
    ...(code === "unauthorized" ? { "WWW-Authenticate": aHeader({ const: "Paste" }, "A token is needed.") } : {}),
    ...(code === "unavailable" ? { "Retry-After": aHeader({ type: "integer" }, "Seconds.") } : {}),
  };
  const schema = { allOf: [ref("Problem"), { properties: { code: { const: code } } }] };
  return answer(`${code}: ${titleOf(code)}.`, { [problemType]: { schema } }, headers);
}

function document(): Json {
  const paths: Record<string, Json> = {};
  for (const [address, methods] of Object.entries<Partial<Record<Method, Description>>>(descriptions)) {
    const operations = Object.entries(methods).map(([method, it]) => [method.toLowerCase(), describeOperation(it)]);
    paths[address] = Object.fromEntries(operations);
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "mdbin",
      version: "1",
      description: "A pastebin whose server keeps bytes that it cannot read.",
      license: { name: "MIT", identifier: "MIT" },
    },
    paths,
    components: {
      schemas: Object.fromEntries(Object.entries(components).map(([name, schema]) => [name, jsonSchema(schema)])),
    },
  };
}

let made: string | undefined;

/** The description as JSON, made when it is first asked for. */
export function openApiText(): string {
  made ??= JSON.stringify(document());
  return made;
}
