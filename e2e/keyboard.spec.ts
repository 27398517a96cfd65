// Each journey by keyboard alone, and the keys of an opened paste: what they do, and where they do nothing.
import type { Page } from "@playwright/test";
import { expectText, madeLink, richEditor, seesText, share } from "./support/paste-page";
import { expect, test } from "./support/test";

const text = "# Notes\n\nOnly **these** words, and these.\r\nA second line.";

/** Presses Tab until an element of this name has the focus, as somebody without a mouse does. */
async function tabTo(page: Page, name: string | RegExp, key = "Tab"): Promise<void> {
  const wanted = page.locator(":focus").and(
    page
      .getByRole("button", { name, exact: true })
      .or(page.getByRole("tab", { name, exact: true }))
      .or(page.getByLabel(name, { exact: true })),
  );
  for (let pressed = 0; pressed < 60; pressed++) {
    if ((await wanted.count()) > 0) return;
    // In the rich editor the key indents, until Escape.
    if ((await page.locator("[data-editor=rich]:focus").count()) > 0) await page.keyboard.press("Escape");
    await page.keyboard.press(key);
  }
  throw new Error(`Tab never comes to ${name}.`);
}

/** The innermost: around the rich editor there is the edge of its shadow tree. */
const focused = (page: Page) => page.locator(":focus").last();
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

test("write, look at the preview, make the link, copy it, and open it", async ({ page }) => {
  await copies(page);
  await page.goto("/");
  await richEditor(page);
  await tabTo(page, "Title");
  await page.keyboard.type("Notes");
  await tabTo(page, "Text");
  await page.keyboard.type("# By hand");
  await tabTo(page, "Write", "Shift+Tab");
  await page.keyboard.press("ArrowRight");
  await expect(focused(page)).toHaveAccessibleName("Preview");
  await expect(page.getByRole("region", { name: "Preview" }).getByRole("heading", { name: "By hand" })).toBeVisible();
  await page.keyboard.press("Home");
  await expect(focused(page)).toHaveAccessibleName("Write");
  await tabTo(page, "Text");
  await tabTo(page, "Create link");
  await page.keyboard.press("Enter");
  await expect(focused(page)).toHaveAccessibleName("Link");
  await tabTo(page, "Copy link");
  await page.keyboard.press("Enter");
  await expect(page.locator("html")).toHaveAttribute("data-copied", await madeLink(page));
  for (let pressed = 0; pressed < 20; pressed++) {
    if ((await focused(page).getAttribute("href"))?.includes("#")) break;
    await page.keyboard.press("Tab");
  }
  await page.keyboard.press("Enter");
  await seesText(page, "By hand");
});

test("a file is chosen, and shared", async ({ page }) => {
  await page.goto("/");
  // Before the key, so that the browser has been told of it by then.
  const chooser = page.waitForEvent("filechooser");
  await richEditor(page);
  await tabTo(page, "Text");
  await tabTo(page, "Choose file");
  await page.keyboard.press("Enter");
  await (await chooser).setFiles({ name: "run.sh", mimeType: "text/plain", buffer: Buffer.from("echo by hand\n") });
  await expect(page.getByText("run.sh is in the editor.")).toBeVisible();
  await expect(focused(page)).toHaveAccessibleName("Text");
  await page.keyboard.press("Control+Enter");
  await expect(focused(page)).toHaveAccessibleName("Link");
});

test("a passphrase is drawn, shown and copied", async ({ page }) => {
  await copies(page);
  await page.goto("/");
  await richEditor(page);
  await page.keyboard.type("guarded");
  await tabTo(page, "Link");
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("radio", { name: "Link and password" })).toBeChecked();
  await tabTo(page, "Generate passphrase", "Shift+Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("meter", { name: "Strength" })).toHaveAttribute("aria-valuetext", "strong");
  await tabTo(page, "Show password", "Shift+Tab");
  await page.keyboard.press("Space");
  const drawn = await page.getByRole("textbox", { name: "Password" }).inputValue();
  expect(drawn.split("-").length).toBeGreaterThanOrEqual(6);
  await tabTo(page, "Copy password");
  await page.keyboard.press("Enter");
  await expect(page.locator("html")).toHaveAttribute("data-copied", drawn);
  await tabTo(page, "Password", "Shift+Tab");
  await page.keyboard.press("Enter");
  await expect(focused(page)).toHaveAccessibleName("Link");
});

