// When a paste's time is over, over the whole server with a clock that the test moves: it is absent from that second
// on, and its bytes leave the files with the next sweep. And what a broken connection costs around a claim: nothing.
import { randomBytes } from "node:crypto";
import { newClaimId, newEnvelope } from "../src/server/routes-test/writer";
import { type ClockedServer, startClockedServer } from "./support/clocked-server";
import { clockedTest as test } from "./support/clocked-test";
import { type CutPoint, startCutter } from "./support/cutter";
import { expect } from "./support/test";
import { keepEncrypted, keepNormal, send } from "./support/wire";
import { filesOf, leaks } from "./support/wiretap";

const second = 1000;
const minute = 60 * second;
const day = 24 * 60 * minute;

const canary = (name: string) => `${name} ${randomBytes(12).toString("hex")}`;
/** Whether a text, or some bytes out of the middle of an envelope, stand in the database or its log. */
const isKept = ({ folder }: ClockedServer, content: string | Buffer) =>
  leaks(filesOf(folder), { content: typeof content === "string" ? Buffer.from(content) : content.subarray(100, 150) })
    .length > 0;
const codeOf = async (answer: Response) => [answer.status, (await answer.json()).code];
const goTo = (server: ClockedServer, time: string | number) => server.advance(new Date(time).getTime() - server.now());

test("what has expired is absent from that second on, though it is not swept, and with the sweep its bytes are gone", async ({
  clocked,
}) => {
  const [text, envelope] = [canary("expires"), newEnvelope()];
  const stays = await keepNormal(clocked.origin, canary("stays"), "?expires=1d");
  const normal = await keepNormal(clocked.origin, text, "?expires=1h");
  const encrypted = await keepEncrypted(clocked.origin, envelope, "?expires=1h");
  const later = { "if-match": '"1"', "paste-edit-token": normal.owner.editToken, "content-type": "text/plain" };
  const asked = () =>
    Promise.all([
      ...[normal, encrypted].map(({ path }) => send(clocked.origin, "GET", path)),
      send(clocked.origin, "GET", `${normal.path}/content`),
      send(clocked.origin, "GET", `${encrypted.path}/content`, { "paste-read-token": encrypted.owner.readToken }),
      send(clocked.origin, "GET", `${normal.path}/revisions`),
      send(clocked.origin, "GET", `/p/${normal.owner.id}`),
      send(clocked.origin, "GET", `/p/${normal.owner.id}/raw`),
    ]).then((answers) => answers.map(({ status }) => status));

  const { expiresAt } = await (await send(clocked.origin, "GET", encrypted.path)).json();
  await goTo(clocked, new Date(expiresAt).getTime() - 10 * second);
  expect(await asked()).toEqual(Array(7).fill(200));
  await goTo(clocked, expiresAt);
  expect(await asked()).toEqual(Array(7).fill(404));
  expect(await codeOf(await send(clocked.origin, "PUT", normal.path, later, "late"))).toEqual([404, "not-found"]);
  expect(await codeOf(await send(clocked.origin, "DELETE", normal.path, later))).toEqual([404, "not-found"]);

  expect([isKept(clocked, text), isKept(clocked, envelope)]).toEqual([true, true]);
  expect(await clocked.sweep()).toBe(2);
  expect([isKept(clocked, text), isKept(clocked, envelope)]).toEqual([false, false]);
  expect((await send(clocked.origin, "GET", stays.path)).status).toBe(200);
});

test("the sweeper comes by itself, at its interval and at a start after the server was down", async () => {
  const [first, second] = [canary("first"), canary("second")];
  const server = await startClockedServer({ env: { MDBIN_SWEEP_SECONDS: "1" } });
  try {
    await keepNormal(server.origin, first, "?expires=1h");
    await keepNormal(server.origin, second, "?expires=1d");
    await server.advance(60 * minute);
    await expect.poll(() => isKept(server, first)).toBe(false);
    expect(isKept(server, second)).toBe(true);
    await server.kill("SIGKILL");
    const again = await startClockedServer({ folder: server.folder, ahead: day });
    await expect.poll(() => isKept(again, second)).toBe(false);
    await again.kill();
  } finally {
    await server.stop();
  }
});

test("a claim that nobody confirms destroys the paste five minutes later, and its id is forgotten after thirty days", async ({
  clocked,
}) => {
  const envelope = newEnvelope();
  const { owner, path } = await keepEncrypted(clocked.origin, envelope, "?burn=true");
  const reader = { "claim-id": newClaimId(), "paste-read-token": owner.readToken };
  const claim = (headers = reader) => send(clocked.origin, "POST", `${path}/claim`, headers);
  expect((await claim()).status).toBe(200);
  const { burnedAt } = await (await send(clocked.origin, "GET", path)).json();
  const claimed = new Date(burnedAt).getTime();

  await goTo(clocked, claimed + 5 * minute - 10 * second);
  expect(await clocked.sweep()).toBe(0);
  expect(Buffer.from(await (await claim()).arrayBuffer()).equals(envelope)).toBe(true);
  expect(await codeOf(await claim({ ...reader, "claim-id": newClaimId() }))).toEqual([410, "burned"]);

  await goTo(clocked, claimed + 5 * minute);
  expect(await codeOf(await claim())).toEqual([410, "burned"]);
  expect(await clocked.sweep()).toBe(1);
  expect(isKept(clocked, envelope)).toBe(false);
  expect(await (await send(clocked.origin, "GET", path)).json()).toMatchObject({ code: "burned", burnedAt });

  await goTo(clocked, claimed + 30 * day);
  expect(await codeOf(await send(clocked.origin, "GET", path))).toEqual([404, "not-found"]);
  expect(await clocked.sweep()).toBe(1);
  expect(leaks(filesOf(clocked.folder), { id: Buffer.from(owner.id) })).toEqual([]);
});

