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
/** Bytes are no JSON: OpenAPI says them by a schema that says nothing. */
const bytes: Json = {};
export const plainType = "text/plain; charset=utf-8";

const parameter = (place: "path" | "query" | "header", required: boolean) => {
  return (name: string, schema: Json, description: string, example?: string | number | boolean): Json => ({
    name,
    in: place,
    required,
    schema,
    description,
    ...(example === undefined ? {} : { example }),
  });
};
const inPath = parameter("path", true);
const header = parameter("header", false);
const neededHeader = parameter("header", true);
const query = parameter("query", false);

/** One paste's, which belong together: the verifier is the token's SHA-256, the id comes from the verifier. */
const example = {
  id: "nfDhSwYIV0R7",
  editToken: "9Xr5KBg1AHP7r10Y_E9nFsuA0lyHezEqc8XFSThGFO0",
  editVerifier: "qfmJl_c2BaB1MXuVZTkAuQnEUjHTe2e59WwEQczUjXM",
  readToken: "gh0-RN7uw5giO5QEqHBi5Z4yeItvtaCgdNmdgssyb1g",
  readVerifier: "2YylUoSE59QdIAJ9FmrgkSJ9XrbLe0WNpLZDWjBEHCE",
  claimId: "Qk1hZGUgZm9yIHRlc3RzIQ",
};

export const id = inPath("id", jsonSchema(idSchema), "The paste, as its link names it.", example.id);
export const revision = inPath("revision", jsonSchema(revisionSchema), "One of the kept revisions.", 1);
const verifier = jsonSchema(verifierSchema);
const token = jsonSchema(tokenSchema);
export const expires = (byDefault: string) =>
  query("expires", { ...jsonSchema(expiresSchema), default: byDefault }, "How long it lives, counted from now.", "1d");
export const burn = query("burn", { type: "boolean", default: false }, "Whether it can be read only once.", false);
export const readToken = header(
  "Paste-Read-Token",
  token,
  "Encrypted pastes need it: the proof that you hold what opens the paste.",
  example.readToken,
);
export const editToken = header(
  "Paste-Edit-Token",
  token,
  "The proof that the paste is yours. Without it the answer is 401.",
  example.editToken,
);
export const editTokenOfRevision = header(
  "Paste-Edit-Token",
  token,
  "With `If-Match`: the proof that the paste is yours.",
  example.editToken,
);
export const claimId = neededHeader(
  "Claim-Id",
  jsonSchema(claimIdSchema),
  "16 random bytes of the reader's own, in base64url.",
  example.claimId,
);
export const ifNoneMatch = header("If-None-Match", text, "The `ETag` of what you have: 304 where it is still the one.");
export const creates = header("If-None-Match", { const: "*" }, "Creates an encrypted paste.");
export const replaces = header(
  "If-Match",
  { type: "string", pattern: '^"[1-9][0-9]{0,14}"$' },
  "Replaces this revision, and no other.",
  '"1"',
);
export const editVerifier = (description: string) =>
  header("Paste-Edit-Verifier", verifier, description, example.editVerifier);
export const readVerifier = header(
  "Paste-Read-Verifier",
  verifier,
  "Needed to create; with a revision where the secrets changed.",
  example.readVerifier,
);

export const answer = (description: string, content: Json = {}, headers: Json = {}): Json => ({
  description,
  ...(Object.keys(content).length === 0 ? {} : { content }),
  headers,
});
export const inJson = (name: keyof typeof components): Json => ({ "application/json": { schema: ref(name) } });
/** `required`: every such answer has it. */
export const aHeader = (schema: Json, description: string, required = true): Json => ({
  schema,
  description,
  required,
});
const entityTag = { ETag: aHeader({ type: "string", pattern: '^"[1-9][0-9]{0,14}"$' }, 'The revision, as in `"1"`.') };
export const content = (description: string): Json =>
  answer(description, { [envelopeType]: { schema: bytes }, [plainType]: { schema: text } }, entityTag);
export const textContent = (description: string): Json =>
  answer(description, { [plainType]: { schema: text } }, entityTag);
export const unchanged = answer("You have this revision already.", {}, entityTag);
export const done = answer("Done.");
const location = { Location: aHeader({ type: "string", format: "uri" }, "The paste's page.") };
const asked = "The paste's address and a newline; as JSON where `Accept` names it.";
export const created = answer(
  asked,
  { [plainType]: { schema: text }, ...inJson("CreatedPaste") },
  {
    ...location,
    "Paste-Edit-Token": aHeader(token, "Drawn by the server, where the call brought no edit verifier.", false),
  },
);
export const createdBefore = answer(
  `The very same call made this paste before. ${asked}`,
  { [plainType]: { schema: text }, ...inJson("Paste") },
  location,
);
export const normalBody: Json = { "text/*": { schema: text }, "application/x-www-form-urlencoded": { schema: bytes } };
export const envelopeBody: Json = { [envelopeType]: { schema: bytes } };

const ofEveryAnswer: Record<string, Json> = {
  "Cache-Control": aHeader({ const: "no-store" }, "Nothing of the API is kept on the way."),
  "Content-Security-Policy": aHeader(text, "For browsers: an answer runs and loads nothing."),
  "Cross-Origin-Resource-Policy": aHeader({ const: "same-origin" }, "For browsers: no other site may show it."),
  "Referrer-Policy": aHeader({ const: "no-referrer" }, "For browsers: nobody is told where a reader came from."),
  "X-Content-Type-Options": aHeader({ const: "nosniff" }, "For browsers: the type is the one that is said."),
  "X-Robots-Tag": aHeader({ const: "noindex" }, "For search engines: this is not theirs."),
  "Strict-Transport-Security": aHeader(text, "Where people reach the server by HTTPS.", false),
};
/** What people open in a tab of its own has these besides. */
const ofPages: Record<string, Json> = {
  "Cross-Origin-Opener-Policy": aHeader(
    { const: "same-origin" },
    "For browsers: no other tab has a hold on it.",
    false,
  ),
  "Permissions-Policy": aHeader(text, "For browsers: no camera, no place, nothing asked for.", false),
};
export const headers = { ...ofEveryAnswer, ...ofPages };

const refs = (names: Record<string, Json>): Json =>
  Object.fromEntries(Object.keys(names).map((name) => [name, { $ref: `#/components/headers/${name}` }]));
export const apiHeaderRefs = refs(ofEveryAnswer);
export const pageHeaderRefs = refs(headers);
