// The browser's own way back and forward, at each step of a paste's life.
import { edit, editing, ownEncrypted, press, rewrite, saved } from "./support/edit-page";
import { confirm } from "./support/mine-page";
import { readIt, seesBurned, seesOnlyReading } from "./support/once-page";
import { expectText, seesText, share } from "./support/paste-page";
import { expect, test } from "./support/test";

test("from a fork back to the paste, and forward to the draft", async ({ page, stranger }) => {
  const link = await share(page, "# The first");
  const reader = await stranger();
  await reader.goto(link);
  await seesText(reader, "The first");
  await reader.keyboard.press("f");
  await expectText(reader, "# The first");
  await reader.goBack();
  await seesText(reader, "The first");
  await reader.goForward();
  await expectText(reader, "# The first");
  await expect(reader.getByRole("button", { name: "Create link" })).toBeVisible();
});

test("from an edit that is not saved, and forward to it", async ({ page, server }) => {
  const paste = await ownEncrypted(server.origin, { text: "before" });
  await page.goto(paste.link);
  await seesText(page, "before");
  await edit(page, paste.editLink, "before");
  await rewrite(page, "not saved yet");
  await page.goBack();
  await seesText(page, "before");
  await page.goForward();
  await editing(page, "not saved yet");
  await press(page, "Save");
  await saved(page, 2);
  await page.goBack();
  await seesText(page, "not saved yet");
});

test("after the deletion there is nothing on the way back", async ({ page, server, watch }) => {
  watch.expects(/status of 404/);
  const paste = await ownEncrypted(server.origin, { text: "before" });
  await page.goto(paste.link);
  await seesText(page, "before");
  await edit(page, paste.editLink, "before");
  await page.getByRole("button", { name: "More about this paste" }).click();
  await press(page, "Delete now");
  await confirm(page, "Delete it");
  await expect(page.getByRole("heading", { level: 1 }).filter({ visible: true })).toContainText(/deleted|gone/i);
  await page.goBack();
  await expect(page.getByRole("heading", { name: "There is no paste here" })).toBeVisible();
});

test("after the only reading the way back shows when it was, and no text", async ({ page, stranger, watch }) => {
  watch.expects(/status of 4(09|10)/);
  const link = await share(page, "read me once", { burn: true });
  const reader = await stranger();
  await reader.goto(link);
  await readIt(reader).click();
  await seesOnlyReading(reader, "read me once");
  await reader.goto("/");
  await reader.goBack();
  await seesBurned(reader);
  await expect(reader.getByText("read me once")).toHaveCount(0);
});
