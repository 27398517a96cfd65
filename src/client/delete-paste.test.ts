// What is asked when a paste is deleted, and what its answers mean.
import { expect, test } from "vitest";
import { PasteError, type PasteErrorCode, statusOf } from "../contract/errors";
import { deletePaste } from "./delete-paste";
import { deleteFailureOf, deleteFailures } from "./failure";
import type { Fetch } from "./fetch-envelope";
import { Unreachable } from "./unreachable";

const id = "Ab3Ab3Ab3Ab3";
const refuses =
  (code: PasteErrorCode): Fetch =>
  async () =>
    Response.json(
      { type: "about:blank", title: "t", detail: "d", status: statusOf(code), code },
      { status: statusOf(code) },
    );

test("the edit token goes in its header, and an answer without a body is taken", async () => {
  const asked: Request[] = [];
  await deletePaste(id, "the-token", async (path, init) => {
    asked.push(new Request(new URL(String(path), "https://paste.example"), init));
    return new Response(null, { status: 204 });
  });
  expect(asked.map(({ method, url }) => [method, url])).toEqual([
    ["DELETE", `https://paste.example/api/v1/pastes/${id}`],
  ]);
  expect(asked[0]?.headers.get("paste-edit-token")).toBe("the-token");
});

test("what something in between answers is no deletion", async () => {
  for (const answer of [
    new Response("<p>Log in</p>", { headers: { "Content-Type": "text/html" } }),
    Response.json({ deleted: true }),
  ])
    await expect(deletePaste(id, "t", async () => answer)).rejects.toBeInstanceOf(Unreachable);
});

test.each(["not-found", "burned"] as const)("a paste that is %s is deleted already", async (code) => {
  await expect(deletePaste(id, "t", refuses(code))).resolves.toBeUndefined();
});

test.each(["forbidden", "rate-limited", "unavailable", "internal"] as const)("%s is told", async (code) => {
  const error = await deletePaste(id, "t", refuses(code)).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(PasteError);
  expect(deleteFailures[deleteFailureOf(error) ?? "internal"]).toMatch(/\.$/);
  expect(deleteFailureOf(error)).toBe(code);
});

test("without an answer it may still be there", async () => {
  const lost: Fetch = () => Promise.reject(new TypeError("Failed to fetch"));
  const error = await deletePaste(id, "t", lost).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(Unreachable);
  expect(deleteFailureOf(error)).toBe("unreachable");
  expect(deleteFailureOf(new TypeError("a fault of this program"))).toBeNull();
});
