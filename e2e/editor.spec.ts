// The two editors and what goes into them: the change from one to the other, files, titles and types, the preview, and
// what is left after a crash.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Page } from "@playwright/test";
import { draftsOn, expectText, makeLink, richEditor, share } from "./support/paste-page";
import { expect, test } from "./support/test";

const text = (page: Page) => page.getByRole("textbox", { name: "Text", exact: true });
const plainSwitch = (page: Page) => page.getByRole("switch", { name: "Plain editor" });
const counter = (page: Page) => page.locator("[data-counter]");
const type = (page: Page) => page.getByLabel("Type", { exact: true });

/** Chooses a file; of a dropped one see `drop`. */
const choose = (page: Page, name: string, content: string | Buffer) =>
  page
    .locator("input[type=file]")
    .setInputFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(content) });

/** Drags a file over the page and drops it, as far as a script can. */
async function drop(page: Page, name: string, content: string): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([fileName, fileContent]) => {
      const files = new DataTransfer();
      files.items.add(new File([fileContent], fileName));
      return files;
    },
    [name, content] as const,
  );
  await page.dispatchEvent("main", "dragenter", { dataTransfer: transfer });
  await expect(page.getByText("Drop the file here")).toBeVisible();
  await page.dispatchEvent("main", "drop", { dataTransfer: transfer });
  await expect(page.getByText("Drop the file here")).toBeHidden();
}

/** The text that a paste's raw page shows, byte for byte. */
async function rawText(page: Page, link: string): Promise<string> {
  await page.goto(link.replace("#", "/raw#"));
  const plain = page.locator("#plain");
  await expect(plain).not.toBeEmpty();
  return (await plain.evaluate((shown) => shown.textContent)) ?? "";
}

test("what is typed while the rich editor takes over arrives whole, and the caret stays where it is", async ({
  page,
}) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const chunks: string[] = [];
  await page.route("**/_next/static/**/*.js", async (route) => {
    const response = await route.fetch();
    const body = await response.text();
    if (body.includes("cm-scroller")) {
      chunks.push(route.request().url());
      await held;
    }
    await route.fulfill({ response, body });
  });
  await page.goto("/");
  await expect(text(page)).toBeFocused();
  await page.keyboard.type("end");
  await page.keyboard.press("Home");
  await expect.poll(() => chunks.length).toBeGreaterThan(0);
  const typed = Array.from({ length: 120 }, (_, at) => `${at} `).join("");
  const typing = page.keyboard.type(typed, { delay: 5 });
  await expect(counter(page)).not.toHaveText("3 bytes of 75 KB");
  release();
  await typing;
  await richEditor(page);
  await expectText(page, `${typed}end`);
  await page.keyboard.type("|");
  await expectText(page, `${typed}|end`);
});

test("the rich editor is no part of the page's first scripts", async ({ page }) => {
  const scripts = new Map<string, string>();
  page.on("response", async (response) => {
    if (response.url().endsWith(".js")) scripts.set(response.url(), await response.text().catch(() => ""));
  });
  await page.addInitScript(() => localStorage.setItem("mdbin-plain-editor", "true"));
  await page.goto("/");
  await expect(plainSwitch(page)).toBeChecked();
  await page.waitForLoadState("networkidle");
  expect([...scripts.values()].filter((script) => script.includes("cm-scroller"))).toEqual([]);
  await plainSwitch(page).uncheck();
  await richEditor(page);
  expect([...scripts.values()].some((script) => script.includes("cm-scroller"))).toBe(true);
});

test("selection and scroll go over to the rich editor, and back to the plain one", async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem("mdbin-plain-editor", "true"));
  await page.goto("/");
  const lines = Array.from({ length: 400 }, (_, at) => `line ${at}`).join("\n");
  await text(page).fill(lines);
  const from = lines.indexOf("line 200");
  await text(page).evaluate((field: HTMLTextAreaElement, at) => {
    field.setSelectionRange(at, at + 8, "backward");
    field.scrollTop = 4000;
  }, from);
  await plainSwitch(page).uncheck();
  await richEditor(page);
  const scrolled = () =>
    page
      .locator("[data-editor]")
      .evaluate((editor) => (editor.shadowRoot?.querySelector(".cm-scroller") ?? editor).scrollTop);
  await expect.poll(scrolled).toBe(4000);
  await plainSwitch(page).check();
  await expect(page.locator("textarea")).toBeVisible();
  expect(await scrolled()).toBe(4000);
  const selection = await text(page).evaluate((field: HTMLTextAreaElement) => [
    field.selectionStart,
    field.selectionEnd,
    field.selectionDirection,
    field.value.length,
  ]);
  expect(selection).toEqual([from, from + 8, "backward", lines.length]);
});

