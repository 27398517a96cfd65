// Links for every password and every string; the cases are in vectors.test.ts.
import fc from "fast-check";
import { expect, test } from "vitest";
import { formatBase64url, newLinkKey } from "../crypto";
import { formatLinkKey, formatPassword, fragmentTyped, parseFragment } from "./link";

test("reading a fragment inverts writing a password, up to NFC", () => {
  const passwords = fc.oneof(
    fc.string({ unit: "grapheme", minLength: 1 }),
    fc.string({ unit: "binary", minLength: 1 }),
    fc.stringMatching(/^[\w~%-]{43}(~p)?$/),
  );
  fc.assert(
    fc.property(passwords, (password) => {
      const fragment = formatPassword(password);
      expect(fragment).toMatch(/^([0-9A-Za-z]|%[0-9A-F]{2})+$/);
      expect(parseFragment(fragment).password).toBe(password.normalize("NFC"));
    }),
    { numRuns: 2000 },
  );
});

test("every string means something: reading never throws", () => {
  const strings = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string(),
    fc.stringMatching(/^[%~LpA-Fa-f0-9-]*$/),
    fc.array(fc.nat(0xffff)).map((units) => String.fromCharCode(...units)),
  );
  fc.assert(
    fc.property(strings, (text) => {
      const said = parseFragment(text);
      expect(said.linkKey === null || said.password === null).toBe(true);
    }),
    { numRuns: 5000 },
  );
});

test("reading a fragment inverts writing a link key", () => {
  for (const asksPassword of [true, false]) {
    const linkKey = newLinkKey();
    const said = parseFragment(formatLinkKey(linkKey, asksPassword));
    expect(said).toEqual({ linkKey, password: null, asksPassword, lines: null });
  }
});

test("of several lines the last counts, and the smaller number comes first", () => {
  expect(parseFragment("~L2~p~L9-4").lines).toEqual({ first: 4, last: 9 });
  expect(parseFragment("~L9-4~L7").lines).toEqual({ first: 7, last: 7 });
});

test("a field takes a whole link, a fragment or a link key", () => {
  const key = formatBase64url(newLinkKey());
  expect(fragmentTyped(` https://host/e/Ab3cD4eF5gH6#${key}~p\n`)).toBe(`${key}~p`);
  expect(fragmentTyped(`#${key}`)).toBe(key);
  expect(fragmentTyped(key)).toBe(key);
});
