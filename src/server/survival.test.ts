// What was acknowledged is there after the process was killed; and several processes may start on one new file.

import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { apiProgram, ended, firstLine, makeProgram, type Program, run } from "./routes-test/processes";
import { creating, newEnvelope, newOwner } from "./routes-test/writer";
import { openStore } from "./store/open";
import { pageBytes } from "./store/sqlite-content";
import type { NewPaste } from "./store/store";
import { newPaste } from "./store/store.suite";
import { leaseSeconds } from "./sweeper";

const hour = 3_600_000;

let api: Program;
let opener: Program;
beforeAll(async () => {
  api = await makeProgram(apiProgram);
  opener = await makeProgram(`
    import { openStore } from "./store/open";
    const store = openStore(process.env.FILE);
    await store.ping();
    await store.close();
  `);
});
afterAll(() => {
  api.remove();
  opener.remove();
});

type Answer = { status: number; body: Buffer };
const send = (port: string, method: string, path: string, headers: Record<string, string>, body?: Buffer) =>
  new Promise<Answer>((resolve, reject) => {
    const sent = request({ port, method, path, headers }, (incoming) => {
      const chunks: Buffer[] = [];
      incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
      incoming.on("end", () => resolve({ status: incoming.statusCode ?? 0, body: Buffer.concat(chunks) }));
      incoming.on("error", reject);
    });
    sent.on("error", reject).end(body);
  });

describe("a server that is killed", () => {
  it("has every paste that it acknowledged, whole, and no half one", { timeout: 60_000 }, async () => {
    const environment = { DATABASE_URL: `file:${join(api.folder, "killed.db")}` };
    const first = run(api, environment);
    const port = await firstLine(first);
    const pastes = Array.from({ length: 400 }, (_, i) => ({
      owner: newOwner(),
      envelope: newEnvelope(256 + ((i * 997) % 60_000)),
      acknowledged: false,
    }));
    let acknowledged = 0;
    const waiting = [...pastes];
    const write = async () => {
      for (let paste = waiting.shift(); paste !== undefined; paste = waiting.shift()) {
        const { owner, envelope } = paste;
        const headers = { ...creating(owner), "content-length": String(envelope.length) };
        const answer = await send(port, "PUT", `/api/v1/pastes/${owner.id}`, headers, envelope).catch(() => null);
        if (answer?.status !== 201) return;
        paste.acknowledged = true;
        if (++acknowledged === 200) first.kill("SIGKILL");
      }
    };
    await Promise.all(Array.from({ length: 8 }, write));
    await ended(first);
    expect(first.signalCode).toBe("SIGKILL");
    expect(acknowledged).toBeGreaterThanOrEqual(200);
    expect(acknowledged).toBeLessThan(400);

    const second = run(api, environment);
    const again = await firstLine(second);
    for (const { owner, envelope, acknowledged: promised } of pastes) {
      const headers = { "paste-read-token": owner.readToken };
      const answer = await send(again, "GET", `/api/v1/pastes/${owner.id}/content`, headers);
      if (promised || answer.status !== 404) expect([answer.status, answer.body.equals(envelope)]).toEqual([200, true]);
    }
    second.kill("SIGTERM");
    await ended(second);
    const db = new Database(join(api.folder, "killed.db"));
    expect(db.pragma("integrity_check", { simple: true })).toBe("ok");
    db.close();
  });
});

