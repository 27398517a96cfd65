// The write-ahead log of an SQLite file, which still holds what was deleted until it is copied into the file and cut.
import type Database from "better-sqlite3";
import { busyMilliseconds } from "./sqlite-connection";

/** How long a deletion waits for another process to let the log be cut; the sweeper tries again. */
const checkpointMilliseconds = 50;
/** How much a sweep writes before that is copied into the file, so that no later checkpoint has much to copy. */
const fullBytes = 1024 * 1024;

export type WriteAheadLog = ReturnType<typeof writeAheadLogOf>;

export function writeAheadLogOf(db: Database.Database) {
  /** Whether content that was deleted may still stand in the log. */
  let holdsDeleted = true;
  /** About how much steps of a sweep have written since the log was last copied. */
  let written = 0;

  /** Leaves nothing of what was deleted in the log; another process that reads just now leaves it to the sweeper. */
  function truncate(): void {
    // [Note: a reader elsewhere] A checkpoint waits for every reader of the file, and all of this process with it: for a
    // backup that takes minutes it must not.
    db.pragma(`busy_timeout = ${checkpointMilliseconds}`);
    try {
      holdsDeleted = db.pragma("wal_checkpoint(TRUNCATE)", { simple: true }) !== 0;
    } catch {
      // What was deleted is deleted, and said to be: a disk that is full just now leaves the log to the sweeper.
      holdsDeleted = true;
    } finally {
      db.pragma(`busy_timeout = ${busyMilliseconds}`);
    }
  }

  return {
    truncate,
    /** The same, where there is something to be left out. */
    truncateIfNeeded(): void {
      if (holdsDeleted) truncate();
    },
    /** A step of a sweep deleted something, or moved it, and wrote about so many bytes. */
    swept(bytes: number): void {
      holdsDeleted = true;
      written += bytes;
    },
    /** Copies what sweeps wrote where that is much: a step of its own. False where it is little. */
    copyWhenFull(): boolean {
      if (written < fullBytes) return false;
      // PASSIVE waits for nobody.
      db.pragma("wal_checkpoint(PASSIVE)");
      written = 0;
      return true;
    },
  };
}
