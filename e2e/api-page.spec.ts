// The API for people: a page that is readable without scripts, and whose lines of shell do what they say.
import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { APIRequestContext, Page } from "@playwright/test";
import { parseApiDescription } from "../src/contract/api-description";
import { newEnvelope } from "../src/server/routes-test/writer";
import { expect, test } from "./support/test";
import { keepEncrypted } from "./support/wire";

const run = promisify(execFile);
const linesOn = (page: Page) =>
  page
    .locator("pre[data-shell]")
    .evaluateAll((all) =>
      all.map((it) => ({ name: it.getAttribute("data-shell") ?? "", lines: it.textContent ?? "" })),
    );
const descriptionOf = async (request: APIRequestContext) =>
  parseApiDescription(await (await request.get("/api/v1/openapi.json")).text());

test("the page tells of every operation, answer and code of the description, and its links lead somewhere", async ({
  page,
  request,
}) => {
  const { operations, problems } = await descriptionOf(request);
  const answer = await page.goto("/api");
  expect(answer?.headers()).toMatchObject({ "cache-control": "no-store", "referrer-policy": "no-referrer" });
  expect(answer?.headers()["content-security-policy"]).toContain("default-src 'none'");
  expect(answer?.headers().vary).toMatch(/^Accept, /);
  for (const { id, summary, method, path, parameters, responses } of operations) {
    const article = page.locator(`article#${id}`);
    await expect(article.getByRole("heading", { name: summary })).toBeVisible();
    await expect(article).toContainText(`${method}${path}`);
    for (const { name } of parameters) await expect(article.locator("dt", { hasText: name }).first()).toBeVisible();
    for (const status of Object.keys(responses)) await expect(article.getByText(status, { exact: true })).toBeVisible();
  }
  for (const code of Object.keys(problems)) {
    await expect(page.locator("section#errors").getByText(code, { exact: true }).first()).toBeVisible();
  }
  const missing = await page
    .locator('main a[href^="#"]')
    .evaluateAll((all) => all.map((it) => it.getAttribute("href") ?? "").filter((it) => !document.querySelector(it)));
  expect(missing).toEqual([]);
  await page.getByRole("navigation", { name: "Contents" }).getByRole("link", { name: "Encrypted pastes" }).click();
  await expect(page).toHaveURL(/\/api#encrypted$/);
  await expect(page.getByRole("heading", { name: "Encrypted pastes" })).toBeInViewport();
  await page.getByRole("link", { name: "The same for programs" }).click();
  await expect(page).toHaveURL(/openapi\.json$/);
});

test("the write page leads to it, and it needs no script", async ({ browser, page, server, watch }) => {
  await page.goto("/");
  await page.getByRole("navigation").getByRole("link", { name: "API", exact: true }).click();
  await expect(page.getByRole("heading", { name: "The API", level: 1 })).toBeVisible();
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: server.origin });
  watch.over(context);
  const still = await context.newPage();
  await still.goto("/api");
  await expect(still.locator("pre[data-shell=createNormal]")).toContainText(`${server.origin}/api/v1/pastes`);
  await context.close();
});

test("an address of the API that is not there stays a problem", async ({ request }) => {
  for (const path of ["/api/nothing", "/api/v1", "/api/"]) {
    const answer = await request.get(path, { headers: { Accept: "text/html" } });
    expect([path, answer.status(), answer.headers()["content-type"]]).toEqual([path, 404, "application/problem+json"]);
  }
});

