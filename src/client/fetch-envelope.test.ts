import { describe, expect, test } from "vitest";
import { claimContent, confirmClaim, fetchContent, fetchExpiry } from "./fetch-envelope";

const id = "Ab3cD4eF5gH6";
const answering = (status: number, json: unknown) => async () => Response.json(json, { status });

describe("until when a paste lives", () => {
  test("is said of either kind", async () => {
    const expiresAt = "2026-11-23T17:50:00.000Z";
    for (const kind of ["encrypted", "normal"])
      expect(await fetchExpiry(id, answering(200, { id, kind, expiresAt }))).toBe(expiresAt);
    expect(await fetchExpiry(id, answering(200, { id, expiresAt: null }))).toBeNull();
  });

  test("is not what is no time, and an answer that is none is the server's mistake", async () => {
    expect(await fetchExpiry(id, answering(200, { expiresAt: "soon" }))).toBeNull();
    await expect(fetchExpiry(id, answering(200, "soon"))).rejects.toMatchObject({ code: "server" });
  });

  test("is over where the paste is gone, and not where nobody answers", async () => {
    await expect(fetchExpiry(id, answering(404, { code: "not-found" }))).rejects.toMatchObject({ code: "not-found" });
    await expect(fetchExpiry(id, answering(410, { code: "burned" }))).rejects.toMatchObject({ code: "burned" });
    await expect(fetchExpiry(id, answering(410, { code: "of-a-later-version" }))).rejects.toMatchObject({
      code: "burned",
    });
    // Of something in between that has lost the server.
    for (const status of [404, 410])
      await expect(fetchExpiry(id, answering(status, "gone"))).rejects.toMatchObject({ code: "unavailable" });
    await expect(fetchExpiry(id, () => Promise.reject(new TypeError()))).rejects.toMatchObject({ code: "offline" });
  });
});

describe("what something in between answers", () => {
  const headers = { "Content-Type": "text/html", ETag: '"1"' };
  const portal = async () => new Response("<p>Log in</p>", { headers });
  const nothing = async () => new Response(null, { status: 204, headers: { ETag: '"1"' } });

  test("is not taken for a normal paste's text, nor for a claim's", async () => {
    await expect(fetchContent(id, null, portal)).rejects.toMatchObject({ code: "unavailable" });
    await expect(claimContent(id, "claim", null, portal)).rejects.toMatchObject({ code: "unavailable" });
    for (const fetch of [nothing, async () => new Response("part", { status: 206, headers })])
      await expect(claimContent(id, "claim", null, fetch)).rejects.toMatchObject({ code: "server" });
  });

  test("is no confirmation", async () => {
    await expect(confirmClaim(id, "claim", portal)).rejects.toMatchObject({ code: "server" });
    await expect(confirmClaim(id, "claim", nothing)).resolves.toBeUndefined();
  });
});

test("an entity tag that a proxy has added to still says the revision", async () => {
  for (const ETag of ['"7"', 'W/"7"', '"7-gzip"', 'W/"7-br"']) {
    const answer = async () => new Response("text", { headers: { "Content-Type": "text/plain; charset=utf-8", ETag } });
    expect(await fetchContent(id, null, answer)).toMatchObject({ revision: 7 });
  }
});
