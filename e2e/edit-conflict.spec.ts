// Two who edit one paste: whoever saves second sees what the first one saved, decides, and loses nothing either way.
import type { Page } from "@playwright/test";
import {
  alert,
  edit,
  editing,
  field,
  kept,
  type Owned,
  ownEncrypted,
  ownNormal,
  press,
  readText,
  replaceElsewhere,
  revisionOf,
  rewrite,
  saved,
  saveElsewhere,
  says,
} from "./support/edit-page";
import { expectText } from "./support/paste-page";
import { expect, test } from "./support/test";

const text = "# Notes\n\nThe first line.\nThe second line.\nThe third line.\n";
const mine = text.replace("second", "2nd");
const theirs = text.replace("third", "3rd");

const compared = (page: Page) => page.getByRole("heading", { name: "Somebody saved first" });
const comparison = (page: Page) => page.locator("[data-compare]");

test.beforeEach(({ watch }) => watch.expects(/status of (403|404|412)/));

/** Mine is typed here, theirs was saved elsewhere, and Save has found that out. */
async function meet(page: Page, origin: string, document = { text: theirs }): Promise<Owned> {
  const paste = await ownEncrypted(origin, { text });
  await edit(page, paste.editLink, text);
  await rewrite(page, mine);
  await saveElsewhere(origin, paste, document);
  await press(page, "Save");
  await expect(compared(page)).toBeFocused();
  return paste;
}

for (const own of [(origin: string) => ownEncrypted(origin, { text }), (origin: string) => ownNormal(origin, text)])
  test(`of two browsers that save at once one wins, and the other sees the difference and loses nothing: ${own.toString().match(/own\w+/)?.[0]}`, async ({
    page,
    stranger,
    server,
  }) => {
    const paste = await own(server.origin);
    const other = await stranger();
    const tabs = [
      { page, text: mine },
      { page: other, text: theirs },
    ];
    for (const tab of tabs) {
      await edit(tab.page, paste.editLink, text);
      await rewrite(tab.page, tab.text);
    }
    await Promise.all(tabs.map((tab) => press(tab.page, "Save")));
    const won: string[] = [];
    for (const tab of tabs) {
      await expect(compared(tab.page).or(tab.page.getByText("Saved as revision 2."))).toBeVisible();
      if (await tab.page.getByText("Saved as revision 2.").isVisible()) won.push(tab.text);
    }
    expect(won).toHaveLength(1);
    expect(await revisionOf(server.origin, paste)).toBe(2);
    const late = tabs.find((tab) => tab.text !== won[0]);
    if (late === undefined) throw new Error("nobody was late");
    await expect(comparison(late.page)).toContainText("Theirs, revision 2, saved");
    await expect(comparison(late.page)).toContainText(won[0] === mine ? "2nd" : "3rd");
    await press(late.page, /^Save mine over it/);
    await saved(late.page, 3);
    await expectText(late.page, late.text);
    const answer = await fetch(`${server.origin}/api/v1/pastes/${paste.id}`);
    expect((await answer.json()).revision).toBe(3);
  });

test("mine is saved over theirs, which stays among the earlier revisions; a further one is compared again", async ({
  page,
  server,
}) => {
  const paste = await meet(page, server.origin);
  await saveElsewhere(server.origin, paste, { text: `${theirs}And a fourth.\n` });
  await press(page, "Save mine over it, as revision 3");
  await expect(comparison(page)).toContainText("Revision 3 was saved on");
  expect(await readText(server.origin, paste.link)).toBe(`${theirs}And a fourth.\n`);
  await press(page, "Save mine over it, as revision 4");
  await saved(page, 4);
  expect(await readText(server.origin, paste.link)).toBe(mine);
  await kept(page, 0);
});

test("theirs is taken, and mine is brought back, by a press or by the next tab", async ({ page, context, server }) => {
  const paste = await meet(page, server.origin, { text: theirs, ...{ title: "Theirs" } });
  await expect(comparison(page)).toContainText("theirs: Theirs · yours: none");
  await press(page, "Take theirs");
  await expectText(page, theirs);
  await expect(page.getByLabel("Title", { exact: true })).toHaveValue("Theirs");
  await says(page, "Revision 2 is in the editor. What you wrote is kept as a draft.");
  await kept(page, 1);
  const later = await context.newPage();
  await later.goto(paste.editLink);
  await editing(later, mine);
  await says(later, "Your draft is back. Revision 2 was saved since you wrote it.");
  await press(later, "Compare");
  await expect(compared(later)).toBeVisible();
  await later.close();
  await press(page, "Bring mine back");
  await expectText(page, mine);
  await press(page, "Save");
  await saved(page, 3);
  expect(await readText(server.origin, paste.link)).toBe(mine);
});

test("one goes on with mine, theirs beside it, and saves over it", async ({ page, server }) => {
  const paste = await meet(page, server.origin);
  await press(page, "Go on editing mine");
  await expect(field(page)).toBeFocused();
  const beside = page.getByRole("region", { name: "Their version beside yours" });
  await expect(beside).toContainText("3rd");
  await field(page).press("Control+End");
  await page.keyboard.type("Mine and more.");
  await expect(beside).toContainText("Mine and more.");
  await press(page, "Compare");
  await expect(compared(page)).toBeFocused();
  await press(page, "Go on editing mine");
  await press(page, "Save over revision 2");
  await saved(page, 3);
  expect(await readText(server.origin, paste.link)).toBe(`${mine}Mine and more.`);
  await expect(beside).toHaveCount(0);
});

