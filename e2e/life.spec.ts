// How long a paste lives, as its writer says it: chosen while writing, changed once the link is made.
import type { Page } from "@playwright/test";
import { forbidStorage } from "./support/device";
import { linkNamed, makeLink, share, write } from "./support/paste-page";
import { expect, test } from "./support/test";

const day = 86_400_000;

/** The paste of a link, as the server tells of it. */
async function pasteOf(page: Page, link: string): Promise<{ expiresAt: string | null; burn: boolean; kind: string }> {
  const [, , id] = new URL(link).pathname.split("/");
  return (await page.request.get(`/api/v1/pastes/${id}`)).json();
}

/** Days from now until the paste of a link expires, to a tenth. */
async function daysLeft(page: Page, link: string): Promise<number | null> {
  const { expiresAt } = await pasteOf(page, link);
  return expiresAt === null ? null : Math.round(((Date.parse(expiresAt) - Date.now()) / day) * 10) / 10;
}

test("expiry and burning are chosen beside the text, said at once, and sent with it", async ({ page }) => {
  await write(page, "a text");
  await page.getByLabel("Expires", { exact: true }).selectOption("in 1 day");
  await page.getByLabel("Burn after reading").check();
  await expect(page.getByText("Anyone with the link can read it. The first reading destroys it.")).toBeVisible();
  const link = await makeLink(page);
  expect(await pasteOf(page, link)).toMatchObject({ burn: true, kind: "encrypted" });
  expect(await daysLeft(page, link)).toBe(1);
  await expect(page.getByText("The first reading destroys it. Expires in 24 hours")).toBeVisible();
});

test("what is not chosen is the server's own: a week for an encrypted paste, no end for a normal one", async ({
  page,
}) => {
  expect(await daysLeft(page, await share(page, "a text"))).toBe(7);
  await write(page, "a text", { kind: "Normal" });
  await expect(page.getByLabel("Expires", { exact: true })).toHaveValue("never");
  const link = await makeLink(page);
  expect(await daysLeft(page, link)).toBeNull();
  expect(await pasteOf(page, link)).toMatchObject({ burn: false, kind: "normal" });
  await expect(page.getByText("It does not expire.")).toBeVisible();
});

test("what was chosen stays when the kind is changed", async ({ page }) => {
  await write(page, "a text");
  await page.getByLabel("Expires", { exact: true }).selectOption("in 1 hour");
  await page.getByRole("radio", { name: "Normal", exact: true }).check({ force: true });
  await expect(page.getByLabel("Expires", { exact: true })).toHaveValue("1h");
  expect(await daysLeft(page, await makeLink(page))).toBe(0);
});

test("the expiry is changed on the page of the link, counted from then; where that fails, nothing has changed", async ({
  page,
  watch,
}) => {
  watch.expects(/ERR_FAILED/);
  const link = await share(page, "a text");
  const dialog = page.getByRole("dialog", { name: "When does it expire?" });
  await page.getByRole("button", { name: "Change when it expires" }).click();
  await expect(dialog).toContainText("Expires in 7 days, on ");
  // Nothing is chosen by itself: a life that was longer would be cut short by a press.
  await expect(dialog.getByLabel("Expires")).toHaveValue("");
  await dialog.getByRole("button", { name: "Change", exact: true }).click();
  await expect(dialog.getByRole("alert")).toHaveText("Choose first when it shall expire. Nothing has changed.");
  await expect(dialog.getByLabel("Expires")).toBeFocused();
  await dialog.getByLabel("Expires").selectOption("in 1 hour");
  await expect(dialog.getByRole("alert")).toHaveCount(0);
  await page.route("**/api/v1/pastes/*", (route) => route.abort());
  await dialog.getByRole("button", { name: "Change", exact: true }).click();
  await expect(dialog.getByRole("alert")).toContainText("The server cannot be reached, so it may not have changed.");
  expect(await daysLeft(page, link)).toBe(7);
  await page.unroute("**/api/v1/pastes/*");
  await dialog.getByRole("button", { name: "Change", exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText("Expires in 60 minutes")).toBeVisible();
  expect(await daysLeft(page, link)).toBe(0);
  await page.getByRole("button", { name: "Change when it expires" }).click();
  await dialog.getByLabel("Expires").selectOption("never");
  await dialog.getByRole("button", { name: "Change", exact: true }).click();
  await expect(page.getByText("It does not expire.")).toBeVisible();
  expect(await daysLeft(page, link)).toBeNull();
  await page.getByRole("button", { name: "Change when it expires" }).click();
  await expect(dialog).toContainText("It does not expire.");
});

test("an edit link is shown with its warning, and holds the token that owns the paste and what opens it", async ({
  page,
}) => {
  const link = await share(page, "a text");
  await page.getByRole("button", { name: "Edit later" }).click();
  await expect(page.getByText("Whoever has this link can change and delete the paste")).toBeVisible();
  const [address = "", said = ""] = (await linkNamed(page, "Edit link")).split("#");
  const [own = "", key = ""] = link.split("#");
  expect(address).toBe(`${own}/edit`);
  const { edit = "", key: opens } = Object.fromEntries(new URLSearchParams(said));
  expect(opens).toBe(key);
  const answer = await page.request.delete(`/api/v1/pastes/${own.slice(-12)}`, {
    headers: { "Paste-Edit-Token": edit },
  });
  expect(answer.status()).toBe(204);
});

for (const size of [
  { width: 390, height: 844 },
  { width: 1280, height: 800 },
])
  test(`where the edit link opens below the end of a screen of ${size.width} × ${size.height}, it is scrolled to, and has the focus`, async ({
    page,
  }) => {
    await page.emulateMedia({ reducedMotion: "reduce" });
    await page.setViewportSize(size);
    await share(page, "a text");
    await page.getByRole("button", { name: "Edit later" }).click();
    const panel = page.getByRole("region", { name: "Edit link" });
    await expect(panel).toBeFocused();
    await expect(panel).toBeInViewport({ ratio: 1 });
    await page.keyboard.press("Tab");
    await expect(page.getByRole("textbox", { name: "Edit link" })).toBeFocused();
  });

test("where the browser keeps nothing, the page of the link says what that means for its owner", async ({ page }) => {
  await forbidStorage(page);
  await share(page, "a text");
  await expect(page.getByText("This browser keeps nothing, so the paste will not be in My pastes.")).toBeVisible();
});
