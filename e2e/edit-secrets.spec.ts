// What opens a paste is replaced: asked before, sent once, and then the old link is dead for everybody while the new one
// is not lost, whatever fails in between.
import type { Page } from "@playwright/test";
import { formatLink } from "../src/client/link";
import { watchCopies } from "./support/clipboard";
import { storedBy } from "./support/device";
import {
  alert,
  edit,
  editing,
  kept,
  type Owned,
  ownEncrypted,
  press,
  readText,
  replaceElsewhere,
  rewrite,
  saved,
  saveElsewhere,
  wish,
} from "./support/edit-page";
import { openMine, rowOf } from "./support/mine-page";
import { expectText, linkNamed, passwordField, seesText, share, unlock } from "./support/paste-page";
import { expect, test } from "./support/test";
import { leaks } from "./support/wiretap";

const password = "correct-Horse-7";
const choose = (page: Page, name: string) => page.getByRole("radio", { name, exact: true }).check({ force: true });
const newLink = (page: Page) => linkNamed(page, "Link");
const anew = (page: Page) => page.getByRole("heading", { name: "Sealed anew" });

async function begin(page: Page, origin: string, own?: Parameters<typeof ownEncrypted>[2]): Promise<Owned> {
  const paste = await ownEncrypted(origin, { text: "a secret" }, own);
  await page.goto(paste.editLink);
  if (own?.password !== undefined) await unlock(page, own.password);
  await editing(page, "a secret");
  return paste;
}

test("the link is replaced: what it means is said before, the old one dies, the new one opens", async ({
  page,
  stranger,
  server,
  watch,
}) => {
  watch.expects(/status of 403/);
  const paste = await begin(page, server.origin);
  await rewrite(page, "a secret, once more");
  await press(page, "Save");
  await saved(page, 2);
  await wish(page, "Change what opens it");
  await expect(page.getByRole("heading", { name: "Change what opens it" })).toBeFocused();
  const said = page.getByRole("main").getByRole("listitem");
  await expect(said).toContainText([
    "The link that opens it now dies at once, for everybody.",
    "All earlier revisions are destroyed",
    "An edit link from before does not open the text any more",
    "as revision 3",
  ]);
  await press(page, "Keep it as it is");
  expect(await readText(server.origin, paste.link)).toBe("a secret, once more");
  await wish(page, "Change what opens it");
  await press(page, "Replace now");
  await expect(anew(page)).toBeVisible();
  const link = await newLink(page);
  expect(link.split("#")[0]).toBe(paste.link.split("#")[0]);
  expect(link).not.toBe(paste.link);
  await expect(page.getByRole("textbox", { name: "Link", exact: true })).toBeFocused();
  expect(await readText(server.origin, paste.link)).toBeNull();
  expect(await readText(server.origin, link)).toBe("a secret, once more");
  const reader = await stranger();
  await reader.goto(paste.link);
  await expect(reader.getByRole("heading", { name: "This link does not open it" })).toBeVisible();
  await reader.goto(link);
  await seesText(reader, "a secret, once more");
  const old = await stranger();
  await old.goto(paste.editLink);
  await expect(old.getByRole("heading", { name: "This link does not open it" })).toBeVisible();
  // What the page has said of it: the edit token is as it was.
  const changed = await page.request.patch(`/api/v1/pastes/${paste.id}`, {
    headers: { "Paste-Edit-Token": paste.editToken },
    data: { expires: "1d" },
  });
  expect(changed.status()).toBe(200);
  await press(page, "QR code");
  await expect(page.getByRole("img", { name: "QR code of the link" })).toBeVisible();
  await press(page, "Go on editing");
  await rewrite(page, "and on");
  await press(page, "Save");
  await saved(page, 4);
  expect(await readText(server.origin, link)).toBe("and on");
  page.on("dialog", (dialog) => dialog.accept());
  await page.reload();
  await editing(page, "and on");
});

for (const [from, to, name] of [
  ["link", "link+password", "Link and password"],
  ["link", "password", "Password alone"],
  ["link+password", "link", "Link"],
  ["password", "password", "Password alone"],
  ["password", "link", "Link"],
] as const)
  test(`${from} becomes ${to}`, async ({ page, server }) => {
    const old = "the-Old-One-4711";
    const paste = await begin(page, server.origin, from === "link" ? {} : { secrets: from, password: old });
    await wish(page, "Change what opens it");
    await choose(page, name);
    if (to !== "link") {
      await press(page, "Replace now");
      await expect(alert(page)).toContainText("A password is needed");
      await expect(passwordField(page)).toBeFocused();
      await passwordField(page).fill(password);
      await expect(page.getByRole("meter", { name: "Strength" })).toBeVisible();
    }
    await press(page, "Replace now");
    await expect(anew(page)).toBeVisible();
    const link = await newLink(page);
    expect(link.includes("#")).toBe(to !== "password");
    expect(await readText(server.origin, link, to === "link" ? undefined : password)).toBe("a secret");
    expect(await readText(server.origin, paste.link, from === "link" ? undefined : old)).toBeNull();
    if (to === "password") {
      await press(page, "Link with the password in it");
      expect(await readText(server.origin, await linkNamed(page, "Link with the password in it"))).toBe("a secret");
    }
    await press(page, "Edit later");
    const editLink = await linkNamed(page, "Edit link");
    page.on("dialog", (dialog) => dialog.accept());
    await page.evaluate(() => sessionStorage.clear());
    // Another fragment behind the same address begins again.
    await page.goto(editLink);
    if (to !== "link") await unlock(page, password);
    await editing(page, "a secret");
  });

