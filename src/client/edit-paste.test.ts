// What is prepared and sent when a paste is edited, seen from a server of a few lines that loses answers, has moved on,
// or lies; the real one stands behind the end-to-end tests.
import { expect, test } from "vitest";
import type { Secrets } from "../contract/envelope";
import { CryptoError, deriveKeys, formatBase64url, headerOf, newToken, open, verifierOf } from "../crypto";
import { type Basis, prepareNewSecrets, prepareNormalRevision, prepareRevision } from "./edit-paste";
import { idOfEditToken } from "./edit-token";
import type { Fetch } from "./fetch-envelope";
import { drawSecrets } from "./fresh-secrets";
import { parseFragment } from "./link";
import { openPaste } from "./open-paste";
import type { Keepsake } from "./opening";
import { Unreachable } from "./unreachable";

type Sent = { path: string; method: string; headers: Headers; body: Uint8Array };

/** A paste's server, at a revision; `lose` is how many answers get lost after it has done what was asked. */
function serverOf(id: string, kind: "encrypted" | "normal", revision: number, lose = 0) {
  const sent: Sent[] = [];
  let kept: Uint8Array | null = null;
  let current = revision;
  const fetch: Fetch = async (path, init) => {
    const body = new Uint8Array(await new Response(init?.body ?? null).arrayBuffer());
    const headers = new Headers(init?.headers);
    sent.push({ path: String(path), method: init?.method ?? "GET", headers, body });
    const from = Number(/^"(\d+)"$/.exec(headers.get("if-match") ?? "")?.[1]);
    const again = from + 1 === current && kept !== null && Buffer.compare(kept, body) === 0;
    if (!again && from !== current) {
      const problem = { type: "about:blank", title: "t", status: 412, detail: "d", code: "conflict" };
      return Response.json({ ...problem, revision: current }, { status: 412 });
    }
    if (!again) {
      current++;
      kept = body;
    }
    if (sent.length <= lose) throw new TypeError("Failed to fetch");
    return Response.json(pasteOf(id, kind, current));
  };
  return { fetch, sent, current: () => current };
}

const now = "2026-11-23T17:50:00.000Z";
const pasteOf = (id: string, kind: "encrypted" | "normal", revision: number) => ({
  ...{ id, kind, revision, url: `https://paste.example/e/${id}`, bytes: 400 },
  ...{ createdAt: now, updatedAt: now, expiresAt: null, burn: false },
});

/** A paste that was opened at a revision, and what opened it. */
async function openedPaste(revision: number, secrets: Secrets = "link", password: string | null = null) {
  const editToken = formatBase64url(newToken());
  const id = (await idOfEditToken(editToken)) ?? "";
  const fresh = await drawSecrets(id, secrets, password);
  const basis: Basis = { id, editToken, revision };
  return { basis, fresh, keepsake: fresh.keepsake };
}

const openWith = async (body: Uint8Array<ArrayBuffer>, id: string, fragment: string, password: string | null = null) =>
  open(body, await deriveKeys(headerOf(body), id, { linkKey: parseFragment(fragment).linkKey, password }));

test("a revision keeps the first 25 bytes and the keys, has a new IV, and says its number", async () => {
  for (const secrets of ["link", "link+password"] as const) {
    const { basis, fresh, keepsake } = await openedPaste(3, secrets, "pw");
    const one = await prepareRevision({ text: "once", title: "T" }, basis, keepsake);
    const other = await prepareRevision({ text: "once", title: "T" }, basis, keepsake);
    expect(one.revision).toBe(4);
    expect([...one.body.slice(0, 25)]).toEqual([...keepsake.head]);
    expect([...one.body.slice(25, 37)]).not.toEqual([...other.body.slice(25, 37)]);
    expect(await openWith(one.body, basis.id, fresh.fragment, "pw")).toEqual({ text: "once", title: "T", revision: 4 });
  }
});

test("the very same bytes go out again after a lost answer, and make one revision", async () => {
  const { basis, keepsake } = await openedPaste(1);
  for (const prepared of [
    await prepareRevision({ text: "x" }, basis, keepsake),
    prepareNormalRevision("x", basis),
    await prepareNewSecrets({ text: "x" }, "link+password", "pw", basis),
  ]) {
    const kind = prepared.body.length === 1 ? "normal" : "encrypted";
    const server = serverOf(basis.id, kind, 1, 1);
    await expect(prepared.send(server.fetch)).rejects.toBeInstanceOf(Unreachable);
    await expect(prepared.send(server.fetch)).resolves.toMatchObject({ revision: 2 });
    const [first, second] = server.sent;
    expect(second).toEqual(first);
    expect([...(second?.headers ?? [])]).toEqual([...(first?.headers ?? [])]);
    expect(server.current()).toBe(2);
  }
});

