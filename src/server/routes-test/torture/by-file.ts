// Looks at the database without its server: every row against what is known, that nothing else is there, and whether a
// destroyed content stands anywhere in the files' bytes.
import { existsSync, readFileSync } from "node:fs";
import Database from "better-sqlite3";
import { openStore } from "../../store/open";
import { sweep } from "../../sweeper";
import { fromBase64url, verifierOf } from "../../tokens";
import { canariesIn } from "./piece";
import { isWithin, type Paste, piecesOf, type World, worldsAt } from "./world";

type Row = {
  revision: number;
  content: Buffer;
  expiresAt: number | null;
  claim: Buffer | null;
  claimedAt: number | null;
  editVerifier: Buffer;
  readVerifier: Buffer | null;
};
type Rows = {
  paste: Row | undefined;
  older: { revision: number; content: Buffer }[];
  tombstone: Tombstone | undefined;
};
type Tombstone = { claim: Buffer; burnedAt: number };

/** Sweeps the file and answers what is wrong with it, and with what of each paste; nothing where all is as it must be. */
export async function checkByFile(file: string, pastes: Paste[], clock: () => number): Promise<string[]> {
  const wrong: string[] = [];
  const from = clock();
  const store = openStore(file);
  if ((await sweep(store, clock)) === null) wrong.push("the sweep's lease is held by a process that is dead");
  const at = { from, to: clock() };
  const db = new Database(file, { readonly: true });
  const integrity = db.pragma("integrity_check", { simple: true });
  if (integrity !== "ok") wrong.push(`integrity_check: ${integrity}`);
  const find = finder(db);
  for (const paste of pastes) {
    const rows = find(paste.owner.id);
    const possible = paste.worlds.flatMap((world) => worldsAt(world, at));
    const fit = possible.filter((world) => isKept(paste, world, rows));
    if (fit.length > 0) paste.worlds = fit.slice(0, 1);
    else wrong.push(`${paste.owner.id}: ${possible.map(({ state }) => state).join(" or ")} is not what is kept`);
  }
  const count = (table: string) => db.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get() ?? Number.NaN;
  const known = pastes.flatMap(({ worlds }) => worlds);
  const expected = {
    pastes: known.filter((world) => "pieces" in world).length,
    revisions: known.reduce((sum, world) => sum + Math.max(0, piecesOf(world).length - 1), 0),
    burned: known.filter(({ state }) => state === "burned").length,
    leases: 0,
  };
  for (const [table, rows] of Object.entries(expected)) {
    if (count(table) !== rows) wrong.push(`${table} has ${count(table)} rows, and ${rows} are known`);
  }
  db.close();
  wrong.push(...destroyedIn(file, pastes));
  await store.close();
  return wrong;
}

/** What stands in the files' bytes and should not, and the other way round. */
export function destroyedIn(file: string, pastes: Paste[]): string[] {
  const kept = new Set(pastes.flatMap(({ worlds }) => worlds.flatMap(piecesOf)).map(({ canary }) => canary));
  const files = ["", "-wal"].map((end) => file + end).filter((name) => existsSync(name));
  const there = new Set(files.flatMap((name) => [...canariesIn(readFileSync(name))]));
  return [
    ...[...there]
      .filter((canary) => !kept.has(canary))
      .map((canary) => `a destroyed content is in the files: ${canary}`),
    ...[...kept].filter((canary) => !there.has(canary)).map((canary) => `a content is not in the files: ${canary}`),
  ];
}

function finder(db: Database.Database): (id: string) => Rows {
  const paste = db.prepare<[string], Row>(
    `SELECT revision, substr(content, 1, bytes) AS content, expires_at AS expiresAt, claim, claimed_at AS claimedAt, edit_verifier AS editVerifier,
       read_verifier AS readVerifier FROM pastes WHERE id = ?`,
  );
  const older = db.prepare<[string], Rows["older"][number]>(
    "SELECT revision, substr(content, 1, bytes) AS content FROM revisions WHERE paste_id = ? ORDER BY revision",
  );
  const tombstone = db.prepare<[string], Tombstone>("SELECT claim, burned_at AS burnedAt FROM burned WHERE id = ?");
  return (id) => ({ paste: paste.get(id), older: older.all(id), tombstone: tombstone.get(id) });
}

function isKept(paste: Paste, world: World, { paste: row, older, tombstone }: Rows): boolean {
  if (world.state === "absent") return row === undefined && older.length === 0 && tombstone === undefined;
  if (world.state === "burned") {
    if (row !== undefined || older.length > 0 || tombstone === undefined) return false;
    return tombstone.claim.equals(claimOf(world.claimId)) && isWithin(tombstone.burnedAt, world.burnedAt);
  }
  if (row === undefined || tombstone !== undefined) return false;
  const contents = [...older, row];
  const same = contents.every(({ revision, content }) => world.pieces.get(revision)?.bytes.equals(content) === true);
  const { expiresAt, claim, claimedAt, editVerifier, readVerifier } = row;
  const expires =
    expiresAt === null || world.expiresAt === null
      ? expiresAt === world.expiresAt
      : isWithin(expiresAt, world.expiresAt);
  const claimed =
    world.state === "claimed"
      ? claim?.equals(claimOf(world.claimId)) === true && claimedAt !== null && isWithin(claimedAt, world.burnedAt)
      : claim === null && claimedAt === null;
  return (
    same &&
    contents.length === world.pieces.size &&
    row.revision === world.revision &&
    expires &&
    claimed &&
    editVerifier.equals(fromBase64url(paste.owner.editVerifier)) &&
    (paste.kind === "encrypted"
      ? readVerifier?.equals(fromBase64url(world.readVerifier)) === true
      : readVerifier === null)
  );
}

const claimOf = (claimId: string): Buffer => verifierOf(fromBase64url(claimId));
