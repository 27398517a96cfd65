// Plaintext, password and link key never leave the browser: every byte on the wire is looked through for them, in
// every form in which they could hide, on every journey of an encrypted paste; then the database and the server's log.
import { randomBytes } from "node:crypto";
import { parseFragment } from "../src/client/link";
import { edit, ownEncrypted, press, rewrite, saved, wish } from "./support/edit-page";
import {
  expectText,
  linkNamed,
  madeLink,
  makeLink,
  passwordField,
  seesText,
  share,
  unlock,
  write,
} from "./support/paste-page";
import { shareRevisable } from "./support/share-document";
import { test as base, expect } from "./support/test";
import { filesOf, leaks, startWiretap, type Wiretap } from "./support/wiretap";

const test = base.extend<{ wiretap: Wiretap; secrets: Record<string, Uint8Array> }>({
  wiretap: async ({ server }, use) => {
    const wiretap = await startWiretap(server.origin);
    await use(wiretap);
    await wiretap.stop();
  },
  baseURL: async ({ wiretap }, use) => use(wiretap.origin),
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from this pattern.
  secrets: async ({}, use) => use({}),
});

const canary = (name: string) => `${name} ${randomBytes(8).toString("hex")} ünïcödé`;

/** Text and password of one journey, remembered as what must not be found. */
function secretsOf(secrets: Record<string, Uint8Array>) {
  const text = canary("plaintext");
  const password = canary("Pa5$word");
  secrets.text = Buffer.from(text);
  secrets.password = Buffer.from(password);
  return { text, password, markdown: `# Deploy\n\n${text}\n` };
}

function rememberKey(secrets: Record<string, Uint8Array>, link: string): void {
  const { linkKey } = parseFragment(new URL(link).hash.slice(1));
  if (linkKey === null) throw new Error("the link has no key");
  secrets["link key"] = linkKey;
  secrets["link key as written"] = Buffer.from(new URL(link).hash.slice(1, 44));
}

test.afterEach(async ({ wiretap, secrets, server, page }) => {
  // What a page sends when it is left counts too.
  await page.goto("about:blank");
  const sent = wiretap.sent();
  expect(sent.length).toBeGreaterThan(1000);
  expect(leaks(sent, secrets)).toEqual([]);
  expect(leaks(filesOf(server.folder), secrets)).toEqual([]);
  expect(leaks(Buffer.from(server.log()), secrets)).toEqual([]);
});

test("a paste behind its link", async ({ page, stranger, secrets }) => {
  const { text, markdown } = secretsOf(secrets);
  const link = await share(page, markdown);
  rememberKey(secrets, link);
  const reader = await stranger();
  await reader.goto(link);
  await seesText(reader, text);
  await reader.reload();
  await seesText(reader, text);
  const raw = await stranger();
  await raw.goto(link.replace("#", "/raw#"));
  await expect(raw.locator("#plain")).toHaveText(markdown);
});

test("a paste behind link and password", async ({ page, stranger, secrets, watch }) => {
  watch.expects(/status of 403/);
  const { text, password, markdown } = secretsOf(secrets);
  const link = await share(page, markdown, { secrets: "Link and password", password });
  rememberKey(secrets, link);
  const reader = await stranger();
  await reader.goto(link);
  secrets.wrong = Buffer.from("a wrong password 1234");
  await unlock(reader, "a wrong password 1234");
  await expect(reader.getByText("This password does not open it.")).toBeVisible();
  await unlock(reader, password);
  await seesText(reader, text);
});

test("a paste behind a password, typed, and in the link", async ({ page, stranger, secrets }) => {
  const { text, password, markdown } = secretsOf(secrets);
  const link = await share(page, markdown, { secrets: "Password alone", password });
  expect(new URL(link).hash).toBe("");
  await page.getByRole("button", { name: "Link with the password in it" }).click();
  const full = await linkNamed(page, "Link with the password in it");
  const reader = await stranger();
  await reader.goto(link);
  await unlock(reader, password);
  await seesText(reader, text);
  const other = await stranger();
  await other.goto(full);
  await seesText(other, text);
  const raw = await stranger();
  await raw.goto(full.replace("#", "/raw#"));
  await expect(raw.locator("#plain")).toHaveText(markdown);
});