test("nothing takes over in the middle of a composition", async ({ page, context }) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  let asked = false;
  await page.route("**/_next/static/**/*.js", async (route) => {
    const response = await route.fetch();
    const body = await response.text();
    if (body.includes("cm-scroller")) {
      asked = true;
      await held;
    }
    await route.fulfill({ response, body });
  });
  await page.goto("/");
  await expect(text(page)).toBeFocused();
  await expect.poll(() => asked).toBe(true);
  const cdp = await context.newCDPSession(page);
  await cdp.send("Input.imeSetComposition", { text: "に", selectionStart: 1, selectionEnd: 1 });
  const arrived = page.waitForResponse((response) => response.url().endsWith(".js"));
  release();
  await arrived;
  // Idle moments pass, and the composition goes on in the same field.
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(() => requestIdleCallback(resolve))));
  await cdp.send("Input.imeSetComposition", { text: "にほ", selectionStart: 2, selectionEnd: 2 });
  await expect(page.locator("textarea")).toHaveValue("にほ");
  await cdp.send("Input.insertText", { text: "日本" });
  await richEditor(page);
  await expectText(page, "日本");
  await cdp.send("Input.imeSetComposition", { text: "ご", selectionStart: 1, selectionEnd: 1 });
  await cdp.send("Input.insertText", { text: "語" });
  await expectText(page, "日本語");
});

