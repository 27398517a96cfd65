// The words that cross the wire: headers, padding, ids, tokens.
import fc from "fast-check";
import { expect, test } from "vitest";
import { encodeHeader, type Header, padme, parseHeader, type Secrets } from "./envelope";
import { pasteErrorCodes, statusOf } from "./errors";
import { idFromDigest, idPattern } from "./id";
import { maxEnvelopeBytes } from "./limits";
import { claimIdSchema, tokenSchema } from "./paste";

const bytes = (length: number) =>
  fc.uint8Array({ minLength: length, maxLength: length }).map((value) => Uint8Array.from(value));

test("reading a header inverts writing it", () => {
  const headers = fc.constantFrom<Secrets>("link", "password", "link+password").chain((secrets) =>
    fc.record<Header>({
      secrets: fc.constant(secrets),
      iterations: secrets === "link" ? fc.constant(0) : fc.integer({ min: 600_000, max: 10_000_000 }),
      salt: secrets === "link" ? fc.constant(new Uint8Array(16)) : bytes(16),
      iv: bytes(12),
    }),
  );
  fc.assert(
    fc.property(headers, (header) => {
      expect(parseHeader(encodeHeader(header), 37)).toEqual(header);
    }),
  );
});

test("reading a header never throws, whatever the bytes", () => {
  const starts = fc.constantFrom("MDB1", "MDB2", "MDB:", "MDB0", "MDX1", "");
  fc.assert(
    fc.property(starts, fc.uint8Array({ maxLength: 60 }), (start, rest) => {
      expect(["object", "string"]).toContain(typeof parseHeader(Uint8Array.from([...Buffer.from(start), ...rest])));
    }),
  );
});

test("a padded length is its own padded length, and at most 12 % longer", () => {
  fc.assert(
    fc.property(fc.integer({ min: 256, max: 40_000_000 }), (length) => {
      const padded = padme(length);
      expect(padme(padded)).toBe(padded);
      expect(padded).toBeGreaterThanOrEqual(length);
      expect(padded).toBeLessThanOrEqual(length * 1.12);
    }),
  );
});

test("every digest makes an id, and an envelope has room for its text", () => {
  fc.assert(
    fc.property(bytes(32), (digest) => {
      expect(idFromDigest(digest)).toMatch(idPattern);
    }),
  );
  expect(maxEnvelopeBytes(76_800)).toBe(102_400);
});

test("tokens have one form", () => {
  fc.assert(
    fc.property(bytes(32), bytes(16), (token, claimId) => {
      expect(tokenSchema.safeParse(Buffer.from(token).toString("base64url")).success).toBe(true);
      expect(claimIdSchema.safeParse(Buffer.from(claimId).toString("base64url")).success).toBe(true);
    }),
  );
  expect(tokenSchema.safeParse(`${"A".repeat(42)}B`).success).toBe(false);
  expect(claimIdSchema.safeParse(`${"A".repeat(21)}B`).success).toBe(false);
});

test("each code of an error has a status of its own", () => {
  const statuses = pasteErrorCodes.map(statusOf);
  expect(new Set(statuses).size).toBe(statuses.length);
});