test("the revisions of a paste, read and compared, and a fork of one", async ({ page, secrets, server, wiretap }) => {
  const { text, password, markdown } = secretsOf(secrets);
  secrets.title = Buffer.from(canary("title"));
  secrets.now = Buffer.from(canary("plaintext now"));
  const [title, now] = [String(secrets.title), String(secrets.now)];
  const opens = { secrets: "link+password", password } as const;
  const paste = await shareRevisable(server.origin, { text: markdown, title }, opens);
  await paste.revise({ text: now, title });
  rememberKey(secrets, paste.link);
  await page.goto(paste.link.replace(server.origin, wiretap.origin));
  await unlock(page, password);
  await seesText(page, now);
  await page.getByRole("button", { name: /^edited/ }).click();
  await page.getByRole("button", { name: /^Revision 1\b/ }).click();
  await seesText(page, text);
  await page.getByRole("button", { name: "Compare" }).click();
  await page
    .getByRole("heading", { name: /changed|added|removed/ })
    .last()
    .waitFor();
  await page.getByRole("button", { name: "Back to the text" }).click();
  await page.keyboard.press("f");
  await page.waitForURL(`${wiretap.origin}/`);
  await expectText(page, markdown);
  await expect(page.getByLabel("Title", { exact: true })).toHaveValue(title);
});

test("a password typed on the raw page", async ({ page, stranger, secrets, watch }) => {
  watch.expects(/status of 403/);
  const { password, markdown } = secretsOf(secrets);
  const link = await share(page, markdown, { secrets: "Link and password", password });
  rememberKey(secrets, link);
  const raw = await stranger();
  await raw.goto(link.replace("#", "/raw#"));
  for (const [typed, sees] of [
    ["not this one 1234", "This password does not open it"],
    [password, markdown],
  ] as const) {
    secrets[`typed ${typed}`] = Buffer.from(typed);
    await raw.getByLabel("Password").fill(typed);
    await raw.getByRole("button", { name: "Unlock" }).click();
    await expect(raw.getByText(sees).filter({ visible: true }).first()).toBeVisible();
  }
  await expect(raw.getByLabel("Password")).toBeHidden();
});

test("a paste that is edited, whose secrets are replaced, and that somebody else edited meanwhile", async ({
  page,
  stranger,
  secrets,
  wiretap,
  server,
  watch,
}) => {
  watch.expects(/status of (403|412)/);
  const { text, password, markdown } = secretsOf(secrets);
  const title = canary("title");
  secrets.title = Buffer.from(title);
  const paste = await ownEncrypted(wiretap.origin, { text: markdown, title });
  rememberKey(secrets, paste.link);
  await edit(page, paste.editLink, markdown);
  const other = await stranger();
  await edit(other, paste.editLink, markdown);
  for (const [tab, written] of [
    [page, canary("mine")],
    [other, canary("theirs")],
  ] as const) {
    secrets[written] = Buffer.from(written);
    await rewrite(tab, `${text}\n${written}`);
  }
  await press(other, "Save");
  await saved(other, 2);
  await press(page, "Save");
  await page.getByRole("heading", { name: "Somebody saved first" }).waitFor();
  await press(page, /^Save mine over it/);
  await saved(page, 3);
  await page.reload();
  await page.locator("[data-editor=rich]").waitFor();
  await wish(page, "Change what opens it");
  await page.getByRole("radio", { name: "Link and password", exact: true }).check({ force: true });
  await passwordField(page).fill(password);
  await press(page, "Replace now");
  await page.getByRole("heading", { name: "Sealed anew" }).waitFor();
  const link = await madeLink(page);
  const { linkKey } = parseFragment(new URL(link).hash.slice(1));
  secrets["new link key"] = linkKey ?? new Uint8Array();
  secrets["new link key as written"] = Buffer.from(new URL(link).hash.slice(1, 44));
  page.on("dialog", (dialog) => dialog.accept());
  const reader = await stranger();
  await reader.goto(link);
  await unlock(reader, password);
  await seesText(reader, text);
  // The edit token is for the server, in a header of its own, and nowhere else; the server keeps its hash alone.
  const token = { token: Buffer.from(paste.editToken), bytes: Buffer.from(paste.editToken, "base64url") };
  const sent = wiretap.sent().toString("latin1");
  const inHeader = new RegExp(`^paste-edit-token: ${paste.editToken}\\r$`, "gim");
  expect(sent.match(inHeader)?.length).toBeGreaterThan(2);
  expect(leaks(Buffer.from(sent.replaceAll(inHeader, ""), "latin1"), token)).toEqual([]);
  expect(leaks(Buffer.concat([filesOf(server.folder), Buffer.from(server.log())]), token)).toEqual([]);
});

test("the text of a normal paste is found in the database, where it stands as it is", async ({ page, server }) => {
  const text = canary("normal");
  await share(page, text, { kind: "Normal" });
  expect(leaks(filesOf(server.folder), { text: Buffer.from(text) })).toContain("text, as it is");
});