test("a reload in the middle of it loses neither", async ({ page, server }) => {
  const paste = await meet(page, server.origin);
  await page.reload();
  await editing(page, mine);
  await says(page, "Your draft is back. Revision 2 was saved since you wrote it.");
  await press(page, "Save");
  await expect(compared(page)).toBeFocused();
  await press(page, /^Save mine over it/);
  await saved(page, 3);
  expect(await readText(server.origin, paste.link)).toBe(mine);
});

test("a draft over an older revision can be discarded for the newer one", async ({ page, server }) => {
  await meet(page, server.origin);
  await page.reload();
  await editing(page, mine);
  await press(page, "Discard");
  await expectText(page, theirs);
  await press(page, "Save");
  await says(page, "Nothing has changed since revision 2");
});

test("a tab that comes back into sight says early that somebody saved, and shows it where nothing was typed", async ({
  page,
  server,
}) => {
  const paste = await ownEncrypted(server.origin, { text });
  await edit(page, paste.editLink, text);
  const comesBack = () => page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  await saveElsewhere(server.origin, paste, { text: theirs });
  await comesBack();
  await says(page, "Revision 2 was saved meanwhile, and not by this page.");
  await press(page, "Show it");
  await expectText(page, theirs);
  await rewrite(page, mine);
  await saveElsewhere(server.origin, paste, { text });
  await comesBack();
  await says(page, "Revision 3 was saved meanwhile, and not by this page. Yours is still here.");
  await press(page, "Compare");
  await expect(compared(page)).toBeFocused();
});

test("where theirs cannot be fetched nothing is overwritten, and trying again compares", async ({
  page,
  server,
  watch,
}) => {
  watch.expects(/ERR_FAILED/);
  const paste = await ownEncrypted(server.origin, { text });
  await edit(page, paste.editLink, text);
  await rewrite(page, mine);
  await saveElsewhere(server.origin, paste, { text: theirs });
  await page.route("**/content", (route) => route.abort());
  await press(page, "Save");
  await expect(alert(page)).toContainText("cannot be fetched just now");
  await expectText(page, mine);
  await page.unrouteAll();
  await press(page, "Try again");
  await expect(compared(page)).toBeFocused();
  expect(await readText(server.origin, paste.link)).toBe(theirs);
});

test("the same text saved by both is no conflict", async ({ page, server }) => {
  const paste = await ownEncrypted(server.origin, { text, title: "T" });
  await edit(page, paste.editLink, text);
  await rewrite(page, mine);
  await saveElsewhere(server.origin, paste, { text: mine, title: "T", format: "markdown" });
  await press(page, "Save");
  await saved(page, 2);
  expect(await revisionOf(server.origin, paste)).toBe(2);
});

test.describe("where there is nothing to save to any more, the text stays, and becomes a new paste", () => {
  test("because it was deleted", async ({ page, server }) => {
    const paste = await ownEncrypted(server.origin, { text, title: "Kept" });
    await edit(page, paste.editLink, text);
    await rewrite(page, mine);
    const remove = { method: "DELETE", headers: { "Paste-Edit-Token": paste.editToken } };
    await fetch(`${server.origin}/api/v1/pastes/${paste.id}`, remove);
    await press(page, "Save");
    await expect(alert(page)).toContainText("There is no such paste any more");
    await expectText(page, mine);
    await page.reload();
    await expect(page.getByRole("heading", { name: "There is nothing to edit" })).toBeVisible();
    await press(page, "Write it as a new paste");
    await expect(page).toHaveURL("/");
    await expectText(page, mine);
    await page.goto(`/e/${paste.id}/edit`);
    await expect(page.getByRole("heading", { name: "There is nothing to edit" })).toBeVisible();
    await expect(page.getByRole("button", { name: "Write it as a new paste" })).toHaveCount(0);
  });

  test("because somebody replaced what opens it, and their link brings the text along", async ({ page, server }) => {
    const paste = await ownEncrypted(server.origin, { text });
    await edit(page, paste.editLink, text);
    await rewrite(page, mine);
    await kept(page, 1);
    const { fragment } = await replaceElsewhere(server.origin, paste);
    await press(page, "Save");
    await expect(alert(page)).toContainText("this link opens it no more");
    await expectText(page, mine);
    await page.reload();
    await expect(page.getByRole("heading", { name: "This link does not open it" })).toBeVisible();
    await expect(page.getByRole("button", { name: "Write it as a new paste" })).toBeVisible();
    await page.getByLabel("Link, or the part after #").fill(fragment);
    await press(page, "Open");
    await editing(page, mine);
    await press(page, "Save");
    await expect(compared(page)).toBeFocused();
    await press(page, /^Save mine over it/);
    await saved(page, 3);
    expect(await readText(server.origin, `${server.origin}/e/${paste.id}#${fragment}`)).toBe(mine);
  });

  test("because it was, straight from the editor", async ({ page, server }) => {
    const paste = await ownEncrypted(server.origin, { text, title: "Kept" });
    await edit(page, paste.editLink, text);
    await rewrite(page, mine);
    await replaceElsewhere(server.origin, paste);
    await press(page, "Save");
    await press(page, "Write it as a new paste");
    await expect(page).toHaveURL("/");
    await expectText(page, mine);
    await expect(page.getByLabel("Title", { exact: true })).toHaveValue("Kept");
    await kept(page, 1);
  });
});

test("decided on by keyboard alone", async ({ page, server }) => {
  const paste = await meet(page, server.origin);
  for (let i = 0; i < 30; i++) {
    await page.keyboard.press("Tab");
    if ((await page.evaluate(() => document.activeElement?.textContent)) === "Save mine over it, as revision 3") break;
  }
  await page.keyboard.press("Enter");
  await saved(page, 3);
  expect(await readText(server.origin, paste.link)).toBe(mine);
});
