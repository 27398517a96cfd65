// The Claim-Ids of readings that have begun (client/kept-claims.ts): in this user's data folder from before the claim is
// made, so that whatever breaks then, the same command gets the paste again.
import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { type Claim, type Claims, claimsOn, parseClaim, shownUntil } from "@/client/kept-claims";
import { idPattern } from "@/contract/id";
import { alone, readPrivate, replacePrivate } from "./private-files";
import { dataFolder } from "./user-folders";

const folder = (): string => join(dataFolder(), "claims");
const fileOf = (id: string): string => join(folder(), `${id}.json`);

const claims = claimsOn({
  alone: (id, work) => alone(folder(), id, work),
  read: async (id) => read(id),
  write: async (id, claim) => replacePrivate(fileOf(id), `${JSON.stringify(claim)}\n`),
  remove: async (id) => rmSync(fileOf(id), { force: true }),
});

/** A Claim-Id that cannot be kept is an error, and nothing is claimed; once the text is there, it is no more than untidy. */
export const claimsOnDisk: Claims = {
  ...claims,
  markShown: (id) => claims.markShown(id).catch(() => {}),
  forget: (id) => claims.forget(id).catch(() => {}),
};

function read(id: string): Claim | null {
  try {
    return parseClaim(JSON.parse(readPrivate(fileOf(id)) ?? "null"));
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** What stands in the way of reading it is told by whoever claims. */
function find(id: string): Claim | null {
  try {
    return read(id);
  } catch {
    return null;
  }
}

/**
 * Until when the same command gets a paste again whose reading was begun here, RFC 3339. Null where none was, or it is too
 * late, or its text has arrived, or nobody can tell.
 */
export function readableUntil(id: string, now = Date.now()): string | null {
  const claim = find(id);
  if (claim === null || claim.shown) return null;
  const until = shownUntil(claim);
  return claim.at <= now && now < Date.parse(until) ? until : null;
}

/** Forgets every claim that is too old, which no command may have come back for. */
export async function sweepClaims(now = Date.now()): Promise<void> {
  const ids = readdirSync(folder()).map((name) => name.replace(/\.json$/, ""));
  for (const id of ids.filter((name) => idPattern.test(name))) await claimsOnDisk.find(id, now);
}
