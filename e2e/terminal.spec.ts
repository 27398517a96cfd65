// What a terminal gets, from the server of production: text, by curl as it comes.
import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { newEnvelope } from "../src/server/routes-test/writer";
import { expect, test } from "./support/test";
import { keepEncrypted } from "./support/wire";

const run = promisify(execFile);
const curl = async (...args: string[]): Promise<string> => (await run("curl", ["-sS", ...args])).stdout;
const browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

test("curl as it comes makes a paste out of a file, and reads it at its link and behind /raw", async ({ server }) => {
  const folder = mkdtempSync(join(tmpdir(), "mdbin-curl-"));
  const text = "# Notes\r\n\r\nin *Markdown*, without a last line end";
  writeFileSync(join(folder, "notes.md"), text);
  try {
    const printed = await curl("--data-binary", `@${join(folder, "notes.md")}`, `${server.origin}/api/v1/pastes`);
    expect(printed).toMatch(new RegExp(`^${server.origin}/p/[0-9A-Za-z]{12}\n$`));
    const link = printed.trim();
    expect(await curl(`${link}/raw`)).toBe(text);
    expect(await curl(link)).toBe(text);
    const head = await curl("-I", link);
    expect(head).toMatch(/^HTTP\/1\.1 200 [\s\S]*\r\nVary: Accept\r\n/i);
    expect(head).toContain("Content-Type: text/plain; charset=utf-8");
    expect(head).toContain("Cache-Control: no-store");
    const page = await curl("-i", "-H", `Accept: ${browser}`, link);
    expect(page).toMatch(/content-type: text\/html/i);
    expect(page.slice(0, page.indexOf("\r\n\r\n"))).toMatch(/^vary: accept, /im);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("a paste that burns is not read at its page's address either", async ({ server }) => {
  const link = (await curl("-d", "Read me once", `${server.origin}/api/v1/pastes?burn=true`)).trim();
  for (const address of [link, `${link}/raw`]) {
    expect(JSON.parse(await curl(address))).toMatchObject({ code: "claim-required", status: 409 });
  }
});

test("an encrypted paste's address says what to do, in the same bytes for every id, there or not", async ({
  server,
}) => {
  const { owner } = await keepEncrypted(server.origin, newEnvelope());
  const answers = new Set<string>();
  for (const path of [`/e/${owner.id}`, "/e/000000000000", "/e/zzzzzzzzzzzz/raw"]) {
    const answer = await curl("-i", server.origin + path);
    expect(answer).toContain("mdbin cat '<link>'");
    answers.add(answer.replace(/^(Date|Keep-Alive|Connection): .*\r\n/gim, ""));
  }
  expect(answers.size).toBe(1);
  const [answer = ""] = answers;
  expect(answer).toContain("Content-Type: text/plain; charset=utf-8");
  expect(answer).toContain("X-Robots-Tag: noindex");
  expect(answer).not.toContain(owner.id);
});

test("each page has two forms, under tags of their own, and each knows again who has it", async ({ request }) => {
  for (const path of ["/", "/mine", "/e/000000000000", "/e/000000000000/raw", "/p/000000000000/edit"]) {
    const ask = (Accept: string, more = {}) => request.get(path, { headers: { Accept, ...more } });
    const [text, html] = await Promise.all([ask("*/*"), ask(browser)]);
    const forms = [text, html].map((it) => it.headers());
    expect(forms.map((it) => it["content-type"])).toEqual(["text/plain; charset=utf-8", "text/html; charset=utf-8"]);
    for (const it of forms) {
      expect(it.vary).toMatch(/^Accept(, Accept-Encoding)?$/);
      expect(it["cache-control"]).toBe("no-cache");
    }
    const [ofText = "", ofHtml = ""] = forms.map((it) => it.etag);
    expect(ofText).not.toBe(ofHtml);
    const again = await Promise.all([
      ask("*/*", { "If-None-Match": ofText }),
      ask(browser, { "If-None-Match": ofHtml }),
      ask("*/*", { "If-None-Match": ofHtml }),
      ask(browser, { "If-None-Match": ofText }),
    ]);
    expect(again.map((it) => it.status())).toEqual([304, 304, 200, 200]);
    expect((await ask("text/html;q=0, */*")).headers()["content-type"]).toBe("text/plain; charset=utf-8");
    expect((await request.post(path, { headers: { Accept: "*/*" } })).status()).toBe(405);
  }
});
