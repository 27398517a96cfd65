// What a device remembers of a paste, and what it does not: neither secret leaves the browser or lies in its storage,
// and no way of coming back to a page costs its reader the paste.
import { randomBytes } from "node:crypto";
import type { Page } from "@playwright/test";
import { parseFragment } from "../src/client/link";
import { forbidStorage, storedBy } from "./support/device";
import { seesText, share, unlock } from "./support/paste-page";
import { test as base, expect } from "./support/test";
import { filesOf, leaks, startWiretap, type Wiretap } from "./support/wiretap";

const test = base.extend<{ wiretap: Wiretap }>({
  wiretap: async ({ server }, use) => {
    const wiretap = await startWiretap(server.origin);
    await use(wiretap);
    await wiretap.stop();
  },
  baseURL: async ({ wiretap }, use) => use(wiretap.origin),
});

const password = `Pa5$ ünï ${randomBytes(8).toString("hex")}`;
const text = `canary ${randomBytes(8).toString("hex")}`;

/** A paste's secrets, and its text, in every form in which they could lie somewhere. */
function secretsOf(link: string): Record<string, Uint8Array> {
  const { linkKey } = parseFragment(new URL(link).hash.slice(1));
  const secrets: Record<string, Uint8Array> = { password: Buffer.from(password), text: Buffer.from(text) };
  if (linkKey === null) return secrets;
  return { ...secrets, "link key": linkKey, "link key as written": Buffer.from(new URL(link).hash.slice(1, 44)) };
}

const bare = (link: string): string => link.split("#")[0] ?? "";
const title = (page: Page) => page.getByRole("heading", { level: 1 });
const menu = async (page: Page, name: string) => {
  await page.getByRole("button", { name: "More actions" }).click();
  await page.getByRole("button", { name, exact: true }).click();
};
const rememberByMenu = async (page: Page) => {
  await menu(page, "Remember on this device");
  await expect(page.getByRole("dialog")).toContainText("Anyone who uses this browser on this device");
  await page.getByRole("dialog").getByRole("button", { name: "Remember" }).click();
  await expect(page.getByText("Remembered on this device")).toBeVisible();
};

/** Makes a paste, lets a reader remember it, and opens it by its bare address in another tab of theirs. */
async function rememberLink(page: Page, reader: Page): Promise<{ link: string; other: Page }> {
  const link = await share(page, text);
  await reader.goto(link);
  await seesText(reader, text);
  await rememberByMenu(reader);
  const other = await reader.context().newPage();
  await other.goto(bare(link));
  await seesText(other, text);
  return { link, other };
}

test.describe("a remembered paste opens by its bare address, and no secret lies on the device", () => {
  test("behind link and password", async ({ page, stranger, wiretap, server }) => {
    const link = await share(page, text, { secrets: "Link and password", password });
    const reader = await stranger();
    await reader.goto(link);
    const box = reader.getByRole("checkbox", { name: "Remember on this device" });
    await expect(reader.getByText("Anyone who uses this browser")).toBeHidden();
    await box.check();
    await expect(reader.getByText("Anyone who uses this browser on this device")).toBeVisible();
    await unlock(reader, password);
    await seesText(reader, text);
    await expect(reader.getByText("Remembered on this device")).toBeVisible();

    const other = await reader.context().newPage();
    await other.goto(bare(link));
    await seesText(other, text);
    await other.goto(`${bare(link)}/raw`);
    await expect(other.locator("#plain")).toHaveText(text);
    expect(leaks(await storedBy(reader), secretsOf(link))).toEqual([]);
    expect(leaks(await storedBy(other), secretsOf(link))).toEqual([]);
    expect(leaks(wiretap.sent(), secretsOf(link))).toEqual([]);
    expect(leaks(filesOf(server.folder), secretsOf(link))).toEqual([]);
  });

  test("behind its link, and another device is asked", async ({ page, stranger, wiretap }) => {
    const { link, other } = await rememberLink(page, await stranger());
    expect(leaks(await storedBy(other), secretsOf(link))).toEqual([]);
    expect(leaks(wiretap.sent(), secretsOf(link))).toEqual([]);
    const elsewhere = await stranger();
    await elsewhere.goto(bare(link));
    await expect(title(elsewhere)).toHaveText("This paste needs its link");
  });

  test("behind a password alone", async ({ page, stranger }) => {
    const link = await share(page, text, { secrets: "Password alone", password });
    const reader = await stranger();
    await reader.goto(link);
    await reader.getByRole("checkbox", { name: "Remember on this device" }).check();
    await unlock(reader, password);
    await seesText(reader, text);
    await expect(reader.getByText("Remembered on this device")).toBeVisible();
    await reader.reload();
    await seesText(reader, text);
    expect(leaks(await storedBy(reader), secretsOf(link))).toEqual([]);
  });
});

test("Forget & Lock wipes device, tab and screen, in every tab", async ({ page, stranger }) => {
  const reader = await stranger();
  const { link, other } = await rememberLink(page, reader);
  await menu(other, "Forget & Lock");
  await other.getByRole("dialog").getByRole("button", { name: "Forget & Lock" }).click();
  await expect(title(other)).toHaveText("This paste needs its link");
  expect(await other.content()).not.toContain(text);
  expect(await other.evaluate(() => sessionStorage.length)).toBe(0);
  await other.reload();
  await expect(title(other)).toHaveText("This paste needs its link");
  // The other tab locks as soon as it is looked at.
  await reader.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  await expect(title(reader)).toHaveText("This paste needs its link");
  expect(await reader.evaluate(() => sessionStorage.length)).toBe(0);
  await reader.getByLabel("Link, or the part after #").fill(link);
  await reader.getByRole("button", { name: "Open" }).click();
  await seesText(reader, text);
});

