// Tokens say when they end; everything else is no token.
import { expect, test } from "vitest";
import { findJwt } from "./jwt";

const encode = (claims: unknown) => Buffer.from(JSON.stringify(claims)).toString("base64url");
const token = (claims: unknown) => `${encode({ alg: "HS256" })}.${encode(claims)}.c2ln`;

test("a token says when it expires", () => {
  expect(findJwt(token({ exp: 1796256000 }))).toEqual({ expiresAt: new Date("2026-12-03T00:00:00Z") });
  expect(findJwt(`Bearer ${token({ exp: 1 })}`)).toEqual({ expiresAt: new Date(1000) });
  expect(findJwt(token({ sub: "ünïcödé" }))).toEqual({ expiresAt: null });
});

test("what says no time, says none", () => {
  for (const exp of ["1796256000", null, 1e300, Number.NaN, {}])
    expect(findJwt(token({ exp }))).toEqual({ expiresAt: null });
});

test("what only looks like a token is none", () => {
  for (const value of ["", "eyJ.eyJ.x", "eyJhbGciOi.eyJ%%%.x", `${encode({ alg: 1 })}.eyJub.x`, "hunter2"])
    expect(findJwt(value)).toBeNull();
});
