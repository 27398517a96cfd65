// SQLite's tables, from which drizzle-kit makes the migrations in drizzle/sqlite. Times are milliseconds since 1970.
// A rowid table keeps contents of any size at little overhead; an id's index stays small beside it.
import { sql } from "drizzle-orm";
import { blob, index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { leastBytes } from "./sqlite-content";

const bytes = (name: string) => blob(name, { mode: "buffer" });

/**
 * The end of every row that holds a content, in this order: [Note: content stays put] in sqlite-content.ts. `content` is
 * as fillPages gives it, `bytes` its length before.
 */
const contentLast = {
  bytes: integer("bytes").notNull(),
  filler: bytes("filler")
    .notNull()
    .default(sql.raw(`(zeroblob(${leastBytes}))`)),
  content: bytes("content").notNull(),
};

/** Pastes that are still there, each with its current revision. */
export const pastes = sqliteTable(
  "pastes",
  {
    id: text("id").primaryKey().notNull(),
    revision: integer("revision").notNull(),
    createdAt: integer("created_at").notNull(),
    updatedAt: integer("updated_at").notNull(),
    expiresAt: integer("expires_at"),
    /** As it was asked at creation, so that the same creation is known again. */
    expires: text("expires", { enum: ["1h", "1d", "1w", "never"] }).notNull(),
    burn: integer("burn").notNull(),
    editVerifier: bytes("edit_verifier").notNull(),
    /** Encrypted pastes only, as is the header. */
    readVerifier: bytes("read_verifier"),
    header: bytes("header"),
    /** SHA-256 of the Claim-Id that came first. */
    claim: bytes("claim"),
    claimedAt: integer("claimed_at"),
    ...contentLast,
  },
  (table) => [
    index("pastes_expires_at").on(table.expiresAt).where(sql`expires_at IS NOT NULL`),
    index("pastes_claimed_at").on(table.claimedAt).where(sql`claimed_at IS NOT NULL`),
  ],
);

/** Older revisions; they go with their paste. */
export const revisions = sqliteTable(
  "revisions",
  {
    pasteId: text("paste_id")
      .notNull()
      .references(() => pastes.id, { onDelete: "cascade" }),
    revision: integer("revision").notNull(),
    createdAt: integer("created_at").notNull(),
    ...contentLast,
  },
  (table) => [primaryKey({ columns: [table.pasteId, table.revision] })],
);

/** What is remembered of a paste that was read once and destroyed. */
export const burned = sqliteTable(
  "burned",
  {
    id: text("id").primaryKey().notNull(),
    burnedAt: integer("burned_at").notNull(),
    claim: bytes("claim").notNull(),
  },
  (table) => [index("burned_burned_at").on(table.burnedAt)],
);

/** Work that one process at a time does, by name: who does it just now, and until when that holds without a word. */
export const leases = sqliteTable("leases", {
  name: text("name").primaryKey().notNull(),
  holder: text("holder").notNull(),
  until: integer("until").notNull(),
});
