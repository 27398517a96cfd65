// What the page of a normal paste gets to show.
import { randomBytes } from "node:crypto";
import { afterEach, beforeEach, expect, it } from "vitest";
import { createEncrypted, createNormal, type Harness, shells } from "./routes-test/shells";
import { newClaimId } from "./routes-test/writer";

const [[, open]] = shells;
let api: Harness;
beforeEach(async () => {
  api = await open();
});
afterEach(() => api.close());
const show = (id: string) => api.server.readNormalPage(id);

it("shows a text as it is, its first character too", async () => {
  const { owner } = await createNormal(api, "\uFEFF# Häus\r\n", "?expires=1d");
  expect(await show(owner.id)).toEqual({
    step: "open",
    text: "\uFEFF# Häus\r\n",
    paste: {
      id: owner.id,
      revision: 1,
      bytes: 12,
      createdAt: "2026-01-01T00:00:00.000Z",
      updatedAt: "2026-01-01T00:00:00.000Z",
      expiresAt: "2026-01-02T00:00:00.000Z",
    },
  });
});

it("never holds the text of a paste that burns", async () => {
  const { owner, path } = await createNormal(api, "secret", "?burn=true&expires=1d");
  expect(await show(owner.id)).toEqual({ step: "burn", expiresAt: "2026-01-02T00:00:00.000Z" });
  await api.send("POST", `${path}/claim`, { headers: { "claim-id": newClaimId() } });
  expect(await show(owner.id)).toEqual({ step: "burned", burnedAt: "2026-01-01T00:00:00.000Z" });
});

it("says that a paste is of the other kind, or not there", async () => {
  const { owner } = await createEncrypted(api);
  expect(await show(owner.id)).toEqual({ step: "other-kind" });
  expect(await show(randomBytes(6).toString("hex"))).toEqual({ step: "not-found" });
  expect(await show("../etc")).toEqual({ step: "not-found" });
});

it("throws where the store does not answer", async () => {
  await api.store.close();
  await expect(show("aaaaaaaaaaaa")).rejects.toMatchObject({ code: "unavailable" });
});
