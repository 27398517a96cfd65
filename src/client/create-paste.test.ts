// What is prepared and sent, seen from a `fetch` that records it; the real server stands behind the end-to-end tests.
import { expect, test } from "vitest";
import { PasteError } from "../contract/errors";
import { idFromDigest, idLabel } from "../contract/id";
import { concat, headerOf, parseBase64url, sha256, utf8 } from "../crypto";
import { prepareEncrypted, prepareNormal } from "./create-paste";
import type { Fetch } from "./fetch-envelope";
import { openPaste } from "./open-paste";
import { Unreachable } from "./unreachable";

type Sent = { path: string; method: string; headers: Headers; body: Uint8Array };

/** Answers creations as a server would, from its second call on; the first answer is lost. */
function forgetful() {
  const sent: Sent[] = [];
  const fetch: Fetch = async (path, init) => {
    const body = new Uint8Array(await new Response(init?.body ?? null).arrayBuffer());
    const headers = new Headers(init?.headers);
    sent.push({ path: String(path), method: init?.method ?? "GET", headers, body });
    if (sent.length === 1) throw new TypeError("Failed to fetch");
    const encrypted = init?.method === "PUT";
    const verifier = parseBase64url(headers.get("paste-edit-verifier") ?? "") ?? new Uint8Array();
    const id = idFromDigest(await sha256(concat(utf8(idLabel), verifier)));
    const now = "2026-11-23T17:50:00.000Z";
    const paste = { id, kind: encrypted ? "encrypted" : "normal", url: `https://evil.example/e/${id}`, revision: 1 };
    return Response.json(
      { ...paste, bytes: body.length, createdAt: now, updatedAt: now, expiresAt: null, burn: false, later: true },
      { status: 201 },
    );
  };
  return { fetch, sent };
}

test("the very same request goes out again after a lost answer", async () => {
  for (const creation of [await prepareEncrypted({ text: "x" }, "link", null), await prepareNormal("x")]) {
    const server = forgetful();
    await expect(creation.send(server.fetch)).rejects.toBeInstanceOf(Unreachable);
    await creation.send(server.fetch);
    const [first, second] = server.sent;
    expect(second).toEqual(first);
    expect([...(second?.headers ?? [])]).toEqual([...(first?.headers ?? [])]);
  }
});

test("neither text nor key nor password nor edit token is sent, and links stay on the page's own host", async () => {
  const server = forgetful();
  const creation = await prepareEncrypted({ text: "plaintext canary" }, "link+password", "password canary");
  await creation.send(server.fetch).catch(() => null);
  const created = await creation.send(server.fetch);
  expect(created.link).toMatch(/^\/e\/[0-9A-Za-z]{12}#[\w-]{43}~p$/);
  expect(created.linkWithPassword).toBeNull();
  const said = JSON.stringify(
    server.sent.map(({ path, headers, body }) => [path, [...headers], Buffer.from(body).toString("latin1")]),
  );
  const key = created.link.slice(15, 15 + 43);
  for (const secret of ["plaintext", "password canary", key, created.editToken]) expect(said).not.toContain(secret);
});

test("of a password-only paste the link is bare, and the one with the password in it opens", async () => {
  const server = forgetful();
  const creation = await prepareEncrypted({ text: "x" }, "password", "pä ss");
  await creation.send(server.fetch).catch(() => null);
  const { link, linkWithPassword } = await creation.send(server.fetch);
  expect(linkWithPassword).toBe(`${link}#p%C3%A4%20ss`);
  expect(headerOf(creation.body)).toMatchObject({ secrets: "password", iterations: 600_000 });
  const id = link.slice(3);
  const stored: Fetch = async (path) =>
    String(path).endsWith("/content")
      ? new Response(creation.body, { headers: { ETag: '"1"' } })
      : Response.json({ kind: "encrypted", header: Buffer.from(creation.body.subarray(0, 37)).toString("base64url") });
  expect(await openPaste(id, { fragment: (linkWithPassword ?? "").slice(16) }, stored)).toMatchObject({
    step: "open",
    document: { text: "x", revision: 1 },
  });
});

test("an answer about another paste is none: its link would lead nowhere", async () => {
  for (const creation of [await prepareEncrypted({ text: "x" }, "link", null), await prepareNormal("x")]) {
    const server = forgetful();
    await creation.send(server.fetch).catch(() => null);
    const answersWith =
      (change: object) =>
      async (...request: Parameters<Fetch>) =>
        Response.json({ ...(await (await server.fetch(...request)).json()), ...change }, { status: 201 });
    await expect(creation.send(answersWith({ id: "AAAAAAAAAAAA" }))).rejects.toMatchObject({ code: "internal" });
    const other = creation.kind === "normal" ? "encrypted" : "normal";
    await expect(creation.send(answersWith({ kind: other }))).rejects.toMatchObject({ code: "internal" });
    await expect(creation.send(answersWith({}))).resolves.toMatchObject({ paste: { kind: creation.kind } });
  }
});

test("a server that does not take the wished life is found out", async () => {
  const life = { burn: true, expires: "1h" } as const;
  for (const creation of [await prepareEncrypted({ text: "x" }, "link", null, life), await prepareNormal("x", life)]) {
    const server = forgetful();
    await creation.send(server.fetch).catch(() => null);
    const unmetBy = async (change: object) => {
      const { unmet } = await creation.send(async (...request) =>
        Response.json({ ...(await (await server.fetch(...request)).json()), ...change }, { status: 201 }),
      );
      return unmet;
    };
    expect(await unmetBy({ burn: false, expiresAt: null })).toEqual(["burn", "expires"]);
    expect(await unmetBy({ burn: true, expiresAt: "2026-11-23T17:50:00.000Z" })).toEqual([]);
  }
});

test("a refusal is told by its code, and by its status where the code is unknown", async () => {
  const creation = await prepareNormal("x");
  const answers = (status: number, body: object) => creation.send(async () => Response.json(body, { status }));
  const problem = { type: "about:blank", title: "t", status: 413, detail: "d", code: "too-large", maxBytes: 7 };
  await expect(answers(413, problem)).rejects.toMatchObject({ code: "too-large", members: { maxBytes: 7 } });
  await expect(answers(429, { ...problem, code: "slow-down" })).rejects.toMatchObject({ code: "rate-limited" });
  await expect(answers(504, {})).rejects.toMatchObject({ code: "unavailable" });
  await expect(answers(201, { id: "?" })).rejects.toBeInstanceOf(PasteError);
});
