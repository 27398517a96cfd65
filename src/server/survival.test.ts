// What was acknowledged is there after the process was killed; and several processes may start on one new file.
import { request } from "node:http";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { apiProgram, ended, firstLine, makeProgram, type Program, run } from "./routes-test/processes";
import { creating, newEnvelope, newOwner } from "./routes-test/writer";

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

describe("several processes that start at once", () => {
  it("make and migrate one new file, and all find it ready", { timeout: 60_000 }, async () => {
    for (const round of [1, 2, 3]) {
      const file = join(opener.folder, `new-${round}.db`);
      const codes = await Promise.all(Array.from({ length: 8 }, () => ended(run(opener, { FILE: file }))));
      expect(codes).toEqual(Array(8).fill(0));
      const db = new Database(file);
      expect(db.pragma("page_size", { simple: true })).toBe(8192);
      expect(db.pragma("auto_vacuum", { simple: true })).toBe(2);
      expect(db.pragma("journal_mode", { simple: true })).toBe("wal");
      expect(db.prepare("SELECT count(*) FROM migrations").pluck().get()).toBe(1);
      db.close();
    }
  });
});
