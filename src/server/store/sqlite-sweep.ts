// What the sweeper asks of an SQLite file, in steps so small that nobody notices them: a call of the API waits for the
// one that is under way. A step is measured by what it writes, since content is overwritten and that is what takes time.
import type Database from "better-sqlite3";
import { claimSeconds, tombstoneDays } from "../../contract/limits";
import { pageBytes } from "./sqlite-content";
import type { WriteAheadLog } from "./sqlite-log";

/** A step that has written so much is over. */
const stepBytes = 256 * 1024;
/** What is written for a row beside its content: pages of the table, of its indexes and of SQLite's own lists. */
const rowBytes = 12 * pageBytes;
/** Pages given back in one step; each writes itself, what points to it and where that is noted. */
const compactPages = 48;
const compactBytes = compactPages * 3 * pageBytes;

const claimMilliseconds = claimSeconds * 1000;
const tombstoneMilliseconds = tombstoneDays * 86_400_000;

type Overdue = { id: string; bytes: number; claim: Buffer | null; claimedAt: number | null };

export function prepareSweep(db: Database.Database, log: WriteAheadLog) {
  const columns = "id, length(content) AS bytes, claim, claimed_at AS claimedAt";
  const selectClaimed = db.prepare<[number, number], Overdue>(
    `SELECT ${columns} FROM pastes WHERE claimed_at <= ? LIMIT ?`,
  );
  const selectExpired = db.prepare<[number, number], Overdue>(
    `SELECT ${columns} FROM pastes WHERE expires_at <= ? AND claimed_at IS NULL LIMIT ?`,
  );
  const selectOlder = db.prepare<[string], { revision: number; bytes: number }>(
    "SELECT revision, length(content) AS bytes FROM revisions WHERE paste_id = ?",
  );
  const removeOlder = db.prepare<[string, number]>("DELETE FROM revisions WHERE paste_id = ? AND revision = ?");
  const remove = db.prepare<[string]>("DELETE FROM pastes WHERE id = ?");
  const bury = db.prepare<[string, number, Uint8Array]>(
    "INSERT OR REPLACE INTO burned (id, burned_at, claim) VALUES (?, ?, ?)",
  );
  const forget = db.prepare<[number, number]>(
    "DELETE FROM burned WHERE rowid IN (SELECT rowid FROM burned WHERE burned_at <= ? LIMIT ?)",
  );
  const lease = db.prepare(
    `INSERT INTO leases (name, holder, until) VALUES (@name, @holder, @until)
     ON CONFLICT (name) DO UPDATE SET holder = excluded.holder, until = excluded.until
     WHERE leases.holder = @holder OR leases.until <= @now OR leases.until > @farthest`,
  );
  const release = db.prepare<[string, string]>("DELETE FROM leases WHERE name = ? AND holder = ?");

  const purgeStep = db.transaction((now: number, most: number) => {
    let destroyed = 0;
    let written = 0;
    const isOver = () => written >= stepBytes;
    /** A paste whose older revisions fill the step stays for the next one: it is absent, whatever is left of it. */
    const purge = ({ id, bytes, claim, claimedAt }: Overdue): void => {
      for (const older of selectOlder.all(id)) {
        if (isOver()) return;
        removeOlder.run(id, older.revision);
        written += older.bytes + rowBytes;
      }
      if (claim !== null && claimedAt !== null) bury.run(id, claimedAt, claim);
      remove.run(id);
      written += bytes + rowBytes;
      destroyed++;
    };
    const claimed = selectClaimed.all(now - claimMilliseconds, most);
    for (const paste of [...claimed, ...selectExpired.all(now, most - claimed.length)]) {
      if (!isOver()) purge(paste);
    }
    const forgotten = forget.run(now - tombstoneMilliseconds, isOver() ? 0 : most - destroyed).changes;
    return { destroyed: destroyed + forgotten, written: written + forgotten * rowBytes };
  });

  return {
    purge(now: number, most: number): number | null {
      if (log.copyWhenFull()) return 0;
      const { destroyed, written } = purgeStep.immediate(now, most);
      if (written === 0) return null;
      log.swept(written);
      return destroyed;
    },
    compact(): boolean {
      if (log.copyWhenFull()) return false;
      const free = db.pragma("freelist_count", { simple: true });
      if (free === 0) {
        // Once, at the end: where another process reads just now, the next sweep tries again.
        log.truncateIfNeeded();
        return true;
      }
      db.pragma(`incremental_vacuum(${compactPages})`);
      log.swept(compactBytes);
      return false;
    },
    lease(name: string, holder: string, now: number, until: number): boolean {
      // One that ends later than any could was taken by a clock that was wrong, and counts for nothing.
      return lease.run({ name, holder, now, until, farthest: now + 2 * (until - now) }).changes === 1;
    },
    release(name: string, holder: string): void {
      release.run(name, holder);
    },
  };
}
