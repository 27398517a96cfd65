// When a paste is over and when it is forgotten, and what two devices know of it together.
import fc from "fast-check";
import { expect, test } from "vitest";
import { isLongOver, isOutlived, isOver, type MyPaste, merged, withOverSince } from "./my-paste";

const made: MyPaste = {
  id: "Ab3Ab3Ab3Ab3",
  kind: "encrypted",
  role: "made",
  title: "Deploy notes",
  secrets: "link",
  fragment: "A".repeat(43),
  editToken: "A".repeat(43),
  createdAt: "2026-11-23T12:00:00.000Z",
  expiresAt: "2026-11-30T12:00:00.000Z",
  burn: false,
  burnedAt: null,
};
const remembered: MyPaste = { ...made, role: "remembered", title: "As it was called", fragment: "", editToken: null };
const other = `${"B".repeat(42)}A`;
const at = (time: string): number => Date.parse(time);

test("a paste is over from the moment it expires, or was read", () => {
  expect(isOver(made, at("2026-11-30T11:59:59.999Z"))).toBe(false);
  expect(isOver(made, at("2026-11-30T12:00:00.000Z"))).toBe(true);
  expect(isOver({ ...made, expiresAt: null }, at("2999-01-01T00:00:00Z"))).toBe(false);
  expect(isOver({ ...made, burnedAt: "2026-11-24T12:00:00.000Z" }, at("2026-11-24T12:00:00Z"))).toBe(true);
});

/** As a device that looks at these times keeps it. */
const seenAt = (paste: MyPaste, ...times: string[]): MyPaste =>
  times.reduce((seen, time) => withOverSince(seen, at(time)), paste);

test("what was remembered is forgotten as it expires, and that it was read never", () => {
  expect(isOutlived(remembered, at("2026-11-30T11:59:59.999Z"))).toBe(false);
  expect(isOutlived(remembered, at("2026-11-30T12:00:00Z"))).toBe(true);
  expect(isOutlived({ ...remembered, burnedAt: made.createdAt }, at("2999-01-01T00:00:00Z"))).toBe(false);
});

test("what was made here is forgotten thirty days after this device saw that it had expired", () => {
  expect(isOutlived(made, at("2999-01-01T00:00:00Z"))).toBe(false);
  const seen = seenAt(made, "2026-11-30T11:59:59.999Z", "2026-12-02T12:00:00Z", "2026-12-20T12:00:00Z");
  expect(isOutlived(seen, at("2027-01-01T11:59:59.999Z"))).toBe(false);
  expect(isOutlived(seen, at("2027-01-01T12:00:00Z"))).toBe(true);
  expect(isOutlived({ ...seen, burnedAt: made.createdAt }, at("2999-01-01T00:00:00Z"))).toBe(false);
  expect(isOutlived({ ...seen, expiresAt: null }, at("2999-01-01T00:00:00Z"))).toBe(false);
});

// Found by an attack: once was enough, and the edit token was gone.
test("a clock that was wrong for once, or one false word of the server, takes nothing that was made here", () => {
  const ahead = seenAt(made, "2027-06-01T12:00:00Z");
  expect(isOutlived(ahead, at("2027-06-01T12:00:00Z"))).toBe(false);
  expect(seenAt(ahead, "2026-11-24T12:00:00Z")).toEqual(made);
  // By then it has expired, and the wrong moment does not count.
  expect(isOutlived(seenAt(ahead, "2026-12-01T12:00:00Z"), at("2026-12-30T12:00:00Z"))).toBe(false);
  const lied = seenAt({ ...made, expiresAt: "2001-01-01T00:00:00.000Z" }, "2026-11-24T12:00:00Z");
  expect(isOutlived(lied, at("2026-11-24T12:00:00Z"))).toBe(false);
  expect(seenAt({ ...lied, expiresAt: made.expiresAt }, "2026-11-25T12:00:00Z")).toEqual(made);
});

test("what expired long ago is not taken from elsewhere", () => {
  expect(isLongOver(made, at("2026-12-30T11:59:59.999Z"))).toBe(false);
  expect(isLongOver(made, at("2026-12-30T12:00:00Z"))).toBe(true);
  expect(isLongOver(remembered, at("2026-11-30T12:00:00Z"))).toBe(true);
  expect(isLongOver({ ...made, burnedAt: made.createdAt }, at("2999-01-01T00:00:00Z"))).toBe(false);
});

test("what is known here stays, and only what is missing is taken", () => {
  const newer: MyPaste = {
    ...{ ...made, secrets: "password", fragment: "", expiresAt: null, editToken: null, title: "" },
    burn: true,
  };
  expect(merged({ ...newer, burn: false }, { ...made, burnedAt: "2026-11-24T12:00:00.000Z" }).burnedAt).toBeNull();
  expect(merged(newer, { ...made, burnedAt: "2026-11-24T12:00:00.000Z" })).toEqual({
    ...newer,
    title: made.title,
    editToken: made.editToken,
    burnedAt: "2026-11-24T12:00:00.000Z",
  });
});

test("a paste that is remembered here, and was made there, becomes its maker's, and keeps its edit token", () => {
  expect(merged(remembered, made)).toEqual(made);
  expect(merged({ ...remembered, editToken: other }, made).editToken).toBe(other);
  expect(merged(made, remembered)).toEqual(made);
});

test("another paste, and one of the other kind, changes nothing", () => {
  expect(merged(made, { ...made, id: "000000000001", editToken: other })).toBe(made);
  expect(merged(remembered, { ...made, kind: "normal" })).toBe(remembered);
});

const token = fc.constantFrom(null, "A".repeat(43), other);
const time = fc.constantFrom(null, "2026-11-24T12:00:00.000Z", "2026-11-25T12:00:00.000Z");
const anyPaste: fc.Arbitrary<MyPaste> = fc.record({
  id: fc.constant(made.id),
  kind: fc.constantFrom("encrypted" as const, "normal" as const),
  role: fc.constantFrom("made" as const, "remembered" as const),
  title: fc.constantFrom("", "one", "two"),
  secrets: fc.constantFrom("link" as const, "password" as const, null),
  fragment: fc.constantFrom("", "A".repeat(43)),
  editToken: token,
  createdAt: fc.constant(made.createdAt),
  expiresAt: time,
  burn: fc.boolean(),
  burnedAt: time,
});

test("merging loses nothing that is here, and a second time changes nothing", () => {
  fc.assert(
    fc.property(anyPaste, anyPaste, (here, brought) => {
      const both = merged(here, brought);
      if (here.editToken !== null) expect(both.editToken).toBe(here.editToken);
      if (here.burnedAt !== null) expect(both.burnedAt).toBe(here.burnedAt);
      if (here.role === "made")
        expect(both).toMatchObject({ role: "made", fragment: here.fragment, secrets: here.secrets });
      if (here.role === "made" && here.title !== "") expect(both.title).toBe(here.title);
      expect(merged(both, brought)).toEqual(both);
      expect(merged(here, here)).toEqual(here);
    }),
  );
});
