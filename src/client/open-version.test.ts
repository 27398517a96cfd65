// Opening for an edit, seen from servers of a few lines: of the kind that the address says, and of no other.
import { expect, test } from "vitest";
import type { Kind } from "../contract/paste";
import { formatBase64url, newToken, seal } from "../crypto";
import { pendingOf } from "./edit-draft";
import { prepareNewSecrets } from "./edit-paste";
import { idOfEditToken } from "./edit-token";
import type { Fetch } from "./fetch-envelope";
import { drawSecrets } from "./fresh-secrets";
import { openVersion, openWithPending } from "./open-version";

const id = "Ab3Ab3Ab3Ab3";
const now = "2026-11-23T17:50:00.000Z";
const paste = (kind: Kind, more: object = {}) => ({
  ...{ id, kind, revision: 4, url: `https://paste.example/p/${id}`, bytes: 1, createdAt: now, updatedAt: now },
  ...{ expiresAt: null, burn: false },
  ...more,
});
const answering =
  (about: object, content: () => Response): Fetch =>
  async (path) =>
    String(path).endsWith("/content") ? content() : Response.json(about);
const text = (bytes: BodyInit, etag = '"4"') =>
  new Response(bytes, { headers: { ETag: etag, "Content-Type": "text/plain; charset=utf-8" } });
const never = () => {
  throw new Error("nobody asked for it");
};

test("a normal paste opens as its text, byte for byte, at its revision", async () => {
  const bom = "\ufeffline\r\n";
  expect(
    await openVersion(
      "normal",
      id,
      { fragment: "" },
      answering(paste("normal"), () => text(bom)),
    ),
  ).toEqual({
    step: "open",
    document: { text: bom },
    revision: 4,
    revisionDiffers: false,
    keepsake: null,
  });
});

test("a paste of the other kind is not opened, whatever else the server says", async () => {
  for (const [kind, other] of [
    ["normal", "encrypted"],
    ["encrypted", "normal"],
  ] as const)
    expect(await openVersion(kind, id, { fragment: "" }, answering(paste(other), never))).toMatchObject({
      step: "failed",
      failure: "other-kind",
    });
});

test("a normal paste that burns is not asked for its text", async () => {
  expect(await openVersion("normal", id, { fragment: "" }, answering(paste("normal", { burn: true }), never))).toEqual({
    step: "burns",
    expiresAt: null,
  });
});

test("an answer about another paste, and bytes that are no text, are failures", async () => {
  const opening = (about: object, bytes: BodyInit = "x") =>
    openVersion(
      "normal",
      id,
      { fragment: "" },
      answering(about, () => text(bytes)),
    );
  expect(await opening(paste("normal", { id: "Ab3Ab3Ab3Ab4" }))).toMatchObject({ failure: "server" });
  expect(await opening(paste("normal"), Uint8Array.of(0xff))).toMatchObject({ failure: "malformed" });
  expect(await openVersion("normal", "short", { fragment: "" }, never)).toMatchObject({ failure: "malformed-link" });
});

test.each([
  ["not-found", 404, "not-found"],
  ["burned", 410, "burned"],
  ["rate-limited", 429, "rate-limited"],
  ["unavailable", 503, "unavailable"],
  ["internal", 500, "server"],
] as const)("%s is told as it is when a paste is read", async (code, status, failure) => {
  const refusing: Fetch = async () =>
    Response.json({ type: "about:blank", title: "t", detail: "d", status, code, burnedAt: now }, { status });
  expect(await openVersion("normal", id, { fragment: "" }, refusing)).toMatchObject({ step: "failed", failure });
});

test("without an answer nothing is known", async () => {
  const lost: Fetch = () => Promise.reject(new TypeError("Failed to fetch"));
  expect(await openVersion("normal", id, { fragment: "" }, lost)).toMatchObject({ failure: "offline" });
});

test("secrets that were on their way open the paste where they arrived, and are dropped where they did not", async () => {
  const editToken = formatBase64url(newToken());
  const own = (await idOfEditToken(editToken)) ?? "";
  const old = await drawSecrets(own, "link", null);
  const before = await seal({ text: "before" }, old.header, old.keys);
  const servesOf =
    (body: Uint8Array<ArrayBuffer>): Fetch =>
    async (path) =>
      String(path).endsWith("/content")
        ? new Response(body, { headers: { ETag: '"2"' } })
        : Response.json(paste("encrypted", { id: own, header: formatBase64url(body.subarray(0, 37)) }));
  const link = await prepareNewSecrets({ text: "after" }, "link", null, { id: own, editToken, revision: 1 });
  const arrived = await openWithPending(own, pendingOf(link), servesOf(link.body));
  expect(arrived).toMatchObject({ step: "open", document: { text: "after" } });
  expect(await openWithPending(own, pendingOf(link), servesOf(before))).toBeNull();

  const guarded = await prepareNewSecrets({ text: "after" }, "password", "pw", { id: own, editToken, revision: 1 });
  expect(await openWithPending(own, pendingOf(guarded), servesOf(guarded.body))).toMatchObject({ needs: "password" });
  const others = await prepareNewSecrets({ text: "after" }, "password", "pw", { id: own, editToken, revision: 1 });
  // Another salt than the one that this device drew: its password is not asked for.
  expect(await openWithPending(own, pendingOf(guarded), servesOf(others.body))).toBeNull();
  expect(await openWithPending(own, pendingOf(guarded), () => Promise.reject(new TypeError()))).toBeNull();
});
