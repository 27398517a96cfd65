// The revisions of a paste, as its reader sees them: that there are some, which are kept, each of them in the place of
// the text, two of them compared, and a newer one that came meanwhile.
import type { Page } from "@playwright/test";
import { watchCopies } from "./support/clipboard";
import { storedBy } from "./support/device";
import { shareDocument, shareNormalRevisable, shareRevisable } from "./support/share-document";
import { expect, test } from "./support/test";
import { leaks } from "./support/wiretap";

const editedButton = (page: Page) => page.getByRole("button", { name: /^edited/ });
const dialog = (page: Page) => page.getByRole("dialog", { name: "Revisions" });
const revision = (page: Page, number: number) =>
  dialog(page).getByRole("button", { name: `Revision ${number}`, exact: false });
const notice = (page: Page) => page.getByRole("region", { name: "Which revision this is" });
const text = (page: Page) => page.locator(".markdown");
/** Another tab, and this one again. */
const comeBack = (page: Page) =>
  page.evaluate(() => {
    document.dispatchEvent(new Event("visibilitychange"));
  });

async function openList(page: Page): Promise<void> {
  await editedButton(page).click();
  await expect(dialog(page).getByRole("listitem").first()).toBeVisible();
}

async function read(page: Page, number: number): Promise<void> {
  await openList(page);
  await dialog(page)
    .getByRole("button", { name: new RegExp(`^Revision ${number}\\b`) })
    .click();
  await expect(dialog(page)).toBeHidden();
}

test("an earlier revision stands in the place of the current one, says so, and the way back is beside it", async ({
  page,
  server,
}) => {
  const paste = await shareRevisable(server.origin, { text: "# First\n\nold words", title: "Draft" });
  await paste.revise({ text: "# Second\n\nbetter words", title: "Notes" });
  await paste.revise({ text: "# Third\n\nlast words", title: "Notes" });
  await page.goto(paste.link);
  await expect(text(page)).toContainText("last words");
  await expect(editedButton(page)).toHaveText("edited just now, revision 3");
  await openList(page);
  await expect(dialog(page).getByRole("listitem")).toHaveText([
    /^Revision 3current, shown.*bytes$/,
    /^Revision 2\w{3}.*bytes$/,
    /^Revision 1.*bytes$/,
  ]);
  await expect(dialog(page).locator("[aria-current]")).toContainText("Revision 3");
  await revision(page, 1).click();
  await expect(text(page)).toContainText("old words");
  await expect(text(page)).not.toContainText("last words");
  await expect(notice(page)).toContainText(
    /^Revision 1 of 3, from \w{3},? \d+ \w+, \d\d:\d\d\. The current one is newer\./,
  );
  await expect(notice(page)).toBeFocused();
  await expect(page).toHaveTitle("Draft · mdbin");
  await expect(page.locator("#title")).toHaveText("Draft");
  await notice(page).getByRole("button", { name: "Back to the current one" }).click();
  await expect(text(page)).toContainText("last words");
  await expect(notice(page)).toBeHidden();
  await expect(editedButton(page)).toBeFocused();
  await expect(page).toHaveTitle("Notes · mdbin");
});

test("what is copied, saved and searched is the revision that is shown, and the link is the paste's", async ({
  page,
  server,
}) => {
  const copied = await watchCopies(page);
  const paste = await shareRevisable(server.origin, { text: "old\r\nwords", name: "a.txt", format: "plain" });
  await paste.revise({ text: "new words", name: "b.txt", format: "plain" });
  await page.goto(paste.link);
  await read(page, 1);
  await expect(page.getByText("a.txt")).toBeVisible();
  await page.getByRole("button", { name: "Copy text" }).click();
  await expect.poll(copied).toBe("old\r\nwords");
  const saved = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download" }).click();
  expect((await saved).suggestedFilename()).toBe("revision-1-a.txt");
  await expect(page.getByRole("link", { name: "Raw" })).toHaveCount(0);
  await page.getByRole("button", { name: "Copy link" }).click();
  await expect.poll(copied).toBe(paste.link);
  // No link says lines of an earlier one.
  await expect(page.getByRole("button", { name: "Line 1", exact: true })).toBeDisabled();
});

