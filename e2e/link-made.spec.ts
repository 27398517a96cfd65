// The page of a link that was made: what can be copied from it, what the server has, and how the paste is taken back.
import type { Page } from "@playwright/test";
import { encode } from "uqr";
import { parseFragment } from "../src/client/link";
import { deriveKeys, formatBase64url, headerOf } from "../src/crypto";
import { watchCopies } from "./support/clipboard";
import { draftsOn, expectText, makeLink, share, write } from "./support/paste-page";
import { expect, test } from "./support/test";

const apart = (page: Page, name: string) =>
  page.getByRole("group", { name: "Copy apart" }).getByRole("button", { name, exact: true });

test.beforeEach(({ context }) => context.grantPermissions(["clipboard-write"]));

test("link, address and key are copied apart, and the key opens the address", async ({ page, stranger }) => {
  const copied = await watchCopies(page);
  const link = await share(page, "# In two parts");
  const [address = "", key = ""] = link.split("#");
  await page.getByRole("button", { name: "Copy link" }).click();
  await expect.poll(copied).toBe(link);
  await apart(page, "Link without the key").click();
  await expect.poll(copied).toBe(address);
  await apart(page, "Key").click();
  await expect.poll(copied).toBe(key);
  await expect(page.getByRole("status").filter({ hasText: /^Key: Copied$/ })).toHaveCount(1);
  const reader = await stranger();
  await reader.goto(address);
  await reader.getByLabel("Link, or the part after #").fill(key);
  await reader.getByRole("button", { name: "Open" }).click();
  await expect(reader.locator(".markdown")).toHaveText("In two parts");
});

test("what needs no key has nothing to copy apart", async ({ page }) => {
  const copied = await watchCopies(page);
  await share(page, "public", { kind: "Normal" });
  await expect(page.getByRole("group", { name: "Copy apart" })).toHaveCount(0);
  await share(page, "guarded", { secrets: "Password alone", password: "a long and good password 7" });
  await expect(apart(page, "Key")).toHaveCount(0);
  await apart(page, "Password").click();
  await expect.poll(copied).toBe("a long and good password 7");
});

