// Pastes that are read once, over both shells: the claim, its confirmation, and what is left.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createEncrypted, createNormal, type Harness, shells, start } from "./shells";
import { creating, envelopeType, newClaimId, newEnvelope, newOwner } from "./writer";

const day = 86_400_000;
const burnedAt = "2026-01-01T00:00:00.000Z";

describe.each(shells)("burning over %s", (_, open) => {
  let api: Harness;
  beforeEach(async () => {
    api = await open();
  });
  afterEach(() => api.close());
  const at = (milliseconds: number) => {
    api.clock.now = () => start + milliseconds;
  };
  const claim = (path: string, claimId: string, headers: Record<string, string> = {}) =>
    api.send("POST", `${path}/claim`, { headers: { "claim-id": claimId, ...headers } });
  const confirm = (path: string, claimId: string) =>
    api.send("DELETE", `${path}/claim`, { headers: { "claim-id": claimId } });
  const keepBurning = async () => {
    const paste = await createEncrypted(api, "?burn=true");
    return { ...paste, claimId: newClaimId() };
  };

  it("shows that a paste burns, and gives its content to no GET, HEAD or OPTIONS", async () => {
    const { path, reading } = await keepBurning();
    expect((await api.send("GET", path)).json).toMatchObject({ burn: true });
    for (const part of ["content", "revisions", "revisions/1/content"]) {
      for (const headers of [reading, {}]) {
        const refused = await api.send("GET", `${path}/${part}`, { headers });
        expect([refused.status, refused.json.code]).toEqual([409, "claim-required"]);
      }
      expect((await api.send("HEAD", `${path}/${part}`, { headers: reading })).status).toBe(409);
    }
    await api.send("OPTIONS", `${path}/claim`);
    expect((await api.send("GET", `${path}/claim`, { headers: reading })).status).toBe(405);
    expect((await api.send("GET", path)).status).toBe(200);
  });

  it("never has the text of a normal one under raw", async () => {
    const { path, owner } = await createNormal(api, "secret", "?burn=true");
    const raw = await api.send("GET", `/p/${owner.id}/raw`);
    expect([raw.status, raw.json.code]).toEqual([409, "claim-required"]);
    expect(raw.text).not.toContain("secret");
    expect((await claim(path, newClaimId())).text).toBe("secret");
    expect((await api.send("GET", `/p/${owner.id}/raw`)).json).toMatchObject({ code: "burned", burnedAt });
  });

  it("hands the content to the first claim, and to the same one again for 5 minutes", async () => {
    const { path, envelope, reading, claimId } = await keepBurning();
    const first = await claim(path, claimId, reading);
    expect(first.status).toBe(200);
    expect(first.bytes.equals(envelope)).toBe(true);
    expect([first.header("content-type"), first.header("etag")]).toEqual([envelopeType, '"1"']);
    at(299_999);
    expect((await claim(path, claimId, reading)).bytes.equals(envelope)).toBe(true);
    at(300_000);
    expect((await claim(path, claimId, reading)).json).toMatchObject({ code: "burned", burnedAt });
  });

  it("answers every other call with burned from the first claim on", async () => {
    const { path, owner, envelope, reading, claimId } = await keepBurning();
    await claim(path, claimId, reading);
    at(1000);
    const edit = { "paste-edit-token": owner.editToken };
    const calls = [
      claim(path, newClaimId(), reading),
      claim(path, newClaimId()),
      confirm(path, newClaimId()),
      api.send("GET", path),
      api.send("GET", `${path}/content`, { headers: reading }),
      api.send("GET", `${path}/revisions`, { headers: reading }),
      api.send("GET", `${path}/revisions/1/content`, { headers: reading }),
      api.send("DELETE", `${path}/revisions`, { headers: edit }),
      api.send("DELETE", path),
      api.send("DELETE", path, { headers: { "paste-edit-token": newOwner().editToken } }),
      api.send("PATCH", path, { headers: edit, body: "{}" }),
      api.send("PUT", path, { headers: { ...edit, "if-match": '"1"' }, body: "x" }),
      api.send("PUT", path, { headers: creating(owner), body: envelope }),
      api.send("PUT", path, { headers: { ...creating(owner), "content-type": "text/plain" }, body: "" }),
    ];
    for (const answer of await Promise.all(calls)) {
      expect([answer.status, answer.json.code, answer.json.burnedAt]).toEqual([410, "burned", burnedAt]);
    }
  });

  it("burns nothing for a wrong token, a missing one, or a malformed Claim-Id", async () => {
    const { path, reading, claimId } = await keepBurning();
    expect((await claim(path, claimId)).json).toMatchObject({ code: "unauthorized" });
    expect((await claim(path, claimId, { "paste-read-token": newOwner().readToken })).status).toBe(403);
    for (const malformed of ["", "x", `${"A".repeat(21)}B`, `${claimId}=`]) {
      expect((await claim(path, malformed, reading)).json).toMatchObject({ code: "invalid" });
    }
    expect((await api.send("POST", `${path}/claim`, { headers: reading })).json).toMatchObject({ code: "invalid" });
    const site = { ...reading, "sec-fetch-site": "cross-site" };
    expect((await claim(path, claimId, site)).json).toMatchObject({ code: "forbidden" });
    expect((await api.send("GET", path)).status).toBe(200);
    expect((await claim(path, claimId, reading)).status).toBe(200);
    expect((await claim(path, claimId)).json).toMatchObject({ code: "unauthorized" });
  });

  it("200 readers race and one gets the paste", async () => {
    const { path, envelope, reading } = await keepBurning();
    const answers = await Promise.all(Array.from({ length: 200 }, () => claim(path, newClaimId(), reading)));
    const won = answers.filter((answer) => answer.status === 200);
    expect(won).toHaveLength(1);
    expect(won[0]?.bytes.equals(envelope)).toBe(true);
    expect(answers.filter((answer) => answer.status === 410)).toHaveLength(199);
  });

  it("destroys all at the reader's confirmation, as often as that is sent, and remembers it for 30 days", async () => {
    const { path, owner, reading, claimId, envelope } = await keepBurning();
    expect((await confirm(path, claimId)).json).toMatchObject({ code: "claim-required" });
    await claim(path, claimId, reading);
    expect((await confirm(path, newClaimId())).json).toMatchObject({ code: "burned", burnedAt });
    for (const again of [1, 2, 3]) expect([again, (await confirm(path, claimId)).status]).toEqual([again, 204]);
    expect((await claim(path, claimId, reading)).json).toMatchObject({ code: "burned" });
    expect((await confirm(path, newClaimId())).json).toMatchObject({ code: "burned" });
    const edit = { "paste-edit-token": owner.editToken };
    expect((await api.send("DELETE", path, { headers: edit })).json).toMatchObject({ code: "burned" });
    at(30 * day - 1);
    expect((await api.send("GET", path)).status).toBe(410);
    at(30 * day);
    expect((await api.send("GET", path)).status).toBe(404);
    expect((await api.send("PUT", path, { headers: creating(owner), body: envelope })).status).toBe(201);
  });

  it("knows the confirmation of a claim whose time is over", async () => {
    const { path, reading, claimId } = await keepBurning();
    await claim(path, claimId, reading);
    at(300_000);
    expect((await confirm(path, claimId)).status).toBe(204);
    expect((await claim(path, newClaimId(), reading)).status).toBe(410);
  });

  it("lets the owner destroy a claimed paste while its content is there", async () => {
    const { path, owner, reading, claimId } = await keepBurning();
    await claim(path, claimId, reading);
    const edit = { "paste-edit-token": owner.editToken };
    expect((await api.send("DELETE", path, { headers: edit })).status).toBe(204);
    expect((await claim(path, claimId, reading)).json).toMatchObject({ code: "burned", burnedAt });
    const late = await keepBurning();
    await claim(late.path, late.claimId, late.reading);
    at(300_000);
    const refused = await api.send("DELETE", late.path, { headers: { "paste-edit-token": late.owner.editToken } });
    expect(refused.json).toMatchObject({ code: "burned" });
  });

  it("lets a claim outlive the expiry, and refuses one after it", async () => {
    const { path, reading, owner } = await createEncrypted(api, "?burn=true&expires=1h");
    const claimId = newClaimId();
    at(3_599_999);
    expect((await claim(path, claimId, reading)).status).toBe(200);
    at(3_700_000);
    expect((await claim(path, claimId, reading)).status).toBe(200);
    expect((await api.send("GET", `/api/v1/pastes/${owner.id}`)).status).toBe(410);
    const late = await createEncrypted(api, "?burn=true&expires=1h");
    at(3_700_000 + 3_600_000);
    expect((await claim(late.path, newClaimId(), late.reading)).status).toBe(404);
  });

  it("claims only what burns", async () => {
    const { path, reading } = await createEncrypted(api);
    expect((await claim(path, newClaimId(), reading)).json).toMatchObject({ code: "invalid" });
    expect((await confirm(path, newClaimId())).json).toMatchObject({ code: "invalid" });
    expect((await claim(`/api/v1/pastes/${newOwner().id}`, newClaimId())).json).toMatchObject({ code: "not-found" });
    expect((await confirm(`/api/v1/pastes/${newOwner().id}`, newClaimId())).status).toBe(404);
  });

  it("hands the newest revision to the claim", async () => {
    const { path, owner, reading, claimId, envelope } = await keepBurning();
    const next = newEnvelope(512);
    envelope.copy(next, 0, 0, 25);
    const headers = { "if-match": '"1"', "paste-edit-token": owner.editToken, "content-type": envelopeType };
    expect((await api.send("PUT", path, { headers, body: next })).status).toBe(200);
    const claimed = await claim(path, claimId, reading);
    expect([claimed.bytes.equals(next), claimed.header("etag")]).toEqual([true, '"2"']);
  });
});