test("a normal paste's revisions are read and compared the same way", async ({ page, server }) => {
  const paste = await shareNormalRevisable(server.origin, "# Public\n\nThe first words.");
  await page.goto(paste.link);
  await expect(text(page)).toContainText("The first words.");
  await expect(editedButton(page)).toHaveCount(0);
  await paste.revise("# Public\n\nThe second words.");
  await page.reload();
  await expect(editedButton(page)).toHaveText("edited just now, revision 2");
  await read(page, 1);
  await expect(text(page)).toContainText("The first words.");
  await expect(notice(page)).toContainText("Revision 1 of 2");
  await notice(page).getByRole("button", { name: "Compare" }).click();
  const difference = page.locator("article");
  await expect(difference.locator("del").first()).toHaveText(/first/);
  await expect(difference.locator("ins").first()).toHaveText(/second/);
  await page.getByRole("button", { name: "Back to the text" }).click();
  await expect(notice(page)).toBeFocused();
  await expect(text(page)).toContainText("The first words.");
});

test("two revisions are compared: the shown one with the one before, or any two", async ({ page, server }) => {
  const paste = await shareRevisable(server.origin, { text: "Pack the red box.\n", title: "Moving" });
  await paste.revise({ text: "Pack the blue box.\n", title: "Moving" });
  await paste.revise({ text: "Pack the blue box twice.\n", title: "Moving house" });
  await page.goto(paste.link);
  await openList(page);
  await dialog(page).getByRole("button", { name: "Compare" }).click();
  await expect(page.getByRole("heading", { name: "What changed between two revisions" })).toBeFocused();
  const from = page.getByLabel("From", { exact: true });
  const to = page.getByLabel("To", { exact: true });
  await expect(from).toHaveValue("2");
  await expect(to).toHaveValue("3");
  const article = page.locator("article");
  await expect(article.locator("ins").first()).toHaveText(/twice/);
  await expect(article.getByText("The title was “Moving”, and became “Moving house”.")).toBeVisible();
  await from.selectOption("1");
  await expect(article.locator("del").first()).toHaveText(/red/);
  await to.selectOption("1");
  await expect(article.getByText("Both are the same revision.")).toBeVisible();
  await to.selectOption("2");
  await expect(article.locator("ins").first()).toHaveText(/blue/);
  await expect(page.getByLabel("By words")).toBeChecked();
  await page.getByText("By lines", { exact: true }).click();
  await expect(article.locator('.diff-row[data-kind="removed"]')).toContainText("Pack the red box.");
  await expect(article.locator('.diff-row[data-kind="added"]')).toContainText("Pack the blue box.");
  await page.getByText("By words", { exact: true }).click();
  await expect(article.locator('.diff-row[data-kind="changed"] ins').first()).toHaveText(/blue/);
  await page.getByRole("button", { name: "Back to the text" }).click();
  await expect(text(page)).toContainText("Pack the blue box twice.");
});

test("of 25 revisions the newest 20 are kept, and the list says which are not", async ({ page, server, watch }) => {
  watch.expects(/status of 404/);
  const paste = await shareRevisable(server.origin, { text: "text 1" });
  for (let number = 2; number <= 25; number++) await paste.revise({ text: `text ${number}` });
  await page.goto(paste.link);
  await openList(page);
  await expect(dialog(page).getByRole("listitem")).toHaveCount(20);
  await expect(dialog(page).getByText("Revisions 1 to 5 are not kept any more.")).toBeVisible();
  // While the list is open another one is written: the oldest of the list goes.
  await paste.revise({ text: "text 26" });
  await dialog(page)
    .getByRole("button", { name: /^Revision 6\b/ })
    .click();
  await expect(dialog(page).getByRole("alert")).toContainText("This revision is not kept any more");
  await dialog(page)
    .getByRole("button", { name: /^Revision 7\b/ })
    .click();
  await expect(text(page)).toHaveText("text 7");
});

test("what the writer destroyed, or left behind with other secrets, is said not to be kept", async ({
  page,
  server,
  watch,
}) => {
  const paste = await shareRevisable(server.origin, { text: "a secret" });
  await paste.revise({ text: "no secret" });
  await paste.removeOlder();
  await page.goto(paste.link);
  await openList(page);
  await expect(dialog(page).getByRole("listitem")).toHaveCount(1);
  await expect(dialog(page).getByText("Revision 1 is not kept any more.")).toBeVisible();
  await expect(dialog(page).getByRole("button", { name: "Compare" })).toHaveCount(0);
  await page.keyboard.press("Escape");

  // This page stands while the link key changes: it keeps its text, and says what it cannot have any more.
  const link = await paste.changeLinkKey({ text: "moved on" });
  watch.expects(/status of 403/);
  await editedButton(page).click();
  await expect(dialog(page).getByRole("alert")).toContainText("has changed its link or its password");
  await page.keyboard.press("Escape");
  await expect(text(page)).toHaveText("no secret");
  await page.goto("about:blank");
  await page.goto(link);
  await expect(text(page)).toHaveText("moved on");
  await openList(page);
  await expect(dialog(page).getByText("Revisions 1 to 2 are not kept any more.")).toBeVisible();
});

