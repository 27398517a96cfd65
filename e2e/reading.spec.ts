// From a link to its text: what a reader holds is never lost, and each way in which a text stays closed says what to do.
import type { Page } from "@playwright/test";
import { share, unlock } from "./support/paste-page";
import { expect, test } from "./support/test";

const text = "# Notes\n\nOnly **these**.";

const opened = (page: Page) => page.locator(".markdown");

test("a link opens by itself, its key leaves the address, and a reload opens it again", async ({ page, stranger }) => {
  const link = await share(page, text);
  const reader = await stranger();
  await reader.goto(link);
  await expect(opened(reader).locator("h1")).toHaveText("Notes");
  expect(reader.url()).not.toContain("#");
  await expect(reader.locator("#plain")).toBeHidden();
  await reader.reload();
  await expect(opened(reader).locator("strong")).toHaveText("these");
});

test("nothing in header and bar moves between the plain and the rendered text", async ({ page, stranger }) => {
  const link = await share(page, text);
  const reader = await stranger();
  let load: () => void = () => {};
  const held = new Promise<void>((resolve) => {
    load = resolve;
  });
  await reader.route("**/_next/static/**/*.js", async (route) => {
    await held;
    await route.continue();
  });
  await reader.goto(link, { waitUntil: "commit" });
  await expect(reader.locator("#plain")).toHaveText(text);
  const places = () =>
    Promise.all(["header", "[data-privacy]", "article"].map((name) => reader.locator(name).first().boundingBox()));
  const tops = (boxes: Awaited<ReturnType<typeof places>>) => boxes.map((box) => [box?.x, box?.y, box?.width]);
  const before = tops(await places());
  load();
  await expect(opened(reader)).toBeVisible();
  await expect(reader.locator("[data-privacy]")).toContainText("expires in 7 days");
  expect(tops(await places())).toEqual(before);
});

test("a wrong password says so, keeps what was typed, and the right one opens", async ({ page, stranger, watch }) => {
  watch.expects(/status of 403/);
  const link = await share(page, text, { secrets: "Link and password", password: "correct-Horse-7" });
  const reader = await stranger();
  await reader.goto(link);
  const field = reader.getByLabel("Password", { exact: true });
  await expect(field).toBeFocused();
  await unlock(reader, "correct-horse-7");
  await expect(reader.getByText("This password does not open it.")).toBeVisible();
  await expect(field).toHaveValue("correct-horse-7");
  await field.fill("correct-Horse-7");
  await field.press("Enter");
  await expect(opened(reader)).toContainText("Only these.");
});

test("a password behind the address opens a paste that it was made with", async ({ page, stranger, watch }) => {
  watch.expects(/status of 403/);
  const address = await share(page, text, { secrets: "Password alone", password: "test1234" });
  const reader = await stranger();
  await reader.goto(`${address}#test1234`);
  await expect(opened(reader)).toContainText("Only these.");
  const other = await stranger();
  await other.goto(`${address}#test9999`);
  await expect(other.getByText("This password does not open it.")).toBeVisible();
});

test("a wrong key asks for the link again", async ({ page, stranger, watch }) => {
  watch.expects(/status of 403/);
  const link = await share(page, text);
  const reader = await stranger();
  await reader.goto(`${link.split("#")[0]}#${"A".repeat(43)}`);
  await expect(reader.getByRole("heading")).toHaveText("This link does not open it");
  await reader.getByRole("button", { name: "Enter the link again" }).click();
  await reader.getByLabel("Link, or the part after #").fill(link.slice(0, -1));
  await reader.getByRole("button", { name: "Open" }).click();
  await expect(reader.getByText("Copy the link again, whole")).toBeVisible();
  await reader.getByLabel("Link, or the part after #").fill(link);
  await reader.getByRole("button", { name: "Open" }).click();
  await expect(opened(reader)).toContainText("Only these.");
});

test("a reload of a page that did not open keeps the link's key", async ({ page, stranger, watch }) => {
  watch.expects(/status of 503/);
  const link = await share(page, text, { secrets: "Link and password", password: "correct-Horse-7" });
  const locked = await stranger();
  await locked.goto(link);
  await expect(locked.getByRole("button", { name: "Unlock" })).toBeVisible();
  await locked.reload();
  await unlock(locked, "correct-Horse-7");
  await expect(opened(locked)).toContainText("Only these.");
  // Whoever came with a link's key is not asked for a password alone, after a reload neither.
  const own = await share(page, text);
  const other = await share(page, text, { secrets: "Password alone", password: "correct-Horse-7" });
  const lied = await stranger();
  await lied.route("**/api/v1/pastes/*", async (route) =>
    route.fulfill({ response: await route.fetch({ url: other.replace("/e/", "/api/v1/pastes/") }) }),
  );
  await lied.route("**/content", (route) => route.fulfill({ status: 503, body: "" }));
  await lied.goto(own);
  await expect(lied.getByRole("heading")).toHaveText("The server is not ready");
  await lied.unroute("**/content");
  await lied.route("**/content", (route) => route.fulfill({ status: 403, body: "" }));
  watch.expects(/status of 403/);
  await lied.reload();
  await expect(lied.getByRole("heading")).toHaveText("This paste cannot be opened with this link");
});

