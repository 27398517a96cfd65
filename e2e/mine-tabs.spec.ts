// My pastes with several tabs open: each sees what the others do, two at once lose nothing, and what is deleted in one
// is gone for all.
import { randomBytes } from "node:crypto";
import type { Page } from "@playwright/test";
import { seedMine, seedOf } from "../scripts/seed-mine.mjs";
import { storedBy } from "./support/device";
import { confirm, entitle, idOf, listAction, openMine, rowAction, rowOf } from "./support/mine-page";
import { draftsOn, expectText, makeLink, seesText, share, write } from "./support/paste-page";
import { expect, test } from "./support/test";
import { leaks } from "./support/wiretap";

const anotherTab = async (page: Page): Promise<Page> => page.context().newPage();

test("what one tab makes, changes and forgets, another shows at once", async ({ page }) => {
  const other = await anotherTab(page);
  await openMine(other);
  await expect(other.getByRole("heading", { name: "Nothing is listed yet" })).toBeVisible();
  const link = await share(page, "# in another tab");
  await expect(rowOf(other, link)).toContainText("in 7 days");
  await page.getByRole("button", { name: "Change when it expires" }).click();
  await page.getByRole("dialog").getByLabel("Expires").selectOption("never");
  await confirm(page, "Change");
  await expect(rowOf(other, link)).toContainText("Never");
  await openMine(page);
  await rowAction(rowOf(page, link), "Forget");
  await confirm(page, "Forget it");
  await expect(other.getByRole("heading", { name: "Nothing is listed yet" })).toBeVisible();
});

test("pastes that two tabs make at the same moment are both kept, the first ones of a device, too", async ({
  page,
}) => {
  const tabs = [page, await anotherTab(page), await anotherTab(page)];
  for (const [at, tab] of tabs.entries()) {
    await write(tab, `# tab ${at}`);
    await entitle(tab, `Tab ${at}`);
  }
  const links = await Promise.all(tabs.map(makeLink));
  await openMine(page);
  for (const link of links) await expect(rowOf(page, link)).toBeVisible();
});

test("a paste that two tabs change at the same moment has both changes", async ({ page, watch }) => {
  watch.expects(/status of 410/);
  const other = await anotherTab(page);
  for (let round = 0; round < 4; round++) {
    await write(page, `once ${round}`, { kind: "Normal" });
    await page.getByLabel("Burn after reading").check();
    const link = await makeLink(page);
    // The one is told a new expiry, the other that it was read: both answers come when both have been asked for.
    const open = gate(2);
    await page.route("**/api/v1/pastes/*", async (route) => {
      const answer = await route.fetch();
      await open();
      await route.fulfill({ response: answer });
    });
    await page.getByRole("button", { name: "Change when it expires" }).click();
    await page.getByRole("dialog").getByLabel("Expires").selectOption("in 1 hour");
    const changed = page.waitForResponse((response) => response.request().method() === "PATCH");
    await other.route("**/api/v1/pastes/*", async (route) => {
      await open();
      await route.fulfill({
        status: 410,
        contentType: "application/problem+json",
        json: {
          type: "about:blank",
          title: "t",
          status: 410,
          detail: "d",
          code: "burned",
          burnedAt: new Date().toISOString(),
        },
      });
    });
    await Promise.all([confirm(page, "Change"), changed, openMine(other)]);
    await expect(rowOf(other, link)).toContainText("Claimed on");
    await page.unrouteAll();
    await other.unrouteAll();
    // It is shown when the server has said it, and kept a moment later.
    await expect.poll(async () => (await keptOf(page, idOf(link))).burnedAt).not.toBeNull();
    const { expiresAt } = await keptOf(page, idOf(link));
    expect(Date.parse(String(expiresAt)) - Date.now()).toBeLessThan(2 * 3_600_000);
    await rowOf(other, link)
      .getByRole("button", { name: /^Forget/ })
      .click();
    await confirm(other, "Forget it");
    await expect(rowOf(other, link)).toHaveCount(0);
  }
});

/** Opens when so many stand before it. */
function gate(many: number): () => Promise<void> {
  let waiting = 0;
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return () => {
    if (++waiting === many) open();
    return opened;
  };
}