test("a paste that nobody edited has nothing about revisions", async ({ page, server }) => {
  await page.goto(await shareDocument(server.origin, { text: "once" }));
  await expect(text(page)).toHaveText("once");
  await expect(page.locator("[data-privacy]")).toContainText("expires in");
  await expect(editedButton(page)).toHaveCount(0);
  await page.getByRole("button", { name: "More actions" }).click();
  await expect(page.getByRole("button", { name: "Keyboard shortcuts" })).toBeVisible();
  await expect(page.getByRole("button", { name: /Revisions/ })).toHaveCount(0);
});

test("a newer revision is told when the tab comes back into sight, and shown when it is asked for", async ({
  page,
  server,
}) => {
  await page.clock.install();
  const paste = await shareRevisable(server.origin, { text: "at first" });
  await page.goto(paste.link);
  await expect(text(page)).toHaveText("at first");
  await expect(page.locator("[data-privacy]")).toContainText("expires in");
  await paste.revise({ text: "and then", title: "Changed" });
  const newer = page.getByRole("status").filter({ hasText: "There is a newer revision" });
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  // At once after the last question it is not asked again.
  await comeBack(page);
  expect(asked).toEqual([]);
  await page.clock.fastForward(11_000);
  await comeBack(page);
  await expect(newer).toBeVisible();
  expect(asked).toEqual([`${server.origin}/api/v1/pastes/${paste.id}`]);
  await expect(text(page)).toHaveText("at first");
  await newer.getByRole("button", { name: "Later" }).click();
  await expect(newer).toBeHidden();
  await paste.revise({ text: "and again", title: "Changed" });
  await page.clock.fastForward(11_000);
  await comeBack(page);
  await newer.getByRole("button", { name: "Show it" }).click();
  await expect(text(page)).toHaveText("and again");
  await expect(newer).toBeHidden();
  await expect(page).toHaveTitle("Changed · mdbin");
  await expect(editedButton(page)).toContainText("revision 3");
});

test("a newer revision that cannot be had takes nothing away", async ({ page, server, watch }) => {
  watch.expects(/ERR_FAILED|status of 403/);
  await page.clock.install();
  const paste = await shareRevisable(server.origin, { text: "at first" });
  await page.goto(paste.link);
  await expect(text(page)).toHaveText("at first");
  await expect(page.locator("[data-privacy]")).toContainText("expires in");
  await paste.changeLinkKey({ text: "for others" });
  await page.clock.fastForward(11_000);
  await comeBack(page);
  await page.route("**/content", (route) => route.abort());
  await page.getByRole("button", { name: "Show it" }).click();
  await expect(page.getByText("The server cannot be reached.")).toBeVisible();
  await page.unrouteAll();
  await page.getByRole("button", { name: "Show it" }).click();
  await expect(page.getByText("has changed its link or its password")).toBeVisible();
  await expect(text(page)).toHaveText("at first");
});

test("a normal paste that changed meanwhile is shown anew without a load", async ({ page, server }) => {
  await page.clock.install();
  const paste = await shareNormalRevisable(server.origin, "at first");
  await page.goto(paste.link);
  await expect(text(page)).toHaveText("at first");
  await paste.revise("and then");
  await page.clock.fastForward(11_000);
  await comeBack(page);
  await page.getByRole("button", { name: "Show it" }).click();
  await expect(text(page)).toHaveText("and then");
  await expect(editedButton(page)).toContainText("revision 2");
});