test("a paste that burns and expires is gone unread, and a claim just in time outlives the expiry", async ({
  clocked,
}) => {
  const [unread, text] = [canary("unread"), canary("in time")];
  const late = await keepNormal(clocked.origin, unread, "?burn=true&expires=1h");
  const inTime = await keepNormal(clocked.origin, text, "?burn=true&expires=1h");
  const reader = { "claim-id": newClaimId() };
  const { expiresAt } = await (await send(clocked.origin, "GET", late.path)).json();

  await goTo(clocked, new Date(expiresAt).getTime() - 10 * second);
  expect(await (await send(clocked.origin, "POST", `${inTime.path}/claim`, reader)).text()).toBe(text);
  await goTo(clocked, new Date(expiresAt).getTime() + second);
  expect(await codeOf(await send(clocked.origin, "POST", `${late.path}/claim`, reader))).toEqual([404, "not-found"]);
  expect(await clocked.sweep()).toBe(1);
  expect([isKept(clocked, unread), isKept(clocked, text)]).toEqual([false, true]);

  expect(await (await send(clocked.origin, "POST", `${inTime.path}/claim`, reader)).text()).toBe(text);
  expect((await send(clocked.origin, "DELETE", `${inTime.path}/claim`, reader)).status).toBe(204);
  expect(isKept(clocked, text)).toBe(false);
  expect(await codeOf(await send(clocked.origin, "GET", late.path))).toEqual([404, "not-found"]);
  expect(await codeOf(await send(clocked.origin, "GET", inTime.path))).toEqual([410, "burned"]);
});

test("a deletion takes every revision out of the files, at once", async ({ clocked }) => {
  const texts = [1, 2, 3].map((n) => canary(`revision ${n}`));
  const { owner, path } = await keepNormal(clocked.origin, texts[0] ?? "", "");
  for (const from of [1, 2]) {
    const headers = { "if-match": `"${from}"`, "paste-edit-token": owner.editToken, "content-type": "text/plain" };
    expect((await send(clocked.origin, "PUT", path, headers, texts[from])).status).toBe(200);
  }
  expect(texts.map((text) => isKept(clocked, text))).toEqual([true, true, true]);
  expect((await send(clocked.origin, "DELETE", path, { "paste-edit-token": owner.editToken })).status).toBe(204);
  expect(texts.map((text) => isKept(clocked, text))).toEqual([false, false, false]);
  expect(isKept(clocked, owner.id)).toBe(false);
});

test.describe("a connection that breaks around a claim", () => {
  const breaks = async (clocked: ClockedServer, point: CutPoint) => {
    const cutter = await startCutter(clocked.origin);
    const text = canary(point);
    const { path } = await keepNormal(clocked.origin, text, "?burn=true");
    const reader = { "claim-id": newClaimId() };
    const claim = (origin: string, headers = reader) => send(origin, "POST", `${path}/claim`, headers);
    cutter.cut(point);
    const read = claim(cutter.origin).then((answer) => answer.text());
    return { cutter, path, text, reader, claim, read };
  };

  test("before the server heard of it: nothing has happened", async ({ clocked }) => {
    const { cutter, path, text, claim, read } = await breaks(clocked, "before");
    await expect(read).rejects.toThrow("fetch failed");
    expect(await (await send(clocked.origin, "GET", path)).json()).toMatchObject({ burn: true, revision: 1 });
    expect(cutter.mend()).toBe(1);
    expect(await (await claim(cutter.origin)).text()).toBe(text);
    await cutter.stop();
  });

  test("within the answer: the same reader gets it again, another does not", async ({ clocked }) => {
    const { cutter, text, claim, read } = await breaks(clocked, "within");
    await expect(read).rejects.toThrow("terminated");
    expect(await codeOf(await claim(clocked.origin, { "claim-id": newClaimId() }))).toEqual([410, "burned"]);
    expect(cutter.mend()).toBe(1);
    expect(await (await claim(cutter.origin)).text()).toBe(text);
    await cutter.stop();
  });

  test("after the answer: the confirmation is lost, and destroys the paste when it is sent again", async ({
    clocked,
  }) => {
    const { cutter, path, text, reader, read } = await breaks(clocked, "after");
    expect(await read).toBe(text);
    const confirm = () => send(cutter.origin, "DELETE", `${path}/claim`, reader);
    await expect(confirm()).rejects.toThrow("fetch failed");
    expect(isKept(clocked, text)).toBe(true);
    expect(cutter.mend()).toBe(1);
    expect((await confirm()).status).toBe(204);
    expect(isKept(clocked, text)).toBe(false);
    await cutter.stop();
  });
});
