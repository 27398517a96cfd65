// The pages' texts under Next's own server, which answers by this function; production's is in e2e/terminal.spec.ts.
import { NextRequest } from "next/server";
import { expect, it } from "vitest";
import { proxy } from "./proxy";

const ask = (path: string, headers: Record<string, string> = {}, method = "GET") =>
  proxy(new NextRequest(`http://paste.example${path}`, { method, headers: { host: "paste.example", ...headers } }));

it("gives text to whoever does not take HTML, once", async () => {
  const answer = await ask("/", { accept: "*/*" });
  expect([answer.status, answer.headers.get("content-type"), answer.headers.get("vary")]).toEqual([
    200,
    "text/plain; charset=utf-8",
    "Accept",
  ]);
  expect(await answer.text()).toContain("http://paste.example/api/v1/pastes");
  const known = { "if-none-match": answer.headers.get("etag") ?? "" };
  const again = await ask("/", known);
  expect([again.status, await again.text()]).toEqual([304, ""]);
});

it("answers for each encrypted paste alike, and HEAD without a body", async () => {
  const [one, other] = await Promise.all([ask("/e/AAAAAAAAAAAA"), ask("/e/zzzzzzzzzzzz/raw")]);
  expect(await one.text()).toBe(await other.text());
  expect([...one.headers]).toEqual([...other.headers]);
  const head = await ask("/e/AAAAAAAAAAAA", {}, "HEAD");
  expect([head.headers.get("content-length"), await head.text()]).toEqual([one.headers.get("content-length"), ""]);
});

it("sends who asks for a normal paste to its text", async () => {
  const answer = await ask("/p/AAAAAAAAAAAA");
  expect(answer.headers.get("x-middleware-rewrite")).toBe("http://paste.example/p/AAAAAAAAAAAA/raw");
  expect(answer.headers.get("vary")).toBe("Accept");
});
