// How long a request waits while the server sweeps 100,000 expired pastes, beside the same requests before, in the same
// run. Every call of the API and the sweep share one thread, so the longest wait is the longest step of the sweep.
// The server's own clock goes an hour ahead when the sweep is to begin (e2e/support/clocked-serve.ts).
import { randomBytes, randomInt } from "node:crypto";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { Agent, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type ClockedServer, startClockedServer } from "../e2e/support/clocked-server";
import { creating, newEnvelope, newOwner, type Owner } from "../src/server/routes-test/writer";
import { openStore } from "../src/server/store/open";
import { fromBase64url } from "../src/server/tokens";

const pastes = Number(process.argv[2] ?? 100_000);
const target = 50;
const hour = 3_600_000;
const calmMilliseconds = 10_000;
/** One in so many is claimed and not confirmed, has older revisions, was burned thirty days ago. */
const [claimedEvery, revisedEvery, buriedEvery] = [20, 10, 20];
/** As many as are read and deleted meanwhile. */
const livePastes = 20_000;

type Live = { owner: Owner; path: string };

/** Fills a new database as the server itself would, at times that lie behind. */
async function fill(file: string): Promise<Live[]> {
  const store = openStore(file);
  const now = Date.now();
  const random = randomBytes(1 << 20);
  const contentOf = (least: number, most: number) => {
    const bytes = randomInt(least, most);
    return random.subarray(randomInt(random.length - bytes)).subarray(0, bytes);
  };
  const keep = async (owner: Owner, content: Buffer, at: number, expiresAt: number | null, burn = false) => {
    const header = content.subarray(0, 37);
    const [editVerifier, readVerifier] = [fromBase64url(owner.editVerifier), fromBase64url(owner.readVerifier)];
    const expires = expiresAt === null ? "never" : "1h";
    await store.insert({ id: owner.id, expires, expiresAt, burn, editVerifier, readVerifier, header, content }, at);
    return { id: owner.id, header, readVerifier };
  };
  const live: Live[] = [];
  for (let n = 0; n < pastes; n++) {
    const burns = n % claimedEvery === 0;
    // In another order than they were made in, as pastes of an hour and of a week expire.
    const paste = await keep(newOwner(), contentOf(1_000, 10_000), now, now + hour - randomInt(hour / 2), burns);
    if (burns) await store.claim(paste.id, randomBytes(32), paste.readVerifier, now);
    else if (n % revisedEvery === 1) {
      for (let from = 1; from <= 1 + (n % 3); from++) {
        const next = { content: contentOf(1_000, 10_000), header: paste.header, newReadVerifier: null };
        await store.replace(paste.id, from, next, now);
      }
    }
    if (n % buriedEvery === 2) {
      const buried = await keep(newOwner(), contentOf(100, 101), now - 30 * 24 * hour, null, true);
      const by = randomBytes(32);
      await store.claim(buried.id, by, buried.readVerifier, now - 30 * 24 * hour + hour / 2);
      await store.confirm(buried.id, by);
    }
    if (n % (pastes / livePastes) < 1) {
      const owner = newOwner();
      await keep(owner, contentOf(1_000, 10_000), now, null);
      live.push({ owner, path: `/api/v1/pastes/${owner.id}` });
    }
  }
  await store.close();
  return live;
}

const agent = new Agent({ keepAlive: true });

/** Milliseconds until the whole answer is there. Throws for another status. */
function time(server: ClockedServer, method: string, path: string, headers: object, status: number, body?: Buffer) {
  const { hostname, port } = new URL(server.origin);
  return new Promise<number>((resolve, reject) => {
    const started = performance.now();
    const length = body === undefined ? {} : { "content-length": body.length };
    const sent = request({ agent, hostname, port, method, path, headers: { ...headers, ...length } }, (answer) => {
      answer.resume().on("end", () => {
        if (answer.statusCode === status) resolve(performance.now() - started);
        else reject(new Error(`${method} was answered with ${answer.statusCode}`));
      });
    });
    sent.on("error", reject).end(body);
  });
}