describe("a sweep", () => {
  const canary = randomBytes(32);
  const expired = 3000;

  /** A database whose server was down while pastes expired; some of them were edited, some claimed. */
  async function fill(file: string): Promise<NewPaste[]> {
    const store = openStore(file);
    const now = Date.now();
    const content = Buffer.concat([randomBytes(2000), canary, randomBytes(2000)]);
    const live: NewPaste[] = [];
    for (let n = 0; n < expired; n++) {
      const paste = newPaste({ content, expires: "1h", expiresAt: now - (n % 1000), burn: n % 3 === 0 });
      await store.insert(paste, now - hour);
      const next = { content, header: paste.header, newReadVerifier: null };
      if (n % 10 === 1) await store.replace(paste.id, 1, next, now - hour);
      if (paste.burn) await store.claim(paste.id, randomBytes(32), paste.readVerifier, now - hour);
      if (n % 30 > 0) continue;
      const stays = newPaste({ expires: "1h", expiresAt: now + hour });
      await store.insert(stays, now - hour);
      live.push(stays);
    }
    await store.close();
    return live;
  }

  /** What is kept of pastes that are over. */
  const left = (file: string): number => {
    const db = new Database(file, { readonly: true });
    const count = db.prepare<[number], number>("SELECT count(*) FROM pastes WHERE expires_at <= ?").pluck();
    try {
      return count.get(Date.now()) ?? 0;
    } finally {
      db.close();
    }
  };
  /** Said by the server when a sweep has come to its end. */
  const sweptBy = async (port: string): Promise<number> => {
    const { body } = await send(port, "GET", "/api/metrics", {});
    return Number(/^mdbin_swept_total (\d+)/m.exec(body.toString())?.[1]);
  };
  const patiently = { timeout: 30_000, interval: 20 };

  it("that is killed in the middle is ended by the next one, and takes nothing else along", {
    timeout: 90_000,
  }, async () => {
    const file = join(api.folder, "sweep-killed.db");
    const environment = { DATABASE_URL: `file:${file}` };
    const live = await fill(file);
    const first = run(api, environment);
    await vi.waitFor(() => expect(left(file)).toBeLessThan(expired - 500), { ...patiently, interval: 2 });
    first.kill("SIGKILL");
    await ended(first);
    const rest = left(file);
    expect(rest).toBeGreaterThan(0);

    // When the lease of the killed one has lapsed.
    const second = run(api, { ...environment, AHEAD: String(leaseSeconds * 1000) });
    const port = await firstLine(second);
    await vi.waitFor(async () => expect(await sweptBy(port)).toBe(rest), patiently);
    for (const { id } of live) expect((await send(port, "GET", `/api/v1/pastes/${id}`, {})).status).toBe(200);
    for (const end of ["", "-wal"]) expect(readFileSync(file + end).includes(canary)).toBe(false);
    second.kill("SIGTERM");
    await ended(second);
    const db = new Database(file);
    expect(db.pragma("integrity_check", { simple: true })).toBe("ok");
    expect(db.prepare("SELECT count(*) FROM revisions").pluck().get()).toBe(0);
    expect(db.prepare("SELECT count(*) FROM pastes").pluck().get()).toBe(live.length);
    expect(db.prepare("SELECT count(*) FROM burned").pluck().get()).toBe(expired / 3);
    db.close();
  });

  it("is done by one of several processes", { timeout: 90_000 }, async () => {
    const file = join(api.folder, "sweep-shared.db");
    await fill(file);
    const servers = Array.from({ length: 3 }, () => run(api, { DATABASE_URL: `file:${file}` }));
    const ports = await Promise.all(servers.map(firstLine));
    await vi.waitFor(async () => {
      const swept = await Promise.all(ports.map(sweptBy));
      expect(swept.toSorted((a, b) => a - b)).toEqual([0, 0, expired]);
    }, patiently);
    for (const server of servers) server.kill("SIGTERM");
    await Promise.all(servers.map(ended));
  });
});

describe("several processes that start at once", () => {
  it("make and migrate one new file, and all find it ready", { timeout: 60_000 }, async () => {
    for (const round of [1, 2, 3]) {
      const file = join(opener.folder, `new-${round}.db`);
      const codes = await Promise.all(Array.from({ length: 8 }, () => ended(run(opener, { FILE: file }))));
      expect(codes).toEqual(Array(8).fill(0));
      const db = new Database(file);
      expect(db.pragma("page_size", { simple: true })).toBe(pageBytes);
      expect(db.pragma("auto_vacuum", { simple: true })).toBe(2);
      expect(db.pragma("journal_mode", { simple: true })).toBe("wal");
      expect(db.prepare("SELECT count(*) FROM migrations").pluck().get()).toBe(3);
      db.close();
    }
  });
});
