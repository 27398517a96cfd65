// My pastes as a file, from one device to another: what goes along, what does not, and what is said of a file that does
// not open.
import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { Download, Page } from "@playwright/test";
import { seedOf } from "../scripts/seed-mine.mjs";
import type { MyPaste } from "../src/client/my-paste";
import { sealMyPastes } from "../src/client/my-pastes-file";
import { watchCopies } from "./support/clipboard";
import { confirm, entitle, idOf, listAction, openMine, rowAction, rowOf } from "./support/mine-page";
import { makeLink, seesText, share, write } from "./support/paste-page";
import { expect, test } from "./support/test";
import { leaks } from "./support/wiretap";

const passphrase = "seven words of a phrase";
const dialog = (page: Page) => page.getByRole("dialog");
const passphraseField = (page: Page) => dialog(page).getByLabel("Passphrase", { exact: true });

async function exportList(page: Page, word = passphrase): Promise<Download> {
  await openMine(page);
  await page.getByRole("button", { name: "Export", exact: true }).click();
  await passphraseField(page).fill(word);
  const saved = page.waitForEvent("download");
  await confirm(page, "Save file");
  await expect(dialog(page).getByText(/^Saved as mdbin-pastes-\d{4}-\d\d-\d\d\.mdbin$/)).toBeFocused();
  await confirm(page, "Close");
  return saved;
}

type Choice = { name?: string; word?: string };

/** Chooses a file, and enters its passphrase; what comes of it stands in the dialog. */
async function importFile(page: Page, buffer: Buffer, { name = "a.mdbin", word = passphrase }: Choice = {}) {
  if ((await page.getByRole("dialog", { name: "Import a list" }).count()) === 0) {
    await openMine(page);
    await page.getByRole("button", { name: "Import", exact: true }).click();
  }
  await dialog(page).locator("input[type=file]").setInputFiles({ name, mimeType: "application/octet-stream", buffer });
  await expect(passphraseField(page)).toBeFocused();
  await passphraseField(page).fill(word);
  await confirm(page, "Import");
}

test("a list moves to another device, where its pastes are opened, changed and deleted", async ({
  page,
  stranger,
  watch,
}) => {
  watch.expects(/status of 404/);
  const title = `title ${randomBytes(8).toString("hex")}`;
  await write(page, "# moves along");
  await entitle(page, title);
  const link = await makeLink(page);
  const normal = await share(page, "everybody's", { kind: "Normal" });
  const lender = await stranger();
  const lent = await share(lender, "# lent");
  await page.goto(lent);
  await page.getByRole("button", { name: "More actions" }).click();
  await page.getByRole("button", { name: "Remember on this device" }).click();
  await confirm(page, "Remember");
  await expect(page.getByText("Remembered on this device")).toBeVisible();
  const saved = await exportList(page);
  expect(saved.suggestedFilename()).toMatch(/^mdbin-pastes-\d{4}-\d\d-\d\d\.mdbin$/);
  const file = await readFile(await saved.path());
  const key = new URL(link).hash.slice(1);
  const secrets = { title: Buffer.from(title), key: Buffer.from(key), passphrase: Buffer.from(passphrase) };
  expect(leaks(file, secrets)).toEqual([]);
  expect(file.subarray(0, 5).toString("latin1")).toBe("MDB1\u0002");

  const there = await stranger();
  await there.context().grantPermissions(["clipboard-write"]);
  const copied = await watchCopies(there);
  await importFile(there, file);
  await expect(dialog(there)).toContainText("3 pastes added");
  await confirm(there, "Close");
  await expect(there.locator("[data-paste]")).toHaveCount(3);
  await rowOf(there, link)
    .getByRole("button", { name: /^Copy link/ })
    .click();
  await expect.poll(copied).toBe(link);
  const address = rowOf(there, lent);
  await expect(address).toContainText("Only its address is kept here");
  await address.getByRole("button", { name: /^Copy link/ }).click();
  await expect.poll(copied).toBe(lent.split("#")[0]);
  await expect(there.getByText("To open it, the whole link is needed")).toBeVisible();
  await rowOf(there, link).getByRole("link", { name: title, exact: true }).click();
  await seesText(there, "moves along");
  await openMine(there);
  await rowAction(rowOf(there, normal), "Delete");
  await confirm(there, "Delete it");
  await expect(rowOf(there, normal)).toHaveCount(0);
  await page.goto(normal);
  await expect(page.getByRole("heading", { name: "There is no paste here" })).toBeVisible();

  await importFile(there, file);
  await expect(dialog(there)).toContainText("1 paste added");
  await expect(dialog(there)).toContainText("2 pastes known here already");
});

test("what is known here is not overwritten by an older file", async ({ page }) => {
  const link = await share(page, "# changed since");
  const file = await readFile(await (await exportList(page)).path());
  await rowAction(rowOf(page, link), "Change when it expires");
  await dialog(page).getByLabel("Expires").selectOption("never");
  await confirm(page, "Change");
  await expect(rowOf(page, link)).toContainText("Never");
  await importFile(page, file);
  await expect(dialog(page)).toContainText("1 paste known here already");
  await confirm(page, "Close");
  await expect(rowOf(page, link)).toContainText("Never");
  await listAction(page, "Delete everything this device knows");
  await confirm(page, "Delete everything");
  await expect(page.getByRole("heading", { name: "This device knows nothing any more" })).toBeVisible();
  await importFile(page, file);
  await expect(dialog(page)).toContainText("1 paste added");
  await confirm(page, "Close");
  await expect(rowOf(page, link)).toContainText("in 7 days");
});

