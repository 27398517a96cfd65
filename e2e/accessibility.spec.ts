// Every screen, in both themes, on a desktop and on a narrow phone: axe finds no barrier, nothing is wider than the
// window.
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { screens } from "../scripts/screens.mjs";
import { expect, test } from "./support/test";

const looks = [
  { name: "desktop, light", width: 1280, height: 800, colorScheme: "light", hasTouch: false },
  { name: "desktop, dark", width: 1280, height: 800, colorScheme: "dark", hasTouch: false },
  { name: "320 pixels, light", width: 320, height: 640, colorScheme: "light", hasTouch: true },
  { name: "320 pixels, dark", width: 320, height: 640, colorScheme: "dark", hasTouch: true },
] as const;

for (const { name: look, width, height, colorScheme, hasTouch } of looks) {
  test.describe(look, () => {
    test.use({ viewport: { width, height }, colorScheme, hasTouch, contextOptions: { reducedMotion: "reduce" } });
    for (const [name, screen] of Object.entries(screens)) {
      test(`nobody is kept out of: ${name}`, async ({ page, server, watch }) => {
        test.setTimeout(180_000);
        // Some of these screens are about a server that fails.
        watch.expects(/Failed to load resource/);
        const barriers: string[] = [];
        const shoot = async (step: string) => {
          // Under the header that stays, a target is small for as long as it is scrolled there.
          await page.evaluate(() => scrollTo(0, 0));
          for (const barrier of await barriersOf(page)) {
            // The raw page shows the text, or a sentence, and nothing else: no heading either.
            if (step.startsWith("raw") && barrier.startsWith("page-has-heading-one")) continue;
            barriers.push(`${step}: ${barrier}`);
          }
        };
        await screen({ page, origin: server.origin, shoot });
        expect(barriers).toEqual([]);
      });
    }
  });
}

async function barriersOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .analyze();
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(" ")}: ${failureSummary}`),
  );
  const { wide, window } = await page.evaluate(() => ({
    wide: document.documentElement.scrollWidth,
    window: document.documentElement.clientWidth,
  }));
  return wide > window ? [...found, `${wide} pixels wide in a window of ${window}`] : found;
}
