// A fork: a text that can be read becomes a new draft, of whatever kind and revision it is, by way of this device alone.
import type { Page } from "@playwright/test";
import { forbidStorage } from "./support/device";
import { draftsOn, expectText, madeLink, seesText, write } from "./support/paste-page";
import { shareDocument, shareNormal, shareRevisable } from "./support/share-document";
import { expect, test } from "./support/test";

async function fork(page: Page): Promise<void> {
  await page.getByRole("button", { name: "More actions" }).click();
  await page.getByRole("button", { name: "Fork" }).click();
  await page.waitForURL("**/");
}

test("of an encrypted paste takes text, title, name and type along, and says what it is a copy of", async ({
  page,
  server,
  stranger,
}) => {
  const document = { text: "a: 1\r\nb: 2\r\n", title: "Deploy notes", name: "deploy.yaml" };
  await page.goto(await shareDocument(server.origin, { ...document, format: "code", language: "yaml" }));
  await expect(page.getByRole("table")).toBeVisible();
  await fork(page);
  await expectText(page, "a: 1\nb: 2\n");
  await expect(page.getByLabel("Title", { exact: true })).toHaveValue("Deploy notes");
  await expect(page.getByLabel("File name", { exact: true })).toHaveValue("deploy.yaml");
  await expect(page.getByLabel("Type", { exact: true })).toHaveValue(/yaml/);
  await expect(page.getByText("This is a copy of “Deploy notes”, and gets a link of its own.")).toBeVisible();
  await expect(page.getByRole("radio", { name: "Encrypted", exact: true })).toBeChecked();
  // It is a draft as any other: it outlives a reload, and is a paste of its own.
  await page.reload();
  await expect(page.getByText("Your draft is back.")).toBeVisible();
  await expectText(page, "a: 1\nb: 2\n");
  await page.getByRole("button", { name: "Create link" }).click();
  const reader = await stranger();
  await reader.goto(await madeLink(page));
  await expect(reader.getByText("deploy.yaml")).toBeVisible();
  // Its line ends came along.
  const saved = reader.waitForEvent("download");
  await reader.getByRole("button", { name: "Download" }).click();
  expect(await textOf(await saved)).toBe(document.text);
  expect(await draftsOn(page)).toBe(0);
});

test("of a normal paste is encrypted, unless its writer says otherwise", async ({ page, server }) => {
  await page.goto(await shareNormal(server.origin, "# In public\n\nwords"));
  await expect(page.locator(".markdown")).toContainText("words");
  await page.keyboard.press("f");
  await page.waitForURL("**/");
  await expectText(page, "# In public\n\nwords");
  await expect(page.getByText("This is a copy of the paste that you read")).toBeVisible();
  await expect(page.getByRole("radio", { name: "Encrypted", exact: true })).toBeChecked();
});

test("of a config is a config, and of an earlier revision is that revision", async ({ page, server }) => {
  const config = (n: number) => ({ text: `PORT=300${n}\n`, format: "code", language: "dotenv" }) as const;
  const paste = await shareRevisable(server.origin, config(1));
  await paste.revise(config(2));
  await page.goto(paste.link);
  await expect(page.getByRole("table")).toContainText("3002");
  await page.getByRole("button", { name: /^edited/ }).click();
  await page.getByRole("button", { name: /^Revision 1\b/ }).click();
  await expect(page.getByRole("table")).toContainText("3001");
  await page.keyboard.press("f");
  await page.waitForURL("**/");
  await expectText(page, "PORT=3001\n");
  await expect(page.getByLabel("Type", { exact: true })).toHaveValue(/dotenv/);
});

test("takes no draft's place: what this tab was writing comes back in a later one", async ({
  page,
  server,
  context,
}) => {
  await write(page, "half a thought");
  await expect.poll(() => draftsOn(page)).toBe(1);
  await page.goto(await shareDocument(server.origin, { text: "somebody's words" }));
  await seesText(page, "somebody's words");
  await page.keyboard.press("f");
  await page.waitForURL("**/");
  await expectText(page, "somebody's words");
  const later = await context.newPage();
  await later.goto("/");
  await expectText(later, "half a thought");
  await expect(later.getByText("Your draft is back.")).toBeVisible();
});

test("needs storage: where the browser forbids it the page says what to do instead", async ({ page, server }) => {
  await forbidStorage(page);
  await page.goto(await shareDocument(server.origin, { text: "somebody's words" }));
  await seesText(page, "somebody's words");
  const { url } = { url: page.url() };
  await page.keyboard.press("f");
  await expect(page.getByText("copy it, and paste it there")).toBeVisible();
  expect(page.url()).toBe(url);
  await seesText(page, "somebody's words");
});

test("pressed twice is one draft, and no key does it while somebody types", async ({ page, server }) => {
  await page.goto(await shareDocument(server.origin, { text: "somebody's words" }));
  await seesText(page, "somebody's words");
  await page.keyboard.press("/");
  await page.keyboard.type("fff");
  await expect(page.getByLabel("Find", { exact: true })).toHaveValue("fff");
  await page.keyboard.press("Escape");
  await page.evaluate(() => {
    for (const _ of [1, 2]) document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "f", bubbles: true }));
  });
  await page.waitForURL("**/");
  await expectText(page, "somebody's words");
  expect(await draftsOn(page)).toBe(1);
});

async function textOf(download: { createReadStream: () => Promise<AsyncIterable<Uint8Array>> }): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const part of await download.createReadStream()) parts.push(part);
  return Buffer.concat(parts).toString("utf8");
}
