// DATABASE_URL → a migrated store. PostgreSQL will find its place here.
import { join } from "node:path";
import { openSqlite } from "./sqlite";
import type { Store } from "./store";

/** Opens the database file, makes it where it is missing, and brings its tables up to date. Throws where it cannot. */
export function openStore(file: string, migrationsRoot = join(process.cwd(), "drizzle")): Store {
  return openSqlite(file, join(migrationsRoot, "sqlite"));
}
