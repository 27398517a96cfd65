// The text as it was written, with its lines numbered: a line or a range is linked, marked and found again.
import type { Page } from "@playwright/test";
import { pasted } from "./support/clipboard";
import { shareDocument, shareNormal } from "./support/share-document";
import { expect, test } from "./support/test";

const lines = (count: number) => Array.from({ length: count }, (_, at) => `the text of line ${at + 1}`);
const markdown = `# Notes\n\n${lines(98).join("\n")}`;
const view = (page: Page) => page.getByRole("region", { name: "Text with line numbers" });
const number = (page: Page, line: number) => page.getByRole("button", { name: `Line ${line}`, exact: true });
const marked = (page: Page) => page.locator("[data-marked]");
const copiedLink = async (page: Page) => {
  await page.getByRole("button", { name: "Copy link" }).click();
  await expect(page.getByText("Link copied")).toBeVisible();
  return pasted(page);
};

test("a key shows the text, and the rendered one again", async ({ page, server }) => {
  await page.goto(await shareDocument(server.origin, { text: markdown }));
  await expect(page.locator(".markdown h1")).toHaveText("Notes");
  await page.keyboard.press("r");
  await expect(view(page)).toContainText("# Notes");
  await expect(page.locator("#plain")).toBeHidden();
  await page.keyboard.press("r");
  await expect(page.locator(".markdown h1")).toBeVisible();
});

test("lines of an encrypted paste are chosen, said by its link, and never by its address", async ({
  page,
  server,
  stranger,
}) => {
  const link = await shareDocument(server.origin, { text: markdown });
  await page.goto(link);
  await page.getByRole("radio", { name: "Text" }).check({ force: true });
  await number(page, 60).click();
  await number(page, 64).click({ modifiers: ["Shift"] });
  await expect(marked(page)).toHaveCount(5);
  const linked = await copiedLink(page);
  expect(linked).toBe(`${link}~L60-64`);
  expect(page.url()).not.toContain("#");
  const reader = await stranger();
  await reader.goto(linked);
  await expect(marked(reader)).toHaveCount(5);
  await expect(marked(reader).first()).toContainText("the text of line 58");
  await expect(marked(reader).first()).toBeInViewport();
  expect(reader.url()).not.toContain("#");
  await number(page, 7).click();
  expect(await copiedLink(page)).toBe(`${link}~L7`);
  await number(page, 7).click();
  expect(await copiedLink(page)).toBe(link);
});

test("lines of a normal paste stand in its address", async ({ page, server }) => {
  const address = await shareNormal(server.origin, markdown);
  await page.goto(`${address}#L90-88`);
  await expect(marked(page)).toHaveCount(3);
  await expect(marked(page).last()).toBeInViewport();
  await number(page, 92).click({ modifiers: ["Shift"] });
  expect(page.url()).toBe(`${address}#L88-92`);
  expect(await copiedLink(page)).toBe(`${address}#L88-92`);
  await page.evaluate(() => {
    location.hash = "#L3";
  });
  await expect(marked(page)).toHaveCount(1);
});

test("a range is dragged, and the keyboard does the same with one stop", async ({ page, server }) => {
  await page.goto(await shareDocument(server.origin, { text: lines(50).join("\n"), format: "plain" }));
  await number(page, 3).hover();
  await page.mouse.down();
  await number(page, 5).hover();
  await page.mouse.up();
  await expect(marked(page)).toHaveCount(3);
  await page.keyboard.press("Escape");
  await number(page, 3).focus();
  await page.keyboard.press("ArrowDown");
  await expect(number(page, 4)).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(marked(page)).toHaveText("the text of line 4");
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Shift+ArrowDown");
  await expect(marked(page)).toHaveCount(3);
  await expect(view(page).locator('button[tabindex="0"]')).toHaveCount(1);
  await page.keyboard.press("End");
  await expect(number(page, 50)).toBeFocused();
});

