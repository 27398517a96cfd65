// Each journey by keyboard alone, and the keys of an opened paste: what they do, and where they do nothing.
import type { Page } from "@playwright/test";
import { madeLink, seesText, share } from "./support/paste-page";
import { expect, test } from "./support/test";

const text = "# Notes\n\nOnly **these** words, and these.\r\nA second line.";

/** Presses Tab until an element of this name has the focus, as somebody without a mouse does. */
async function tabTo(page: Page, name: string | RegExp, key = "Tab"): Promise<void> {
  const wanted = page
    .locator(":focus")
    .and(page.getByRole("button", { name, exact: true }).or(page.getByLabel(name, { exact: true })));
  for (let pressed = 0; pressed < 60; pressed++) {
    if ((await wanted.count()) > 0) return;
    await page.keyboard.press(key);
  }
  throw new Error(`Tab never comes to ${name}.`);
}

const focused = (page: Page) => page.locator(":focus");
const copies = (page: Page) =>
  page.addInitScript(() => {
    navigator.clipboard.writeText = async (copied) => {
      document.documentElement.dataset.copied = copied;
    };
  });

test("write, make the link, and read it", async ({ page, stranger }) => {
  await page.goto("/");
  await tabTo(page, "Text");
  await page.keyboard.type("# By hand");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("textbox", { name: "Link", exact: true })).toBeVisible();
  const reader = await stranger();
  await reader.goto(await madeLink(page));
  await seesText(reader, "By hand");
});

test("unlock, remember, forget and lock", async ({ page, stranger, watch }) => {
  watch.expects(/status of 403/);
  const reader = await stranger();
  await reader.goto(await share(page, text, { secrets: "Link and password", password: "correct-Horse-7" }));
  await expect(reader.getByLabel("Password", { exact: true })).toBeFocused();
  await reader.keyboard.type("correct-horse-7");
  await reader.keyboard.press("Enter");
  await expect(reader.getByText("This password does not open it.")).toBeVisible();
  await expect(reader.getByLabel("Password", { exact: true })).toBeFocused();
  await reader.keyboard.type("correct-Horse-7");
  await tabTo(reader, "Remember on this device");
  await reader.keyboard.press("Space");
  await reader.keyboard.press("Enter");
  await seesText(reader, "Only these words");
  await tabTo(reader, "More actions");
  await reader.keyboard.press("Enter");
  await tabTo(reader, "Forget & Lock");
  await reader.keyboard.press("Enter");
  await expect(reader.getByRole("dialog")).toContainText("Forget and lock?");
  await reader.keyboard.press("Escape");
  await expect(reader.getByRole("dialog")).toBeHidden();
  await tabTo(reader, "More actions", "Shift+Tab");
  await reader.keyboard.press("Enter");
  await tabTo(reader, "Forget & Lock");
  await reader.keyboard.press("Enter");
  await tabTo(reader, "Forget & Lock");
  await reader.keyboard.press("Enter");
  await expect(reader.getByRole("heading", { level: 1 })).toHaveText("This paste needs its link");
});

test("find a key of a config, and show its value", async ({ page, request }) => {
  const made = await request.post("/api/v1/pastes", {
    data: "DATABASE_PASSWORD=correct-Horse-7\nPORT=3000\n",
    headers: { "content-type": "text/plain" },
  });
  await page.goto((await made.text()).trim());
  await expect(page.locator("[data-find]")).toBeVisible();
  await page.keyboard.press("/");
  await expect(page.locator("[data-find]")).toBeFocused();
  await page.keyboard.type("password");
  await expect(page.getByText("correct-Horse-7")).toBeHidden();
  await tabTo(page, "Show the value of DATABASE_PASSWORD");
  await page.keyboard.press("Enter");
  await expect(page.getByText("correct-Horse-7")).toBeVisible();
});

test("every key of an opened paste does what it says", async ({ page, stranger }) => {
  const link = await share(page, text);
  const reader = await stranger();
  await copies(reader);
  await reader.goto(link);
  await seesText(reader, "Only these words");
  await reader.keyboard.press("c");
  await expect(reader.locator("html")).toHaveAttribute("data-copied", link);
  await reader.keyboard.press("w");
  await expect(reader.locator("main")).not.toHaveAttribute("data-wrap");
  await reader.keyboard.press("w");
  await expect(reader.locator("main")).toHaveAttribute("data-wrap");
  await reader.keyboard.press("r");
  await expect(reader.locator(".markdown")).toBeHidden();
  await reader.keyboard.press("r");
  await expect(reader.locator(".markdown")).toBeVisible();
  const saved = reader.waitForEvent("download");
  await reader.keyboard.press("d");
  const file = await saved;
  expect(file.suggestedFilename()).toBe(`paste-${new URL(link).pathname.slice(3)}.md`);
  const stream = await file.createReadStream();
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  // A field of the browser's writes line ends its own way; what it handed over is what is saved.
  expect(Buffer.concat(chunks).toString()).toBe(text.replaceAll("\r\n", "\n"));
  await reader.keyboard.press("?");
  await expect(reader.getByRole("dialog")).toContainText("Keyboard shortcuts");
  await reader.keyboard.press("n");
  await reader.keyboard.press("Escape");
  await expect(reader.getByRole("dialog")).toBeHidden();
  await reader.keyboard.press("n");
  await expect(reader.getByLabel("Text", { exact: true })).toBeVisible();
});

