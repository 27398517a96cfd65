// SQLite: the contract of every store, and what only a file can be asked: whether what was destroyed is gone from it.
import { randomBytes } from "node:crypto";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import Database from "better-sqlite3";
import { afterAll, afterEach, beforeEach, describe, expect, it, test } from "vitest";
import { claimSeconds, revisionsKept, tombstoneDays } from "../../contract/limits";
import { sweep } from "../sweeper";
import { openStore } from "./open";
import { migrate } from "./sqlite-connection";
import { pageBytes } from "./sqlite-content";
import type { NewPaste, Store } from "./store";
import { newPaste, start, testStore } from "./store.suite";

const folder = mkdtempSync(join(tmpdir(), "mdbin-store-"));
afterAll(() => rmSync(folder, { recursive: true }));
let files = 0;
let file = "";
const open = async (): Promise<Store> => {
  file = join(folder, `${++files}.db`);
  return openStore(file);
};

/** The contents of a paste's revisions, the newest first. */
async function contentsOf(store: Store, id: string): Promise<Uint8Array[]> {
  const found = await Promise.all(
    (await store.listRevisions(id, start)).map(({ revision }) => store.findWithRevision(id, revision, start)),
  );
  return found.map((one) => (one?.state === "live" && one.paste.content) || new Uint8Array());
}

testStore("SQLite", open, async () => openStore(file));

test("another process that reads for long holds up no deletion, and what is deleted goes when it is done", async () => {
  const store = await open();
  const canary = randomBytes(32);
  const paste = newPaste({ content: canary });
  await store.insert(paste, start);
  const backup = new Database(file);
  backup.exec("BEGIN");
  backup.prepare("SELECT count(*) FROM pastes").get();
  const before = Date.now();
  expect(await store.remove(paste.id, start)).toBe(true);
  await sweep(store, () => start);
  expect(Date.now() - before).toBeLessThan(2000);
  backup.close();
  await sweep(store, () => start);
  for (const end of ["", "-wal"]) expect(readFileSync(`${file}${end}`).includes(canary)).toBe(false);
  await store.close();
});

test("a file that the first version made is brought up, with what is in it", async () => {
  const root = resolve("drizzle");
  const old = join(folder, "first-version");
  cpSync(join(root, "sqlite"), old, { recursive: true });
  const journal = join(old, "meta", "_journal.json");
  const { entries, ...rest } = JSON.parse(readFileSync(journal, "utf8"));
  writeFileSync(journal, JSON.stringify({ ...rest, entries: entries.slice(0, 1) }));
  file = join(folder, "old.db");
  const contents = [0, 1, 2043, 2044, 2045, 9_000, 100_000].map((length) => randomBytes(length));
  const idOf = (n: number) => String(n).padStart(12, "0");
  {
    // Its pages were larger.
    const made = new Database(file);
    for (const first of ["page_size = 8192", "auto_vacuum = INCREMENTAL", "journal_mode = WAL"]) made.pragma(first);
    migrate(made, old);
    const insert = made.prepare(`INSERT INTO pastes
      (id, revision, created_at, updated_at, expires_at, expires, burn, edit_verifier, header, content)
      VALUES (?, 2, ?, ?, ?, '1w', 0, x'01', x'02', ?)`);
    const archive = made.prepare("INSERT INTO revisions (paste_id, revision, created_at, content) VALUES (?, 1, ?, ?)");
    for (const [n, content] of contents.entries()) {
      insert.run(idOf(n), start - 2, start - 1, start + n + 1, content);
      archive.run(idOf(n), start - 2, content.toReversed());
    }
    expect(made.prepare("SELECT count(*) FROM migrations").pluck().get()).toBe(1);
    expect(() => made.prepare("SELECT * FROM leases")).toThrow("no such table");
    expect(made.pragma("page_size", { simple: true })).toBe(8192);
    made.close();
  }

  const store = openStore(file);
  for (const [n, content] of contents.entries()) {
    const [id, bytes] = [idOf(n), content.length];
    const paste = { revision: 2, bytes, createdAt: start - 2, updatedAt: start - 1, expiresAt: start + n + 1 };
    expect(await store.find(id, start)).toMatchObject({ state: "live", paste });
    expect((await contentsOf(store, id)).map((found) => Buffer.from(found))).toEqual([
      content,
      Buffer.from(content.toReversed()),
    ]);
    expect(await store.listRevisions(id, start)).toMatchObject([
      { revision: 2, bytes },
      { revision: 1, bytes },
    ]);
  }
  expect(await sweep(store, () => start + 3)).toBe(3);
  await store.close();
  const after = new Database(file, { readonly: true });
  expect(after.prepare("SELECT count(*) FROM migrations").pluck().get()).toBe(entries.length);
  expect(after.pragma("page_size", { simple: true })).toBe(pageBytes);
  expect(after.pragma("integrity_check", { simple: true })).toBe("ok");
  expect(after.pragma("foreign_key_check")).toEqual([]);
  const left = (table: string) => after.prepare(`SELECT count(*) FROM ${table}`).pluck().get();
  expect([left("pastes"), left("revisions")]).toEqual([contents.length - 3, contents.length - 3]);
  after.close();
});