test("a server that hands out another revision, or another paste's, is found out", async ({ page, server }) => {
  const paste = await shareRevisable(server.origin, { text: "the first" });
  await paste.revise({ text: "the second" });
  await paste.revise({ text: "the third" });
  const other = await shareRevisable(server.origin, { text: "a stranger's" });
  await page.goto(paste.link);
  await expect(text(page)).toHaveText("the third");
  const from = `/api/v1/pastes/${paste.id}/revisions`;
  // The third one, called the second.
  await page.route(`**${from}/2/content`, async (route) => {
    const response = await route.fetch({ url: `${server.origin}${from}/3/content` });
    await route.fulfill({ response, headers: { ...response.headers(), etag: '"2"' } });
  });
  await read(page, 2);
  await expect(notice(page)).toContainText("Revision 2 of 3");
  await expect(page.getByText("its writer sealed it as revision 3")).toBeVisible();
  // What is compared is doubted as well.
  await notice(page).getByRole("button", { name: "Compare" }).click();
  await expect(page.getByText("its writer sealed it as revision 3")).toBeVisible();
  await page.getByRole("button", { name: "Back to the text" }).click();
  // Another paste's bytes open nothing.
  await page.route(`**${from}/1/content`, async (route) => {
    const response = await page.request.get(`${server.origin}${from}/3/content`).catch(() => null);
    expect(response?.status()).toBe(401);
    const own = await route.fetch();
    await route.fulfill({ response: own, body: Buffer.from(await own.body()).fill(7, 60) });
  });
  await openList(page);
  await dialog(page)
    .getByRole("button", { name: /^Revision 1\b/ })
    .click();
  await expect(dialog(page).getByRole("alert")).toContainText("is not what was sealed");
  await page.keyboard.press("Escape");
  await expect(text(page)).toHaveText("the third");
  expect(other.id).not.toBe(paste.id);
});

test("a list that makes no sense is the server's mistake, and can be asked for again", async ({ page, server }) => {
  const paste = await shareRevisable(server.origin, { text: "the first" });
  await paste.revise({ text: "the second" });
  await page.goto(paste.link);
  const many = Array.from({ length: 300 }, (_, at) => ({
    revision: 300 - at,
    bytes: 1,
    createdAt: "2026-11-23T16:50:00.000Z",
  }));
  await page.route("**/revisions", (route) => route.fulfill({ json: { revisions: many } }));
  await editedButton(page).click();
  await expect(dialog(page).getByRole("alert")).toContainText("makes no sense here");
  await page.unrouteAll();
  await dialog(page).getByRole("button", { name: "Try again" }).click();
  await expect(dialog(page).getByRole("listitem")).toHaveCount(2);
});

test("the values of a config stay masked in every revision, and in the comparison until someone asks", async ({
  page,
  server,
}) => {
  const secret = (n: number) => ["v7Q", "tr9", `xLpZ${n}`].join("-");
  const config = (n: number) =>
    ({ text: `DB_PASSWORD=${secret(n)}\nPORT=300${n}\n`, format: "code", language: "dotenv" }) as const;
  const paste = await shareRevisable(server.origin, config(1));
  await paste.revise(config(2));
  await paste.revise({ text: "# No config any more\n" });
  await page.goto(paste.link);
  await expect(text(page)).toContainText("No config any more");
  // To see this one as it was written is no wish to see the config like that.
  await page.getByText("Text", { exact: true }).click();
  await read(page, 2);
  await expect(page.getByRole("table", { name: "Keys and values" })).toContainText("3002");
  expect(await page.content()).not.toContain(secret(2));
  await page.getByText("Source", { exact: true }).click();
  await expect(page.getByText(secret(2))).toBeVisible();
  await read(page, 1);
  await expect(page.getByRole("table", { name: "Keys and values" })).toContainText("3001");
  expect(await page.content()).not.toContain(secret(1));
  await notice(page).getByRole("button", { name: "Compare" }).click();
  await page.getByRole("button", { name: "Show the difference" }).waitFor();
  for (const n of [1, 2]) expect(await page.content()).not.toContain(secret(n));
  await page.getByRole("button", { name: "Show the difference" }).click();
  await expect(page.locator("article")).toContainText(secret(1));
  // Another pair is another question.
  await page.getByLabel("To", { exact: true }).selectOption("3");
  await page.getByRole("button", { name: "Show the difference" }).waitFor();
  for (const n of [1, 2]) expect(await page.content()).not.toContain(secret(n));
});

test("a password is not asked for again, and nothing of a revision stays on the device", async ({ page, server }) => {
  const password = "correct-Horse-7";
  const opens = { secrets: "password", password } as const;
  const paste = await shareRevisable(server.origin, { text: "canary one", title: "canary title" }, opens);
  await paste.revise({ text: "canary two" });
  await page.goto(paste.link);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByLabel("Remember on this device").check();
  await page.getByRole("button", { name: "Unlock" }).click();
  await expect(text(page)).toHaveText("canary two");
  await read(page, 1);
  await expect(text(page)).toHaveText("canary one");
  await notice(page).getByRole("button", { name: "Compare" }).click();
  await expect(page.locator("article ins").first()).toHaveText(/two/);
  const secrets = { one: "canary one", two: "canary two", title: "canary title", password };
  const looked = Object.fromEntries(Object.entries(secrets).map(([name, secret]) => [name, Buffer.from(secret)]));
  expect(leaks(await storedBy(page), looked)).toEqual([]);
  // By its bare address the device opens it, and its revisions.
  await page.goto("about:blank");
  await page.goto(paste.link);
  await read(page, 1);
  await expect(text(page)).toHaveText("canary one");
});