/** What this device keeps of a paste, as the page itself reads it. */
const keptOf = (page: Page, id: string): Promise<Record<string, unknown>> =>
  page.evaluate(async (name) => {
    const promised = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve) => {
        request.onsuccess = () => resolve(request.result);
      });
    const database = await promised(indexedDB.open("mdbin"));
    const key: CryptoKey = await promised(database.transaction("keys").objectStore("keys").get("device"));
    const bytes: Uint8Array = await promised(database.transaction("mine").objectStore("mine").get(name));
    database.close();
    const additionalData = new TextEncoder().encode(`mdbin:mine:${name}`);
    const text = await crypto.subtle.decrypt(
      { name: "AES-GCM", iv: bytes.slice(0, 12), additionalData },
      key,
      bytes.slice(12),
    );
    return JSON.parse(new TextDecoder().decode(text));
  }, id);

test("two tabs that forget and change many at once lose nothing", async ({ page }) => {
  await openMine(page);
  await seedMine(
    page,
    Array.from({ length: 30 }, (_, number) =>
      seedOf(
        number,
        number % 2 === 0
          ? { expiresAt: "2026-01-01T00:00:00.000Z", burnedAt: "2026-01-01T00:00:00.000Z", burn: true }
          : {},
      ),
    ),
  );
  const other = await anotherTab(page);
  await openMine(other);
  await page.reload();
  await expect(page.getByText("30 pastes", { exact: true })).toBeVisible();
  await listAction(page, "Remove what is over (15)");
  await rowAction(rowOf(other, "seed00000001"), "Forget");
  const made = share(await anotherTab(page), "# meanwhile");
  await Promise.all([confirm(page, "Remove"), confirm(other, "Forget it"), made]);
  for (const tab of [page, other]) {
    await expect(tab.getByText("15 pastes", { exact: true })).toBeVisible();
    await expect(rowOf(tab, await made)).toBeVisible();
  }
});

test("everything that this device knows is deleted, with other tabs open", async ({ page }) => {
  const title = `title ${randomBytes(8).toString("hex")}`;
  await write(page, "# remembered");
  await entitle(page, title);
  const link = await makeLink(page);
  const reading = await anotherTab(page);
  await reading.goto(link);
  await seesText(reading, "remembered");
  await reading.getByRole("button", { name: "More actions" }).click();
  await reading.getByRole("button", { name: "Remember on this device" }).click();
  await confirm(reading, "Remember");
  await expect(reading.getByText("Remembered on this device")).toBeVisible();
  const writing = await anotherTab(page);
  await write(writing, "a draft that is not sent");
  await expect.poll(() => draftsOn(writing)).toBe(1);
  await page.goto("/mine");
  await page.getByRole("button", { name: "Theme" }).click();
  await page.getByRole("button", { name: "Dark" }).click();
  await expect(rowOf(page, link)).toContainText(title);

  await listAction(page, "Delete everything this device knows");
  await expect(page.getByRole("dialog")).toContainText("The pastes themselves stay on the server until they expire.");
  await confirm(page, "Keep everything");
  await expect(rowOf(page, link)).toBeVisible();
  await listAction(page, "Delete everything this device knows");
  await confirm(page, "Delete everything");
  await expect(page.getByRole("heading", { name: "This device knows nothing any more" })).toBeVisible();
  for (const tab of [page, reading, writing]) {
    await expect.poll(() => tab.evaluate(() => sessionStorage.length + localStorage.length)).toBe(0);
  }
  expect(leaks(await storedBy(page), { title: Buffer.from(title) })).toEqual([]);
  expect((await storedBy(page)).toString("latin1").trim()).toBe("");

  // What stands in other tabs stays there, but for what was remembered; and all of them go on.
  await expectText(writing, "a draft that is not sent");
  await reading.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  await expect(reading.getByRole("heading", { name: "This paste needs its link" })).toBeVisible();
  const next = await makeLink(writing);
  await openMine(page);
  await expect(page.locator("[data-paste]")).toHaveCount(1);
  await expect(rowOf(page, next)).toBeVisible();
});

test("a storage that is wiped meanwhile leaves an empty list, and the page works on", async ({ page }) => {
  const link = await share(page, "# soon unknown");
  await openMine(page);
  await expect(rowOf(page, link)).toBeVisible();
  const other = await anotherTab(page);
  await other.goto("/");
  await other.evaluate(
    () =>
      new Promise((resolve) => {
        indexedDB.deleteDatabase("mdbin").onsuccess = resolve;
      }),
  );
  await page.evaluate(() => window.dispatchEvent(new Event("focus")));
  await expect(page.getByRole("heading", { name: "Nothing is listed yet" })).toBeVisible();
  await share(other, "# known again");
  await expect(page.locator("[data-paste]")).toHaveCount(1);
});
