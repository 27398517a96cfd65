// What a device knows of one paste: its members, when that is over, and what two devices know of it together. It knows
// nothing of where that is kept.
import { z } from "zod";
import { idSchema, kindSchema, timeSchema, tokenSchema } from "../contract/paste";
import type { Document } from "../crypto";
import { titleLine } from "./title";

/** Strict: what has other members was kept by another version of this page, and this one must not cut them off. */
export const myPasteSchema = z.strictObject({
  id: idSchema,
  kind: kindSchema,
  /** `made` here, or brought from where it was made; `remembered`: its reader asked for that. */
  role: z.enum(["made", "remembered"]),
  /** Its title, or its file name; empty where it has neither, and for normal pastes. */
  title: z.string(),
  /** What opens it; null for a normal paste. */
  secrets: z.enum(["link", "password", "link+password"]).nullable(),
  /** What stands behind `#` in its link; empty where nothing does, or where it is not kept. */
  fragment: z.string(),
  /** Base64url; null where others made it. */
  editToken: tokenSchema.nullable(),
  /** When it was made; of a remembered one that the server said nothing of, when it was remembered. */
  createdAt: timeSchema,
  expiresAt: timeSchema.nullable(),
  burn: z.boolean(),
  /** When it was read and destroyed, as far as the server has said so. */
  burnedAt: timeSchema.nullable(),
  /** When this device first saw that it had expired, by its own clock; absent while it has not. Never in a file. */
  overSince: timeSchema.optional(),
});
export type MyPaste = z.infer<typeof myPasteSchema>;

/** What an encrypted paste is called in a list; empty where it has neither title nor name. */
export const listTitle = ({ title = "", name = "" }: Pick<Document, "title" | "name">): string =>
  titleLine(title).trim() || name;

/** For how long a paste that was made here is listed as expired, in days. */
export const expiredDays = 30;

const isExpired = (expiresAt: string | null, now: number): boolean =>
  expiresAt !== null && Date.parse(expiresAt) <= now;

/** Whether nobody can read it any more, as far as this device knows. */
export const isOver = ({ expiresAt, burnedAt }: MyPaste, now: number): boolean =>
  burnedAt !== null || isExpired(expiresAt, now);

/**
 * Whether it is time to forget it: a remembered paste as soon as it has expired, one that was made here some time after
 * this device saw that: a clock that is wrong for once, or a false word of the server, takes nobody's edit token. That it
 * was read stays until its person forgets it.
 */
export function isOutlived({ role, expiresAt, burnedAt, overSince }: MyPaste, now: number): boolean {
  if (burnedAt !== null || !isExpired(expiresAt, now)) return false;
  return role === "remembered" || (overSince !== undefined && isExpired(overSince, graceBefore(now)));
}

/** Whether it expired so long ago that it is not taken from elsewhere any more. */
export const isLongOver = ({ role, expiresAt, burnedAt }: MyPaste, now: number): boolean =>
  burnedAt === null && isExpired(expiresAt, role === "made" ? graceBefore(now) : now);

const graceBefore = (now: number): number => now - expiredDays * 86_400_000;

/** With `overSince` as it has to be now; the very same where it is. */
export function withOverSince(paste: MyPaste, now: number): MyPaste {
  const { overSince, ...rest } = paste;
  if (!isExpired(paste.expiresAt, now)) return overSince === undefined ? paste : rest;
  // One that lies ahead was noted by a clock that was wrong.
  return overSince !== undefined && isExpired(overSince, now)
    ? paste
    : { ...rest, overSince: new Date(now).toISOString() };
}

/**
 * What is known of a paste where `here` was known already, and `brought` comes from elsewhere (docs/format.md, My pastes
 * as a file). What is here stays, since the other may be old: a link or an expiry may have been changed since. Only of a
 * paste that is merely remembered here, one that was made there says more. What one of the two lacks comes from the other;
 * that it was read only of one that burns.
 */
export function merged(here: MyPaste, brought: MyPaste): MyPaste {
  if (here.id !== brought.id || here.kind !== brought.kind) return here;
  const saysMore = here.role === "remembered" && brought.role === "made";
  const [first, second] = saysMore ? [brought, here] : [here, brought];
  return {
    ...first,
    title: first.title || second.title,
    editToken: here.editToken ?? brought.editToken,
    burnedAt: here.burnedAt ?? (first.burn ? brought.burnedAt : null),
  };
}