test("the edit token goes in its own header, and a verifier only where the secrets are new", async () => {
  const { basis, keepsake } = await openedPaste(7);
  const server = serverOf(basis.id, "encrypted", 7);
  await (await prepareRevision({ text: "plaintext canary" }, basis, keepsake)).send(server.fetch);
  const sent = server.sent[0];
  expect([sent?.method, sent?.path]).toEqual(["PUT", `/api/v1/pastes/${basis.id}`]);
  expect(sent?.headers.get("if-match")).toBe('"7"');
  expect(sent?.headers.get("paste-edit-token")).toBe(basis.editToken);
  expect(sent?.headers.get("paste-read-verifier")).toBeNull();
  sent?.headers.delete("paste-edit-token");
  const rest = JSON.stringify([
    sent?.path,
    [...(sent?.headers ?? [])],
    Buffer.from(sent?.body ?? []).toString("latin1"),
  ]);
  for (const secret of ["canary", basis.editToken]) expect(rest).not.toContain(secret);
});

test("who is late overwrites nothing, and learns which revision is there", async () => {
  const { basis, keepsake } = await openedPaste(3);
  const server = serverOf(basis.id, "encrypted", 5);
  const prepared = await prepareRevision({ text: "mine" }, basis, keepsake);
  await expect(prepared.send(server.fetch)).rejects.toMatchObject({ code: "conflict", members: { revision: 5 } });
  expect(server.current()).toBe(5);
});

test("of two who save at once one gets through", async () => {
  const { basis, keepsake } = await openedPaste(1);
  const server = serverOf(basis.id, "encrypted", 1);
  const both = await Promise.all(
    ["one", "other"].map(async (text) => (await prepareRevision({ text }, basis, keepsake)).send(server.fetch)),
  ).catch((error: unknown) => error);
  expect(both).toMatchObject({ code: "conflict", members: { revision: 2 } });
  expect(server.current()).toBe(2);
});

test("an answer about another paste, kind or revision is none", async () => {
  const { basis, keepsake } = await openedPaste(1);
  const prepared = await prepareRevision({ text: "x" }, basis, keepsake);
  const answers = (change: object) =>
    prepared.send(async () => Response.json({ ...pasteOf(basis.id, "encrypted", 2), ...change }));
  for (const lie of [{ id: "AAAAAAAAAAAA" }, { kind: "normal" }, { revision: 1 }, { revision: 3 }])
    await expect(answers(lie)).rejects.toMatchObject({ code: "internal" });
  await expect(answers({})).resolves.toMatchObject({ revision: 2 });
});

test("fresh secrets open what they sealed, the old ones do not, and the server learns the new verifier", async () => {
  for (const [from, to] of [
    ["link", "link"],
    ["link", "link+password"],
    ["link+password", "link"],
    ["link", "password"],
    ["password", "link"],
    ["password", "password"],
  ] as const) {
    const { basis, fresh } = await openedPaste(2, from, "old password");
    const prepared = await prepareNewSecrets({ text: "x" }, to, "new password", basis);
    const password = to === "link" ? null : "new password";
    expect(await openWith(prepared.body, basis.id, prepared.fragment, password)).toEqual({ text: "x", revision: 3 });
    await expect(openWith(prepared.body, basis.id, fresh.fragment, "old password")).rejects.toBeInstanceOf(CryptoError);
    const server = serverOf(basis.id, "encrypted", 2);
    await prepared.send(server.fetch);
    const keys = await deriveKeys(headerOf(prepared.body), basis.id, {
      linkKey: parseFragment(prepared.fragment).linkKey,
      password,
    });
    const verifier = formatBase64url(await verifierOf(keys.readToken));
    expect(server.sent[0]?.headers.get("paste-read-verifier")).toBe(verifier);
    expect([...prepared.keepsake.head]).toEqual([...prepared.body.slice(0, 25)]);
  }
});

test("what stands behind the address of fresh secrets opens the paste, with its password in it where one asked for that", async () => {
  const { basis } = await openedPaste(1);
  const stored =
    (body: Uint8Array<ArrayBuffer>): Fetch =>
    async (path) =>
      String(path).endsWith("/content")
        ? new Response(body, { headers: { ETag: '"2"' } })
        : Response.json({ kind: "encrypted", header: Buffer.from(body.subarray(0, 37)).toString("base64url") });
  const link = await prepareNewSecrets({ text: "x" }, "link", null, basis);
  expect(link.fragmentWithPassword).toBeNull();
  expect(await openPaste(basis.id, { fragment: link.fragment }, stored(link.body))).toMatchObject({ step: "open" });
  const alone = await prepareNewSecrets({ text: "x" }, "password", "pä ss", basis);
  expect(alone.fragment).toBe("");
  expect(await openPaste(basis.id, { fragment: alone.fragmentWithPassword ?? "" }, stored(alone.body))).toMatchObject({
    step: "open",
    revision: 2,
  });
  const kept: Keepsake = alone.keepsake;
  expect(await openPaste(basis.id, { fragment: "", keepsake: kept }, stored(alone.body))).toMatchObject({
    step: "open",
  });
});

test("a missing password is no secret", async () => {
  const { basis } = await openedPaste(1);
  await expect(prepareNewSecrets({ text: "x" }, "password", null, basis)).rejects.toBeInstanceOf(CryptoError);
});
