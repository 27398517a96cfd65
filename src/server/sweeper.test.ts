// Who sweeps when, and that nobody waits for it long; what is destroyed is the store's own test.
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { openStore } from "./store/open";
import type { Store } from "./store/store";
import { newPaste, start } from "./store/store.suite";
import { leaseSeconds, startSweeper, sweep } from "./sweeper";

const hour = 3_600_000;
const end = start + hour;

let folder: string;
let store: Store;
/** Another process's connection to the same file. */
let other: Store;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "mdbin-sweeper-"));
  [store, other] = [openStore(join(folder, "mdbin.db")), openStore(join(folder, "mdbin.db"))];
});
afterEach(async () => {
  await Promise.all([store.close(), other.close()]);
  rmSync(folder, { recursive: true });
});

const keepExpiring = async (pastes: number, bytes = 500) => {
  for (let n = 0; n < pastes; n++) {
    await store.insert(newPaste({ expiresAt: end, content: randomBytes(bytes) }), start);
  }
};
/** A process that was killed while it swept: it has said until when it sweeps, and says nothing any more. */
const killedSweeperOf = (from: Store, at: number) => from.lease("sweep", "killed", at, at + leaseSeconds * 1000);

describe("where several processes share a store", () => {
  it("one sweeps, and the others do nothing meanwhile", async () => {
    await keepExpiring(200);
    const both = await Promise.all([sweep(store, () => end), sweep(other, () => end)]);
    expect(both.toSorted()).toEqual([200, null]);
    expect(await sweep(other, () => end)).toBe(0);
  });

  it("one takes up what a killed one left, as soon as its lease has lapsed", async () => {
    await keepExpiring(20);
    await store.purge(end, 5);
    await killedSweeperOf(other, end);
    expect(await sweep(store, () => end + leaseSeconds * 1000 - 1)).toBeNull();
    expect(await sweep(store, () => end + leaseSeconds * 1000)).toBe(15);
  });

  it("one that lost its lease to another stops", async () => {
    await keepExpiring(200);
    let now = end;
    const clock = () => now;
    const first = sweep(store, clock);
    expect(await sweep(other, clock)).toBeNull();
    // It was suspended, say, for longer than its lease held.
    now += leaseSeconds * 1000;
    expect(await other.lease("sweep", "second", now, now + leaseSeconds * 1000)).toBe(true);
    expect(await first).toBeLessThan(200);
  });
});

describe("a sweeper", () => {
  let swept: number[];
  let logged: string[];
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    [swept, logged] = [[], []];
  });
  afterEach(() => vi.useRealTimers());
  const begin = (clock: () => number, seconds = 300, over = store) =>
    startSweeper(
      over,
      clock,
      seconds,
      (message) => logged.push(message),
      (destroyed) => swept.push(destroyed),
    );
  const pass = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1000);

  it("sweeps when it starts, and at every interval", async () => {
    let now = end;
    await keepExpiring(3);
    const sweeper = begin(() => now);
    await pass(1);
    expect(swept).toEqual([3]);
    now += hour;
    await store.insert(newPaste({ expiresAt: now }), now - 1);
    await pass(298);
    expect(swept).toEqual([3]);
    await pass(3);
    expect(swept).toEqual([3, 1]);
    await sweeper.stop();
  });

  it("asks again soon where another process sweeps, and does not wait for its interval", async () => {
    let now = end;
    await keepExpiring(3);
    await killedSweeperOf(other, now);
    const sweeper = begin(() => now);
    await pass(1);
    expect(swept).toEqual([]);
    now += leaseSeconds * 1000;
    await pass(leaseSeconds);
    expect(swept).toEqual([3]);
    await sweeper.stop();
  });

  it("goes on after a store that did not answer, and says so", async () => {
    await keepExpiring(3);
    let fails = true;
    const purge: Store["purge"] = (...step) => (fails ? Promise.reject(new Error("no answer")) : store.purge(...step));
    const sweeper = begin(() => end, 300, { ...store, purge });
    await pass(1);
    expect([swept, logged]).toEqual([[], ["sweep"]]);
    fails = false;
    await pass(300);
    expect(swept).toEqual([3]);
    await sweeper.stop();
  });

  it("stops between two steps, and another process goes on at once", async () => {
    await keepExpiring(200);
    const sweeper = begin(() => end);
    const stopped = sweeper.stop();
    await pass(1);
    await stopped;
    expect(swept[0]).toBeLessThan(200);
    vi.useRealTimers();
    expect(await sweep(other, () => end)).toBe(200 - (swept[0] ?? 0));
  });
});

// 50 ms is promised, and measured by `npm run bench -- sweep`; the margin is for a machine that does much else.
it("lets a read through within 50 ms while 3,000 expired pastes are swept", async () => {
  const stays = newPaste();
  await store.insert(stays, start);
  await keepExpiring(3000, 4000);
  let isSwept = false;
  const sweeping = sweep(store, () => end).finally(() => {
    isSwept = true;
  });
  const waits: number[] = [];
  while (!isSwept) {
    const asked = performance.now();
    await new Promise((resolve) => setImmediate(resolve));
    expect(await store.findContent(stays.id, end)).toMatchObject({ state: "live" });
    waits.push(performance.now() - asked);
  }
  expect(await sweeping).toBe(3000);
  const sorted = waits.toSorted((a, b) => a - b);
  expect(sorted[Math.floor(sorted.length * 0.99)]).toBeLessThan(50);
  expect(sorted.at(-1)).toBeLessThan(500);
});