test("a short password that stands alone has to be wanted, and a passphrase is drawn and copied", async ({
  page,
  server,
  context,
}) => {
  await context.grantPermissions(["clipboard-write"]);
  const copied = await watchCopies(page);
  await begin(page, server.origin);
  await wish(page, "Change what opens it");
  await choose(page, "Password alone");
  await passwordField(page).fill("test123");
  await press(page, "Replace now");
  await expect(alert(page)).toContainText("Choose a longer password");
  await press(page, "Generate passphrase");
  await expect(passwordField(page)).toHaveValue(/^([a-z]+-){6}[a-z]+$/);
  const passphrase = await passwordField(page).inputValue();
  await press(page, "Replace now");
  await expect(anew(page)).toBeVisible();
  await page.getByRole("group", { name: "Copy apart" }).getByRole("button", { name: "Password", exact: true }).click();
  await expect.poll(copied).toBe(passphrase);
});

test("the device that made it, and remembers it, has the new link, and the old one nowhere", async ({
  page,
  server,
}) => {
  const link = await share(page, "made here");
  const [address = ""] = link.split("#");
  await expect(page.getByText("It is kept in My pastes")).toBeVisible();
  page.on("dialog", (dialog) => dialog.accept());
  await page.goto(link);
  await seesText(page, "made here");
  await press(page, "More actions");
  await page.getByRole("button", { name: "Remember on this device" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Remember" }).click();
  await page.goto(`${address}/edit`);
  await editing(page, "made here");
  await wish(page, "Change what opens it");
  await press(page, "Replace now");
  await expect(anew(page)).toBeVisible();
  const fresh = await newLink(page);
  await press(page, "Edit later");
  await expect(page.getByText("On this device you do not need it")).toBeVisible();
  await page.evaluate(() => sessionStorage.clear());
  // What is remembered opens it by its bare address.
  await page.goto(address);
  await seesText(page, "made here");
  await page.evaluate(() => sessionStorage.clear());
  // My pastes knows the edit token and the link.
  await page.goto(`${address}/edit`);
  await editing(page, "made here");
  await expect(page.getByRole("link", { name: "Open the paste" })).toHaveAttribute(
    "href",
    fresh.slice(server.origin.length),
  );
});

for (const [where, secrets, name] of [
  ["read", "password", "Password alone"],
  ["edited", "link", "Link"],
] as const)
  test(`what another device has replaced is said where the old link fails, and known in My pastes once it is ${where} here`, async ({
    page,
    server,
    watch,
  }) => {
    watch.expects(/status of 403/);
    const link = await share(page, "made here");
    const [address = "", fragment = ""] = link.split("#");
    await press(page, "Edit later");
    const editToken = /edit=([\w-]{43})/.exec(await linkNamed(page, "Edit link"))?.[1] ?? "";
    const owned = { id: address.slice(-12), link, editLink: "", editToken, fragment };
    const fresh = await replaceElsewhere(server.origin, owned, { secrets, password });
    page.on("dialog", (dialog) => dialog.accept());
    await page.goto("about:blank");
    await page.goto(link);
    await expect(page.getByText("the writer has replaced the link or the password since")).toBeVisible();
    await page.evaluate(() => sessionStorage.clear());
    await page.goto("about:blank");
    if (where === "edited") {
      await page.goto(`${address}/edit#edit=${editToken}&key=${fresh.fragment}`);
      await editing(page, "made here");
    } else {
      await page.goto(address);
      await unlock(page, password);
      await seesText(page, "made here");
    }
    await openMine(page);
    await expect(rowOf(page, link).locator("[data-privacy]")).toHaveText(`Encrypted· ${name}`);
    await expect(rowOf(page, link).getByRole("link").first()).toHaveAttribute(
      "href",
      formatLink(new URL(address).pathname, fresh.fragment),
    );
  });

test("after a lost answer the very same bytes and verifier go out again", async ({ page, server, watch }) => {
  watch.expects(/ERR_FAILED/);
  const paste = await begin(page, server.origin);
  const sent = await loseAnswer(page);
  await wish(page, "Change what opens it");
  await press(page, "Replace now");
  await expect(alert(page)).toContainText("cannot be reached");
  await press(page, "Replace now");
  await expect(anew(page)).toBeVisible();
  expect(sent).toHaveLength(2);
  expect(new Set(sent).size).toBe(1);
  expect(await readText(server.origin, await newLink(page))).toBe("a secret");
  expect(await readText(server.origin, paste.link)).toBeNull();
});

for (const [name, guarded] of [
  ["Link", false],
  ["Link and password", true],
  ["Password alone", true],
] as const)
  test(`the answer is lost and the page is closed: the next one finds the new secrets (${name})`, async ({
    page,
    context,
    server,
    watch,
  }) => {
    watch.expects(/ERR_FAILED|status of 403/);
    const paste = await begin(page, server.origin);
    await loseAnswer(page);
    await rewrite(page, "a secret, changed");
    await wish(page, "Change what opens it");
    await choose(page, name);
    if (guarded) await passwordField(page).fill(password);
    await press(page, "Replace now");
    await expect(alert(page)).toContainText("cannot be reached");
    await page.close();
    const later = await context.newPage();
    await later.goto(paste.editLink);
    if (guarded) await unlock(later, password);
    await expect(anew(later)).toBeVisible();
    await expect(later.getByText("The change did arrive")).toBeVisible();
    const link = await newLink(later);
    expect(await readText(server.origin, link, guarded ? password : undefined)).toBe("a secret, changed");
    await press(later, "Go on editing");
    await expectText(later, "a secret, changed");
    await kept(later, 0);
  });

test("what never arrived before the page was closed changes nothing", async ({ page, context, server, watch }) => {
  watch.expects(/ERR_FAILED|status of 403/);
  const paste = await begin(page, server.origin);
  await page.route("**/api/v1/pastes/*", (route) =>
    route.request().method() === "PUT" ? route.abort() : route.continue(),
  );
  await wish(page, "Change what opens it");
  await press(page, "Replace now");
  await expect(alert(page)).toContainText("cannot be reached");
  await kept(page, 1);
  const stored = await storedBy(page);
  expect(leaks(stored, { key: Buffer.from(paste.fragment) })).toEqual([]);
  await page.close();
  const later = await context.newPage();
  await later.goto(paste.editLink);
  await editing(later, "a secret");
  await expect(anew(later)).toHaveCount(0);
  expect(await readText(server.origin, paste.link)).toBe("a secret");
});

test("a save after a lost answer to new secrets finds them, too", async ({ page, server, watch }) => {
  watch.expects(/ERR_FAILED|status of (403|412)/);
  await begin(page, server.origin);
  await loseAnswer(page);
  await wish(page, "Change what opens it");
  await press(page, "Replace now");
  await expect(alert(page)).toContainText("cannot be reached");
  await press(page, "Keep it as it is");
  await rewrite(page, "written since");
  await press(page, "Save");
  await expect(anew(page)).toBeVisible();
  const link = await newLink(page);
  expect(await readText(server.origin, link)).toBe("a secret");
  await press(page, "Go on editing");
  await expectText(page, "written since");
  await press(page, "Save");
  await saved(page, 3);
  expect(await readText(server.origin, link)).toBe("written since");
});

test("somebody who saved first is not locked out unseen", async ({ page, server, watch }) => {
  watch.expects(/status of 412/);
  const paste = await begin(page, server.origin);
  await saveElsewhere(server.origin, paste, { text: "theirs" });
  await wish(page, "Change what opens it");
  await press(page, "Replace now");
  await expect(page.getByRole("heading", { name: "Somebody saved first" })).toBeFocused();
  expect(await readText(server.origin, paste.link)).toBe("theirs");
});

test("by keyboard alone", async ({ page, server }) => {
  const paste = await ownEncrypted(server.origin, { text: "a secret" });
  await edit(page, paste.editLink, "a secret");
  await page.getByRole("button", { name: "More about this paste" }).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Change what opens it" })).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Tab");
  await expect(passwordField(page)).toBeFocused();
  await page.keyboard.type(password);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("textbox", { name: "Link", exact: true })).toBeFocused();
  expect(await readText(server.origin, await newLink(page), password)).toBe("a secret");
});

/** The next revision arrives, and its answer does not; what was sent, verifier and bytes. */
async function loseAnswer(page: Page): Promise<string[]> {
  const sent: string[] = [];
  await page.route("**/api/v1/pastes/*", async (route) => {
    const request = route.request();
    if (request.method() !== "PUT") return route.continue();
    const { "paste-read-verifier": verifier = "" } = request.headers();
    sent.push(`${verifier} ${request.postDataBuffer()?.toString("hex")}`);
    if (sent.length > 1) return route.continue();
    await route.fetch();
    await route.abort();
  });
  return sent;
}
