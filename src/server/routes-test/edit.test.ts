// Revisions, new expiries and deletion, over both shells: what the edit token is for.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createEncrypted, createNormal, type Harness, shells } from "./shells";
import { envelopeType, newEnvelope, newOwner, sealedAgain } from "./writer";

describe.each(shells)("editing over %s", (_, open) => {
  let api: Harness;
  beforeEach(async () => {
    api = await open();
  });
  afterEach(() => api.close());
  type Paste = { path: string; owner: { editToken: string } };
  const revise = (
    { path, owner }: Paste,
    from: number,
    body: Uint8Array | string,
    headers: Record<string, string> = {},
  ) =>
    api.send("PUT", path, {
      headers: {
        "if-match": `"${from}"`,
        "paste-edit-token": owner.editToken,
        "content-type": envelopeType,
        ...headers,
      },
      body,
    });
  const asText = { "content-type": "text/plain" };
  const patch = ({ path, owner }: Paste, body: string, headers: Record<string, string> = {}) =>
    api.send("PATCH", path, {
      headers: { "paste-edit-token": owner.editToken, "content-type": "application/json", ...headers },
      body,
    });

  it("writes a new revision and keeps the older ones", async () => {
    const paste = await createEncrypted(api);
    api.clock.now = () => Date.UTC(2026, 0, 2);
    const next = sealedAgain(paste.envelope, 1024);
    const written = await revise(paste, 1, next);
    expect(written.status).toBe(200);
    expect(written.json).toMatchObject({
      revision: 2,
      bytes: next.length,
      createdAt: "2026-01-01T00:00:00.000Z",
      updatedAt: "2026-01-02T00:00:00.000Z",
      header: next.subarray(0, 37).toString("base64url"),
    });
    const content = (path: string) => api.send("GET", paste.path + path, { headers: paste.reading });
    expect((await content("/content")).bytes.equals(next)).toBe(true);
    const first = await content("/revisions/1/content");
    expect([first.bytes.equals(paste.envelope), first.header("etag")]).toEqual([true, '"1"']);
    expect((await content("/revisions/2/content")).bytes.equals(next)).toBe(true);
    expect((await content("/revisions/3/content")).json).toMatchObject({ code: "not-found" });
    expect((await content("/revisions")).json).toEqual({
      revisions: [
        { revision: 2, bytes: next.length, createdAt: "2026-01-02T00:00:00.000Z" },
        { revision: 1, bytes: paste.envelope.length, createdAt: "2026-01-01T00:00:00.000Z" },
      ],
    });
    const same = { ...paste.reading, "if-none-match": '"1"' };
    expect((await api.send("GET", `${paste.path}/revisions/1/content`, { headers: same })).status).toBe(304);
    for (const part of ["/revisions", "/revisions/1/content"]) {
      expect((await api.send("GET", paste.path + part)).status).toBe(401);
    }
  });

  it("keeps 20 revisions, and the oldest goes", async () => {
    const paste = await createNormal(api, "1");
    for (let from = 1; from <= 20; from++) expect((await revise(paste, from, `${from + 1}`, asText)).status).toBe(200);
    const { revisions } = (await api.send("GET", `${paste.path}/revisions`)).json;
    expect(revisions).toHaveLength(20);
    expect((await api.send("GET", `${paste.path}/revisions/1/content`)).status).toBe(404);
    expect((await api.send("GET", `${paste.path}/revisions/2/content`)).text).toBe("2");
  });

  it("answers the same revision sent again, and tells the current one to who is late", async () => {
    const paste = await createEncrypted(api);
    const next = sealedAgain(paste.envelope);
    await revise(paste, 1, next);
    const again = await revise(paste, 1, next);
    expect([again.status, again.json.revision]).toEqual([200, 2]);
    const late = await revise(paste, 1, sealedAgain(paste.envelope));
    expect([late.status, late.json.code, late.json.revision]).toEqual([412, "conflict", 2]);
    await revise(paste, 2, sealedAgain(paste.envelope));
    expect((await revise(paste, 1, next)).json).toMatchObject({ code: "conflict", revision: 3 });
    expect((await revise(paste, 9, next)).json).toMatchObject({ code: "conflict", revision: 3 });
  });

  it("lets one of many writers through", async () => {
    const paste = await createNormal(api);
    const all = Array.from({ length: 20 }, (_unused, i) => revise(paste, 1, `writer ${i}`, asText));
    const statuses = (await Promise.all(all)).map((answer) => answer.status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    expect(statuses.filter((status) => status === 412)).toHaveLength(19);
  });

  it("keeps the first 25 bytes, unless a new verifier comes along and drops the older revisions", async () => {
    const paste = await createEncrypted(api);
    await revise(paste, 1, sealedAgain(paste.envelope));
    const other = newEnvelope(256, "password");
    expect((await revise(paste, 2, other)).json).toMatchObject({ code: "invalid" });
    const owner = newOwner();
    const own = { "paste-read-verifier": newOwner().readVerifier };
    const changed = await revise(paste, 2, other, { "paste-read-verifier": owner.readVerifier });
    expect([changed.status, changed.json.revision]).toEqual([200, 3]);
    const again = await revise(paste, 2, other, { "paste-read-verifier": owner.readVerifier });
    expect([again.status, again.json.revision]).toEqual([200, 3]);
    expect((await revise(paste, 2, other, own)).json).toMatchObject({ code: "conflict" });
    const old = await api.send("GET", `${paste.path}/content`, { headers: paste.reading });
    expect(old.json).toMatchObject({ code: "forbidden" });
    const reading = { "paste-read-token": owner.readToken };
    expect((await api.send("GET", `${paste.path}/content`, { headers: reading })).bytes.equals(other)).toBe(true);
    const { revisions } = (await api.send("GET", `${paste.path}/revisions`, { headers: reading })).json;
    expect(revisions).toHaveLength(1);
  });

  it("treats the verifier that the paste has as none", async () => {
    const paste = await createEncrypted(api);
    const same = { "paste-read-verifier": paste.owner.readVerifier };
    expect((await revise(paste, 1, newEnvelope(256, "password"), same)).json).toMatchObject({ code: "invalid" });
    expect((await revise(paste, 1, sealedAgain(paste.envelope), same)).status).toBe(200);
    const { revisions } = (await api.send("GET", `${paste.path}/revisions`, { headers: paste.reading })).json;
    expect(revisions).toHaveLength(2);
  });

  it("refuses a read verifier that equals the edit verifier, and any of a normal paste", async () => {
    const paste = await createEncrypted(api);
    const equal = { "paste-read-verifier": paste.owner.editVerifier };
    expect((await revise(paste, 1, sealedAgain(paste.envelope), equal)).json).toMatchObject({ code: "invalid" });
    const normal = await createNormal(api);
    const one = { ...asText, "paste-read-verifier": newOwner().readVerifier };
    expect((await revise(normal, 1, "text", one)).json).toMatchObject({ code: "invalid" });
  });

  it("takes a body as at creation", async () => {
    const paste = await createEncrypted(api);
    expect((await revise(paste, 1, "text", asText)).status).toBe(415);
    expect((await revise(paste, 1, Buffer.alloc(102_401))).status).toBe(413);
    expect((await revise(paste, 1, Buffer.alloc(300))).status).toBe(400);
    const normal = await createNormal(api);
    expect((await revise(normal, 1, sealedAgain(paste.envelope))).status).toBe(415);
    expect((await revise(normal, 1, "", asText)).status).toBe(400);
    expect((await revise(normal, 1, new Uint8Array([255]), asText)).status).toBe(400);
    const form = { "content-type": "application/x-www-form-urlencoded" };
    expect((await revise(normal, 1, "a=b", form)).status).toBe(200);
  });

  it("needs exactly one precondition, in its one form", async () => {
    const paste = await createNormal(api);
    const put = (headers: Record<string, string>) =>
      api.send("PUT", paste.path, {
        headers: { "paste-edit-token": paste.owner.editToken, ...asText, ...headers },
        body: "text",
      });
    const none = await put({});
    expect([none.status, none.json.code]).toEqual([428, "precondition-required"]);
    expect((await put({ "if-match": '"1"', "if-none-match": "*" })).json).toMatchObject({ code: "invalid" });
    for (const match of ["*", "1", 'W/"1"', '"0"', '"01"', '"1", "2"', '""', '"x"', '"1.0"', ""]) {
      expect((await put({ "if-match": match })).json).toMatchObject({ code: "invalid" });
    }
    expect((await put({ "if-none-match": '"1"' })).json).toMatchObject({ code: "invalid" });
    const query = await api.send("PUT", `${paste.path}?expires=1h`, { headers: { "if-match": '"1"' }, body: "x" });
    expect(query.json).toMatchObject({ code: "invalid" });
  });

  it("gives a paste a new expiry, counted from now, and leaves the revision", async () => {
    const paste = await createEncrypted(api);
    api.clock.now = () => Date.UTC(2026, 0, 3);
    const changed = await patch(paste, '{"expires": "1d"}');
    expect(changed.status).toBe(200);
    expect(changed.json).toMatchObject({
      revision: 1,
      expiresAt: "2026-01-04T00:00:00.000Z",
      updatedAt: "2026-01-01T00:00:00.000Z",
    });
    expect((await patch(paste, '{"expires": "never"}')).json).toMatchObject({ expiresAt: null });
  });

  it("refuses a change of anything else", async () => {
    const paste = await createNormal(api);
    for (const body of [
      "",
      "{}",
      "null",
      "[]",
      '{"expires":""}',
      '{"expires":"2h"}',
      '{"expires":1}',
      "{'expires':'1h'}",
    ]) {
      expect([body, (await patch(paste, body)).json.code]).toEqual([body, "invalid"]);
    }
    expect((await patch(paste, '{"expires":"1h","burn":true}')).json).toMatchObject({ code: "invalid" });
    expect((await patch(paste, '{"expires":"1h"}', asText)).json).toMatchObject({ code: "unsupported-media-type" });
    expect((await patch(paste, `{"expires":"1h"${" ".repeat(2000)}}`)).status).toBe(413);
    expect((await patch(paste, '{"expires":"1h"}', { "content-type": "application/json; charset=utf-8" })).status).toBe(
      200,
    );
  });

  it("destroys older revisions, and whole pastes, at the owner's word", async () => {
    const paste = await createEncrypted(api);
    await revise(paste, 1, sealedAgain(paste.envelope));
    const edit = { headers: { "paste-edit-token": paste.owner.editToken } };
    expect((await api.send("DELETE", `${paste.path}/revisions`, edit)).status).toBe(204);
    const list = await api.send("GET", `${paste.path}/revisions`, { headers: paste.reading });
    expect(list.json).toMatchObject({ revisions: [{ revision: 2 }] });
    expect((await api.send("DELETE", paste.path, edit)).status).toBe(204);
    expect((await api.send("GET", paste.path)).status).toBe(404);
    expect((await api.send("DELETE", paste.path, edit)).json).toMatchObject({ code: "not-found" });
  });

  it.each([
    ["PUT", "", { "if-match": '"1"', "content-type": "nonsense" }, "x"],
    ["PATCH", "", {}, "nonsense"],
    ["DELETE", "", {}, undefined],
    ["DELETE", "/revisions", {}, undefined],
  ])("asks %s %s for the edit token before it looks at a body", async (method, part, headers, body) => {
    const { path, owner } = await createEncrypted(api);
    const send = (extra: Record<string, string>) =>
      api.send(method, path + part, { headers: { ...headers, ...extra }, ...(body === undefined ? {} : { body }) });
    const none = await send({});
    expect([none.status, none.json.code, none.header("www-authenticate")]).toEqual([401, "unauthorized", "Paste"]);
    expect((await send({ "paste-edit-token": newOwner().editToken })).json).toMatchObject({ code: "forbidden" });
    expect((await send({ "paste-edit-token": owner.readToken })).json).toMatchObject({ code: "forbidden" });
    expect((await send({ "paste-edit-token": "nonsense" })).json).toMatchObject({ code: "invalid" });
    expect((await api.send("GET", path)).json).toMatchObject({ revision: 1 });
  });
});
