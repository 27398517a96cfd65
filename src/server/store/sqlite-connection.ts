// An SQLite file, opened with what a pastebin needs of it and migrated. Several processes may do so at once.
import { closeSync, mkdirSync, openSync } from "node:fs";
import { dirname } from "node:path";
import Database from "better-sqlite3";
import { readMigrationFiles } from "drizzle-orm/migrator";
import { pageBytes } from "./sqlite-content";

/** How long a statement waits for another process's transaction, and all calls of this one with it. */
export const busyMilliseconds = 1_000;
/** Opening waits longer: several processes may make and migrate the same new file. */
const openingMilliseconds = 15_000;

/** Returns a migrated connection. Throws where the file cannot be opened. */
export function connect(file: string, migrationsFolder: string): Database.Database {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  // Made before SQLite makes it, for this user's eyes alone; its log beside it gets the same mode.
  closeSync(openSync(file, "a", 0o600));
  const db = new Database(file, { timeout: busyMilliseconds });
  try {
    patiently(() => configure(db));
    patiently(() => migrate(db, migrationsFolder));
    return db;
  } catch (cause) {
    db.close();
    throw cause;
  }
}

function configure(db: Database.Database): void {
  // Both have to be said before the first table is made, and page_size before WAL.
  db.pragma(`page_size = ${pageBytes}`);
  db.pragma("auto_vacuum = INCREMENTAL");
  if (db.pragma("page_size", { simple: true }) !== pageBytes) rewrite(db);
  db.pragma("journal_mode = WAL");
  // In pages: at 8 MB, since each copies the log into the file and waits for the disk.
  db.pragma(`wal_autocheckpoint = ${(8 * 1024 * 1024) / pageBytes}`);
  // [Note: what survives] NORMAL syncs at checkpoints only: an acknowledged commit is in the operating system's hands
  // and survives the death of this process, `kill -9` too; the last ones may be lost with the power. FULL was measured
  // at 834 µs a 1 KB insert against 50 µs, and holds the whole process up meanwhile.
  db.pragma("synchronous = NORMAL");
  // ON, not FAST: FAST leaves deleted content on free pages.
  db.pragma("secure_delete = ON");
  db.pragma("foreign_keys = ON");
}

/** A file whose pages are of another size, as the first versions made it, is written anew, once. */
function rewrite(db: Database.Database): void {
  db.pragma("journal_mode = DELETE");
  db.pragma(`page_size = ${pageBytes}`);
  db.exec("VACUUM");
}

/** Applies what drizzle-kit generated and this file has not seen yet, all or nothing, one process at a time. */
export function migrate(db: Database.Database, migrationsFolder: string): void {
  const migrations = readMigrationFiles({ migrationsFolder });
  db.transaction(() => {
    db.exec("CREATE TABLE IF NOT EXISTS migrations (hash TEXT PRIMARY KEY NOT NULL, generated_at INTEGER NOT NULL)");
    const known = new Set(db.prepare<[], string>("SELECT hash FROM migrations").pluck().all());
    for (const { hash, folderMillis, sql } of migrations) {
      if (known.has(hash)) continue;
      for (const statement of sql) db.exec(statement);
      db.prepare("INSERT INTO migrations VALUES (?, ?)").run(hash, folderMillis);
    }
  }).immediate();
}

/** Tries again while another process holds the file: switching to WAL does not wait by itself. */
function patiently(step: () => void): void {
  const until = Date.now() + openingMilliseconds;
  for (;;) {
    try {
      step();
      return;
    } catch (error) {
      const busy = error instanceof Database.SqliteError && error.code.startsWith("SQLITE_BUSY");
      if (!busy || Date.now() > until) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
    }
  }
}