test("a selection is copied as it was written, without numbers", async ({ page, server }) => {
  const text = "one\n\n\ttwo\n  three  \nfour";
  await page.goto(await shareDocument(server.origin, { text, format: "plain" }));
  await view(page).evaluate((element) => getSelection()?.selectAllChildren(element));
  await page.keyboard.press("ControlOrMeta+c");
  expect((await pasted(page)).replace(/\n$/, "")).toBe(text);
});

test("a link beyond the end says so", async ({ page, server }) => {
  await page.goto(`${await shareDocument(server.origin, { text: "a\nb" })}~L400`);
  await expect(page.getByText("The link points to line 400. This text has 2 lines.")).toBeVisible();
  await expect(marked(page)).toHaveCount(0);
});

test("long lines wrap, or run on, and the page itself never scrolls sideways", async ({ page, server }) => {
  await page.goto(await shareDocument(server.origin, { text: `${"word ".repeat(400)}end\nb`, format: "plain" }));
  const width = () => view(page).evaluate((element) => element.scrollWidth - element.clientWidth);
  await expect(number(page, 2)).toBeVisible();
  expect(await width()).toBe(0);
  await page.keyboard.press("w");
  await expect.poll(width).toBeGreaterThan(5000);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});

test("a title stands above its text as text", async ({ page, server }) => {
  const title = '<img src=x onerror="top.canary=1"> **notes**';
  await page.goto(await shareDocument(server.origin, { text: "x", title, name: "notes.md" }));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  await expect(page.getByText("notes.md")).toBeVisible();
});

test("a very long text opens at its line, and can be scrolled", async ({ page, server }) => {
  const text = Array.from({ length: 18_000 }, (_, at) => at % 1000).join("\n");
  await page.goto(`${await shareDocument(server.origin, { text, format: "plain" })}~L17500`);
  await expect(marked(page)).toHaveText("499");
  await expect(marked(page)).toBeInViewport();
  await page.evaluate(() => scrollTo(0, 0));
  await expect(number(page, 1)).toBeInViewport();
});

const portion = (page: Page) => page.getByText(/^These are the first/).filter({ visible: true });

test("millions of lines come portion by portion", async ({ page, server }) => {
  const text = "a\n".repeat(3_000_000);
  await page.goto(`${await shareDocument(server.origin, { text, format: "plain" })}~L50000`);
  await expect(portion(page)).toContainText("the first 80,000 of 6,000,000 characters");
  await expect(page.getByText("The link points to line 50000, further down")).toBeVisible();
  await page.getByRole("button", { name: "Show the next part" }).click();
  await expect(marked(page)).toBeInViewport();
  await expect(portion(page)).toContainText("the first 160,000 of 6,000,000 characters");
});

test("raw does the same, and an ordinary text is whole at once", async ({ page, server }) => {
  const link = await shareDocument(server.origin, { text: "word ".repeat(300_000) });
  await page.goto(link.replace("#", "/raw#"));
  await expect(portion(page)).toContainText("the first 1,000,000 of 1,500,000 characters");
  await page.getByRole("button", { name: "Show the next part" }).click();
  await expect(portion(page)).toHaveCount(0);
  const shown = () => page.locator("#plain").evaluate((plain) => plain.textContent?.length);
  await expect.poll(shown).toBe(1_500_000);
  await page.goto("about:blank");
  await page.goto((await shareDocument(server.origin, { text: "a word\n".repeat(30_000) })).replace("#", "/raw#"));
  await expect.poll(shown).toBe(210_000);
});

test("accents beyond number are set in no time, and are still what they are", async ({ page, server }) => {
  const link = await shareDocument(server.origin, { text: `a${"\u0301".repeat(20_000)}` });
  await page.goto(link.replace("#", "/raw#"));
  await expect(page.locator("#plain")).toHaveText(/^a(\u0301{100}\u00a0){199}\u0301{100}$/);
});
