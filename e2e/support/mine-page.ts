// What a person does on the page of My pastes, in the page's own words.
import type { Locator, Page } from "@playwright/test";
import { expect } from "./test";

export const openMine = async (page: Page): Promise<void> => {
  await page.goto("/mine");
  await expect(page.getByRole("heading", { name: "My pastes", level: 1 })).toBeVisible();
};

/** The id in a paste's link. */
export const idOf = (link: string): string => new URL(link).pathname.slice(3, 15);

/** The row of a paste, by its link or its id. */
export const rowOf = (page: Page, link: string): Locator =>
  page.locator(`[data-paste="${link.includes("/") ? idOf(link) : link}"]`);

export async function rowAction(row: Locator, name: string): Promise<void> {
  await row.getByRole("button", { name: /^More actions for / }).click();
  await row
    .getByRole("button", { name, exact: true })
    .or(row.getByRole("link", { name, exact: true }))
    .click();
}

/** What is in the menu of the list, and not beside it. */
export async function listAction(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole("button", { name: "More for this list" }).click();
  await page.getByRole("button", { name }).filter({ visible: true }).click();
}

export const confirm = (page: Page, name: string): Promise<void> =>
  page.getByRole("dialog").getByRole("button", { name, exact: true }).click();

/** Gives a paste a title, while it is written. */
export const entitle = (page: Page, title: string): Promise<void> =>
  page.getByLabel("Title", { exact: true }).fill(title);
