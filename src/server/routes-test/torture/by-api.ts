// Asks the API what there is of a paste, and lets only those of its worlds stand that say the same.
import { pasteSchema, problemSchema, revisionsSchema } from "../../../contract/paste";
import { toBase64url } from "../../tokens";
import type { Answer, Caller } from "./call";
import { claimBy } from "./deeds";
import { exactly, isWithin, type Paste, type Span, type World, worldsAt } from "./world";

export class Unexpected extends Error {
  override name = "Unexpected";
}

/** Asks at a moment, and says between which two of the server's clock it was answered. */
export type Asking = { call: Caller["call"]; clock(): number };

export async function askedAt(
  { call, clock }: Asking,
  sent: Parameters<Caller["call"]>[0],
): Promise<{ answer: Answer | null; at: Span }> {
  const from = clock();
  const answer = await call(sent);
  return { answer, at: { from, to: clock() } };
}

/** Throws Unexpected where no world fits. Changes nothing on the server. */
export async function checkByApi(asking: Asking, paste: Paste): Promise<void> {
  const { answer, at } = await askedAt(asking, { method: "GET", path: paste.path });
  if (answer === null) throw new Unexpected("GET was not answered");
  const possible = paste.worlds.flatMap((world) => worldsAt(world, at));
  const seen = possible.flatMap((world) => fitting(paste, world, answer));
  const fit: World[] = [];
  for (const world of seen) if (await hasContents(asking, paste, world)) fit.push(world);
  if (fit.length === 0) {
    throw new Unexpected(
      `${possible.map((world) => JSON.stringify(told(world))).join(" or ")} was to be found, and the answer is ` +
        `${answer.status} ${answer.body.toString().slice(0, 400)}${seen.length > 0 ? ", with other contents" : ""}`,
    );
  }
  paste.worlds = fit;
}

/** What an answer to GET says is exact: the world with its times as they are, or none where it contradicts. */
export function fitting({ kind, burn, owner }: Paste, world: World, { status, body }: Answer): World[] {
  if (world.state === "absent") return status === 404 ? [world] : [];
  if (world.state !== "live") {
    if (status !== 410) return [];
    const { burnedAt } = problemSchema.parse(JSON.parse(body.toString()));
    const time = Date.parse(burnedAt ?? "");
    return isWithin(time, world.burnedAt) ? [{ ...world, burnedAt: exactly(time) }] : [];
  }
  if (status !== 200 && status !== 201) return [];
  const paste = pasteSchema.parse(JSON.parse(body.toString()));
  const current = world.pieces.get(world.revision)?.bytes ?? Buffer.alloc(0);
  const header = kind === "encrypted" ? toBase64url(current.subarray(0, 37)) : undefined;
  const time = paste.expiresAt === null ? null : Date.parse(paste.expiresAt);
  const expires =
    time === null || world.expiresAt === null ? time === world.expiresAt : isWithin(time, world.expiresAt);
  const same =
    paste.id === owner.id &&
    paste.kind === kind &&
    paste.burn === burn &&
    paste.revision === world.revision &&
    paste.bytes === current.length &&
    paste.header === header;
  return same && expires ? [{ ...world, expiresAt: time === null ? null : exactly(time) }] : [];
}

/** Whether each content that a reader may ask for is there, byte for byte, and no other. */
async function hasContents(asking: Asking, paste: Paste, world: World): Promise<boolean> {
  if (world.state === "claimed") {
    const { answer, at } = await askedAt(asking, claimBy(paste, world, world.claimId));
    if (answer?.status === 200) return answer.body.equals(world.pieces.get(world.revision)?.bytes ?? Buffer.alloc(0));
    // Its five minutes may just have ended.
    return answer?.status === 410 && worldsAt(world, at).some(({ state }) => state === "burned");
  }
  if (world.state === "burned") {
    // That its reader gets it no more, and no other. With no read token for what is not there any more.
    const headers = { "claim-id": world.claimId };
    return (await asking.call({ method: "POST", path: `${paste.path}/claim`, headers }))?.status === 410;
  }
  if (world.state !== "live" || paste.burn) return true;
  const headers: Record<string, string> = paste.kind === "encrypted" ? { "paste-read-token": world.readToken } : {};
  const get = (part: string) => asking.call({ method: "GET", path: `${paste.path}/${part}`, headers });
  const content = await get("content");
  if (content?.status !== 200 || !content.body.equals(world.pieces.get(world.revision)?.bytes ?? Buffer.alloc(0))) {
    return expiredMeanwhile(asking, world);
  }
  const listed = await get("revisions");
  if (listed?.status !== 200) return expiredMeanwhile(asking, world);
  const { revisions } = revisionsSchema.parse(JSON.parse(listed.body.toString()));
  const kept = [...world.pieces].toReversed();
  if (JSON.stringify(revisions.map(({ revision }) => revision)) !== JSON.stringify(kept.map(([n]) => n))) return false;
  for (const [n, piece] of kept.slice(1, 4)) {
    const older = await get(`revisions/${n}/content`);
    if (older?.status !== 200 || !older.body.equals(piece.bytes)) return expiredMeanwhile(asking, world);
  }
  return true;
}

const expiredMeanwhile = ({ clock }: Asking, world: World): boolean =>
  worldsAt(world, exactly(clock())).every(({ state }) => state === "absent");

/** A world in a few words, without its contents. */
export function told(world: World): object {
  if (!("pieces" in world)) return world;
  const { state, revision, pieces, expiresAt } = world;
  return {
    state,
    revision,
    kept: [...pieces.keys()],
    expiresAt,
    ...("burnedAt" in world ? { burnedAt: world.burnedAt } : {}),
  };
}
