// Reading pastes and asking the server about itself, over both shells.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { limitsSchema } from "../../contract/paste";
import { createEncrypted, createNormal, type Harness, shells } from "./shells";
import { envelopeType, newOwner } from "./writer";

describe.each(shells)("reading over %s", (_, open) => {
  let api: Harness;
  beforeEach(async () => {
    api = await open();
  });
  afterEach(() => api.close());

  it("tells about a paste without a token, and gives its content only with the right one", async () => {
    const { path, envelope, reading, owner } = await createEncrypted(api);
    expect((await api.send("GET", path)).status).toBe(200);
    const none = await api.send("GET", `${path}/content`);
    expect([none.status, none.json.code, none.header("www-authenticate")]).toEqual([401, "unauthorized", "Paste"]);
    const wrong = { "paste-read-token": newOwner().readToken };
    expect((await api.send("GET", `${path}/content`, { headers: wrong })).json).toMatchObject({ code: "forbidden" });
    const edit = { "paste-read-token": owner.editToken };
    expect((await api.send("GET", `${path}/content`, { headers: edit })).status).toBe(403);
    const content = await api.send("GET", `${path}/content`, { headers: reading });
    expect(content.status).toBe(200);
    expect(content.bytes.equals(envelope)).toBe(true);
    expect(content.header("content-type")).toBe(envelopeType);
    expect(content.header("etag")).toBe('"1"');
    expect(content.header("cache-control")).toBe("no-store");
  });

  it("spares who has the revision the bytes, but only after the token", async () => {
    const { path, reading } = await createEncrypted(api);
    for (const known of ['"1"', '"7", W/"1"', "*"]) {
      const same = await api.send("GET", `${path}/content`, { headers: { ...reading, "if-none-match": known } });
      expect([same.status, same.text, same.header("etag")]).toEqual([304, "", '"1"']);
    }
    const other = await api.send("GET", `${path}/content`, { headers: { ...reading, "if-none-match": '"2"' } });
    expect(other.status).toBe(200);
    expect((await api.send("GET", `${path}/content`, { headers: { "if-none-match": '"1"' } })).status).toBe(401);
  });

  it("refuses a token that is not in its one form", async () => {
    const { path, reading } = await createEncrypted(api);
    const token = reading["paste-read-token"];
    for (const malformed of [`${token}=`, token.slice(1), `${token} `.repeat(2), ""]) {
      const refused = await api.send("GET", `${path}/content`, { headers: { "paste-read-token": malformed } });
      expect(refused.json).toMatchObject({ code: "invalid" });
    }
  });

  it("gives a normal paste's text to everyone, raw too, always as plain text", async () => {
    const { path, owner } = await createNormal(api, "<script>alert(1)</script>ä");
    for (const address of [`${path}/content`, `/p/${owner.id}/raw`, `/p/${owner.id}/raw?utm_source=x`]) {
      const text = await api.send("GET", address);
      expect([text.status, text.text]).toEqual([200, "<script>alert(1)</script>ä"]);
      expect(text.header("content-type")).toBe("text/plain; charset=utf-8");
      expect(text.header("content-security-policy")).toMatch(/^default-src 'none';.*sandbox$/);
      expect(text.header("x-content-type-options")).toBe("nosniff");
      expect(text.header("etag")).toBe('"1"');
    }
  });

  it("has no raw text of an encrypted paste, of none, and of what no paste can be called", async () => {
    const { owner } = await createEncrypted(api);
    for (const id of [owner.id, newOwner().id, "short", "..%2f..%2fetc"]) {
      const nothing = await api.send("GET", `/p/${id}/raw`);
      expect([nothing.status, nothing.json.code]).toEqual([404, "not-found"]);
    }
  });

  it("answers HEAD as GET without the body", async () => {
    const { path, envelope, reading } = await createEncrypted(api);
    const head = await api.send("HEAD", `${path}/content`, { headers: reading });
    expect([head.status, head.text, head.header("etag")]).toEqual([200, "", '"1"']);
    expect(head.header("content-length") ?? String(envelope.length)).toBe(String(envelope.length));
    expect((await api.send("HEAD", `${path}/content`)).status).toBe(401);
    expect((await api.send("HEAD", "/api/v1/limits")).status).toBe(200);
  });

  it.each([
    ["/api/v1/pastes", "POST, OPTIONS"],
    ["/api/v1/pastes/aaaaaaaaaaaa", "GET, PUT, PATCH, DELETE, HEAD, OPTIONS"],
    ["/api/v1/pastes/aaaaaaaaaaaa/content", "GET, HEAD, OPTIONS"],
    ["/api/v1/pastes/aaaaaaaaaaaa/claim", "POST, DELETE, OPTIONS"],
    ["/api/v1/pastes/aaaaaaaaaaaa/revisions", "GET, DELETE, HEAD, OPTIONS"],
    ["/api/v1/pastes/aaaaaaaaaaaa/revisions/1/content", "GET, HEAD, OPTIONS"],
    ["/api/v1/limits", "GET, HEAD, OPTIONS"],
    ["/api/v1/openapi.json", "GET, HEAD, OPTIONS"],
    ["/api/health", "GET, HEAD, OPTIONS"],
    ["/api/metrics", "GET, HEAD, OPTIONS"],
    ["/p/aaaaaaaaaaaa/raw", "GET, HEAD, OPTIONS"],
  ])("says which methods %s has, and refuses the others", async (path, allow) => {
    const options = await api.send("OPTIONS", path);
    expect([options.status, options.text, options.header("allow")]).toEqual([204, "", allow]);
    for (const method of ["GET", "PUT", "POST", "PATCH", "DELETE"].filter((name) => !allow.includes(name))) {
      const refused = await api.send(method, path, method === "GET" ? {} : { body: "x" });
      expect([refused.status, refused.json.code, refused.header("allow")]).toEqual([405, "method-not-allowed", allow]);
    }
  });

  it("refuses malformed ids, revisions and any query before it looks", async () => {
    const { path, reading } = await createEncrypted(api);
    const invalid = [
      "/api/v1/pastes/short",
      "/api/v1/pastes/aaaaaaaaaaa-",
      "/api/v1/pastes/aaaaaaaaaaaaa",
      "/api/v1/pastes/aaaaaaaaaaa%61/content",
      `${path}/revisions/0/content`,
      `${path}/revisions/01/content`,
      `${path}/revisions/x/content`,
      `${path}?x=1`,
      `${path}/content?token=1`,
      `${path}/revisions?`.concat("n=1"),
      "/api/v1/limits?a",
    ];
    for (const address of invalid) {
      const refused = await api.send("GET", address, { headers: reading });
      expect([address, refused.status, refused.json.code]).toEqual([address, 400, "invalid"]);
    }
  });

  it("finds nothing under addresses that are none", async () => {
    for (const path of ["/api/v1", "/api/v1/", "/api/v2/limits", "/api/v1/pastes/aaaaaaaaaaaa/other", "/api"]) {
      const nothing = await api.send("GET", path);
      expect([path, nothing.status]).toEqual([path, 404]);
    }
    const template = await api.send("GET", "/api/v1/pastes/{id}/revisions/{revision}/content");
    expect(template.status).toBe(400);
  });

  it("says absent alike of what never was, expired and was deleted", async () => {
    const deleted = await createNormal(api);
    await api.send("DELETE", deleted.path, { headers: { "paste-edit-token": deleted.owner.editToken } });
    const expired = await createNormal(api, "text", "?expires=1h");
    api.clock.now = () => Date.UTC(2026, 0, 1, 1);
    const answers = [deleted.path, expired.path, `/api/v1/pastes/${newOwner().id}`].map((path) =>
      api.send("GET", path),
    );
    const [one, ...others] = (await Promise.all(answers)).map((answer) => [answer.status, answer.text]);
    expect(one?.[0]).toBe(404);
    for (const other of others) expect(other).toEqual(one);
  });

  it("begins links with the host that was asked, and refuses one that is none", async () => {
    const { path, owner } = await createNormal(api);
    for (const host of ["localhost:3000", "[::1]:80", "my_box.local"]) {
      const paste = await api.send("GET", path, { headers: { host } });
      expect(paste.json.url).toBe(`http://${host}/p/${owner.id}`);
    }
    const forwarded = { "x-forwarded-proto": "https", "x-forwarded-host": "evil.example" };
    expect((await api.send("GET", path, { headers: forwarded })).json.url).toBe(`http://paste.example/p/${owner.id}`);
    for (const host of ["a/b", "user@host", "a b", "<x>"]) {
      expect((await api.send("GET", path, { headers: { host } })).json).toMatchObject({ code: "invalid" });
    }
  });

  it("tells its limits", async () => {
    expect(limitsSchema.parse((await api.send("GET", "/api/v1/limits")).json)).toEqual({
      maxNormalBytes: 102_400,
      maxEncryptedBytes: 76_800,
      maxEnvelopeBytes: 102_400,
      normal: true,
      expires: ["1h", "1d", "1w", "never"],
      defaultExpires: { encrypted: "1w", normal: "never" },
    });
  });

  it("is healthy while the store answers", async () => {
    expect((await api.send("GET", "/api/health")).json).toEqual({ status: "ok" });
  });

  it("counts calls without telling whose or of what", async () => {
    const { path, owner, reading } = await createEncrypted(api);
    await api.send("GET", `${path}/content`, { headers: reading });
    await api.send("GET", "/api/v1/unknown/address");
    const metrics = await api.send("GET", "/api/metrics");
    expect(metrics.header("content-type")).toMatch(/^text\/plain/);
    expect(metrics.text).toContain(
      'mdbin_http_requests_total{method="GET",address="/api/v1/pastes/{id}/content",status="200"} 1',
    );
    expect(metrics.text).toContain('address="other",status="404"');
    for (const secret of [owner.id, "127.0.0.1", "unknown", owner.readToken])
      expect(metrics.text).not.toContain(secret);
  });

  it("lets no other page read an answer", async () => {
    const { path } = await createNormal(api);
    for (const address of [path, `${path}/content`, "/api/v1/limits", "/api/v1/nothing"]) {
      const answer = await api.send("GET", address, { headers: { origin: "https://other.example" } });
      expect(answer.header("access-control-allow-origin")).toBeNull();
      expect(answer.header("cross-origin-resource-policy")).toBe("same-origin");
      expect(answer.header("referrer-policy")).toBe("no-referrer");
      expect(answer.header("set-cookie")).toBeNull();
      expect(answer.header("x-powered-by")).toBeNull();
    }
  });
});