test("a secret that was found in what would have been public, and a passphrase that was drawn", async ({
  page,
  stranger,
  secrets,
}) => {
  const secret = `${randomBytes(12).toString("hex")}!`;
  secrets.secret = Buffer.from(secret);
  await write(page, `DB_PASSWORD=${secret}\n`, { kind: "Normal" });
  await expect(page.locator("[data-findings]")).toContainText("Line 1");
  await page.getByRole("button", { name: "Create link" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("The text was not sent");
  await page.getByRole("button", { name: "Encrypt instead" }).click();
  await page.getByRole("radio", { name: "Link and password", exact: true }).check({ force: true });
  await page.getByRole("button", { name: "Generate passphrase" }).click();
  await expect(passwordField(page)).toHaveValue(/^([a-z]+-){6}[a-z]+$/);
  const passphrase = await passwordField(page).inputValue();
  secrets.passphrase = Buffer.from(passphrase);
  const link = await makeLink(page);
  rememberKey(secrets, link);
  await page.getByRole("button", { name: "QR code" }).click();
  await expect(page.getByRole("img", { name: "QR code of the link" })).toBeVisible();
  const reader = await stranger();
  await reader.goto(link);
  await unlock(reader, passphrase);
  await expect(reader.getByText("Decrypted on this device").filter({ visible: true })).toBeVisible();
});

test("a creation that fails, is kept over a reload, and is sent again", async ({ page, secrets, watch }) => {
  watch.expects(/Failed to load resource|status of/);
  const { markdown } = secretsOf(secrets);
  await write(page, markdown);
  await page.route("**/api/v1/pastes/*", (route) => route.abort("connectionreset"));
  await page.getByRole("button", { name: "Create link" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "cannot be reached" })).toBeVisible();
  await page.reload();
  await expectText(page, markdown);
  await page.unroute("**/api/v1/pastes/*");
  rememberKey(secrets, await makeLink(page));
});

test("a link that is another paste's, and one whose key was lost and entered again", async ({
  page,
  stranger,
  secrets,
  watch,
}) => {
  watch.expects(/status of 403/);
  const { text, markdown } = secretsOf(secrets);
  const link = await share(page, markdown);
  rememberKey(secrets, link);
  const reader = await stranger();
  await reader.goto(`${link.slice(0, link.indexOf("#"))}#${"A".repeat(43)}`);
  await expect(reader.getByRole("heading", { name: "This link does not open it" })).toBeVisible();
  await reader.getByRole("button", { name: "Enter the link again" }).click();
  await reader.getByLabel("Link, or the part after #").fill(link);
  await reader.getByRole("button", { name: "Open" }).click();
  await seesText(reader, text);
});

test("a leak that is planted is found, in every form", async ({ wiretap, page, watch }) => {
  watch.expects(/status of 405/);
  const secret = Buffer.from(canary("planted"));

  await page.goto("/");
  expect(leaks(wiretap.sent(), { secret })).toEqual([]);
  const planted = [
    encodeURIComponent(secret.toString("utf8")),
    secret.toString("hex").toUpperCase(),
    encodeURIComponent(Buffer.concat([Buffer.from("x"), secret]).toString("base64")),
    Buffer.concat([Buffer.from("xy"), secret, Buffer.from("z")]).toString("base64url"),
  ];
  for (const form of planted) {
    const before = leaks(wiretap.sent(), { secret }).length;
    await page.evaluate((leak) => fetch(`/robots.txt?${leak}`), form);
    expect(leaks(wiretap.sent(), { secret }).length).toBeGreaterThan(before);
  }
  const bodies = [secret, Buffer.from(secret.toString("utf8"), "utf16le")];
  for (const body of bodies) {
    const before = leaks(wiretap.sent(), { secret }).length;
    await page.evaluate((bytes) => fetch("/robots.txt", { method: "POST", body: Uint8Array.from(bytes) }), [...body]);
    expect(leaks(wiretap.sent(), { secret }).length).toBeGreaterThan(before);
  }
});

test("no page opens a socket, and nothing is asked of a worker", async ({ page, stranger, secrets }) => {
  const { text, markdown } = secretsOf(secrets);
  const sockets: string[] = [];
  page.on("websocket", (socket) => sockets.push(socket.url()));
  await write(page, markdown);
  await page.getByRole("button", { name: "Create link" }).click();
  const link = await madeLink(page);
  rememberKey(secrets, link);
  const reader = await stranger();
  reader.on("websocket", (socket) => sockets.push(socket.url()));
  await reader.goto(link);
  await seesText(reader, text);
  expect(sockets).toEqual([]);
  expect(await reader.evaluate(() => navigator.serviceWorker.getRegistrations().then((all) => all.length))).toBe(0);
});