test("a text is saved byte for byte", async ({ page, request }) => {
  const crlf = "\ufeffA=1\r\nB=2\r\n\tü\u0000";
  const made = await request.post("/api/v1/pastes", {
    data: Buffer.from(crlf.replace("\u0000", "")),
    headers: { "content-type": "text/plain" },
  });
  await page.goto((await made.text()).trim());
  await expect(page.getByRole("button", { name: "More actions" })).toBeVisible();
  await page.waitForFunction(() => document.querySelector(".markdown, [data-find], table") !== null);
  const saved = page.waitForEvent("download");
  await page.keyboard.press("d");
  const chunks: Buffer[] = [];
  for await (const chunk of await (await saved).createReadStream()) chunks.push(Buffer.from(chunk));
  expect(Buffer.concat(chunks)).toEqual(Buffer.from(crlf.replace("\u0000", "")));
});

test("find: a count, next and previous, and Escape brings the focus back", async ({ page, stranger }) => {
  const reader = await stranger();
  await reader.goto(await share(page, text));
  await seesText(reader, "Only these words");
  await tabTo(reader, "More actions");
  await reader.keyboard.press("/");
  await expect(reader.getByLabel("Find", { exact: true })).toBeFocused();
  await reader.keyboard.type("THESE words");
  const count = reader.getByRole("search").locator("output");
  await expect(count).toHaveText("1 of 1");
  await reader.keyboard.press("Control+a");
  await reader.keyboard.type("these");
  await expect(count).toHaveText("1 of 2");
  await reader.keyboard.press("Enter");
  await expect(count).toHaveText("2 of 2");
  await reader.keyboard.press("Enter");
  await expect(count).toHaveText("1 of 2");
  await reader.keyboard.press("Shift+Enter");
  await expect(count).toHaveText("2 of 2");
  await reader.keyboard.type("xyz");
  await expect(count).toHaveText("Not found");
  await reader.keyboard.press("Escape");
  await expect(reader.getByRole("search")).toBeHidden();
  await expect(focused(reader)).toHaveAccessibleName("More actions");
});

test("no key does anything with a modifier, or held down", async ({ page, stranger }) => {
  const reader = await stranger();
  await reader.goto(await share(page, text));
  await seesText(reader, "Only these words");
  for (const key of ["Alt+w", "Shift+W"]) await reader.keyboard.press(key);
  await reader.evaluate(() =>
    document.body.dispatchEvent(
      new KeyboardEvent("keydown", { key: "w", repeat: true, bubbles: true, composed: true }),
    ),
  );
  await expect(reader.locator("main")).toHaveAttribute("data-wrap");
  await reader.keyboard.press("/");
  await reader.keyboard.type("wdnc?r");
  await expect(reader.getByLabel("Find", { exact: true })).toHaveValue("wdnc?r");
  await expect(reader.locator("main")).toHaveAttribute("data-wrap");
});

test("a copy of a text is written as a new paste, its type with it", async ({ page, stranger }) => {
  const reader = await stranger();
  await reader.goto(await share(page, text));
  await seesText(reader, "Only these words");
  await tabTo(reader, "More actions");
  await reader.keyboard.press("Enter");
  await tabTo(reader, "Write a copy");
  await reader.keyboard.press("Enter");
  await reader.waitForURL("**/");
  await expect(
    reader
      .getByText("Only **these** words")
      .or(reader.getByLabel("Text", { exact: true }))
      .first(),
  ).toBeVisible();
  await reader.keyboard.press("Control+Enter");
  await expect(reader.getByRole("textbox", { name: "Link", exact: true })).toBeVisible();
});

test("below md the header's actions are in a menu: Escape, a click elsewhere and a choice close it", async ({
  page,
  stranger,
}) => {
  const reader = await stranger();
  await copies(reader);
  await reader.setViewportSize({ width: 320, height: 640 });
  const link = await share(page, text);
  await reader.goto(link);
  await seesText(reader, "Only these words");
  const item = reader.getByRole("button", { name: "Copy link" });
  await expect(reader.getByRole("button", { name: "Theme" })).toBeVisible();
  await expect(item).toBeHidden();
  await tabTo(reader, "Menu");
  await reader.keyboard.press("Enter");
  for (const name of ["Raw", "New paste"]) await expect(reader.getByRole("link", { name, exact: true })).toBeVisible();
  await reader.keyboard.press("Escape");
  await expect(item).toBeHidden();
  await expect(focused(reader)).toHaveAccessibleName("Menu");
  await reader.keyboard.press("Enter");
  await expect(item).toBeVisible();
  await reader.mouse.click(20, 500);
  await expect(item).toBeHidden();
  await tabTo(reader, "Menu");
  await reader.keyboard.press("Enter");
  await tabTo(reader, "Copy link");
  await reader.keyboard.press("Enter");
  await expect(item).toBeHidden();
  await expect(reader.locator("html")).toHaveAttribute("data-copied", link);
  await expect(focused(reader)).toHaveAccessibleName("Menu");
});