/** What each of the lines has to print, in their order on the page. */
const prints: Record<string, RegExp | ((printed: string, origin: string) => void)> = {
  start: /^http:\/\/[\d.:]+\/p\/\w{12}\n$/,
  "start-read": /^# Hello\n$/,
  createNormal: /^\{"id":"\w{12}","kind":"normal",.*"editToken":"[\w-]{43}"\}\n$/,
  readPaste: /^\{"id":"\w{12}","kind":"normal",.*"revision":1,/,
  readContent: /^HTTP\/1\.1 200 OK\r\n[\s\S]*ETag: "1"\r\n[\s\S]*\r\n\r\n# Hello\n$/,
  readRaw: /^# Hello\n$/,
  putPaste: /"revision":2,/,
  changeExpiry: (printed) => {
    const { expiresAt, revision } = JSON.parse(printed);
    const days = (Date.parse(expiresAt) - Date.now()) / 86_400_000;
    expect([revision, days > 0.99 && days <= 1.01]).toEqual([2, true]);
  },
  readRevisions: /^\{"revisions":\[\{"revision":2,.*\{"revision":1,/,
  readRevision: /^# Hello\n$/,
  removeOlderRevisions: /^204\n$/,
  claim: /^Read me once\n$/,
  confirm: /^204\n$/,
  removePaste: /^204\n$/,
  readLimits: /"maxNormalBytes":102400/,
  readOpenApi: /^\{"openapi":"3\.1\.0"/,
  readHealth: /^\{"status":"ok"\}$/,
  readMetrics: /^mdbin_http_requests_total\{/m,
  "sealed-about": /"kind":"encrypted".*"header":"/,
  "sealed-content": /^$/,
  "sealed-claim": /^$/,
  "sealed-confirm": /^204\n$/,
  "sealed-delete": /^204\n$/,
};

test("each line of shell on the page works when it is pasted, in their order", async ({ page, server }) => {
  await page.goto("/api");
  const lines = await linesOn(page);
  expect(lines.map(({ name }) => name).sort()).toEqual(Object.keys(prints).sort());
  const folder = mkdtempSync(join(tmpdir(), "mdbin-shell-"));
  const envelopes = [newEnvelope(), newEnvelope(), newEnvelope()];
  const [kept, burning, own] = await Promise.all([
    keepEncrypted(server.origin, envelopes[0] ?? Buffer.alloc(0)),
    keepEncrypted(server.origin, envelopes[1] ?? Buffer.alloc(0), "?burn=true"),
    keepEncrypted(server.origin, envelopes[2] ?? Buffer.alloc(0)),
  ]);
  const holds = ({ owner }: typeof kept) =>
    `sealed=${owner.id}; read_token=${owner.readToken}; edit_token=${owner.editToken}`;
  const before: Record<string, string> = {
    "sealed-about": holds(kept),
    "sealed-claim": holds(burning),
    "sealed-delete": holds(own),
  };
  // What each prints goes to a file of its own, since the variables of one are needed by the next.
  const script = lines
    .map(({ name, lines }) => `${before[name] ?? ":"}\n{ ${lines}\n} > ${name}.printed || exit 1\n`)
    .concat("cp envelope.bin last.bin\n");
  const withCopies = script.map((it) =>
    it.replace(/(} > sealed-content\.printed \|\| exit 1\n)/, "$1cp envelope.bin first.bin\n"),
  );
  try {
    const { stderr } = await run("/bin/sh", ["-c", withCopies.join("")], { cwd: folder });
    expect(stderr).toBe("");
    for (const { name } of lines) {
      const printed = readFileSync(join(folder, `${name}.printed`), "utf8");
      const expected = prints[name];
      if (expected instanceof RegExp) expect(printed, name).toMatch(expected);
      else expected?.(printed, server.origin);
    }
    expect(readFileSync(join(folder, "first.bin")).equals(envelopes[0] ?? Buffer.alloc(0))).toBe(true);
    expect(readFileSync(join(folder, "last.bin")).equals(envelopes[1] ?? Buffer.alloc(0))).toBe(true);
  } finally {
    rmSync(folder, { recursive: true });
  }
  const statusOf = async (id: string) => (await fetch(`${server.origin}/api/v1/pastes/${id}`)).status;
  expect([await statusOf(kept.owner.id), await statusOf(burning.owner.id), await statusOf(own.owner.id)]).toEqual([
    200, 410, 404,
  ]);
});