test("the plain editor stays chosen, and is what a finger gets", async ({ page, browser, baseURL, watch }) => {
  await page.goto("/");
  await richEditor(page);
  await text(page).fill("kept");
  await plainSwitch(page).check();
  await expect(page.locator("textarea")).toHaveValue("kept");
  await page.reload();
  await expect(plainSwitch(page)).toBeChecked();
  await expect(page.locator("textarea")).toHaveValue("kept");

  const phone = await browser.newContext({
    ...(baseURL === undefined ? {} : { baseURL }),
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  watch.over(phone);
  const touched = await phone.newPage();
  await touched.goto("/");
  await touched.getByRole("button", { name: "More" }).tap();
  await expect(plainSwitch(touched)).toBeChecked();
  await expect(touched.locator("textarea")).toBeVisible();
  await plainSwitch(touched).uncheck();
  await richEditor(touched);
  await phone.close();
});

test("Tab indents, and after Escape it leaves the editor", async ({ page }) => {
  await page.goto("/");
  await richEditor(page);
  await text(page).focus();
  await page.keyboard.type("a");
  await page.keyboard.press("Tab");
  await expectText(page, "  a");
  await expect(text(page)).toHaveAccessibleDescription(/Escape, then Tab/);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Tab");
  await expectText(page, "  a");
  await expect(type(page)).toBeFocused();
});

// A browser joins such lines by inline styles, which the policy refuses: the watch would see it.
test("several lines are typed over, pasted over, cut and taken back by keys", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/");
  await richEditor(page);
  await text(page).fill("# one\ntwo **bold**\nthree\nfour");
  const selectTwoLines = async () => {
    await page.keyboard.press("Control+Home");
    await page.keyboard.press("ArrowRight");
    for (let pressed = 0; pressed < 2; pressed++) await page.keyboard.press("Shift+ArrowDown");
  };
  await selectTwoLines();
  await page.keyboard.press("x");
  await expectText(page, "#xhree\nfour");
  await page.keyboard.press("Control+z");
  await expectText(page, "# one\ntwo **bold**\nthree\nfour");
  await selectTwoLines();
  await page.keyboard.press("Control+x");
  await expectText(page, "#hree\nfour");
  await page.keyboard.press("Control+v");
  await selectTwoLines();
  await page.keyboard.press("Control+v");
  await expectText(page, "# one\ntwo **bold**\nthree\nfour");
  await selectTwoLines();
  await page.keyboard.press("Enter");
  await expectText(page, "#\nhree\nfour");
  await page.keyboard.press("Control+z");
  await selectTwoLines();
  await page.keyboard.press("Delete");
  await expectText(page, "#hree\nfour");
});

test("the editor is searched by keyboard, with named fields", async ({ page }) => {
  await page.goto("/");
  await richEditor(page);
  await text(page).fill("one two one");
  await text(page).press("Control+f");
  await expect(page.getByRole("textbox", { name: "Find" })).toBeFocused();
  await page.keyboard.type("one");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.getByRole("textbox", { name: "Replace with" }).fill("1");
  await page.getByRole("button", { name: "Replace all" }).click();
  await expectText(page, "1 two 1");
  await page.getByRole("button", { name: "Close search" }).click();
  await expect(page.getByRole("textbox", { name: "Find" })).toHaveCount(0);
});

for (const plain of [true, false]) {
  test(`a file is shared byte for byte out of the ${plain ? "plain" : "rich"} editor`, async ({ page, stranger }) => {
    if (plain) await page.addInitScript(() => localStorage.setItem("mdbin-plain-editor", "true"));
    await page.goto("/");
    if (plain) await expect(plainSwitch(page)).toBeChecked();
    else await richEditor(page);
    const content = "\ufeffname=mdbin\r\nport=3000\r\n";
    await choose(page, "settings.ini", content);
    await expect(page.getByText("settings.ini is in the editor.")).toBeVisible();
    await expect(counter(page)).toHaveText(`${Buffer.byteLength(content)} bytes of 75 KB`);
    expect(await rawText(await stranger(), await makeLink(page))).toBe(content);
  });
}

test("a changed file keeps its line ends, and a reload keeps them too", async ({ page, stranger }) => {
  await page.goto("/");
  await richEditor(page);
  await choose(page, "notes.txt", "a\r\nb\r\n");
  await expectText(page, "a\nb\n");
  await text(page).press("Control+End");
  await page.keyboard.type("c");
  await expect.poll(() => draftsOn(page)).toBe(1);
  await page.reload();
  await expectText(page, "a\nb\nc");
  expect(await rawText(await stranger(), await makeLink(page))).toBe("a\r\nb\r\nc");
});

test("a dropped file takes the place of the text, which can be had back", async ({ page }) => {
  await page.goto("/");
  await text(page).fill("typed before");
  await drop(page, "settings.toml", "[a]\nb = 1\n");
  await expectText(page, "[a]\nb = 1\n");
  await expect(page.getByLabel("File name")).toHaveValue("settings.toml");
  await expect(type(page)).toContainText("Looks like TOML");
  await page.getByRole("button", { name: "Undo" }).click();
  await expectText(page, "typed before");
  await expect(page.getByLabel("File name")).toHaveValue("");
});

test("a file that holds no text, or too much of it, changes nothing", async ({ page }) => {
  await page.goto("/");
  await text(page).fill("typed before");
  await choose(page, "logo.png", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0]));
  await expect(page.getByText("logo.png is no text in UTF-8")).toBeVisible();
  await expectText(page, "typed before");
  await choose(page, "prod.log", "x".repeat(200_000));
  await expect(page.getByText("prod.log has 195 KB, and a paste takes 75 KB. Nothing was changed.")).toBeVisible();
  await expectText(page, "typed before");
});

test("title, name and type arrive at the reader, and a normal paste has none of them", async ({ page, stranger }) => {
  await page.goto("/");
  await page.getByLabel("Title").fill("Staging");
  await text(page).fill("# what runs where\nSELECT 1");
  await type(page).selectOption("Plain text");
  await page.getByLabel("File name").fill("a/b:c.txt");
  await page.getByLabel("Title").focus();
  await expect(page.getByLabel("File name")).toHaveValue("abc.txt");
  const reader = await stranger();
  await reader.goto(await makeLink(page));
  await expect(reader.getByRole("heading", { name: "Staging" })).toBeVisible();
  await expect(reader.getByText("abc.txt")).toBeVisible();
  await expect(reader.getByRole("heading", { name: "what runs where" })).toHaveCount(0);

  await page.goto("/");
  await page.getByRole("radio", { name: "Normal", exact: true }).check({ force: true });
  for (const label of ["Title", "File name", "Type"])
    await expect(page.getByLabel(label, { exact: true })).toHaveCount(0);
});

