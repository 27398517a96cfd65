// A disk without room shows itself only after a record seemed to be written: then the page promises nothing, and asks
// before it is left.
import { fillDisk, staysOnPage } from "./support/device";
import { editing, ownEncrypted, rewrite } from "./support/edit-page";
import { openMine } from "./support/mine-page";
import { losesAnswer, readIt, seesOnlyReading, seesPrompt } from "./support/once-page";
import { expectText, share, write } from "./support/paste-page";
import { expect, test } from "./support/test";

const unkept = "The browser lets this page keep no draft. If you reload or close it, what you write is lost.";

test("a draft that is not kept is asked for before the page is left, and a paste that is not kept is not promised", async ({
  context,
}) => {
  const page = await context.newPage();
  await share(page, "while there was room");
  await fillDisk(page);
  await write(page, "no room for this");
  const asked = staysOnPage(page);
  await expect(page.getByText(unkept)).toBeVisible();
  await page.close({ runBeforeUnload: true });
  await expect.poll(() => asked).toEqual(["beforeunload"]);
  await expectText(page, "no room for this");
  await page.getByRole("button", { name: "Create link" }).click();
  await expect(page.getByText("This browser keeps nothing, so the paste will not be in My pastes.")).toBeVisible();
  page.removeAllListeners("dialog");
  page.on("dialog", (dialog) => dialog.accept());
  await openMine(page);
  await expect(page.locator("[data-paste]")).toHaveCount(1);
});

test("what is edited is not promised either", async ({ context, server }) => {
  const page = await context.newPage();
  await share(page, "while there was room");
  await fillDisk(page);
  const paste = await ownEncrypted(server.origin, { text: "before" });
  await page.goto(paste.editLink);
  const asked = staysOnPage(page);
  await editing(page, "before");
  await rewrite(page, "after");
  await expect(page.getByText(unkept)).toBeVisible();
  await page.close({ runBeforeUnload: true });
  await expect.poll(() => asked).toEqual(["beforeunload"]);
});

test("before the only reading it is said, and the page that stands loses nothing", async ({
  page,
  stranger,
  watch,
}) => {
  watch.expects(/ERR_FAILED|status of 409/);
  const link = await share(page, "read me once", { burn: true });
  const reader = await stranger();
  await share(reader, "while there was room");
  await fillDisk(reader);
  await reader.goto(link);
  await seesPrompt(reader);
  await expect(reader.getByText("This browser lets the page keep nothing.")).toBeVisible();
  await losesAnswer(reader);
  await readIt(reader).click();
  await seesOnlyReading(reader, "read me once");
});
