// What holds for every text, every password and every bit, and not only for the cases.
import fc from "fast-check";
import { expect, test } from "vitest";
import { padme } from "../contract/envelope";
import { formatBase64url, parseBase64url } from "./bytes";
import {
  CryptoError,
  type Document,
  deriveKeys,
  ikmOf,
  type Keys,
  keysFrom,
  newLinkKey,
  open,
  type Secrets,
  seal,
} from "./index";

const id = "propertyTest";
const header = { secrets: "link", iterations: 0, salt: new Uint8Array(16) } as const;
const linkKeys = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((key) => Uint8Array.from(key));
const texts = fc.oneof(
  fc.string({ unit: "binary", maxLength: 2000 }),
  fc.string({ unit: "grapheme", maxLength: 2000 }),
  // Up to the limit of 75 KB, by repeating.
  fc
    .tuple(fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 }), fc.nat(3500))
    .map(([part, n]) => part.repeat(n)),
);

test("opening inverts sealing, for any text and any link key", async () => {
  await fc.assert(
    fc.asyncProperty(texts, linkKeys, async (text, linkKey) => {
      const keys = await deriveKeys(header, id, { linkKey, password: null });
      const envelope = await seal({ text }, header, keys);
      const sealed = envelope.length - 37 - 16;
      expect(padme(sealed)).toBe(sealed);
      expect(await open(envelope, keys)).toEqual({ text });
    }),
    { numRuns: 200 },
  );
});

test("opening inverts sealing, for any document", async () => {
  const keys = await deriveKeys(header, id, { linkKey: newLinkKey(), password: null });
  const documents = fc.record(
    {
      text: texts,
      title: fc.string({ unit: "grapheme", maxLength: 200 }),
      format: fc.constantFrom("markdown" as const, "plain" as const, "code" as const),
      language: fc.string(),
      revision: fc.maxSafeNat().map((n) => Math.max(1, n)),
    },
    { requiredKeys: ["text"] },
  );
  await fc.assert(
    fc.asyncProperty(documents, async (document) => {
      expect(await open(await seal(document as Document, header, keys), keys)).toEqual(document);
    }),
    { numRuns: 100 },
  );
});

test("opening inverts sealing, for any password, composed or not", { timeout: 60_000 }, async () => {
  const passwords = fc.string({ unit: "grapheme", minLength: 1, maxLength: 64 });
  await fc.assert(
    fc.asyncProperty(passwords, fc.constantFrom<Secrets>("password", "link+password"), async (password, secrets) => {
      const locked = { secrets, iterations: 600_000, salt: crypto.getRandomValues(new Uint8Array(16)) };
      const linkKey = newLinkKey();
      const envelope = await seal({ text: "x" }, locked, await deriveKeys(locked, id, { linkKey, password }));
      for (const form of ["NFC", "NFD"] as const) {
        const keys = await deriveKeys(locked, id, { linkKey, password: password.normalize(form) });
        expect(await open(envelope, keys)).toEqual({ text: "x" });
      }
    }),
    { numRuns: 12 },
  );
});

test("a text with half a surrogate pair is sealed as UTF-8 has it, and opens", async () => {
  const keys = await deriveKeys(header, id, { linkKey: newLinkKey(), password: null });
  expect(await open(await seal({ text: "a\ud800b" }, header, keys), keys)).toEqual({ text: "a\ufffdb" });
});

/** Opens as a reader does, whose keys come from the header that it sees. */
async function failsToOpen(envelope: Uint8Array<ArrayBuffer>, keys: Keys): Promise<boolean> {
  return open(envelope, keys).then(
    () => false,
    (error: unknown) => error instanceof CryptoError,
  );
}

test("any flipped bit of an envelope fails", async () => {
  const keys = await deriveKeys(header, id, { linkKey: newLinkKey(), password: null });
  const envelope = await seal({ text: "every bit of this counts" }, header, keys);
  for (let bit = 0; bit < envelope.length * 8; bit++) {
    const changed = envelope.slice();
    changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    expect(await failsToOpen(changed, keys), `bit ${bit}`).toBe(true);
  }
});

test("any other length of an envelope fails", async () => {
  const keys = await deriveKeys(header, id, { linkKey: newLinkKey(), password: null });
  const envelope = await seal({ text: "every byte of this counts" }, header, keys);
  for (let length = 0; length < envelope.length; length++) {
    expect(await failsToOpen(envelope.slice(0, length), keys), `${length} bytes`).toBe(true);
  }
  expect(await failsToOpen(Uint8Array.from([...envelope, 0]), keys)).toBe(true);
});

test("base64url has one form for each bytes, and reading inverts writing", () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      const text = formatBase64url(bytes);
      expect(text).toBe(Buffer.from(bytes).toString("base64url"));
      expect(parseBase64url(text)).toEqual(Uint8Array.from(bytes));
    }),
  );
  fc.assert(
    fc.property(fc.string({ maxLength: 50 }), (text) => {
      const bytes = parseBase64url(text);
      if (bytes !== null) expect(formatBase64url(bytes)).toBe(text);
    }),
  );
  expect(parseBase64url("AB")).toBeNull();
  expect(parseBase64url("AA==")).toBeNull();
});

test("what a device remembers of a paste opens it, and says neither secret to anybody", async () => {
  const secrets = { linkKey: newLinkKey(), password: "correct horse" };
  const header = { secrets: "link+password", iterations: 600_000, salt: new Uint8Array(16).fill(7) } as const;
  const ikm = await ikmOf(header, id, secrets);
  expect(ikm.usages).toEqual(["deriveBits", "deriveKey"]);
  await expect(crypto.subtle.exportKey("raw", ikm)).rejects.toThrow();
  const keys = await keysFrom(ikm, id);
  expect(keys.readToken).toEqual((await deriveKeys(header, id, secrets)).readToken);
  const envelope = await seal({ text: "x" }, header, await deriveKeys(header, id, secrets));
  expect(await open(envelope, keys)).toEqual({ text: "x" });
  await expect(open(envelope, await keysFrom(ikm, "000000000000"))).rejects.toThrow(CryptoError);
});
