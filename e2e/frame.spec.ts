// What is around every page: the theme, the menu of a small screen, the way to the raw text and out.
import type { Page } from "@playwright/test";
import { share } from "./support/paste-page";
import { expect, test } from "./support/test";

const phone = { width: 390, height: 844 };

async function openPaste(page: Page): Promise<void> {
  await page.goto(await share(page, "# Notes"));
  await expect(page.locator(".markdown")).toBeVisible();
}

test("the menu closes on Escape, on a click elsewhere and on a choice, and gives the focus back", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-write"]);
  await page.setViewportSize(phone);
  await openPaste(page);
  const menu = page.getByRole("button", { name: "Menu" });
  const raw = page.getByRole("link", { name: "Raw" });
  await menu.click();
  await expect(raw).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(raw).toBeHidden();
  await expect(menu).toBeFocused();
  await menu.click();
  await page.mouse.click(120, 600);
  await expect(raw).toBeHidden();
  await expect(menu).toBeFocused();
  await menu.click();
  await page.getByRole("button", { name: "Copy link" }).click();
  await expect(raw).toBeHidden();
  await expect(page.getByText("Link copied")).toBeVisible();
});

test("the theme is chosen in the header, and stays", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "light" });
  await page.goto("/");
  const theme = page.getByRole("button", { name: "Theme" });
  const root = page.locator("html");
  await theme.click();
  await page.getByRole("button", { name: "Dark" }).click();
  await expect(root).toHaveClass(/dark/);
  await page.reload();
  await expect(root).toHaveClass(/dark/);
  await theme.click();
  await page.getByRole("button", { name: "System" }).click();
  await expect(root).not.toHaveClass(/dark/);
});

test("Raw shows the text and nothing else", async ({ page }) => {
  await openPaste(page);
  await page.getByRole("link", { name: "Raw" }).click();
  await expect(page).toHaveURL(/\/raw$/);
  await expect(page.locator("body")).toHaveText("# Notes", { useInnerText: true });
});

test("a page that is none says so, in our words", async ({ page, watch }) => {
  watch.expects(/status of 404/);
  const answer = await page.goto("/nowhere");
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole("heading")).toHaveText("There is nothing here");
});

for (const path of ["/", "/e/000000000000", "/p/000000000000"]) {
  test(`everything that can be pressed on ${path} is named, and large enough for a finger`, async ({ page, watch }) => {
    watch.expects(/status of 404/);
    await page.setViewportSize(phone);
    await page.goto(path);
    await expect(page.getByRole("banner")).toBeVisible();
    await expect(page.getByRole("main")).toBeVisible();
    for (const target of await page.locator("button:visible, fieldset label, main a:visible, header a:visible").all()) {
      if (!(await target.evaluate((element) => element instanceof HTMLLabelElement)))
        await expect(target).toHaveAccessibleName(/./);
      expect((await target.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    }
  });
}