test("times that a server makes up break nothing", async ({ page, stranger, watch }) => {
  watch.expects(/status of 410/);
  const link = await share(page, text, { secrets: "Password alone", password: "correct-Horse-7" });
  const reader = await stranger();
  await reader.route("**/api/v1/pastes/*", (route) =>
    route.fulfill({ status: 410, json: { code: "burned", burnedAt: "soon" } }),
  );
  await reader.goto(link);
  await expect(reader.getByRole("heading")).toHaveText("This paste was read and destroyed");
});

test("without the network nothing is lost: trying again opens it", async ({ page, stranger, watch }) => {
  watch.expects(/ERR_FAILED/);
  const link = await share(page, text);
  const reader = await stranger();
  await reader.route("**/api/v1/**", (route) => route.abort());
  await reader.goto(link);
  await expect(reader.getByRole("heading")).toHaveText("The server cannot be reached");
  await reader.unrouteAll();
  await reader.getByRole("button", { name: "Try again" }).click();
  await expect(opened(reader)).toContainText("Only these.");
});

test("a reload loses no key, neither while a password is asked for nor while the server is away", async ({
  page,
  stranger,
  watch,
}) => {
  watch.expects(/ERR_FAILED/);
  const link = await share(page, text, { secrets: "Link and password", password: "correct-Horse-7" });
  const reader = await stranger();
  await reader.goto(link);
  await expect(reader.getByRole("heading")).toHaveText("This paste needs a password");
  await reader.reload();
  await unlock(reader, "correct-Horse-7");
  await expect(opened(reader)).toContainText("Only these.");

  const plain = await share(page, text);
  const other = await stranger();
  await other.route("**/api/v1/**", (route) => route.abort());
  await other.goto(plain);
  await expect(other.getByRole("heading")).toHaveText("The server cannot be reached");
  await other.unrouteAll();
  await other.reload();
  await expect(opened(other)).toContainText("Only these.");
});

test("on paper long lines of code are whole, and there is nothing to press", async ({ page }) => {
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(await share(page, `\`\`\`ts\nconst long = "${"words ".repeat(40)}";\n\`\`\`\n\n- [ ] a task`));
  const body = opened(page).locator(".markdown-code > pre");
  await expect(body).toBeVisible();
  expect(await body.evaluate((code) => code.scrollWidth - code.clientWidth)).toBe(0);
  await expect(opened(page).getByRole("button")).toHaveCount(0);
  expect(await page.locator("html").evaluate((root) => getComputedStyle(root).colorScheme)).toBe("light");
});

test("a paste that never was, and a link that is cut off, each say so", async ({ page, watch }) => {
  watch.expects(/status of 404/);
  await page.goto(`/e/000000000000#${"A".repeat(43)}`);
  await expect(page.getByRole("heading")).toHaveText("There is no paste here");
  await page.goto(`/e/0000#${"A".repeat(43)}`);
  await expect(page.getByRole("heading")).toHaveText("This link is not whole");
  const link = await share(page, text);
  await page.goto("about:blank");
  await page.goto(link.slice(0, -5));
  await expect(page.getByRole("heading")).toHaveText("This link does not open it");
});

test("a paste that can be read once is shown as one, and left untouched", async ({ page, request, server }) => {
  const made = await request.post("/api/v1/pastes?burn=true", {
    data: text,
    headers: { "content-type": "text/plain" },
  });
  const address = (await made.text()).trim();
  await page.goto(address);
  await expect(page.getByRole("heading")).toHaveText("This paste can be read once");
  expect(await page.content()).not.toContain("Only **these**");
  const claim = await fetch(`${server.origin}/api/v1/pastes/${address.slice(-12)}/claim`, {
    method: "POST",
    headers: { "claim-id": "AAAAAAAAAAAAAAAAAAAAAA" },
  });
  expect(await claim.text()).toBe(text);
  await page.reload();
  await expect(page.getByRole("heading")).toHaveText("This paste was read and destroyed");
});

test("a normal paste is readable without JavaScript, and rendered with it", async ({
  page,
  watch,
  browser,
  request,
  server,
}) => {
  watch.expects(/status of 404/);
  const made = await request.post("/api/v1/pastes", { data: text, headers: { "content-type": "text/plain" } });
  const address = (await made.text()).trim();
  await page.goto(address);
  await expect(opened(page).locator("h1")).toHaveText("Notes");
  const context = await browser.newContext({ javaScriptEnabled: false });
  const still = await context.newPage();
  await still.goto(address);
  await expect(still.locator("#plain")).toHaveText(text);
  await context.close();
  await page.goto(`${server.origin}/p/000000000000`).then((answer) => expect(answer?.status()).toBe(404));
});

test("the other kind's address says so, and leads to the right one", async ({ page, request, watch }) => {
  watch.expects(/status of (400|404)/);
  const made = await request.post("/api/v1/pastes", { data: text, headers: { "content-type": "text/plain" } });
  const normal = (await made.text()).trim();
  await page.goto(normal.replace("/p/", "/e/"));
  await expect(page.getByRole("heading")).toHaveText("This is a normal paste");
  await page.getByRole("link", { name: "Open the normal paste" }).click();
  await expect(opened(page).locator("h1")).toHaveText("Notes");
  const link = await share(page, text);
  await page.goto((link.split("#")[0] ?? "").replace("/e/", "/p/"));
  await expect(page.getByRole("heading")).toHaveText("This is an encrypted paste");
});
