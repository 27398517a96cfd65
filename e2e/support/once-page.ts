// What a person does with a paste that burns, in the pages' own words.
import type { Locator, Page } from "@playwright/test";
import { expect } from "./test";

export const title = (page: Page): Locator => page.getByRole("heading", { level: 1 }).filter({ visible: true });

/** The button that claims; nothing else on these pages does. */
export const readIt = (page: Page): Locator => page.getByRole("button", { name: "Read it now", exact: true });

/** Sees the question before the only reading, as it stands before anybody has read the paste. */
export async function seesPrompt(page: Page): Promise<void> {
  await expect(title(page)).toHaveText("This paste can be read once");
  await expect(readIt(page)).toBeVisible();
}

/** Sees that the reading of this browser broke off, and can be gone on with here. */
export async function seesBegun(page: Page): Promise<void> {
  await expect(title(page)).toHaveText("You began to read this paste here");
  await expect(page.getByText(/In this browser it can be shown until \d\d:\d\d;/)).toBeVisible();
  await expect(readIt(page)).toBeVisible();
}

/** Sees the text, and that the server has destroyed it. */
export async function seesOnlyReading(page: Page, text: string): Promise<void> {
  await seesTextOnce(page, text);
  await expect(page.getByText("The server has destroyed it.")).toBeVisible();
}

export async function seesTextOnce(page: Page, text: string): Promise<void> {
  await expect(page.getByText("This was the only reading; copy what you need.")).toBeVisible();
  await expect(page.locator("main")).toContainText(text);
}

/** Sees that it was read, and when: a moment that is the test's own day. */
export async function seesBurned(page: Page): Promise<void> {
  await expect(title(page)).toHaveText("This paste was read and destroyed");
  await expect(page.getByText(/^It was read on \d+ \w+ at \d\d:\d\d and destroyed then/)).toBeVisible();
  await expect(page.getByText("If that was not you, tell the writer: somebody else had the link.")).toBeVisible();
}

/** Presses the button, and the server has given the text, but its answer does not arrive: the reading has begun. */
export async function losesAnswer(page: Page): Promise<void> {
  await page.route("**/claim", async (route) => {
    await route.fetch();
    await route.abort();
  });
  await readIt(page).click();
  await seesBegun(page);
  await page.unrouteAll();
}
