// Pastes in one SQLite file, in prepared statements: drizzle's mapping cost more than the query itself.
// Statements are synchronous, so that a process never races itself; other processes on the same file may, and each
// decision is therefore one statement or one immediate transaction.
import Database from "better-sqlite3";
import { PasteError } from "../../contract/errors";
import { claimSeconds, revisionsKept, tombstoneDays } from "../../contract/limits";
import { connect } from "./sqlite-connection";
import { contentOf, fillPages } from "./sqlite-content";
import { writeAheadLogOf } from "./sqlite-log";
import type { pastes } from "./sqlite-schema";
import { prepareSweep } from "./sqlite-sweep";
import type { Found, ReadablePaste, RevisionEntry, Store, StoredPaste } from "./store";

type Row = Omit<typeof pastes.$inferSelect, "content" | "filler">;
/** What decides whether a paste is there. */
type Fate = Pick<Row, "expiresAt" | "claim" | "claimedAt">;
type ReadableRow = [Buffer, number, number, number, Buffer | null, number | null, Buffer | null, number | null];
type Next = Parameters<Store["replace"]>[2];
type Tombstone = { claim: Buffer; burnedAt: number };

const columns = `id, revision, bytes, created_at AS createdAt, updated_at AS updatedAt,
  expires_at AS expiresAt, expires, burn, edit_verifier AS editVerifier, read_verifier AS readVerifier, header,
  claim, claimed_at AS claimedAt`;

const claimMilliseconds = claimSeconds * 1000;
const tombstoneMilliseconds = tombstoneDays * 86_400_000;

