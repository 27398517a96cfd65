// An edit token names its paste by itself, as the independent implementation says.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { z } from "zod";
import { formatBase64url, newToken } from "../crypto";
import { idOfEditToken, newEditToken } from "./edit-token";

const { ids } = z
  .object({ ids: z.array(z.object({ editToken: z.string(), editVerifier: z.string(), id: z.string() })) })
  .parse(JSON.parse(readFileSync(new URL("../crypto/vectors/links-v1.json", import.meta.url), "utf8")));

test("every case's token names its paste", async () => {
  expect(ids.length).toBeGreaterThan(3);
  for (const { editToken, id } of ids) expect(await idOfEditToken(editToken)).toBe(id);
});

test("a fresh token names the paste that it is made for, and no other token does", async () => {
  const { token, id } = await newEditToken();
  expect(await idOfEditToken(token)).toBe(id);
  expect(await idOfEditToken(formatBase64url(newToken()))).not.toBe(id);
});

test("what is no token belongs to no paste", async () => {
  for (const said of ["", "x", "A".repeat(42), `${"A".repeat(42)}B`, "A".repeat(44)])
    expect(await idOfEditToken(said)).toBeNull();
});
