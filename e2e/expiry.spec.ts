// When a paste expires, as its reader sees it: in words that go on with the time, and what becomes of an open tab when
// the moment comes. The server's clock and the page's are moved together.
import { randomBytes } from "node:crypto";
import type { Page } from "@playwright/test";
import type { ClockedServer } from "./support/clocked-server";
import { clockedTest as test } from "./support/clocked-test";
import { readIt, seesPrompt, title } from "./support/once-page";
import { passwordField, seesText, share } from "./support/paste-page";
import { expect } from "./support/test";

const canary = () => `canary ${randomBytes(8).toString("hex")}`;
const minute = 60_000;
const hour = 60 * minute;
const bar = (page: Page) => page.getByRole("region", { name: "Who can read this" });
const notice = (page: Page) => page.getByRole("status").filter({ hasText: "This paste has expired." });
const metadata = /\/api\/v1\/pastes\/\w+$/;

test.beforeEach(({ watch }) => watch.expects(/status of (404|409)|ERR_FAILED/));

/** A reader whose page's clock the test moves. */
async function readerWithClock(stranger: () => Promise<Page>): Promise<Page> {
  const reader = await stranger();
  await reader.clock.install();
  return reader;
}

/** Both clocks go ahead: the server's a little more, so that it is past what the page waits for. */
async function pass(reader: Page, clocked: ClockedServer, milliseconds: number): Promise<void> {
  await clocked.advance(milliseconds + minute);
  await reader.clock.fastForward(milliseconds + minute);
}

test("the bar says when, in words that go on with the time, and the moment itself", async ({ page, stranger }) => {
  const link = await share(page, canary(), { expires: "in 1 week" });
  const reader = await readerWithClock(stranger);
  await reader.goto(link);
  await expect(bar(reader)).toContainText("expires in 7 days");
  const time = bar(reader).getByRole("time");
  const at = (await time.getAttribute("datetime")) ?? "";
  expect(Date.parse(at) - Date.now()).toBeGreaterThan(7 * 24 * hour - minute);
  await expect(time).toHaveAttribute("title", /^\w{3},? \d+ \w{3}.* \d\d:\d\d$/);
  await reader.clock.fastForward(2 * 24 * hour);
  await expect(bar(reader)).toContainText("expires in 5 days");
  await time.getByRole("button").focus();
  await reader.keyboard.press("Enter");
  await expect(time).toContainText(/expires \w{3},? \d+ \w{3}.* \d\d:\d\d/);
  await reader.keyboard.press("Enter");
  await expect(bar(reader)).toContainText("expires in 5 days");
  await reader.clock.fastForward(5 * 24 * hour - 10 * minute);
  await expect(bar(reader)).toContainText("expires in 10 minutes");
});

test("in the reader's own time zone, of a normal paste too, whose page the server writes", async ({
  page,
  browser,
  baseURL,
}) => {
  const address = await share(page, canary(), { kind: "Normal", expires: "in 1 day" });
  for (const timezoneId of ["Asia/Kathmandu", "America/St_Johns"]) {
    const context = await browser.newContext({ timezoneId, ...(baseURL && { baseURL }) });
    const reader = await context.newPage();
    await reader.goto(address);
    const time = bar(reader).getByRole("time");
    const at = new Date((await time.getAttribute("datetime")) ?? "");
    const clock = new Intl.DateTimeFormat("en-GB", { timeZone: timezoneId, hour: "2-digit", minute: "2-digit" });
    await expect(time).toHaveAttribute("title", new RegExp(`${clock.format(at)}$`));
    await context.close();
  }
});

for (const kind of ["Encrypted", "Normal"] as const) {
  test(`${kind}: when the moment comes the open tab says so, and keeps the text`, async ({
    page,
    stranger,
    clocked,
  }) => {
    const text = canary();
    const link = await share(page, text, { kind, expires: "in 1 hour" });
    const reader = await readerWithClock(stranger);
    await reader.goto(link);
    await expect(reader.getByRole("article")).toContainText(text);
    await expect(bar(reader)).toContainText("expires in 60 minutes");
    await pass(reader, clocked, hour);
    await expect(notice(reader)).toContainText("a reload would lose it. Copy what you need.");
    await expect(bar(reader)).toContainText("expired");
    await expect(reader.getByRole("article")).toContainText(text);
    // A link to what is gone is not offered.
    await expect(reader.getByRole("button", { name: "Copy link" })).toHaveCount(0);
    await reader.getByRole("button", { name: "More actions" }).click();
    await expect(reader.getByRole("button", { name: "Remember on this device" })).toHaveCount(0);
    await reader.reload();
    await expect(title(reader)).toHaveText("There is no paste here");
  });
}