test("a step of a sweep writes little, however much there is to be destroyed", async () => {
  const store = await open();
  for (let n = 0; n < 200; n++) {
    const paste = newPaste({ content: randomBytes(1000 + n * 450), expiresAt: start });
    await store.insert(paste, start - 1);
    const next = { content: randomBytes(90_000), header: null, newReadVerifier: null };
    for (let from = 1; n % 20 === 0 && from < revisionsKept; from++)
      await store.replace(paste.id, from, next, start - 1);
  }
  const sizeOf = (end: string) => statSync(`${file}${end}`).size;
  await sweep(store, () => start - 1);
  const [fileBytes, megabyte] = [sizeOf(""), 1024 * 1024];
  let log = sizeOf("-wal");
  expect([fileBytes > 25 * megabyte, log < megabyte]).toEqual([true, true]);
  const expectLittle = () => {
    const now = sizeOf("-wal");
    expect(now - log).toBeLessThan(megabyte);
    expect(now).toBeLessThan(3 * megabyte);
    log = now;
  };
  while ((await store.purge(start, 16)) !== null) expectLittle();
  while (!(await store.compact())) expectLittle();
  expect([sizeOf("") < megabyte, sizeOf("-wal")]).toEqual([true, 0]);
  await store.close();
});

describe("what was destroyed is gone from the file", () => {
  let store: Store;
  beforeEach(async () => {
    store = await open();
  });
  afterEach(() => store.close());

  /** Text that stands in the middle of a content, long enough to be found by chance never. */
  const canary = () => randomBytes(16).toString("hex");
  const around = (text: string, length: number) =>
    Buffer.concat([randomBytes(length >> 1), Buffer.from(text), randomBytes(length >> 1)]);
  /** Whether the bytes stand in the database file, its log or its index of the log. */
  const isInFiles = (bytes: string | Uint8Array): boolean => {
    const name = file.slice(folder.length + 1);
    const wanted = typeof bytes === "string" ? bytes : Buffer.from(bytes);
    const all = readdirSync(folder).filter((other) => other.startsWith(name));
    expect(all).toContain(name);
    return all.some((other) => readFileSync(join(folder, other)).includes(wanted));
  };
  const keep = async (content: Uint8Array, change: Partial<NewPaste> = {}) => {
    const paste = newPaste({ content, ...change });
    await store.insert(paste, start);
    return paste;
  };
  const revise = (paste: NewPaste, from: number, content: Uint8Array, newReadVerifier: Uint8Array | null = null) =>
    store.replace(paste.id, from, { content, header: paste.header, newReadVerifier }, start);
  /** Others before and behind, so that a page is shared. */
  const withNeighbours = async <T>(work: () => Promise<T>): Promise<T> => {
    for (let i = 0; i < 20; i++) await keep(randomBytes(700));
    const result = await work();
    for (let i = 0; i < 20; i++) await keep(randomBytes(700));
    return result;
  };

  describe.each([400, 5_000, 60_000])("a content of %i bytes", (length) => {
    it("after it was removed", async () => {
      const word = canary();
      const paste = await withNeighbours(() => keep(around(word, length)));
      expect(isInFiles(word)).toBe(true);
      await store.remove(paste.id, start);
      expect(isInFiles(word)).toBe(false);
      expect(isInFiles(paste.editVerifier)).toBe(false);
    });

    it("after it was claimed and confirmed, its verifiers and header too", async () => {
      const word = canary();
      const paste = await withNeighbours(() => keep(around(word, length), { burn: true }));
      const by = randomBytes(32);
      await store.claim(paste.id, by, paste.readVerifier, start);
      expect(isInFiles(word)).toBe(true);
      await store.confirm(paste.id, by);
      for (const secret of [word, paste.editVerifier, paste.readVerifier ?? "", paste.header ?? ""]) {
        expect(isInFiles(secret)).toBe(false);
      }
      expect(isInFiles(paste.id)).toBe(true);
    });

    it("after a claim's time is over and the sweeper came", async () => {
      const word = canary();
      const paste = await withNeighbours(() => keep(around(word, length), { burn: true }));
      await store.claim(paste.id, randomBytes(32), paste.readVerifier, start);
      expect(await sweep(store, () => start + claimSeconds * 1000 - 1)).toBe(0);
      expect(isInFiles(word)).toBe(true);
      expect(await sweep(store, () => start + claimSeconds * 1000)).toBe(1);
      expect(isInFiles(word)).toBe(false);
    });

    it("its id too, after a burned paste's thirty days are over and the sweeper came", async () => {
      const paste = await withNeighbours(() => keep(randomBytes(length), { burn: true }));
      const by = randomBytes(32);
      await store.claim(paste.id, by, paste.readVerifier, start);
      await store.confirm(paste.id, by);
      const end = start + tombstoneDays * 86_400_000;
      await sweep(store, () => end - 1);
      expect(isInFiles(paste.id)).toBe(true);
      await sweep(store, () => end);
      expect(isInFiles(paste.id)).toBe(false);
    });

    it("after it expired and the sweeper came", async () => {
      const word = canary();
      await withNeighbours(() => keep(around(word, length), { expiresAt: start + 1000 }));
      await sweep(store, () => start + 999);
      expect(isInFiles(word)).toBe(true);
      await sweep(store, () => start + 1000);
      expect(isInFiles(word)).toBe(false);
    });

    it("after the older revisions were removed", async () => {
      const word = canary();
      const paste = await withNeighbours(() => keep(around(word, length)));
      await revise(paste, 1, randomBytes(length));
      expect(isInFiles(word)).toBe(true);
      await store.removeOlderRevisions(paste.id);
      expect(isInFiles(word)).toBe(false);
    });

    it("after a new read verifier dropped the revisions", async () => {
      const [first, second] = [canary(), canary()];
      const paste = await withNeighbours(() => keep(around(first, length)));
      await revise(paste, 1, around(second, length));
      await revise(paste, 2, randomBytes(length), randomBytes(32));
      expect(isInFiles(first) || isInFiles(second)).toBe(false);
    });

    it("after it became the oldest of too many revisions", async () => {
      const word = canary();
      const paste = await withNeighbours(() => keep(around(word, length)));
      for (let from = 1; from < revisionsKept; from++) await revise(paste, from, randomBytes(length));
      expect(isInFiles(word)).toBe(true);
      await revise(paste, revisionsKept, randomBytes(length));
      expect(isInFiles(word)).toBe(false);
    });

    it("after an expired paste made room for another under its id", async () => {
      const word = canary();
      const { id } = await withNeighbours(() => keep(around(word, length), { expiresAt: start + 1000 }));
      await store.insert(newPaste({ id, content: randomBytes(length) }), start + 1000);
      expect(isInFiles(word)).toBe(false);
    });
  });

  // [Note: content stays put] in sqlite-content.ts.
  it("and none ever lies on a page that others share", async () => {
    for (const length of [1, 100, 500, 900, 1_780, 1_840, 2_012, 2_043, 2_044, 2_045, 5_000, 100_000]) {
      for (const kind of ["encrypted", "normal", "claimed"]) {
        const normal = { readVerifier: null, header: null };
        const paste = await keep(randomBytes(length), { burn: true, ...(kind === "normal" ? normal : {}) });
        await revise(paste, 1, randomBytes(length));
        await revise(paste, 2, randomBytes(length));
        if (kind === "claimed") await store.claim(paste.id, randomBytes(32), paste.readVerifier, start);
      }
    }
    const db = new Database(file, { readonly: true });
    for (const table of ["pastes", "revisions"]) {
      const rows = db.prepare<[], { filled: number; local: number }>(`
        SELECT (SELECT sum(length(content)) FROM ${table}) AS filled, sum(payload) AS local
        FROM dbstat WHERE name = '${table}' AND pagetype = 'overflow'`);
      // To the byte: all that is on overflow pages is contents, and all contents are there.
      expect(rows.get()).toSatisfy(({ filled, local }) => filled > 300_000 && filled === local);
    }
    db.close();
  });

  // SQLite moves what does not go there between pages as a table grows and shrinks, and leaves copies: found once by
  // `npm run bench -- torture`.
  it("after much coming, growing and going of others around it", async () => {
    const words: string[] = [];
    const kept: NewPaste[] = [];
    let seed = 1;
    const random = (below: number) => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed % below;
    };
    for (let i = 0; i < 400; i++) {
      const word = canary();
      words.push(word);
      kept.push(await keep(around(word, random(3) === 0 ? random(20_000) : random(1_500))));
      const other = kept[random(kept.length)];
      if (other !== undefined && random(3) > 0) {
        const found = await store.find(other.id, start);
        const again = canary();
        words.push(again);
        if (found?.state === "live") await revise(other, found.paste.revision, around(again, random(9_000)));
      }
      if (random(3) === 0) {
        const [gone] = kept.splice(random(kept.length), 1);
        if (gone !== undefined) await store.remove(gone.id, start);
      }
    }
    const survivor = kept.pop();
    for (const { id } of kept) await store.remove(id, start);
    await sweep(store, () => start);
    const left = words.filter((word) => isInFiles(word));
    const own = await store.listRevisions(survivor?.id ?? "", start);
    expect(left).toHaveLength(own.length);
  });
});
