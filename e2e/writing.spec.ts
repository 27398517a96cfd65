// From a text to its link, as a person goes: what protects it, what is kept when something fails, and the keyboard.
import type { Page } from "@playwright/test";
import { forbidStorage, staysOnPage } from "./support/device";
import { draftsOn, expectText } from "./support/paste-page";
import { expect, test } from "./support/test";

const text = (page: Page) => page.getByLabel("Text", { exact: true });
const link = (page: Page) => page.getByRole("textbox", { name: "Link", exact: true });
const create = (page: Page) => page.getByRole("button", { name: "Create link" });
const password = (page: Page) => page.getByLabel("Password", { exact: true });

test("a text, one press, and the link is there, selected, and copied with one more", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-write"]);
  await page.goto("/");
  await text(page).fill("# Deploy notes");
  await create(page).click();
  await expect(link(page)).toHaveText(/^http:\/\/127\.0\.0\.1:\d+\/e\/[0-9A-Za-z]{12}#[\w-]{43}$/);
  const selected = await page.evaluate(() => getSelection()?.toString());
  await expect(link(page)).toHaveText(selected ?? "");
  await page.getByRole("button", { name: "Copy link" }).click();
  await expect(page.getByRole("button", { name: "Copied" })).toBeVisible();
});

test("Ctrl and Enter in the text make the link", async ({ page }) => {
  await page.goto("/");
  await text(page).fill("by keyboard");
  await text(page).press("Control+Enter");
  await expect(link(page)).toHaveText(/#/);
});

test("what was typed survives a reload, and can be discarded", async ({ page }) => {
  await page.goto("/");
  await text(page).fill("half a thought");
  await expect(page.locator("[data-counter]")).toHaveText("14 bytes of 75 KB");
  await expect.poll(() => draftsOn(page)).toBe(1);
  await page.reload();
  await expectText(page, "half a thought");
  await page.getByRole("button", { name: "Discard" }).click();
  await expectText(page, "");
  await expect.poll(() => draftsOn(page)).toBe(0);
  await page.reload();
  await expectText(page, "");
});

test("after a lost answer the text is still there, and trying again makes the same paste", async ({ page, watch }) => {
  watch.expects(/ERR_FAILED/);
  await page.goto("/");
  await text(page).fill("sent twice");
  const sent: string[] = [];
  page.on("request", (request) => request.method() === "PUT" && sent.push(request.url()));
  await page.route(
    "**/api/v1/pastes/**",
    async (route) => {
      await route.fetch();
      await route.abort();
    },
    { times: 1 },
  );
  await create(page).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("cannot be reached");
  await expectText(page, "sent twice");
  const answer = page.waitForResponse((response) => response.request().method() === "PUT");
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(link(page)).toHaveText(/#/);
  expect((await answer).status()).toBe(200);
  expect(new Set(sent).size).toBe(1);
  expect(sent).toHaveLength(2);
});

test("sending that no answer ends is stopped by a press or by its deadline, and trying again makes the same paste", async ({
  page,
  watch,
}) => {
  watch.expects(/ERR_ABORTED|ERR_FAILED/);
  await page.clock.install();
  await page.goto("/");
  await text(page).fill("sent in vain");
  const sent: string[] = [];
  await page.route("**/api/v1/pastes/**", (route) => {
    sent.push(route.request().url());
    return sent.length < 3 ? undefined : route.continue();
  });
  await create(page).click();
  await page.getByRole("button", { name: "Stop" }).click();
  await expect(page.getByRole("button", { name: "Stop" })).toHaveCount(0);
  await expect(page.getByRole("main").getByRole("alert")).toHaveText("");
  await expectText(page, "sent in vain");
  await expect(text(page)).toBeFocused();
  await create(page).click();
  await expect(page.getByRole("button", { name: "Stop" })).toBeVisible();
  await page.clock.fastForward(61_000);
  await expect(page.getByRole("main").getByRole("alert")).toContainText("cannot be reached");
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(link(page)).toHaveText(/#/);
  expect(new Set(sent).size).toBe(1);
  expect(sent).toHaveLength(3);
});

test("a short password that stands alone has to be wanted", async ({ page }) => {
  await page.goto("/");
  await text(page).fill("guarded by little");
  await page.getByText("Password alone").click();
  await password(page).fill("test123");
  await expect(page.getByRole("meter", { name: "Strength" })).toHaveAttribute("aria-valuenow", "0");
  await create(page).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("Choose a longer password");
  await page.getByLabel("Use it anyway").check();
  await create(page).click();
  await expect(link(page)).toHaveText(/\/e\/[0-9A-Za-z]{12}$/);
  await page.getByRole("button", { name: "Link with the password in it" }).click();
  await expect(page.getByRole("textbox", { name: "Link with the password in it" })).toHaveText(/#test123$/);
});

test("bytes are counted in UTF-8, and a text over the limit is not sent", async ({ page }) => {
  await page.goto("/");
  await text(page).fill("ä€😀");
  await expect(page.locator("[data-counter]")).toHaveText("9 bytes of 75 KB");
  await text(page).fill("x".repeat(76_801));
  await expect(page.locator("[data-counter]")).toHaveText("1 byte over 75 KB");
  await create(page).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("longer than the server takes");
  await page.getByText("Normal", { exact: true }).last().click();
  await expect(page.locator("[data-counter]")).toHaveText("75 KB of 100 KB");
});

test("without Web Crypto the page says so before anything is typed", async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(Crypto.prototype, "subtle", { get: () => undefined }));
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Nothing can be encrypted at this address");
  await expect(text(page)).toHaveCount(0);
});

test("what is made without a password is read again by nobody who only has the address", async ({
  page,
  stranger,
  watch,
}) => {
  watch.expects(/status of 4/);
  await page.goto("/");
  await text(page).fill("for the link alone");
  await create(page).click();
  const whole = (await link(page).textContent()) ?? "";
  const [address = ""] = whole.split("#");
  const reader = await stranger();
  await reader.goto(address);
  await expect(reader.getByRole("heading")).toHaveText("This paste needs its link");
  await reader.getByLabel("Link, or the part after #").fill(whole);
  await reader.getByRole("button", { name: "Open" }).click();
  await expect(reader.locator(".markdown")).toHaveText("for the link alone");
});

test("where the browser keeps nothing, the page says so before anything is written, and asks before it is left", async ({
  context,
}) => {
  const page = await context.newPage();
  await forbidStorage(page);
  const asked = staysOnPage(page);
  await page.goto("/");
  const said = page.getByText("The browser lets this page keep no draft. If you reload or close it,");
  await expect(said).toBeVisible();
  await text(page).fill("on this page alone");
  await page.close({ runBeforeUnload: true });
  await expect.poll(() => asked).toEqual(["beforeunload"]);
  await expectText(page, "on this page alone");
  await page.getByRole("status").filter({ hasText: "keep no draft" }).locator("..").getByRole("button").click();
  await expect(said).toHaveCount(0);
  await create(page).click();
  await expect(link(page)).toHaveText(/#/);
});
