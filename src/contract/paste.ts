// What crosses the wire as JSON, as schemas; their types are inferred, and `openapi.json` is made of them.
// A server parses requests with these strictly; a client lets unknown members of an answer pass.
import { z } from "zod";
import { pasteErrorCodes } from "./errors";
import { idPattern } from "./id";
import { expiresValues } from "./limits";

// Zod tries `new Function` when a schema is made, to go faster: the pages' policy forbids that, and reports each try.
z.config({ jitless: true });

/** 32 bytes in base64url's canonical form: 43 characters, the unused 2 bits zero (RFC 4648 §3.5). */
export const base64url32Pattern = /^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$/;
/** 16 bytes in base64url's canonical form: 22 characters. */
export const base64url16Pattern = /^[A-Za-z0-9_-]{21}[AQgw]$/;

export const idSchema = z.string().regex(idPattern);
export const tokenSchema = z.string().regex(base64url32Pattern);
export const verifierSchema = z.string().regex(base64url32Pattern);
export const claimIdSchema = z.string().regex(base64url16Pattern);
export const expiresSchema = z.enum(expiresValues);
/** RFC 3339, UTC, milliseconds. */
export const timeSchema = z.iso.datetime({ precision: 3 });
export const revisionSchema = z.int().min(1);
export const kindSchema = z.enum(["encrypted", "normal"]);
export type Kind = z.infer<typeof kindSchema>;

export const pasteSchema = z.object({
  id: idSchema,
  kind: kindSchema,
  url: z.url(),
  revision: revisionSchema,
  bytes: z.int().min(0),
  createdAt: timeSchema,
  updatedAt: timeSchema,
  expiresAt: timeSchema.nullable(),
  burn: z.boolean(),
  /** Envelope bytes 0 to 36, base64url; encrypted pastes only. */
  header: z
    .string()
    .regex(/^[A-Za-z0-9_-]{49}[AQgw]$/)
    .optional(),
});
export type Paste = z.infer<typeof pasteSchema>;

/** The answer to a creation without `Paste-Edit-Verifier`, asked for as JSON. */
export const createdPasteSchema = pasteSchema.extend({ editToken: tokenSchema.optional() });
export type CreatedPaste = z.infer<typeof createdPasteSchema>;

export const revisionsSchema = z.object({
  revisions: z.array(z.object({ revision: revisionSchema, bytes: z.int().min(0), createdAt: timeSchema })),
});
export type Revisions = z.infer<typeof revisionsSchema>;

export const limitsSchema = z.object({
  maxNormalBytes: z.int(),
  maxEncryptedBytes: z.int(),
  maxEnvelopeBytes: z.int(),
  normal: z.boolean(),
  expires: z.array(expiresSchema),
  defaultExpires: z.object({ encrypted: expiresSchema, normal: expiresSchema }),
});
export type Limits = z.infer<typeof limitsSchema>;

/** The body of PATCH: strict, so that a client that would send too much is caught. */
export const expiryChangeSchema = z.strictObject({ expires: expiresSchema });

/** RFC 9457, with a `code` out of a closed list. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: z.enum(pasteErrorCodes),
  burnedAt: timeSchema.optional(),
  revision: revisionSchema.optional(),
  maxBytes: z.int().optional(),
});
export type Problem = z.infer<typeof problemSchema>;