test("a secret is found, looked at, and encrypted instead", async ({ page }) => {
  await page.goto("/");
  await richEditor(page);
  await page.keyboard.insertText(`first\nDB_PASSWORD=${["v7Q", "tr9", "xLpZ"].join("-")}\n`);
  await tabTo(page, "Encrypted");
  await page.keyboard.press("ArrowRight");
  await expect(page.locator("[data-findings]")).toBeVisible();
  await tabTo(page, "Write", "Shift+Tab");
  await page.keyboard.press("ArrowRight");
  await tabTo(page, /^Line 2/);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("tab", { name: "Write" })).toHaveAttribute("aria-selected", "true");
  await expect(focused(page)).toHaveAccessibleName("Text");
  await tabTo(page, "Encrypt instead");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("radio", { name: "Encrypted" })).toBeChecked();
  await expect(focused(page)).toHaveAccessibleName("Create link");
  await page.keyboard.press("Enter");
  await expect(focused(page)).toHaveAccessibleName("Link");
});

test("a paste is deleted at once", async ({ page }) => {
  await share(page, text);
  await tabTo(page, "Delete now");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(focused(page)).toHaveAccessibleName("Delete now");
  // Keys that come faster than the browser's word that a dialog was closed: it closed the one just opened, once.
  await Promise.all(["Enter", "Escape", "Enter", "Escape", "Enter"].map((key) => page.keyboard.press(key)));
  await tabTo(page, "Delete it");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("The paste is gone");
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
});

test("lines are chosen, and their link is copied", async ({ page, stranger }) => {
  const link = await share(page, text);
  const reader = await stranger();
  await copies(reader);
  await reader.goto(link);
  await seesText(reader, "Only these words");
  await reader.keyboard.press("r");
  await tabTo(reader, "Line 1");
  await reader.keyboard.press("ArrowDown");
  await reader.keyboard.press("ArrowDown");
  await reader.keyboard.press("Enter");
  await reader.keyboard.press("Shift+ArrowDown");
  await reader.keyboard.press("c");
  await expect(reader.locator("html")).toHaveAttribute("data-copied", `${link}~L3-4`);
});

test("a diagram fills the window, and gives it back", async ({ page, stranger }) => {
  const reader = await stranger();
  await reader.goto(await share(page, "# Flow\n\n```mermaid\nflowchart LR\n  A --> B\n```\n"));
  await reader.locator(".markdown-diagram img:visible").first().waitFor();
  await tabTo(reader, "Full screen");
  await reader.keyboard.press("Enter");
  await expect(reader.getByRole("dialog")).toBeVisible();
  await reader.keyboard.press("Escape");
  await expect(reader.getByRole("dialog")).toBeHidden();
  await expect(focused(reader)).toHaveAccessibleName("Full screen");
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

test("find a key of a config, copy its value unseen, and show it", async ({ page, request }) => {
  await copies(page);
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
  await tabTo(page, "Copy the value of DATABASE_PASSWORD");
  await page.keyboard.press("Enter");
  await expect(page.locator("html")).toHaveAttribute("data-copied", "correct-Horse-7");
  await expect(page.getByText("correct-Horse-7")).toBeHidden();
  await tabTo(page, "Show the value of DATABASE_PASSWORD", "Shift+Tab");
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
  await tabTo(reader, "Fork");
  await reader.keyboard.press("Enter");
  await reader.waitForURL("**/");
  await expectText(reader, text.replaceAll("\r\n", "\n"));
  await expect(reader.getByLabel("Type", { exact: true })).toHaveValue(/^markdown/);
  await expect(focused(reader)).toHaveAccessibleName("Text");
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