describe.each(shells)("settings over %s", (_, open) => {
  const withServer = async (environment: Record<string, string>, work: (api: Harness) => Promise<void>) => {
    const api = await open(environment);
    await work(api).finally(api.close);
  };

  it("begins links with the public address, and asks browsers to stay with https", () =>
    withServer({ MDBIN_PUBLIC_URL: "https://md.example" }, async (api) => {
      const { path, owner } = await createNormal(api);
      const paste = await api.send("GET", path, { headers: { host: "a/b" } });
      expect(paste.json.url).toBe(`https://md.example/p/${owner.id}`);
      expect(paste.header("strict-transport-security")).toMatch(/^max-age=\d+/);
    }));

  it("believes the scheme of as many proxies as it was told", () =>
    withServer({ MDBIN_TRUST_PROXY: "2" }, async (api) => {
      const { path } = await createNormal(api);
      const url = async (scheme: string) =>
        (await api.send("GET", path, { headers: { "x-forwarded-proto": scheme } })).json.url;
      expect(await url("https")).toMatch(/^https:/);
      expect(await url("http, https, http")).toMatch(/^https:/);
      expect(await url("https, http, http")).toMatch(/^http:/);
      expect(await url("javascript")).toMatch(/^http:/);
    }));

  it("takes no new normal pastes where they are switched off, and keeps those there readable", () =>
    withServer({ MDBIN_NORMAL: "off" }, async (api) => {
      const refused = await api.send("POST", "/api/v1/pastes", { headers: { "content-type": "nonsense" }, body: "x" });
      expect([refused.status, refused.json.code]).toEqual([403, "forbidden"]);
      expect((await api.send("GET", "/api/v1/limits")).json.normal).toBe(false);
      await createEncrypted(api);
    }));

  it("keeps to the limits that were set", () =>
    withServer({ MDBIN_MAX_NORMAL_BYTES: "1024", MDBIN_MAX_ENCRYPTED_BYTES: "1536" }, async (api) => {
      const post = (body: string) =>
        api.send("POST", "/api/v1/pastes", { headers: { "content-type": "text/plain" }, body });
      expect((await post("x".repeat(1024))).status).toBe(201);
      expect((await post("x".repeat(1025))).json).toMatchObject({ code: "too-large", maxBytes: 1024 });
      expect((await api.send("GET", "/api/v1/limits")).json.maxEnvelopeBytes).toBe(2048);
    }));
});
