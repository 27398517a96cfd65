// Links for every password and every string; the cases are in vectors.test.ts.
import fc from "fast-check";
import { expect, test } from "vitest";
import { formatBase64url, newLinkKey, newToken } from "../crypto";
import {
  formatEditLink,
  formatLines,
  formatLinkKey,
  formatPassword,
  fragmentTyped,
  parseEditFragment,
  parseFragment,
  parseLines,
  withLines,
} from "./link";

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

test("lines take the place of a fragment's own, and all else stays", () => {
  const key = formatBase64url(newLinkKey());
  const lines = { first: 3, last: 7 };
  expect(withLines(key, lines)).toBe(`${key}~L3-7`);
  expect(withLines(`${key}~L1~p%7EL2-9~later`, lines)).toBe(`${key}~p~later~L3-7`);
  expect(withLines(`${key}~p~L2`, null)).toBe(`${key}~p`);
  expect(withLines("", lines)).toBe("~L3-7");
  expect(withLines("", null)).toBe("");
  expect(withLines("~p~L9", { first: 4, last: 4 })).toBe("~p~L4");
  expect(withLines("~L9", null)).toBe("");
  expect(withLines("~L3 is a password", lines)).toBe("~L3 is a password");
});

test("the lines of a normal paste are its whole fragment", () => {
  const ends = fc.integer({ min: 1, max: 9_999_999 });
  fc.assert(
    fc.property(ends, ends, (one, other) => {
      const lines = { first: Math.min(one, other), last: Math.max(one, other) };
      expect(parseLines(formatLines(lines))).toEqual(lines);
    }),
  );
  for (const other of ["", "L0", "L07", "L10000000", "L3-", "~L3", "l3", "heading"])
    expect(parseLines(other)).toBeNull();
});

test("reading what an edit link says inverts writing it, for every fragment that opens a paste", () => {
  const fragments = fc.oneof(
    fc.constant(""),
    fc.constantFrom(true, false).map((asks) => formatLinkKey(newLinkKey(), asks)),
    fc.string({ unit: "grapheme", minLength: 1 }).map(formatPassword),
  );
  fc.assert(
    fc.property(fragments, (fragment) => {
      const editToken = formatBase64url(newToken());
      const link = formatEditLink("/e/0123456789ab", editToken, fragment);
      const [address, said = ""] = link.split("#");
      expect(address).toBe("/e/0123456789ab/edit");
      expect(parseEditFragment(said)).toEqual({ editToken, fragment });
    }),
  );
});

test("what is not well formed in an edit link counts as not said, and nothing throws", () => {
  for (const said of ["", "edit=", "edit=x", `edit=${"A".repeat(42)}B`, "key", "edit", "&&=&edit=%zz"])
    expect(parseEditFragment(said)).toEqual({ editToken: null, fragment: "" });
  expect(parseEditFragment("key=%zz").fragment).toBe("%zz");
  fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => void parseEditFragment(text)));
});
