// What a person does on the pages, in the pages' own words.
import type { Page } from "@playwright/test";
import { expect } from "./test";

type Choice = {
  kind?: "Encrypted" | "Normal";
  secrets?: "Link" | "Link and password" | "Password alone";
  password?: string;
  /** As the choice says it: `in 1 hour`. */
  expires?: string;
  burn?: boolean;
};

/** Writes a text with these choices, without making the link yet. */
export async function write(page: Page, text: string, choice: Choice = {}): Promise<void> {
  const { kind, secrets, password, expires, burn } = choice;
  await page.goto("/");
  if (kind !== undefined) await page.getByRole("radio", { name: kind, exact: true }).check({ force: true });
  if (secrets !== undefined) await page.getByRole("radio", { name: secrets, exact: true }).check({ force: true });
  if (password !== undefined) await passwordField(page).fill(password);
  if (expires !== undefined) await page.getByLabel("Expires", { exact: true }).selectOption({ label: expires });
  if (burn) await page.getByLabel("Burn after reading").check();
  await page.getByLabel("Text", { exact: true }).fill(text);
}

/** Sees what the editor holds, whichever of the two it is: one is a textarea, the other draws lines in a shadow tree. */
export async function expectText(page: Page, text: string): Promise<void> {
  const editorOf = page.locator("[data-editor]");
  await expect
    .poll(() =>
      editorOf.evaluate((editor) => {
        if (editor instanceof HTMLTextAreaElement) return editor.value;
        const lines = editor.shadowRoot?.querySelectorAll(".cm-line") ?? [];
        return Array.from(lines, (line) => (line.querySelector(".cm-placeholder") ? "" : line.textContent)).join("\n");
      }),
    )
    .toBe(text);
}

/** How many drafts this device keeps, which no page shows. */
export const draftsOn = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        indexedDB.open("mdbin").onsuccess = ({ target }) => {
          const { result: database } = target as IDBOpenDBRequest;
          const count = database.transaction("drafts").objectStore("drafts").count();
          count.onsuccess = () => {
            database.close();
            resolve(count.result);
          };
        };
      }),
  );

/** Waits until the rich editor has taken the textarea's place. */
export const richEditor = (page: Page): Promise<void> => page.locator("[data-editor=rich]").waitFor();

/** Makes the link of what was written, and returns it. */
export async function makeLink(page: Page): Promise<string> {
  await page.getByRole("button", { name: "Create link" }).click();
  return madeLink(page);
}

/** The link on the page of a link that was made. */
export const madeLink = (page: Page): Promise<string> => linkNamed(page, "Link");

export const linkNamed = async (page: Page, name: string): Promise<string> =>
  (await page.getByRole("textbox", { name, exact: true }).textContent()) ?? "";

/** Not the choice of the same name. */
export const passwordField = (page: Page) =>
  page.getByLabel("Password", { exact: true }).and(page.locator("input:not([type=radio])"));

export async function share(page: Page, text: string, choice: Choice = {}): Promise<string> {
  await write(page, text, choice);
  return makeLink(page);
}

/** Sees a text on the page of an opened paste, rendered. */
export async function seesText(page: Page, text: string): Promise<void> {
  await expect(page.locator(".markdown")).toContainText(text);
  await expect(page.getByText("Decrypted on this device").filter({ visible: true })).toBeVisible();
}

export async function unlock(page: Page, password: string): Promise<void> {
  await passwordField(page).fill(password);
  await page.getByRole("button", { name: "Unlock" }).click();
}
