// Every code of the table but rate-limited, the order in which a call is judged, and writes from other sites.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { statusOf } from "../../contract/errors";
import { problemSchema } from "../../contract/paste";
import { createEncrypted, createNormal, type Harness, type Reply, shells } from "./shells";
import { creating, newClaimId, newEnvelope, newOwner } from "./writer";

describe.each(shells)("errors over %s", (_, open) => {
  let api: Harness;
  beforeEach(async () => {
    api = await open();
  });
  afterEach(() => api.close());
  const expectProblem = (answer: Reply, code: string) => {
    expect(answer.header("content-type")).toBe("application/problem+json");
    expect(answer.header("cache-control")).toBe("no-store");
    const problem = problemSchema.parse(answer.json);
    expect([problem.code, problem.status, answer.status]).toEqual([code, statusOf(problem.code), answer.status]);
    return problem;
  };

  it("has one answer for each code", async () => {
    const { path, owner, envelope } = await createEncrypted(api);
    const burning = await createEncrypted(api, "?burn=true");
    const edit = { "paste-edit-token": owner.editToken };
    expectProblem(await api.send("GET", "/api/v1/pastes/x"), "invalid");
    expectProblem(await api.send("DELETE", path), "unauthorized");
    expectProblem(await api.send("DELETE", path, { headers: { "paste-edit-token": owner.readToken } }), "forbidden");
    expectProblem(await api.send("GET", `/api/v1/pastes/${newOwner().id}`), "not-found");
    expectProblem(await api.send("DELETE", "/api/v1/limits"), "method-not-allowed");
    expectProblem(await api.send("GET", `${burning.path}/content`), "claim-required");
    const claimed = { "claim-id": newClaimId(), ...burning.reading };
    await api.send("POST", `${burning.path}/claim`, { headers: claimed });
    expect(expectProblem(await api.send("GET", burning.path), "burned").burnedAt).toBe("2026-01-01T00:00:00.000Z");
    const late = { ...edit, "if-match": '"7"' };
    expect(expectProblem(await api.send("PUT", path, { headers: late, body: envelope }), "conflict").revision).toBe(1);
    const large = { ...creating(newOwner()) };
    const id = newOwner();
    expect(
      expectProblem(
        await api.send("PUT", `/api/v1/pastes/${id.id}`, {
          headers: { ...large, ...creating(id) },
          body: Buffer.alloc(200_000),
        }),
        "too-large",
      ).maxBytes,
    ).toBe(102_400);
    expectProblem(
      await api.send("POST", "/api/v1/pastes", { headers: { "content-type": "image/png" }, body: "x" }),
      "unsupported-media-type",
    );
    expectProblem(await api.send("PUT", path, { headers: edit, body: envelope }), "precondition-required");
  });

  it("says unavailable while the store does not answer", async () => {
    const { path, owner, envelope } = await createEncrypted(api);
    await api.store.close();
    const answers = [
      await api.send("GET", path),
      await api.send("GET", "/api/health"),
      await api.send("PUT", path, { headers: creating(owner), body: envelope }),
    ];
    for (const answer of answers) {
      expectProblem(answer, "unavailable");
      expect(Number(answer.header("retry-after"))).toBeGreaterThan(0);
    }
    expect(api.logged).toContain("unavailable");
    expect((await api.send("GET", "/api/v1/limits")).status).toBe(200);
  });

  it("says internal, and no more, where something is wrong inside", async () => {
    const { path } = await createNormal(api);
    api.clock.now = () => {
      throw new Error("the clock stands still");
    };
    const answer = await api.send("GET", path);
    expectProblem(answer, "internal");
    expect(answer.text).not.toContain("clock");
    expect(api.logged).toContain("internal");
  });

  it("refuses every write that another site's page sent, and no read", async () => {
    const { path, owner, reading } = await createEncrypted(api);
    const edit = { "paste-edit-token": owner.editToken };
    const writes: [string, string, Record<string, string>][] = [
      ["POST", "/api/v1/pastes", { "content-type": "nonsense" }],
      ["PUT", path, creating(owner)],
      ["PUT", path, { ...edit, "if-match": '"1"' }],
      ["PATCH", path, edit],
      ["DELETE", path, edit],
      ["DELETE", `${path}/revisions`, edit],
      ["POST", `${path}/claim`, { "claim-id": newClaimId(), ...reading }],
      ["DELETE", `${path}/claim`, { "claim-id": newClaimId() }],
    ];
    const elsewhere: Record<string, string>[] = [
      { "sec-fetch-site": "cross-site" },
      { origin: "https://other.example" },
      { origin: "null" },
      { origin: "http://paste.example:81" },
      { origin: "http://paste.example", "sec-fetch-site": "cross-site" },
    ];
    for (const [method, address, headers] of writes) {
      for (const from of elsewhere) {
        const refused = await api.send(method, address, { headers: { ...headers, ...from } });
        expect([method, address, from, refused.json.code]).toEqual([method, address, from, "forbidden"]);
      }
    }
    for (const from of elsewhere) expect((await api.send("GET", path, { headers: from })).status).toBe(200);
  });

  it("takes writes from its own pages, and from what is no browser", async () => {
    for (const from of [
      {},
      { origin: "http://paste.example", "sec-fetch-site": "same-origin" },
      { origin: "https://paste.example" },
    ]) {
      const headers = { "content-type": "text/plain", ...from };
      expect((await api.send("POST", "/api/v1/pastes", { headers, body: "text" })).status).toBe(201);
    }
  });

  it("judges a call in the order of the contract", async () => {
    const { path, owner, reading } = await createEncrypted(api);
    const gone = `/api/v1/pastes/${newOwner().id}`;
    const code = async (method: string, address: string, headers: Record<string, string>, body = "x") =>
      (await api.send(method, address, { headers, ...(method === "GET" ? {} : { body }) })).json.code;
    const site = { "sec-fetch-site": "cross-site" };
    const match = { "if-match": '"9"' };
    // Syntax, then another site.
    expect(await code("PUT", `${path}?x`, { ...site, ...match })).toBe("invalid");
    expect(await code("PUT", path, { ...site })).toBe("precondition-required");
    expect(await code("PUT", path, { ...site, ...match, "paste-edit-token": "x" })).toBe("invalid");
    // Another site, then existence.
    expect(await code("PUT", gone, { ...site, ...match })).toBe("forbidden");
    // Existence, then the token.
    expect(await code("PUT", gone, match)).toBe("not-found");
    // The token, then the precondition, then media type, size, body.
    const edit = { "paste-edit-token": owner.editToken };
    expect(await code("PUT", path, match)).toBe("unauthorized");
    expect(await code("PUT", path, { ...match, "paste-edit-token": newOwner().editToken })).toBe("forbidden");
    expect(await code("PUT", path, { ...match, ...edit })).toBe("conflict");
    const now = { ...edit, "if-match": '"1"' };
    const large = "x".repeat(200_000);
    expect(await code("PUT", path, now, large)).toBe("unsupported-media-type");
    const asEnvelope = { ...now, "content-type": "application/vnd.mdbin.envelope" };
    expect(await code("PUT", path, asEnvelope, large)).toBe("too-large");
    expect(await code("PUT", path, asEnvelope)).toBe("invalid");
    // A claim is required before a token is asked for.
    const burning = await createEncrypted(api, "?burn=true");
    expect(await code("GET", `${burning.path}/content`, {})).toBe("claim-required");
    // The token comes before what the client has.
    expect(await code("GET", `${path}/content`, { "if-none-match": '"1"' })).toBe("unauthorized");
    expect((await api.send("GET", `${path}/content`, { headers: reading })).status).toBe(200);
  });

  it("says burned before it looks at the body of a creation", async () => {
    const { path, owner, reading } = await createEncrypted(api, "?burn=true");
    await api.send("POST", `${path}/claim`, { headers: { "claim-id": newClaimId(), ...reading } });
    for (const body of [newEnvelope(), Buffer.alloc(200_000), Buffer.alloc(0)]) {
      const headers = { ...creating(owner), "content-type": "nonsense" };
      expectProblem(await api.send("PUT", path, { headers, body }), "burned");
    }
  });
});
