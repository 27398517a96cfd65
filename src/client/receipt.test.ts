// What is asked about pastes that burn, and what the answers mean.
import { expect, test } from "vitest";
import { type PasteErrorCode, statusOf } from "../contract/errors";
import type { Fetch } from "./fetch-envelope";
import { askReceipt, askReceipts, type Receipt } from "./receipt";

const time = "2026-11-23T17:50:00.000Z";
const refuses = (code: PasteErrorCode, members: object = {}): Response =>
  Response.json(
    { type: "about:blank", title: "t", detail: "d", status: statusOf(code), code, ...members },
    { status: statusOf(code) },
  );
const paste = (id: string) =>
  Response.json({
    id,
    kind: "encrypted",
    url: `https://paste.example/e/${id}`,
    revision: 1,
    bytes: 309,
    createdAt: time,
    updatedAt: time,
    expiresAt: time,
    burn: true,
  });

test("an answer says unread, read and when, or gone", async () => {
  expect(await askReceipt("Ab3Ab3Ab3Ab3", async () => paste("Ab3Ab3Ab3Ab3"))).toEqual({
    step: "unread",
    expiresAt: time,
  });
  const read = await askReceipt("Ab3Ab3Ab3Ab3", async () => refuses("burned", { burnedAt: time }));
  expect(read).toEqual({ step: "read", burnedAt: time });
  expect(await askReceipt("Ab3Ab3Ab3Ab3", async () => refuses("not-found"))).toEqual({ step: "gone" });
  await expect(askReceipt("Ab3Ab3Ab3Ab3", async () => refuses("burned"))).rejects.toMatchObject({ code: "burned" });
  await expect(askReceipt("Ab3Ab3Ab3Ab3", async () => refuses("internal"))).rejects.toMatchObject({ code: "internal" });
});

test("what was read in the future was read by now", async () => {
  const receipt = await askReceipt("Ab3Ab3Ab3Ab3", async () =>
    refuses("burned", { burnedAt: "9999-12-31T23:59:59.999Z" }),
  );
  expect(receipt.step).toBe("read");
  if (receipt.step === "read") expect(Math.abs(Date.parse(receipt.burnedAt) - Date.now())).toBeLessThan(60_000);
});

test("the id alone is sent, with a method that changes nothing", async () => {
  const asked: Request[] = [];
  await askReceipt("Ab3Ab3Ab3Ab3", async (path, init) => {
    asked.push(new Request(new URL(String(path), "https://paste.example"), init));
    return paste("Ab3Ab3Ab3Ab3");
  });
  expect(asked.map(({ method, url }) => [method, url])).toEqual([
    ["GET", "https://paste.example/api/v1/pastes/Ab3Ab3Ab3Ab3"],
  ]);
  expect([...(asked[0]?.headers ?? [])]).toEqual([]);
});

/** Asks for so many, from a server that answers when it is told to. */
function asking(many: number, answer: (id: string, nth: number) => Response | Promise<never>) {
  const ids = Array.from({ length: many }, (_, at) => `Ab3Ab3Ab3A${String(at).padStart(2, "0")}`);
  const heard = new Map<string, Receipt | null>();
  const load = { now: 0, most: 0, all: 0 };
  const fetch: Fetch = async (path) => {
    load.most = Math.max(load.most, ++load.now);
    const nth = ++load.all;
    await new Promise((resolve) => setImmediate(resolve));
    load.now--;
    return answer(String(path).slice(-12), nth);
  };
  const done = askReceipts(ids, (id, receipt) => heard.set(id, receipt), fetch);
  return { ids, heard, load, done };
}

test("a few are asked at a time, and each is told", async () => {
  const { ids, heard, load, done } = asking(20, (id) => paste(id));
  await done;
  expect(load).toEqual({ now: 0, most: 3, all: 20 });
  expect([...heard.keys()].sort()).toEqual(ids);
  expect([...heard.values()].every((receipt) => receipt?.step === "unread")).toBe(true);
});

test("no more are asked where the server is away or wants a pause, and every one is told", async () => {
  for (const answer of [
    () => Promise.reject(new TypeError("Failed to fetch")),
    () => refuses("rate-limited"),
    () => refuses("unavailable"),
  ]) {
    const { heard, load, done } = asking(20, answer);
    await done;
    expect(load.all).toBeLessThanOrEqual(3);
    expect([...heard.values()]).toEqual(Array(20).fill(null));
  }
});

test("one answer that makes no sense keeps nobody from asking for the next", async () => {
  const { heard, load, done } = asking(5, (id, nth) => (nth === 2 ? refuses("internal") : paste(id)));
  await done;
  expect(load.all).toBe(5);
  expect([...heard.values()].filter((receipt) => receipt === null)).toHaveLength(1);
});
