// What the API's description is put together from: schemas, parameters, headers and answers that several operations share.
import { z } from "zod";
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
import { envelopeType } from "../contract/paths";

export type Json = Record<string, unknown>;
export const jsonSchema = (schema: z.ZodType): Json => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { target: "draft-2020-12", io: "input" });
  return rest;
};
export const components = {
  Paste: pasteSchema,
  CreatedPaste: createdPasteSchema,
  Revisions: revisionsSchema,
  Limits: limitsSchema,
  ExpiryChange: expiryChangeSchema,
  Problem: problemSchema,
};
export const ref = (name: keyof typeof components): Json => ({ $ref: `#/components/schemas/${name}` });
export const text: Json = { type: "string" };
export const bytes: Json = {};

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
export const header = parameter("header", false);
const neededHeader = parameter("header", true);
const query = parameter("query", false);

export const id = inPath("id", jsonSchema(idSchema), "Derived from the edit verifier.");
export const revision = inPath("revision", jsonSchema(revisionSchema), "One of the kept revisions.");
export const verifier = jsonSchema(verifierSchema);
export const token = jsonSchema(tokenSchema);
export const expires = (byDefault: string) =>
  query("expires", { ...jsonSchema(expiresSchema), default: byDefault }, "How long it lives, counted from now.");
export const burn = query("burn", { type: "boolean", default: false }, "Whether it can be read only once.");
export const readToken = header("Paste-Read-Token", token, "Encrypted pastes: proof of holding the secrets.");
export const editToken = header("Paste-Edit-Token", token, "Proof of being the paste's owner.");
export const claimId = neededHeader(
  "Claim-Id",
  jsonSchema(claimIdSchema),
  "16 random bytes of the reader's, in base64url.",
);
export const ifNoneMatch = header("If-None-Match", text, "The entity tag that the client has.");

export const answer = (description: string, content: Json, headers: Json = {}): Json => ({
  description,
  content,
  headers,
});
export const inJson = (name: keyof typeof components): Json => ({ "application/json": { schema: ref(name) } });
export const aHeader = (schema: Json, description: string): Json => ({ schema, description });
export const entityTag = { ETag: aHeader(text, 'The revision, as in `"1"`.') };
export const content: Json = { [envelopeType]: { schema: bytes }, "text/plain; charset=utf-8": { schema: text } };
export const done: Json = { description: "Done." };
export const created = answer(
  "The paste's address and a newline; as JSON where `Accept` names it.",
  { "text/plain; charset=utf-8": { schema: text }, ...inJson("CreatedPaste") },
  {
    Location: aHeader({ type: "string", format: "uri" }, "The paste's page."),
    "Paste-Edit-Token": aHeader(token, "Drawn by the server, where the call brought no edit verifier."),
  },
);
export const normalBody: Json = { "text/*": { schema: text }, "application/x-www-form-urlencoded": { schema: bytes } };
export const unchanged = { description: "The client has this revision." };