for (const colorScheme of ["light", "dark"] as const)
  test(`the QR code is the whole link, dark on light where the page is ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    const link = await share(page, "to a phone");
    await page.getByRole("button", { name: "QR code" }).click();
    const code = page.getByRole("img", { name: "QR code of the link" });
    await expect(code).toBeVisible();
    const wanted = encode(link, { ecc: "M", border: 4 });
    expect(await drawnModules(code)).toEqual(wanted.data);
    await page.emulateMedia({ media: "print" });
    await expect(code).toBeVisible();
    expect(await drawnModules(code)).toEqual(wanted.data);
  });

/** What is seen on the screen, a pixel in the middle of each module: true where it is dark. */
async function drawnModules(code: ReturnType<Page["getByRole"]>): Promise<boolean[][]> {
  const png = (await code.screenshot({ animations: "disabled" })).toString("base64");
  return code.evaluate(async (svg, base64) => {
    const size = Number(svg.getAttribute("viewBox")?.split(" ")[2]);
    const bitmap = await createImageBitmap(
      new Blob([Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))], { type: "image/png" }),
    );
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext("2d");
    context?.drawImage(bitmap, 0, 0);
    const module = bitmap.width / size;
    return Array.from({ length: size }, (_, y) =>
      Array.from({ length: size }, (_, x) => {
        const at = context?.getImageData((x + 0.5) * module, (y + 0.5) * module, 1, 1).data ?? [];
        return (at[0] ?? 255) + (at[1] ?? 255) + (at[2] ?? 255) < 384;
      }),
    );
  }, png);
}

test("what the server has is what it serves, byte for byte, and not the text", async ({ page, request }) => {
  const link = await share(page, "nobody reads this on the way");
  await page.getByText(/^What the server has: \d+ bytes$/).click();
  const hex = (await page.locator("[data-hex]").allTextContents()).join(" ").replaceAll(" ", "");
  expect(hex).toHaveLength(256);
  const { pathname, hash } = new URL(link);
  const id = pathname.slice(3);
  const { linkKey } = parseFragment(hash.slice(1));
  const { readToken } = await deriveKeys(headerOf(Buffer.from(hex, "hex")), id, { linkKey, password: null });
  const served = await request.get(`/api/v1/pastes/${id}/content`, {
    headers: { "Paste-Read-Token": formatBase64url(readToken) },
  });
  expect((await served.body()).toString("hex").slice(0, 256)).toBe(hex);
  await expect(page.getByText("the key: it stands behind the #")).toBeVisible();
  await expect(page.locator("[data-dump]")).not.toContainText("nobody");
});

test("of a normal paste it says that the server has the text, and shows it", async ({ page }) => {
  await share(page, "everybody reads this", { kind: "Normal" });
  await page.getByText("What the server has: 20 bytes").click();
  await expect(page.getByText("The text itself, for a normal paste is not encrypted.")).toBeVisible();
  await expect(page.locator("[data-dump]")).toContainText("everybod");
});

test("delete now asks with the paste's name, and then the link opens nothing", async ({ page, stranger, watch }) => {
  watch.expects(/status of 404/);
  const link = await share(page, "soon gone");
  await page.getByRole("button", { name: "Delete now" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("heading")).toContainText(new URL(link).pathname);
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("button", { name: "Delete now" })).toBeFocused();
  await page.getByRole("button", { name: "Delete now" }).click();
  await dialog.getByRole("button", { name: "Delete it" }).click();
  await expect(page.getByRole("heading", { name: "The paste is gone" })).toBeFocused();
  await expect(page.getByRole("textbox", { name: "Link" })).toHaveCount(0);
  const reader = await stranger();
  await reader.goto(link);
  await expect(reader.getByRole("heading", { name: "There is no paste here" })).toBeVisible();
  await page.getByRole("main").getByRole("link", { name: "New paste" }).click();
  await expectText(page, "");
});

test("a deletion that fails says so, and its second try after a lost answer is a deletion", async ({ page, watch }) => {
  watch.expects(/ERR_FAILED|status of 404/);
  await share(page, "soon gone");
  await page.route(
    "**/api/v1/pastes/*",
    async (route) => {
      await route.fetch();
      await route.abort();
    },
    { times: 1 },
  );
  await page.getByRole("button", { name: "Delete now" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Delete it" }).click();
  await expect(dialog.getByRole("alert")).toContainText("may still be there");
  await dialog.getByRole("button", { name: "Delete it" }).click();
  await expect(page.getByRole("heading", { name: "The paste is gone" })).toBeVisible();
});

test("what this device shares with gets the whole link, and closing it again is no failure", async ({ page }) => {
  await page.addInitScript(() => {
    Object.assign(navigator, {
      share: async (shared: ShareData) => {
        document.title = shared.url ?? "";
        throw new DOMException("closed", "AbortError");
      },
    });
  });
  const link = await share(page, "handed over");
  await page.getByRole("button", { name: "Share" }).click();
  await expect(page).toHaveTitle(link);
});

test("the result is reached by keyboard, and fits a small phone", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await write(page, "by keyboard");
  await makeLink(page);
  await page.getByText(/^What the server has/).click();
  await page.getByRole("button", { name: "QR code" }).click();
  await expect(page.getByRole("img", { name: "QR code of the link" })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  const overflowing = await page
    .locator("main")
    .evaluate(
      (main) =>
        [...main.querySelectorAll("section *")].filter((element) => element.getBoundingClientRect().right > 320).length,
    );
  expect(overflowing).toBe(0);
  const reached: string[] = [];
  await page.getByRole("textbox", { name: "Link" }).focus();
  for (let i = 0; i < 12; i++) {
    await page.keyboard.press("Tab");
    reached.push(await page.evaluate(() => document.activeElement?.textContent ?? ""));
  }
  for (const name of ["Copy link", "QR code", "Link without the key", "Key", "Delete now", "Open", "New paste"])
    expect(reached).toContain(name);
});

test("a page that holds the only copy of a link asks before it is left, until the link has gone elsewhere", async ({
  context,
}) => {
  const page = await context.newPage();
  const asked: string[] = [];
  page.on("dialog", (dialog) => {
    asked.push(dialog.type());
    return dialog.dismiss();
  });
  await write(page, "the only copy");
  await expect.poll(() => draftsOn(page)).toBe(1);
  await page.reload();
  await expectText(page, "the only copy");
  expect(asked).toEqual([]);
  await makeLink(page);
  await expect(page.getByRole("status").filter({ hasText: "Sealed. The link is selected." })).toHaveCount(1);
  await page.close({ runBeforeUnload: true });
  await expect.poll(() => asked).toEqual(["beforeunload"]);
  await page.getByRole("button", { name: "Copy link" }).click();
  await expect(page.getByRole("button", { name: "Copied" })).toBeVisible();
  const closed = page.waitForEvent("close");
  await page.close({ runBeforeUnload: true });
  await closed;
  expect(asked).toEqual(["beforeunload"]);
});

for (const [way, take] of [
  ["copied by hand", (page: Page) => page.getByRole("textbox", { name: "Link" }).press("Control+c")],
  ["copied in part", (page: Page) => apart(page, "Key").click()],
  ["opened", (page: Page) => page.getByRole("link", { name: "Open" }).click()],
  [
    "deleted",
    async (page: Page) => {
      await page.getByRole("button", { name: "Delete now" }).click();
      await page.getByRole("button", { name: "Delete it" }).click();
      await page.getByRole("heading", { name: "The paste is gone" }).waitFor();
    },
  ],
] as const)
  test(`a link that was ${way} is left without a question`, async ({ context }) => {
    const page = await context.newPage();
    const asked: string[] = [];
    page.on("dialog", (dialog) => {
      asked.push(dialog.type());
      return dialog.accept();
    });
    await share(page, "not the only copy");
    await take(page);
    if (way === "copied in part") await expect(page.getByRole("button", { name: "Copied" })).toBeVisible();
    const closed = page.waitForEvent("close");
    await page.close({ runBeforeUnload: true });
    await closed;
    expect(asked).toEqual([]);
  });