test("an entry whose edit token is another paste's is left out, and cannot keep the right one out", async ({
  page,
}) => {
  await write(page, "# mine");
  const link = await makeLink(page);
  const seed = seedOf(1, { id: idOf(link), title: "not mine" }) as unknown as MyPaste;
  await importFile(page, Buffer.from(await sealMyPastes([seed], passphrase)));
  await expect(dialog(page)).toContainText("1 paste left out, since what is to edit it belongs to");
  await confirm(page, "Close");
  await expect(rowOf(page, link)).not.toContainText("not mine");
});

test("a file that does not open is told why, and changes nothing", async ({ page, stranger }) => {
  await share(page, "# kept");
  const file = await readFile(await (await exportList(page)).path());
  const there = await stranger();
  const problem = dialog(there).getByRole("alert");
  await openMine(there);
  await there.getByRole("button", { name: "Import", exact: true }).click();
  await confirm(there, "Import");
  await expect(problem).toHaveText("Choose the file first.");
  await importFile(there, file, { word: "" });
  await expect(problem).toHaveText("Enter the passphrase first.");
  await importFile(there, file, { word: "another phrase" });
  await expect(problem).toContainText("This passphrase does not open the file. Nothing has changed.");
  await importFile(there, file.subarray(0, -20));
  await expect(problem).toContainText("Part of this file is missing. Nothing has changed.");
  await importFile(there, Buffer.from("# notes\n".repeat(99)), { name: "notes.md" });
  await expect(problem).toContainText("This is no file of My pastes");
  const newer = Buffer.from(file);
  newer.write("MDB2");
  await importFile(there, newer);
  await expect(problem).toContainText("saved by a newer version");
  const linked = Buffer.concat([Buffer.from("MDB1\u0001", "latin1"), Buffer.alloc(20), randomBytes(12 + 256 + 16)]);
  await importFile(there, linked);
  await expect(problem).toContainText("This file holds something else than a list of pastes. Nothing has changed.");
  await importFile(there, Buffer.alloc(40_000_000));
  await expect(problem).toContainText("larger than any list of pastes");
  await importFile(there, file);
  await expect(dialog(there)).toContainText("1 paste added");
});

test("an export wants a passphrase that is worth something, and draws one", async ({ page }) => {
  await page.context().grantPermissions(["clipboard-write"]);
  const copied = await watchCopies(page);
  await share(page, "# kept");
  await openMine(page);
  await page.getByRole("button", { name: "Export", exact: true }).click();
  await expect(dialog(page)).toContainText("1 paste, with its link and edit link");
  await confirm(page, "Save file");
  await expect(dialog(page).getByRole("alert")).toHaveText("Choose a passphrase first.");
  await expect(passphraseField(page)).toBeFocused();
  await passphraseField(page).fill("seven77");
  await confirm(page, "Save file");
  await expect(dialog(page).getByRole("alert")).toContainText("Choose at least 8 characters");
  await confirm(page, "Generate passphrase");
  await expect(dialog(page).getByText("7 words drawn by chance: 77 bits.")).toBeVisible();
  await expect(dialog(page).getByRole("meter")).toHaveAttribute("aria-valuetext", "strong");
  await confirm(page, "Copy passphrase");
  await expect.poll(copied).toMatch(/^([a-z]+-){6}[a-z]+$/);
  const drawn = await copied();
  const saved = page.waitForEvent("download");
  await confirm(page, "Save file");
  const file = await readFile(await (await saved).path());
  await confirm(page, "Close");
  await importFile(page, file, { word: drawn });
  await expect(dialog(page)).toContainText("1 paste known here already");
});

test("by keyboard alone: exported, and imported again", async ({ page }) => {
  let path = "";
  // From the beginning: a chooser that is asked for in the same moment may open by itself.
  page.on("filechooser", (chooser) => chooser.setFiles(path));
  await share(page, "# kept");
  await openMine(page);
  await expect(page.getByText("1 paste", { exact: true })).toBeVisible();
  const tabTo = async (name: string) => {
    const wanted = page.getByRole("button", { name, exact: true }).or(page.getByLabel(name, { exact: true }));
    for (let pressed = 0; pressed < 20; pressed++) {
      if ((await page.locator(":focus").and(wanted).count()) > 0) return;
      await page.keyboard.press("Tab");
    }
    throw new Error(`Tab never comes to ${name}.`);
  };
  await tabTo("Export");
  await page.keyboard.press("Enter");
  await tabTo("Passphrase");
  await page.keyboard.type(passphrase);
  const saved = page.waitForEvent("download");
  await page.keyboard.press("Enter");
  path = await (await saved).path();
  await tabTo("Close");
  await page.keyboard.press("Enter");
  await expect(dialog(page)).toHaveCount(0);
  await expect(page.locator(":focus")).toHaveAccessibleName("Export");
  await tabTo("Import");
  await page.keyboard.press("Enter");
  await tabTo("Choose file");
  await page.keyboard.press("Enter");
  await expect(passphraseField(page)).toBeFocused();
  await page.keyboard.type(passphrase);
  await page.keyboard.press("Enter");
  await expect(dialog(page)).toContainText("1 paste known here already");
  await page.keyboard.press("Escape");
  await expect(dialog(page)).toHaveCount(0);
});
