// What a person has asked of their device: colours of their own, no motion, everything twice as large.
import type { Page } from "@playwright/test";
import { screens } from "../scripts/screens.mjs";
import { share, write } from "./support/paste-page";
import { expect, test } from "./support/test";

const config = "# Database\nDATABASE_PASSWORD=correct-Horse-7\nPORT=3000\n";

test.describe("forced colours", () => {
  test.use({ contextOptions: { forcedColors: "active" } });

  test("what is chosen and what has the focus can be told from the rest", async ({ page }) => {
    await write(page, "guarded", { secrets: "Link and password", password: "correct-7" });
    const chosen = page.locator("fieldset label").filter({ has: page.locator("input:checked") });
    const others = page.locator("fieldset label").filter({ has: page.locator("input:not(:checked)") });
    const [background = "", colour = ""] = await coloursOf(chosen.first());
    expect((await coloursOf(others.first()))[0]).not.toBe(background);
    expect(colour).not.toBe(background);
    const lineBelow = (name: string) =>
      page.getByRole("tab", { name }).evaluate((tab) => getComputedStyle(tab).borderBottomColor);
    expect(await lineBelow("Write")).not.toBe(await lineBelow("Preview"));
    await page.getByRole("button", { name: "Create link" }).focus();
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Tab");
    await expectRing(page);
    await expect
      .poll(() =>
        page.getByRole("meter").evaluate((meter) => {
          const [first, ...rest] = Array.from(meter.children, (part) => getComputedStyle(part).backgroundColor);
          return rest.at(-1) !== first;
        }),
      )
      .toBe(true);
  });

  test("a mask, a mark on lines and a found word are seen", async ({ page }) => {
    const link = await share(page, config);
    await page.goto("about:blank");
    await page.goto(`${link}~L2`);
    const row = page.getByRole("row", { name: "DATABASE_PASSWORD" });
    await expect(row).toContainText("••••");
    await expect(row).toHaveCSS("outline-style", "solid");
    await page.getByText("Source", { exact: true }).click();
    const line = page.locator(".raw-line").nth(1);
    await expect(line).toHaveAttribute("data-marked", "");
    await expect(line).toHaveCSS("outline-style", "solid");
    await page.getByRole("button", { name: "Line 2", exact: true }).focus();
    await page.keyboard.press("ArrowDown");
    await expectRing(page);
  });
});

test.describe("reduced motion", () => {
  test.use({ contextOptions: { reducedMotion: "reduce" } });

  test("nothing moves, from the text to its link and to its reader", async ({ page }) => {
    await page.goto("/");
    await page.evaluate(() => {
      const moved: string[] = [];
      Object.assign(window, { moved });
      const look = () => {
        for (const animation of document.getAnimations()) {
          const { duration } = animation.effect?.getComputedTiming() ?? {};
          if (typeof duration === "number" && duration > 0) moved.push(String(animation.effect?.getComputedTiming()));
        }
        requestAnimationFrame(look);
      };
      look();
    });
    await page.getByLabel("Text", { exact: true }).fill("# Still\n\nA text.\n");
    await page.getByText("Link and password", { exact: true }).click();
    await page.getByLabel("Password", { exact: true }).fill("correct-Horse-7");
    await page.getByRole("button", { name: "Create link" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Sealed");
    await page.getByText("What the server has").click();
    await page.getByRole("button", { name: "Delete now" }).click();
    expect(await page.evaluate(() => Reflect.get(window, "moved"))).toEqual([]);
    await page.keyboard.press("Escape");
    const link = (await page.getByRole("textbox", { name: "Link", exact: true }).textContent()) ?? "";
    await page.goto(link);
    await page.getByLabel("Password", { exact: true }).waitFor();
    expect(await slowest(page)).toBe(0);
  });
});

// A window of 1280 by 800 at 200 %: half as many pixels of CSS each way.
test.describe("at 200 %", () => {
  test.use({ viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 });

  for (const name of ["write", "made", "locked", "config"] as const) {
    test(`nothing is lost of: ${name}`, async ({ page, server, watch }) => {
      test.setTimeout(180_000);
      watch.expects(/Failed to load resource/);
      const lost: string[] = [];
      const shoot = async (step: string) => {
        for (const what of await outOfReach(page)) lost.push(`${step}: ${what}`);
      };
      await screens[name]({ page, origin: server.origin, shoot });
      expect(lost).toEqual([]);
    });
  }
});

const coloursOf = (element: ReturnType<Page["locator"]>): Promise<string[]> =>
  element.evaluate((shown) => [getComputedStyle(shown).backgroundColor, getComputedStyle(shown).color]);

async function expectRing(page: Page): Promise<void> {
  const { style, width } = await page.locator(":focus").evaluate((element) => ({
    style: getComputedStyle(element).outlineStyle,
    width: Number.parseFloat(getComputedStyle(element).outlineWidth),
  }));
  expect(style).toBe("solid");
  expect(width).toBeGreaterThanOrEqual(2);
}

/** The longest transition or animation that any element of the page would make, in seconds. */
const slowest = (page: Page): Promise<number> =>
  page.evaluate(() =>
    Math.max(
      ...Array.from(document.querySelectorAll("*"), (element) => {
        const { transitionDuration, animationDuration, animationName } = getComputedStyle(element);
        const animation = animationName === "none" ? 0 : Number.parseFloat(animationDuration);
        return Math.max(Number.parseFloat(transitionDuration), animation);
      }),
    ),
  );

/** What can be pressed or written into, and cannot be brought into the window, nor is wide enough to be used. */
async function outOfReach(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const modal = document.querySelector("dialog[open]");
    const found: string[] = [];
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) found.push(`${scrollWidth} pixels wide in a window of ${clientWidth}`);
    for (const element of (modal ?? document).querySelectorAll<HTMLElement>(
      "button, a[href], input:not(.sr-only), select, textarea, summary, [data-editor], [role=textbox], h1:not(.sr-only)",
    )) {
      if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
      if (element.closest("iframe, [aria-hidden=true]")) continue;
      element.scrollIntoView({ block: "nearest" });
      const { left, right, top, bottom, height } = element.getBoundingClientRect();
      const name = element.getAttribute("aria-label") ?? element.textContent ?? element.tagName;
      if (left < -1 || right > innerWidth + 1) found.push(`${name} is beside the window`);
      if (Math.min(bottom, innerHeight) - Math.max(top, 0) < Math.min(height, 24))
        found.push(`${name} is out of sight`);
      if (element.matches("[data-editor]") && height < 96) found.push(`the text has ${height} pixels`);
    }
    return found;
  });
}