const kinds = ["read", "create", "delete"] as const;
type Kind = (typeof kinds)[number];
type Times = Record<Kind, number[]> & { stall: number };

/** The longest that the server's event loop was held up since it was last asked, as its own metrics say. */
async function stallOf(server: ClockedServer): Promise<number> {
  const text = await (await fetch(`${server.origin}/api/metrics`)).text();
  return Number(/^nodejs_eventloop_lag_max_seconds (\S+)/m.exec(text)?.[1]) * 1000;
}

/** Sends requests of each kind, one after another, until the work is done. */
async function during(server: ClockedServer, live: Live[], work: Promise<unknown>): Promise<Times> {
  let done = false;
  const end = work.finally(() => {
    done = true;
  });
  await stallOf(server);
  const times: Times = { read: [], create: [], delete: [], stall: 0 };
  const ask: Record<Kind, () => Promise<number>> = {
    read: () => {
      const { owner, path } = live[randomInt(live.length)] ?? { owner: newOwner(), path: "" };
      return time(server, "GET", `${path}/content`, { "paste-read-token": owner.readToken }, 200);
    },
    create: () => {
      const owner = newOwner();
      return time(
        server,
        "PUT",
        `/api/v1/pastes/${owner.id}`,
        creating(owner),
        201,
        newEnvelope(randomInt(1_000, 10_000)),
      );
    },
    delete: () => {
      const { owner, path } = live.pop() ?? { owner: newOwner(), path: "" };
      return time(server, "DELETE", path, { "paste-edit-token": owner.editToken }, 204);
    },
  };
  const asking = kinds.map(async (kind) => {
    while (!done) {
      times[kind].push(await ask[kind]());
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  });
  await Promise.all([end, ...asking]);
  times.stall = await stallOf(server);
  return times;
}

const quantile = (values: number[], q: number) =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * q))] ?? Number.NaN;

const folder = mkdtempSync(join(tmpdir(), "mdbin-bench-"));
const file = join(folder, "mdbin.db");
const live = await fill(file);
const megabytes = () => `${(statSync(file).size / 1e6).toFixed(0)} MB`;
const server = await startClockedServer({ folder });
let log = 0;
const watch = setInterval(() => {
  log = Math.max(log, statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0);
}, 50);
try {
  const before = megabytes();
  const calm = await during(server, live, new Promise((resolve) => setTimeout(resolve, calmMilliseconds)));
  await server.advance(hour);
  const started = performance.now();
  let swept = 0;
  const sweeping = await during(
    server,
    live,
    server.sweep().then((destroyed) => {
      swept = destroyed;
    }),
  );
  const seconds = (performance.now() - started) / 1000;
  console.log(
    `${swept.toLocaleString("en")} pastes and tombstones swept in ${seconds.toFixed(1)} s; the file went from ${before} ` +
      `to ${megabytes()}, its log was ${(log / 1e6).toFixed(1)} MB at most.\n`,
  );
  const ms = (n: number) => n.toFixed(1);
  console.log("Milliseconds from a request to its whole answer:\n");
  console.log("| | before: p99 | max | while sweeping: median | p99 | max | ratio of p99 | of max | target |");
  console.log("| --- | --- | --- | --- | --- | --- | --- | --- | --- |");
  for (const kind of kinds) {
    const [b, s] = [calm[kind], sweeping[kind]];
    const [b99, bMax, s50, s99, sMax] = [
      quantile(b, 0.99),
      Math.max(...b),
      quantile(s, 0.5),
      quantile(s, 0.99),
      Math.max(...s),
    ];
    const reached = sMax <= target ? "reached" : "missed";
    console.log(
      `| ${kind} (${b.length}, ${s.length}) | ${[b99, bMax, s50, s99, sMax].map(ms).join(" | ")} | ` +
        `${(s99 / b99).toFixed(1)} | ${(sMax / bMax).toFixed(1)} | ${target}: ${reached} |`,
    );
  }
  console.log(
    `\nThe server's event loop stood still for ${ms(calm.stall)} ms at most before, ${ms(sweeping.stall)} ms while it swept.`,
  );
} finally {
  clearInterval(watch);
  agent.destroy();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
