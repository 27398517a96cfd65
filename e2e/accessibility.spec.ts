// Every screen, on a desktop and on a narrow phone, in both themes: axe finds no barrier, nothing is wider than the
// window.
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { screens } from "../scripts/screens.mjs";
import { expect, test } from "./support/test";

const windows = [
  { name: "desktop", width: 1280, height: 800, hasTouch: false },
  { name: "320 pixels", width: 320, height: 640, hasTouch: true },
] as const;
const themes = ["light", "dark"] as const;

for (const { name: where, width, height, hasTouch } of windows) {
  test.describe(where, () => {
    test.use({ viewport: { width, height }, hasTouch, contextOptions: { reducedMotion: "reduce" } });
    for (const [name, screen] of Object.entries(screens)) {
      test(`nobody is kept out of: ${name}`, async ({ page, server, watch }) => {
        test.setTimeout(180_000);
        // Some of these screens are about a server that fails.
        watch.expects(/Failed to load resource/);
        const barriers: string[] = [];
        const shoot = async (step: string) => {
          // Under the header that stays, a target is small for as long as it is scrolled there.
          await page.evaluate(() => scrollTo(0, 0));
          for (const theme of themes) {
            await change(page, theme);
            for (const barrier of await barriersOf(page, theme)) {
              // The raw page shows the text, or a sentence, and nothing else: no heading either.
              if (step.startsWith("raw") && barrier.startsWith("page-has-heading-one")) continue;
              barriers.push(`${step}, ${theme}: ${barrier}`);
            }
          }
          await change(page, "light");
        };
        await screen({ page, origin: server.origin, shoot });
        expect(barriers).toEqual([]);
      });
    }
  });
}

/** As the system's setting changes under an open page. */
async function change(page: Page, colorScheme: (typeof themes)[number]): Promise<void> {
  await page.emulateMedia({ colorScheme });
  // The raw page has its colours from CSS alone.
  await page.waitForFunction(
    (wanted) => ["", wanted].includes(document.documentElement.style.colorScheme),
    colorScheme,
  );
}

/** In the dark everything but the colours is as it was. */
async function barriersOf(page: Page, theme: (typeof themes)[number]): Promise<string[]> {
  const axe = new AxeBuilder({ page }).options({ resultTypes: ["violations"] });
  // Its way into frames takes a page of its own for every look.
  if (page.frames().length === 1) axe.setLegacyMode(true);
  if (theme === "light") axe.withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]);
  else axe.withRules(["color-contrast", "link-in-text-block"]);
  const { violations } = await axe.analyze();
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(" ")}: ${failureSummary}`),
  );
  const { wide, window } = await page.evaluate(() => ({
    wide: document.documentElement.scrollWidth,
    window: document.documentElement.clientWidth,
  }));
  return wide > window ? [...found, `${wide} pixels wide in a window of ${window}`] : found;
}