test("the preview shows what the reader will see", async ({ page, stranger }) => {
  await page.goto("/");
  await text(page).fill("# Deploy\n\n- [x] done\n\n`npm start`\n");
  await page.getByRole("tab", { name: "Write" }).focus();
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("tab", { name: "Preview" })).toBeFocused();
  const previewed = page.getByRole("region", { name: "Preview" }).locator(".markdown");
  await expect(previewed.getByRole("heading", { name: "Deploy" })).toBeVisible();
  await page.keyboard.press("ArrowRight");
  await text(page).press("Control+End");
  await page.keyboard.type("more");
  await expect(previewed).toContainText("more");
  const reader = await stranger();
  const shown = await previewed.textContent();
  await reader.goto(await makeLink(page));
  await expect(reader.locator(".markdown").getByRole("heading", { name: "Deploy" })).toBeVisible();
  expect(await reader.locator(".markdown").textContent()).toBe(shown);
});

test("a browser that was killed has the draft, its title and its type", async ({ baseURL, watch }) => {
  const home = await mkdtemp(join(tmpdir(), "mdbin-browser-"));
  const { executablePath, args = [] } = test.info().project.use.launchOptions ?? {};
  const start = async () => {
    const context = await chromium.launchPersistentContext(home, {
      ...(executablePath === undefined ? {} : { executablePath }),
      args,
    });
    watch.over(context);
    const page = await context.newPage();
    await page.goto(baseURL ?? "");
    return { context, page };
  };
  try {
    const { context, page } = await start();
    await text(page).fill("not yet shared");
    await page.getByLabel("Title").fill("Half a thought");
    await type(page).selectOption("YAML");
    await expect.poll(() => draftsOn(page)).toBe(1);
    await kill(context.browser());
    const again = await start();
    await expect(again.page.getByText("Your draft is back.")).toBeVisible();
    await expectText(again.page, "not yet shared");
    await expect(again.page.getByLabel("Title")).toHaveValue("Half a thought");
    await expect(type(again.page)).toHaveValue("code yaml");
    await again.context.close();
  } finally {
    await rm(home, { recursive: true, force: true });
  }

  /** Ends the process of the browser, which has no time to tidy up. */
  async function kill(browser: ReturnType<Awaited<ReturnType<typeof start>>["context"]["browser"]>): Promise<void> {
    if (browser === null) throw new Error("this browser has no handle");
    const cdp = await browser.newBrowserCDPSession();
    const gone = new Promise((resolve) => browser.on("disconnected", resolve));
    const { processInfo } = await cdp.send("SystemInfo.getProcessInfo");
    const main = processInfo.find(({ type: kind }) => kind === "browser");
    if (main === undefined) throw new Error("this browser has no process");
    process.kill(main.id, "SIGKILL");
    await gone;
  }
});

test("two tabs keep a draft each, and the one of a closed tab goes to the next that opens", async ({
  page,
  context,
}) => {
  await page.goto("/");
  await text(page).fill("first");
  const second = await context.newPage();
  await second.goto("/");
  await text(second).fill("second");
  await expect.poll(() => draftsOn(page)).toBe(2);
  await second.close();
  const third = await context.newPage();
  await third.goto("/");
  await expectText(third, "second");
  await third.getByRole("button", { name: "Discard" }).click();
  await expect.poll(() => draftsOn(page)).toBe(1);
});

test("a long way to the server shows that it takes time", async ({ page }) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route("**/api/v1/pastes/**", async (route) => {
    await held;
    await route.continue();
  });
  await page.goto("/");
  await text(page).fill("on its way");
  await page.getByRole("button", { name: "Create link" }).click();
  await expect(page.getByRole("progressbar", { name: /^Sending/ })).toBeVisible();
  release();
  await expect(page.getByRole("textbox", { name: "Link", exact: true })).toHaveText(/#/);
  await expect(page.getByRole("progressbar")).toHaveCount(0);
});

test("a pasted .env becomes a link by two keys", async ({ page, context, stranger }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/");
  await expect(text(page)).toBeFocused();
  await page.evaluate(() => navigator.clipboard.writeText("DATABASE_URL=postgres://db/app\nPORT=3000\n"));
  await page.keyboard.press("Control+v");
  await expect(type(page)).toContainText("Looks like .env");
  await page.keyboard.press("Control+Enter");
  const link = page.getByRole("textbox", { name: "Link", exact: true });
  await expect(link).toHaveText(/#/);
  expect(await rawText(await stranger(), (await link.textContent()) ?? "")).toBe(
    "DATABASE_URL=postgres://db/app\nPORT=3000\n",
  );
});

test("a text at the limit is written and shared in the rich editor", async ({ page, stranger }) => {
  const long = `${"0123456789 ".repeat(6000)}\n`;
  const link = await share(page, long);
  expect(await rawText(await stranger(), link)).toBe(long);
});