test("what is remembered and opens it no more says so, and a new secret opens it", async ({
  page,
  stranger,
  watch,
}) => {
  watch.expects(/status of 403/);
  const link = await share(page, text, { secrets: "Link and password", password });
  const reader = await stranger();
  await reader.goto(link);
  await reader.getByRole("checkbox", { name: "Remember on this device" }).check();
  await unlock(reader, password);
  await seesText(reader, text);
  const other = await reader.context().newPage();
  await other.route("**/content", (route) => route.fulfill({ status: 403, body: "" }), { times: 1 });
  await other.goto(bare(link));
  await expect(title(other)).toHaveText("This paste needs its link");
  await expect(other.getByText("What this device remembers does not open this paste any more")).toBeVisible();
  await other.getByLabel("Link, or the part after #").fill(link);
  await other.getByRole("button", { name: "Open" }).click();
  await expect(title(other)).toHaveText("This paste needs a password");
  await unlock(other, password);
  await seesText(other, text);
});

test("a server cannot turn a remembered link into a password to be guessed", async ({ page, stranger, watch }) => {
  watch.expects(/status of 403/);
  const link = await share(page, text);
  const trap = await share(page, "a trap", { secrets: "Password alone", password });
  const reader = await stranger();
  await reader.goto(link);
  await seesText(reader, text);
  await rememberByMenu(reader);
  const other = await reader.context().newPage();
  await other.route("**/content", (route) => route.fulfill({ status: 403, body: "" }));
  await other.route("**/api/v1/pastes/*", async (route) =>
    route.fulfill({ response: await route.fetch({ url: bare(trap).replace("/e/", "/api/v1/pastes/") }) }),
  );
  await other.goto(bare(link));
  await expect(title(other)).toHaveText("This paste needs its link");
});

test.describe("the paste comes back without its fragment in the address", () => {
  test("by reload, back and forward, and from the raw page", async ({ page, stranger }) => {
    const link = await share(page, text);
    const reader = await stranger();
    await reader.goto(link);
    await seesText(reader, text);
    await reader.reload();
    await seesText(reader, text);
    await reader.goto("/");
    await reader.goBack();
    await seesText(reader, text);
    await reader.goForward();
    await reader.goBack();
    await seesText(reader, text);
    expect(reader.url()).not.toContain("#");
    await reader.goto(link.replace("#", "/raw#"));
    await expect(reader.locator("#plain")).toHaveText(text);
    await reader.reload();
    await expect(reader.locator("#plain")).toHaveText(text);
    expect(leaks(await storedBy(reader), secretsOf(link))).toEqual([]);
  });

  test("in the tab alone, and not after twelve hours", async ({ page, stranger }) => {
    const link = await share(page, text);
    const reader = await stranger();
    await reader.clock.install();
    await reader.goto(link);
    await seesText(reader, text);
    const other = await reader.context().newPage();
    await other.goto(bare(link));
    await expect(title(other)).toHaveText("This paste needs its link");
    // A duplicated or restored tab has the session of the first, and this device's key.
    const session = await reader.evaluate(() => JSON.stringify({ ...sessionStorage }));
    await other.evaluate((kept) => Object.assign(sessionStorage, JSON.parse(kept)), session);
    await other.reload();
    await seesText(other, text);
    await reader.clock.fastForward("13:00:00");
    await reader.reload();
    await expect(title(reader)).toHaveText("This paste needs its link");
  });

  test("and Copy link still gives the whole link", async ({ page, stranger }) => {
    const link = await share(page, text);
    const reader = await stranger();
    await reader.addInitScript(() => {
      navigator.clipboard.writeText = async (copied) => {
        document.documentElement.dataset.copied = copied;
      };
    });
    await reader.goto(link);
    await seesText(reader, text);
    await reader.reload();
    await seesText(reader, text);
    await reader.getByRole("button", { name: "Copy link" }).click();
    await expect(reader.getByText("Link copied")).toBeVisible();
    await expect(reader.locator("html")).toHaveAttribute("data-copied", link);
  });
});

test("where the browser forbids storage all works but remembering, which says so", async ({ page, stranger }) => {
  const link = await share(page, text, { secrets: "Link and password", password });
  const reader = await stranger();
  await forbidStorage(reader);
  await reader.goto(link);
  await reader.getByRole("checkbox", { name: "Remember on this device" }).check();
  await unlock(reader, password);
  await seesText(reader, text);
  await expect(reader.getByText("this paste is not remembered")).toBeVisible();
  await reader.goto(bare(link));
  await expect(title(reader)).toHaveText("This paste needs its link");
});

test("what is remembered of an expired paste is swept", async ({ page, stranger }) => {
  const link = await share(page, text);
  const other = await share(page, "another text");
  const reader = await stranger();
  await reader.clock.install();
  await reader.goto(link);
  await seesText(reader, text);
  await rememberByMenu(reader);
  await expect(reader.locator("[data-privacy]")).toContainText("expires in 7 days");
  const remembered = () =>
    reader.evaluate(
      () =>
        new Promise<unknown>((resolve) => {
          const request = indexedDB.open("mdbin");
          request.onsuccess = () => {
            const keys = request.result.transaction("pastes").objectStore("pastes").getAllKeys();
            keys.onsuccess = () => {
              request.result.close();
              resolve(keys.result);
            };
          };
        }),
    );
  await expect.poll(remembered).toEqual([bare(link).slice(-12)]);
  await reader.clock.fastForward(200 * 3_600_000);
  await reader.goto(other);
  await seesText(reader, "another text");
  await expect.poll(remembered).toEqual([]);
});
