// Creating pastes through the API, over both shells (docs/format.md, HTTP).
import { randomBytes } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { pasteSchema } from "../../contract/paste";
import { idOf, verifierOf } from "../tokens";
import { createEncrypted, createNormal, type Harness, shells } from "./shells";
import { creating, envelopeType, newEnvelope, newOwner } from "./writer";

const week = 604_800_000;

describe.each(shells)("creating over %s", (_, open) => {
  let api: Harness;
  beforeEach(async () => {
    api = await open();
  });
  afterEach(() => api.close());
  const put = (owner = newOwner(), envelope = newEnvelope(), headers: Record<string, string> = {}, query = "") =>
    api.send("PUT", `/api/v1/pastes/${owner.id}${query}`, {
      headers: { ...creating(owner), ...headers },
      body: envelope,
    });
  const post = (body: string | Uint8Array, headers: Record<string, string> = {}, query = "") =>
    api.send("POST", `/api/v1/pastes${query}`, { headers: { "content-type": "text/plain", ...headers }, body });

  it("keeps an encrypted paste and answers it as JSON", async () => {
    const owner = newOwner();
    const envelope = newEnvelope();
    const created = await put(owner, envelope, {}, "?expires=1d&burn=false");
    expect(created.status).toBe(201);
    expect(created.header("content-type")).toBe("application/json");
    expect(created.header("cache-control")).toBe("no-store");
    expect(pasteSchema.parse(created.json)).toEqual({
      id: owner.id,
      kind: "encrypted",
      url: `http://paste.example/e/${owner.id}`,
      revision: 1,
      bytes: envelope.length,
      createdAt: "2026-01-01T00:00:00.000Z",
      updatedAt: "2026-01-01T00:00:00.000Z",
      expiresAt: "2026-01-02T00:00:00.000Z",
      burn: false,
      header: envelope.subarray(0, 37).toString("base64url"),
    });
  });

  it("lets an encrypted paste live for a week and a normal one for ever, unless told otherwise", async () => {
    const { path } = await createEncrypted(api);
    const encrypted = pasteSchema.parse((await api.send("GET", path)).json);
    expect(Date.parse(encrypted.expiresAt ?? "")).toBe(Date.parse(encrypted.createdAt) + week);
    const normal = await createNormal(api);
    expect((await api.send("GET", normal.path)).json).toMatchObject({ expiresAt: null, burn: false });
    const never = await createEncrypted(api, "?expires=never&burn=true");
    expect((await api.send("GET", never.path)).json).toMatchObject({ expiresAt: null, burn: true });
  });

  it("answers the very same creation again with the paste as it is now", async () => {
    const { owner, envelope, path } = await createEncrypted(api, "?expires=1h");
    const again = await put(owner, envelope, {}, "?expires=1h");
    expect(again.status).toBe(200);
    expect(again.json).toMatchObject({ id: owner.id, revision: 1 });
    await api.send("PATCH", path, {
      headers: { "paste-edit-token": owner.editToken, "content-type": "application/json" },
      body: '{"expires":"never"}',
    });
    const later = await put(owner, envelope, {}, "?expires=1h&burn=false");
    expect(later.status).toBe(200);
    expect(later.json).toMatchObject({ expiresAt: null });
  });

  it("answers the same creation after an edit, while revision 1 is kept", async () => {
    const { owner, text, path } = await createNormal(api);
    const headers = { "if-match": '"1"', "paste-edit-token": owner.editToken, "content-type": "text/plain" };
    await api.send("PUT", path, { headers, body: "second" });
    const again = await post(text, { "paste-edit-verifier": owner.editVerifier });
    expect([again.status, again.text]).toEqual([200, `http://paste.example/p/${owner.id}\n`]);
    await api.send("DELETE", `${path}/revisions`, { headers: { "paste-edit-token": owner.editToken } });
    expect((await post(text, { "paste-edit-verifier": owner.editVerifier })).status).toBe(412);
  });

  it.each([
    ["other bytes", {}, "", false],
    ["another read verifier", { "paste-read-verifier": newOwner().readVerifier }, "", true],
    ["another expiry", {}, "?expires=1h", true],
    ["burning", {}, "?burn=true", true],
  ])("refuses a taken id with %s as a conflict, and changes nothing", async (_what, headers, query, sameBytes) => {
    const { owner, envelope, path, reading } = await createEncrypted(api);
    const refused = await put(owner, sameBytes ? envelope : newEnvelope(), headers, query);
    expect(refused.status).toBe(412);
    expect(refused.json).toMatchObject({ code: "conflict" });
    expect((await api.send("GET", `${path}/content`, { headers: reading })).bytes.equals(envelope)).toBe(true);
  });

  it("refuses an id that is taken by the other kind", async () => {
    const { owner } = await createNormal(api);
    expect((await put(owner)).json).toMatchObject({ code: "conflict" });
    const encrypted = await createEncrypted(api);
    const refused = await post("text", { "paste-edit-verifier": encrypted.owner.editVerifier });
    expect(refused.json).toMatchObject({ code: "conflict" });
  });

  it("says conflict last, after media type, size and body", async () => {
    const { owner } = await createEncrypted(api);
    expect((await put(owner, newEnvelope(), { "content-type": "text/plain" })).status).toBe(415);
    expect((await put(owner, Buffer.alloc(102_401))).status).toBe(413);
    expect((await put(owner, Buffer.alloc(300))).status).toBe(400);
  });

  it("gives the id of an expired paste back to its owner", async () => {
    const { owner, path } = await createEncrypted(api, "?expires=1h");
    api.clock.now = () => Date.UTC(2026, 0, 1, 1);
    expect((await api.send("GET", path)).status).toBe(404);
    expect((await put(owner)).status).toBe(201);
  });

  it("refuses an id that does not come from the edit verifier, and two equal verifiers", async () => {
    const owner = newOwner();
    const foreign = await api.send("PUT", `/api/v1/pastes/${newOwner().id}`, {
      headers: creating(owner),
      body: newEnvelope(),
    });
    expect(foreign.json).toMatchObject({ code: "invalid" });
    const equal = await put(owner, newEnvelope(), { "paste-read-verifier": owner.editVerifier });
    expect(equal.json).toMatchObject({ code: "invalid" });
  });

  it.each(["paste-read-verifier", "paste-edit-verifier"])("needs %s, in canonical form", async (name) => {
    const owner = newOwner();
    const { [name]: _left, ...others } = creating(owner);
    const path = `/api/v1/pastes/${owner.id}`;
    expect((await api.send("PUT", path, { headers: others, body: newEnvelope() })).json).toMatchObject({
      code: "invalid",
    });
    for (const value of ["", "short", `${"A".repeat(42)}B`, `${"A".repeat(43)}=`, `${"+".repeat(42)}A`]) {
      const refused = await put(owner, newEnvelope(), { [name]: value });
      expect(refused.json).toMatchObject({ code: "invalid" });
      if (value.length > 10) expect(refused.text).not.toContain(value);
    }
  });

  it.each([
    "?expires=",
    "?expires=2h",
    "?burn=",
    "?burn=yes",
    "?expires=1h&expires=1h",
    "?ttl=1h",
    "?Burn=true",
    "?expires=1H",
  ])("refuses the query %s", async (query) => {
    expect((await put(newOwner(), newEnvelope(), {}, query)).json).toMatchObject({ code: "invalid" });
    expect((await post("text", {}, query)).json).toMatchObject({ code: "invalid" });
  });

  it.each([
    ["is too short", (envelope: Buffer) => envelope.subarray(0, 52)],
    ["does not begin with MDB", (envelope: Buffer) => Buffer.concat([Buffer.from("mdb1"), envelope.subarray(4)])],
    ["is of version 2", (envelope: Buffer) => Buffer.concat([Buffer.from("MDB2"), envelope.subarray(4)])],
    ["names no secrets", (envelope: Buffer) => changed(envelope, 4, 0)],
    ["has iterations without a password", (envelope: Buffer) => changed(envelope, 8, 1)],
    ["has a salt without a password", (envelope: Buffer) => changed(envelope, 24, 1)],
    ["has too few iterations", () => changed(newEnvelope(256, "password"), 8, 0)],
    ["has a length that padding does not give", (envelope: Buffer) => Buffer.concat([envelope, Buffer.alloc(1)])],
    ["has less than the least padded length", (envelope: Buffer) => envelope.subarray(0, -16)],
    ["is empty", () => Buffer.alloc(0)],
  ])("refuses an envelope that %s, and stores nothing", async (_what, change) => {
    const owner = newOwner();
    const refused = await put(owner, change(newEnvelope()));
    expect([refused.status, refused.json.code]).toEqual([400, "invalid"]);
    expect((await api.send("GET", `/api/v1/pastes/${owner.id}`)).status).toBe(404);
  });

  it("takes an envelope of the largest size, and refuses one byte more with the bound", async () => {
    const largest = newEnvelope(98_304);
    expect((await put(newOwner(), largest)).status).toBe(201);
    const refused = await put(newOwner(), Buffer.alloc(102_401, 1));
    expect(refused.status).toBe(413);
    expect(refused.json).toMatchObject({ code: "too-large", maxBytes: 102_400 });
  });

  it("draws the edit token of a normal paste that came without a verifier", async () => {
    const created = await post("# Hi\n");
    expect(created.status).toBe(201);
    expect(created.header("content-type")).toBe("text/plain; charset=utf-8");
    const token = created.header("paste-edit-token") ?? "";
    const id = idOf(verifierOf(Buffer.from(token, "base64url")));
    expect(created.text).toBe(`http://paste.example/p/${id}\n`);
    expect(created.header("location")).toBe(`http://paste.example/p/${id}`);
    const removed = await api.send("DELETE", `/api/v1/pastes/${id}`, { headers: { "paste-edit-token": token } });
    expect(removed.status).toBe(204);
  });

  it("answers a normal paste as JSON to who asks for it by name", async () => {
    const drawn = await post("text", { accept: "text/html, application/json;q=0.5" });
    expect(drawn.json).toMatchObject({ kind: "normal", bytes: 4, editToken: drawn.header("paste-edit-token") });
    expect(drawn.json).not.toHaveProperty("header");
    const owner = newOwner();
    const headers = { accept: "application/json", "paste-edit-verifier": owner.editVerifier };
    const own = await post("text", headers);
    expect(own.json).toMatchObject({ id: owner.id });
    expect(own.json).not.toHaveProperty("editToken");
    expect(own.header("paste-edit-token")).toBeNull();
    for (const accept of ["*/*", "application/json;q=0", "text/plain"]) {
      expect((await post("text", { accept })).text).toMatch(/^http:\/\/paste\.example\/p\/\w{12}\n$/);
    }
  });

  it("takes a text as it comes, also what curl calls a form", async () => {
    const text = "a=1&b=%20+c\r\n\uFEFF\u0000ä";
    const created = await post(text, { "content-type": "application/x-www-form-urlencoded" });
    const raw = await api.send("GET", `${new URL(created.text.trim()).pathname}/raw`);
    expect(raw.bytes.equals(Buffer.from(text))).toBe(true);
    expect(raw.header("content-type")).toBe("text/plain; charset=utf-8");
  });

  it("refuses a text that is empty, no UTF-8 or too large, and stores nothing", async () => {
    expect((await post("")).json).toMatchObject({ code: "invalid" });
    for (const bytes of [[0xff], [0xc3], [0xed, 0xa0, 0x80], [0xc0, 0xaf]]) {
      expect((await post(new Uint8Array(bytes))).json).toMatchObject({ code: "invalid" });
    }
    expect((await post("x".repeat(102_400))).status).toBe(201);
    const refused = await post("x".repeat(102_401));
    expect([refused.status, refused.json.maxBytes]).toEqual([413, 102_400]);
  });

  it("refuses other media types, compressed bodies too", async () => {
    for (const type of ["application/json", "multipart/form-data; boundary=x", "text", "text/"]) {
      expect((await post("text", { "content-type": type })).status).toBe(415);
    }
    expect((await post("text", { "content-encoding": "gzip" })).json).toMatchObject({ code: "unsupported-media-type" });
    expect((await put(newOwner(), newEnvelope(), { "content-type": "application/octet-stream" })).status).toBe(415);
    const bare = await api.send("POST", "/api/v1/pastes", { body: "text" });
    expect(bare.status).toBe(415);
    const spelled = await put(newOwner(), newEnvelope(), { "content-type": ` ${envelopeType.toUpperCase()}; v=1` });
    expect(spelled.status).toBe(201);
  });

  it("takes no read verifier for a normal paste", async () => {
    expect((await post("text", { "paste-read-verifier": newOwner().readVerifier })).status).toBe(400);
  });

  it("never repeats in an answer what was sent wrongly", async () => {
    const canary = randomBytes(12).toString("hex");
    for (const refused of [
      await post("text", {}, `?${canary}=1`),
      await post("text", {}, `?expires=${canary}`),
      await post("text", { "content-type": canary }),
      await put(newOwner(), Buffer.from(canary)),
      await api.send("GET", `/api/v1/pastes/${canary}`),
      await api.send("GET", `/api/v1/${canary}`),
    ]) {
      expect(refused.status).toBeGreaterThanOrEqual(400);
      expect(refused.text).not.toContain(canary);
    }
  });
});

function changed(bytes: Buffer, at: number, value: number): Buffer {
  const copy = Buffer.from(bytes);
  copy[at] = value;
  return copy;
}