test("a device that slept over the moment says so when it is looked at again", async ({ page, stranger, clocked }) => {
  const text = canary();
  const link = await share(page, text, { expires: "in 1 hour" });
  const reader = await readerWithClock(stranger);
  await reader.goto(link);
  await seesText(reader, text);
  await expect(bar(reader)).toContainText("expires in 60 minutes");
  await clocked.advance(2 * hour);
  // As a laptop that is opened: no timer has run.
  await reader.clock.pauseAt(Date.now() + 10_000);
  await reader.clock.setSystemTime(Date.now() + 2 * hour);
  await reader.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  await expect(notice(reader)).toBeVisible();
  await expect(reader.getByRole("article")).toContainText(text);
});

test("a server that is away at that moment is asked until it answers", async ({ page, stranger, clocked }) => {
  const text = canary();
  const link = await share(page, text, { expires: "in 1 hour" });
  const reader = await readerWithClock(stranger);
  await reader.goto(link);
  await expect(bar(reader)).toContainText("expires in 60 minutes");
  let asked = 0;
  await reader.route(metadata, (route) => {
    asked++;
    return route.abort();
  });
  await pass(reader, clocked, hour);
  await expect(bar(reader)).toContainText("expires now");
  await expect.poll(() => asked).toBeGreaterThan(0);
  await expect(notice(reader)).toHaveCount(0);
  await reader.unrouteAll();
  await reader.clock.fastForward(2 * minute);
  await expect(notice(reader)).toBeVisible();
  await expect(reader.getByRole("article")).toContainText(text);
});

test("a paste whose end was put off meanwhile lives on, and the bar says until when", async ({
  page,
  stranger,
  clocked,
}) => {
  const text = canary();
  const link = await share(page, text, { expires: "in 1 hour" });
  const reader = await readerWithClock(stranger);
  await reader.goto(link);
  await expect(bar(reader)).toContainText("expires in 60 minutes");
  await page.getByRole("button", { name: "Change when it expires" }).click();
  await page.getByRole("dialog").getByLabel("Expires").selectOption({ label: "in 1 day" });
  await page.getByRole("dialog").getByRole("button", { name: "Change" }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await pass(reader, clocked, hour);
  await expect(bar(reader)).toContainText("expires in 23 hours");
  await pass(reader, clocked, 23 * hour);
  await expect(notice(reader)).toBeVisible();
});

test("what asks for a password, or whether to be read once, gives way when there is nothing to open", async ({
  page,
  stranger,
  clocked,
}) => {
  const links = [
    await share(page, canary(), { secrets: "Password alone", password: "correct horse", expires: "in 1 hour" }),
    await share(page, canary(), { burn: true, expires: "in 1 hour" }),
    await share(page, canary(), { kind: "Normal", burn: true, expires: "in 1 hour" }),
  ];
  const reader = await readerWithClock(stranger);
  const tabs = [reader, await reader.context().newPage(), await reader.context().newPage()];
  for (const [at, tab] of tabs.entries()) await tab.goto(links[at] ?? "");
  const [locked = reader, encrypted = reader, normal = reader] = tabs;
  await expect(passwordField(locked)).toBeVisible();
  await seesPrompt(encrypted);
  await seesPrompt(normal);
  for (const tab of tabs) await expect(bar(tab)).toContainText("expires in 60 minutes");
  await pass(reader, clocked, hour);
  for (const tab of tabs) {
    await expect(title(tab)).toHaveText("There is no paste here");
    await expect(readIt(tab)).toHaveCount(0);
  }
});

test("an end beyond what a timer can hold is waited for, and the server is not asked before", async ({
  page,
  stranger,
}) => {
  const link = await share(page, canary());
  const reader = await readerWithClock(stranger);
  let asked = 0;
  await reader.route(metadata, async (route) => {
    asked++;
    const response = await route.fetch();
    const expiresAt = new Date(Date.now() + 60 * 24 * hour).toISOString();
    await route.fulfill({ response, json: { ...(await response.json()), expiresAt } });
  });
  await reader.goto(link);
  await expect(bar(reader)).toContainText("expires in 60 days");
  const before = asked;
  await reader.clock.fastForward(30 * 24 * hour);
  await expect(bar(reader)).toContainText("expires in 30 days");
  expect(asked).toBe(before);
});