/** Opens (or makes) and migrates the file. Throws where it cannot. */
export function openSqlite(file: string, migrationsFolder: string): Store {
  const db = connect(file, migrationsFolder);
  const log = writeAheadLogOf(db);
  const sweeping = prepareSweep(db, log);
  const live = "claimed_at IS NULL AND (expires_at IS NULL OR expires_at > @now)";

  const insert = db.prepare(`INSERT INTO pastes
    (id, revision, created_at, updated_at, expires_at, expires, burn, edit_verifier, read_verifier, header, bytes,
     content)
    SELECT ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? WHERE NOT EXISTS (SELECT 1 FROM burned WHERE id = ? AND burned_at > ?)
    ON CONFLICT DO NOTHING`);
  const select = db.prepare<[string], Row>(`SELECT ${columns} FROM pastes WHERE id = ?`);
  // As an array: naming the columns costs better-sqlite3 more than finding the row.
  const selectContent = db
    .prepare<[string], ReadableRow>(
      `SELECT content, bytes, revision, burn, read_verifier, expires_at, claim, claimed_at FROM pastes WHERE id = ?`,
    )
    .raw();
  const selectWithRevision = db.prepare<{ id: string; n: number }, Row & { content: Buffer | null }>(
    `SELECT ${columns}, CASE revision WHEN @n THEN substr(content, 1, bytes)
      ELSE (SELECT substr(content, 1, bytes) FROM revisions WHERE paste_id = id AND revisions.revision = @n) END AS content
     FROM pastes WHERE id = @id`,
  );
  const selectTombstone = db.prepare<[string, number], Tombstone>(
    "SELECT claim, burned_at AS burnedAt FROM burned WHERE id = ? AND burned_at > ?",
  );
  const selectRevisions = db.prepare<{ id: string; now: number }, RevisionEntry>(
    `SELECT revision, bytes, updated_at AS createdAt FROM pastes WHERE id = @id AND ${live}
     UNION ALL
     SELECT revision, bytes, created_at FROM revisions
       WHERE paste_id = (SELECT id FROM pastes WHERE id = @id AND ${live})
     ORDER BY revision DESC`,
  );
  const archive = db.prepare(
    `INSERT INTO revisions (paste_id, revision, created_at, bytes, content)
     SELECT id, revision, updated_at, bytes, content FROM pastes WHERE id = @id AND revision = @from AND ${live}`,
  );
  const replace = db.prepare<[object], Row>(
    `UPDATE pastes SET revision = revision + 1, updated_at = @now, bytes = @bytes, content = @content, header = @header,
       read_verifier = coalesce(@newReadVerifier, read_verifier)
     WHERE id = @id AND revision = @from AND ${live} RETURNING ${columns}`,
  );
  const dropRevisions = db.prepare<[string, number]>("DELETE FROM revisions WHERE paste_id = ? AND revision <= ?");
  const setExpiry = db.prepare<[object], Row>(
    `UPDATE pastes SET expires_at = @expiresAt WHERE id = @id AND ${live} RETURNING ${columns}`,
  );
  // The decision who reads a burn paste: the first claim, and for claimSeconds the same one again.
  const claim = db.prepare<[object], { content: Buffer; bytes: number; revision: number }>(
    `UPDATE pastes SET claim = @claim, claimed_at = coalesce(claimed_at, @now)
     WHERE id = @id AND burn = 1 AND read_verifier IS @readVerifier
       AND ((${live}) OR (claim = @claim AND claimed_at > @now - ${claimMilliseconds}))
     RETURNING content, bytes, revision`,
  );
  const confirm = db.prepare<[object], { claimedAt: number }>(
    "DELETE FROM pastes WHERE id = @id AND claim = @claim RETURNING claimed_at AS claimedAt",
  );
  const remove = db.prepare<[object], { claim: Buffer | null; claimedAt: number | null }>(
    `DELETE FROM pastes WHERE id = @id AND ((${live}) OR claimed_at > @now - ${claimMilliseconds})
     RETURNING claim, claimed_at AS claimedAt`,
  );
  const removeOver = db.prepare(
    `DELETE FROM pastes WHERE id = @id
       AND ((claimed_at IS NULL AND expires_at <= @now) OR claimed_at <= @now - ${tombstoneMilliseconds})`,
  );
  const bury = db.prepare<[string, number, Uint8Array]>(
    "INSERT OR REPLACE INTO burned (id, burned_at, claim) VALUES (?, ?, ?)",
  );
  const ping = db.prepare("SELECT 1 FROM pastes LIMIT 1");

  function found<P>(there: (Fate & { paste: P }) | undefined, id: string, now: number): Found<P> | null {
    if (there !== undefined) {
      const { paste, expiresAt, claim, claimedAt: burnedAt } = there;
      if (claim !== null && burnedAt !== null) {
        if (burnedAt <= now - tombstoneMilliseconds) return null;
        if (burnedAt <= now - claimMilliseconds) return { state: "burned", claim, burnedAt };
        return { state: "claimed", paste, claim, burnedAt };
      }
      if (expiresAt === null || expiresAt > now) return { state: "live", paste };
    }
    const tombstone = selectTombstone.get(id, now - tombstoneMilliseconds);
    return tombstone === undefined ? null : { state: "burned", ...tombstone };
  }

  const revise = db.transaction((next: Next & { id: string; from: number; now: number; bytes: number }) => {
    if (next.newReadVerifier === null) archive.run(next);
    const row = replace.get(next);
    if (row === undefined) return null;
    const dropped = dropRevisions.run(
      next.id,
      next.newReadVerifier === null ? next.from + 1 - revisionsKept : next.from,
    );
    return { row, dropped: dropped.changes > 0 || next.newReadVerifier !== null };
  });

  /** Every call runs in here: what SQLite says of itself, not of us, is the store that does not answer. */
  async function answer<T>(work: () => T): Promise<T> {
    try {
      return work();
    } catch (cause) {
      const ours = db.open && !(cause instanceof Database.SqliteError && unavailable.test(cause.code));
      if (ours) throw cause;
      throw new PasteError("unavailable", undefined, { retryAfterSeconds: 5 }, { cause });
    }
  }

  return {
    insert: (paste, now) =>
      answer(() => {
        const run = () =>
          insert.run(
            paste.id,
            now,
            now,
            paste.expiresAt,
            paste.expires,
            paste.burn ? 1 : 0,
            paste.editVerifier,
            paste.readVerifier,
            paste.header,
            paste.content.length,
            fillPages(paste.content),
            paste.id,
            now - tombstoneMilliseconds,
          ).changes === 1;
        if (run()) return true;
        // What is over and was not swept yet makes room.
        const replaced = db.transaction(() => removeOver.run({ id: paste.id, now }).changes === 1 && run()).immediate();
        if (replaced) log.truncate();
        return replaced;
      }),
    find: (id, now) =>
      answer(() => {
        const row = select.get(id);
        return found(row && { ...fateOf(row), paste: fromRow(row) }, id, now);
      }),
    findContent: (id, now) =>
      answer(() => {
        const row = selectContent.get(id);
        if (row === undefined) return found<ReadablePaste>(undefined, id, now);
        const [filled, bytes, revision, burn, readVerifier, expiresAt, claim, claimedAt] = row;
        const paste = { content: contentOf(filled, bytes), revision, burn: burn === 1, readVerifier };
        return found({ expiresAt, claim, claimedAt, paste }, id, now);
      }),
    findWithRevision: (id, n, now) =>
      answer(() => {
        const row = selectWithRevision.get({ id, n });
        return found(row && { ...fateOf(row), paste: { ...fromRow(row), content: row.content } }, id, now);
      }),
    listRevisions: (id, now) => answer(() => selectRevisions.all({ id, now })),
    replace: (id, from, next, now) =>
      answer(() => {
        const bytes = next.content.length;
        const done = revise.immediate({ ...next, id, from, now, bytes, content: fillPages(next.content) });
        if (done?.dropped) log.truncate();
        return done === null ? null : fromRow(done.row);
      }),
    setExpiry: (id, expiresAt, now) =>
      answer(() => {
        const row = setExpiry.get({ id, expiresAt, now });
        return row === undefined ? null : fromRow(row);
      }),
    claim: (id, by, readVerifier, now) =>
      answer(() => {
        const row = claim.get({ id, claim: by, readVerifier, now });
        return row === undefined ? null : { content: contentOf(row.content, row.bytes), revision: row.revision };
      }),
    confirm: (id, by) =>
      answer(() => {
        const burnedAt = db
          .transaction(() => {
            const row = confirm.get({ id, claim: by });
            if (row !== undefined) bury.run(id, row.claimedAt, by);
            return row?.claimedAt;
          })
          .immediate();
        if (burnedAt !== undefined) log.truncate();
        return burnedAt !== undefined;
      }),
    remove: (id, now) =>
      answer(() => {
        const removed = db
          .transaction(() => {
            const row = remove.get({ id, now });
            if (row?.claim && row.claimedAt !== null) bury.run(id, row.claimedAt, row.claim);
            return row !== undefined;
          })
          .immediate();
        if (removed) log.truncate();
        return removed;
      }),
    removeOlderRevisions: (id) =>
      answer(() => {
        if (dropRevisions.run(id, Number.MAX_SAFE_INTEGER).changes > 0) log.truncate();
      }),
    purge: (now, most) => answer(() => sweeping.purge(now, most)),
    compact: () => answer(() => sweeping.compact()),
    lease: (name, holder, now, until) => answer(() => sweeping.lease(name, holder, now, until)),
    release: (name, holder) => answer(() => sweeping.release(name, holder)),
    ping: () => answer(() => void ping.get()),
    close: () => answer(() => void db.close()),
  };
}

const unavailable = /^SQLITE_(BUSY|LOCKED|FULL|IOERR|CANTOPEN|READONLY|CORRUPT|NOTADB|NOMEM|PROTOCOL|PERM|AUTH)/;

const fateOf = ({ expiresAt, claim, claimedAt }: Row): Fate => ({ expiresAt, claim, claimedAt });

function fromRow(row: Row): StoredPaste {
  return {
    id: row.id,
    revision: row.revision,
    bytes: row.bytes,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
    expiresAt: row.expiresAt,
    expires: row.expires,
    burn: row.burn === 1,
    editVerifier: row.editVerifier,
    readVerifier: row.readVerifier,
    header: row.header,
  };
}
