// What a row says of a paste, and by which words it is found.
import { expect, test } from "vitest";
import type { MyPaste } from "@/client/my-paste";
import { type Entry, entryOf, expiryOf, filterOf, isFoundBy, type Known, receiptOf } from "./entry";

const now = Date.parse("2026-11-25T12:00:00.000Z");
const paste: MyPaste = {
  id: "Ab3Ab3Ab3Ab3",
  kind: "encrypted",
  role: "made",
  title: "Übergabe: Deploy notes",
  secrets: "link+password",
  fragment: "A".repeat(43),
  editToken: "A".repeat(43),
  createdAt: "2026-11-23T12:00:00.000Z",
  expiresAt: "2026-11-30T12:00:00.000Z",
  burn: false,
  burnedAt: null,
};
const entry = (change: Partial<MyPaste> = {}, known: Partial<Known> = {}): Entry =>
  entryOf({ ...paste, ...change }, { now, receipts: new Map(), remembered: new Set(), ...known });
const gone = { receipts: new Map([[paste.id, { step: "gone" as const }]]) };
const burn = { burn: true };

test("what has become of it decides where it stands", () => {
  expect(filterOf(entry())).toBe("made");
  expect(filterOf(entry({ role: "remembered" }))).toBe("remembered");
  expect(filterOf(entry({ expiresAt: "2026-11-25T12:00:00.000Z" }))).toBe("over");
  expect(filterOf(entry({ ...burn, burnedAt: "2026-11-24T12:00:00.000Z" }))).toBe("over");
  expect(filterOf(entry(burn, gone))).toBe("over");
  expect(filterOf(entry(burn))).toBe("made");
});

test("of a paste that does not burn it is said that it is gone, where it has not expired anyway", () => {
  expect(receiptOf(entry(), now)).toBeNull();
  expect(receiptOf(entry({}, gone), now)).toBe("Deleted or expired: the server has it no more");
  expect(filterOf(entry({}, gone))).toBe("over");
  const expired = entry({ expiresAt: "2026-11-25T11:59:59.000Z" }, gone);
  expect(receiptOf(expired, now)).toBeNull();
  expect(expiryOf(expired, now).words).toBe("Expired");
});

test("a paste that burns has a receipt", () => {
  expect(receiptOf(entry(burn), now)).toBe("Burns after reading: asking whether it was read");
  const unread = { receipts: new Map([[paste.id, { step: "unread" as const, expiresAt: null }]]) };
  expect(receiptOf(entry(burn, unread), now)).toBe("Burns after reading: not read yet");
  const read = { receipts: new Map([[paste.id, { step: "read" as const, burnedAt: "2026-11-24T12:00:00.000Z" }]]) };
  expect(receiptOf(entry(burn, read), now)).toMatch(/^Read on Tue,? 24 Nov, /);
  expect(filterOf(entry(burn, read))).toBe("over");
  expect(receiptOf(entry({ ...burn, burnedAt: "2026-11-24T12:00:00.000Z" }, gone), now)).toMatch(
    /^Read on Tue,? 24 Nov, /,
  );
});

test("what was claimed is not called read for as long as its reader may still be fetching it", () => {
  const claimed = entry({ ...burn, burnedAt: "2026-11-25T11:56:00.000Z" });
  expect(receiptOf(claimed, now)).toMatch(/^Claimed on Wed,? 25 Nov, .*: read, or being read$/);
  expect(expiryOf(claimed, now)).toEqual({ words: "Destroyed within minutes", moment: null });
  expect(filterOf(claimed)).toBe("over");
  expect(receiptOf(claimed, now + 60_000)).toMatch(/^Read on /);
  expect(expiryOf(claimed, now + 60_000).words).toBe("Destroyed");
});

test("a young paste that is gone was not read, of an old one nobody knows", () => {
  expect(receiptOf(entry(burn, gone), now)).toBe("Expired or deleted, not read");
  const old = { ...burn, createdAt: "2026-10-26T12:00:00.000Z" };
  expect(receiptOf(entry(old, gone), now)).toBe("Expired, deleted, or read over 30 days ago");
});

test("an expiry is said in words and with its moment, for as long as there is one", () => {
  expect(expiryOf(entry(), now).words).toBe("in 5 days");
  expect(expiryOf(entry(), now).moment).toMatch(/^Mon,? 30 Nov, /);
  expect(expiryOf(entry({ expiresAt: null }), now)).toEqual({ words: "Never", moment: null });
  expect(expiryOf(entry({ expiresAt: "2026-11-24T12:00:00.000Z" }), now).words).toBe("Expired");
  expect(expiryOf(entry({ ...burn, burnedAt: paste.createdAt }), now)).toEqual({ words: "Destroyed", moment: null });
});

test.each([
  "",
  "  ",
  "deploy",
  "NOTES deploy",
  "übergabe",
  "u\u0308bergabe",
  "Ab3Ab3",
  "/e/Ab3",
  "encrypted password",
  "https://paste.example/e/Ab3Ab3Ab3Ab3#whatever",
  "/e/Ab3Ab3Ab3Ab3/edit",
])("it is found by: %s", (typed) => {
  expect(isFoundBy(entry(), typed, now)).toBe(true);
});

test.each([
  "deploy yesterday",
  "normal",
  "remembered",
  "expired",
  "https://paste.example/e/Ab3Ab3Ab3Ab4",
  "https://paste.example/e/ab3ab3ab3ab3",
  "A".repeat(43),
])("it is not found by: %s", (typed) => {
  expect(isFoundBy(entry(), typed, now)).toBe(false);
});

test("a title that would turn the text around it is shown as one line that does not", () => {
  expect(entry({ title: "a\u202eb\nc " }).paste.title).toBe("a b c");
});

test("what has become of it finds it, too", () => {
  expect(isFoundBy(entry({ role: "remembered" }, { remembered: new Set([paste.id]) }), "remembered", now)).toBe(true);
  expect(isFoundBy(entry({ ...burn, burnedAt: "2026-11-24T12:00:00.000Z" }), "read 24 nov", now)).toBe(true);
  expect(isFoundBy(entry({ expiresAt: paste.createdAt }), "expired", now)).toBe(true);
  expect(isFoundBy(entry(burn), "burns", now)).toBe(true);
});