test("forgetting the paste takes an earlier revision from the screen, too", async ({ page, server }) => {
  const paste = await shareRevisable(server.origin, { text: "canary one" });
  await paste.revise({ text: "canary two" });
  await page.goto(paste.link);
  await page.getByRole("button", { name: "More actions" }).click();
  await page.getByRole("button", { name: "Remember on this device" }).click();
  await page.getByRole("button", { name: "Remember", exact: true }).click();
  await read(page, 1);
  await expect(text(page)).toHaveText("canary one");
  await page.getByRole("button", { name: "More actions" }).click();
  await page.getByRole("button", { name: "Forget & Lock" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Forget & Lock" }).click();
  await expect(page.getByRole("heading")).toHaveText("This paste needs its link");
  expect(await page.content()).not.toContain("canary");
});

test("by keyboard alone: the list, an earlier revision, the comparison, and back", async ({ page, server }) => {
  const paste = await shareRevisable(server.origin, { text: "the first" });
  await paste.revise({ text: "the second" });
  await page.goto(paste.link);
  await expect(text(page)).toHaveText("the second");
  const tabTo = async (name: RegExp) => {
    for (let pressed = 0; pressed < 40; pressed++) {
      const focused = page.locator(":focus");
      if ((await focused.count()) > 0 && name.test((await focused.textContent()) ?? "")) return;
      await page.keyboard.press("Tab");
    }
    throw new Error(`Tab never comes to ${name}.`);
  };
  await tabTo(/^edited/);
  await page.keyboard.press("Enter");
  await expect(dialog(page).getByRole("listitem")).toHaveCount(2);
  await page.keyboard.press("Escape");
  await expect(editedButton(page)).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(dialog(page).getByRole("listitem")).toHaveCount(2);
  await tabTo(/^Revision 1/);
  await page.keyboard.press("Enter");
  await expect(notice(page)).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(page.locator(":focus")).toHaveText("Back to the current one");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "What changed between two revisions" })).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(page.locator(":focus")).toHaveText("Back to the text");
  await page.keyboard.press("Enter");
  await expect(notice(page)).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(editedButton(page)).toBeFocused();
  await expect(text(page)).toHaveText("the second");
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test("all of it has room, and is large enough for a finger", async ({ page, server }) => {
    const paste = await shareRevisable(server.origin, { text: "the first words of it" });
    await paste.revise({ text: "the second words of it" });
    await page.goto(paste.link);
    await expect(editedButton(page)).toBeVisible();
    // The word is small; what takes the finger is as high as the bar, and that is 44 pixels.
    const word = await editedButton(page).boundingBox();
    const bar = await page.locator("[data-privacy]").boundingBox();
    if (word === null || bar === null) throw new Error("There is no word.");
    expect(bar.height).toBeGreaterThanOrEqual(44);
    for (const y of [bar.y + 1, bar.y + bar.height - 1]) {
      await page.touchscreen.tap(word.x + word.width / 2, y);
      await expect(dialog(page).getByRole("listitem")).toHaveCount(2);
      await page.keyboard.press("Escape");
      await expect(dialog(page)).toBeHidden();
    }
    await page.getByRole("button", { name: "More actions" }).tap();
    await page.getByRole("button", { name: "Revisions (2)" }).tap();
    await expect(dialog(page).getByRole("listitem")).toHaveCount(2);
    for (const button of await dialog(page).getByRole("button").all())
      expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await dialog(page)
      .getByRole("button", { name: /^Revision 1\b/ })
      .tap();
    await expect(text(page)).toHaveText("the first words of it");
    for (const button of await notice(page).getByRole("button").all())
      expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await notice(page).getByRole("button", { name: "Compare" }).tap();
    await expect(page.locator("article ins").first()).toHaveText(/second/);
    for (const name of ["From", "To"])
      expect((await page.getByLabel(name, { exact: true }).boundingBox())?.height).toBeGreaterThanOrEqual(44);
    const { scroll, client } = await page.evaluate(() => ({
      scroll: document.documentElement.scrollWidth,
      client: document.documentElement.clientWidth,
    }));
    expect(scroll).toBe(client);
  });
});
