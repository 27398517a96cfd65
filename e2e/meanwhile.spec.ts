// Journeys in which two things meet: what is remembered, and what comes meanwhile.
import { prepareEncrypted } from "../src/client/create-paste";
import { draftsOn, expectText } from "./support/paste-page";
import { expect, test } from "./support/test";

const password = "pw12345678";

async function remembered(page: import("@playwright/test").Page, origin: string): Promise<string> {
  const creation = await prepareEncrypted({ text: "kept text" }, "link+password", password);
  const { link, paste } = await creation.send((path, init) => fetch(origin + String(path), init));
  await page.goto(link);
  await page.locator("input[type=password]").fill(password);
  await page.getByLabel("Remember").check();
  await page.getByRole("button", { name: "Unlock" }).click();
  await expect(page.getByText("kept text").filter({ visible: true }).first()).toBeVisible();
  return paste.id;
}

test("lines alone behind the address open what is remembered, and never ask for the password alone", async ({
  page,
  context,
  server,
  watch,
}) => {
  watch.expects(/status of 403/);
  const id = await remembered(page, server.origin);
  const other = await context.newPage();
  await other.goto(`/e/${id}#~L1`);
  await expect(other.getByText("kept text").filter({ visible: true }).first()).toBeVisible();
  const lied = await context.newPage();
  await lied.route(`**/api/v1/pastes/${id}/content`, (route) => route.fulfill({ status: 403 }));
  await lied.route(`**/api/v1/pastes/${id}`, async (route) => {
    const answer = await route.fetch();
    const paste = await answer.json();
    const header = Buffer.from(paste.header, "base64url");
    header[4] = 2;
    await route.fulfill({ response: answer, json: { ...paste, header: header.toString("base64url") } });
  });
  await lied.goto(`/e/${id}#~p`);
  await expect(lied.getByRole("heading", { name: "This paste needs its link" })).toBeVisible();
  await expect(lied.locator("input[type=password]")).toHaveCount(0);
});

test("what was forgotten in one tab is not remembered again by a late answer in another", async ({
  page,
  context,
  server,
}) => {
  const id = await remembered(page, server.origin);
  const other = await context.newPage();
  let answer = () => {};
  const held = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await other.route(`**/api/v1/pastes/${id}`, (route) => held.then(() => route.continue()));
  await other.goto(`/e/${id}`);
  await expect(other.getByText("kept text").filter({ visible: true }).first()).toBeVisible();
  await page.getByRole("button", { name: "More actions" }).click();
  await page.getByText("Forget & Lock").filter({ visible: true }).first().click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /Forget/ })
    .click();
  await expect(page.getByRole("heading", { name: "This paste needs its link" })).toBeVisible();
  const late = other.waitForResponse((response) => response.url().endsWith(`/pastes/${id}`));
  answer();
  await late;
  await page.goto(`/e/${id}`);
  await expect(page.getByRole("heading", { name: "This paste needs its link" })).toBeVisible();
});

test("what is typed before the draft comes back takes nothing from it", async ({ page, context }) => {
  await page.goto("/");
  await page.getByLabel("Text", { exact: true }).fill("an old draft");
  await expect.poll(() => draftsOn(page)).toBe(1);
  await page.close();
  const early = await context.newPage();
  let free = () => {};
  const held = new Promise<void>((resolve) => {
    free = resolve;
  });
  await early.route("**/_next/static/**", (route) => held.then(() => route.continue()));
  await early.goto("/", { waitUntil: "commit" });
  await early.locator("textarea").fill("x");
  free();
  await expect.poll(() => draftsOn(early)).toBe(2);
  await expectText(early, "x");
  await expect(early.getByRole("status").filter({ hasText: "An earlier draft is kept as well." })).toBeVisible();
  const later = await context.newPage();
  await later.goto("/");
  await expectText(later, "an old draft");
});
