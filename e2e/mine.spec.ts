// My pastes: what this device made or remembers, found again, opened, copied, changed, deleted and forgotten.
import { randomBytes } from "node:crypto";
import type { Page } from "@playwright/test";
import { seedMine, seedOf } from "../scripts/seed-mine.mjs";
import { watchCopies } from "./support/clipboard";
import { forbidStorage, storedBy } from "./support/device";
import { confirm, entitle, idOf, listAction, openMine, rowAction, rowOf } from "./support/mine-page";
import { expectText, makeLink, seesText, share, unlock, write } from "./support/paste-page";
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

test.beforeEach(({ context }) => context.grantPermissions(["clipboard-write"]));

const titles = (page: Page) => page.locator("[data-paste] td:first-child > :first-child").allTextContents();
const bare = (link: string): string => link.split("#")[0] ?? "";
const hoursAgo = (hours: number): string => new Date(Date.now() - hours * 3_600_000).toISOString();

async function shareTitled(page: Page, title: string, choice: Parameters<typeof write>[2] = {}): Promise<string> {
  await write(page, `# ${title}`, choice);
  await entitle(page, title);
  return makeLink(page);
}

async function shareBurning(page: Page, text: string): Promise<string> {
  await write(page, text, { kind: "Normal" });
  await page.getByLabel("Burn after reading").check();
  return makeLink(page);
}

/** Reads a normal paste that burns, as anybody with its address may. */
const claim = (page: Page, link: string) =>
  page.request.post(`/api/v1/pastes/${idOf(link)}/claim`, {
    headers: { "Claim-Id": randomBytes(16).toString("base64url") },
  });

async function remember(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await page.getByRole("button", { name: "More actions" }).click();
  await page.getByRole("button", { name: "Remember on this device" }).click();
  await confirm(page, "Remember");
  await expect(page.getByText("Remembered on this device")).toBeVisible();
}

test("what was made stands in the list, and is opened, copied, changed, deleted from there", async ({
  page,
  stranger,
  watch,
}) => {
  watch.expects(/status of 404/);
  const copied = await watchCopies(page);
  const normal = await share(page, "everybody's", { kind: "Normal" });
  const guarded = await shareTitled(page, "Guarded", { secrets: "Password alone", password: "a long password 7" });
  const both = await shareTitled(page, "Both", { secrets: "Link and password", password: "a long password 7" });
  const link = await shareTitled(page, "Deploy notes");
  await page
    .getByRole("link", { name: "My pastes" })
    .filter({ hasText: /^My pastes$/ })
    .last()
    .click();
  await expect(page).toHaveURL(/\/mine$/);
  await expect(page.locator("[data-paste]")).toHaveCount(4);
  expect(await titles(page)).toEqual(["Deploy notes", "Both", "Guarded", new URL(normal).pathname]);
  await expect(page.getByText("4 pastes", { exact: true })).toBeVisible();

  for (const [one, kind, opens] of [
    [normal, "Normal", "Address alone"],
    [guarded, "Encrypted", "Password alone"],
    [both, "Encrypted", "Link and password"],
    [link, "Encrypted", "Link"],
  ] as const) {
    const row = rowOf(page, one);
    await expect(row.locator(`[data-privacy=${kind.toLowerCase()}]`)).toContainText(kind);
    await expect(row).toContainText(opens);
    await expect(row).toContainText(kind === "Normal" ? "Never" : "in 7 days");
    await expect(row.getByRole("link", { name: /^Edit/ })).toHaveAttribute("href", `${new URL(one).pathname}/edit`);
    await row.getByRole("button", { name: /^Copy link/ }).click();
    await expect.poll(copied).toBe(one);
  }
  await rowOf(page, guarded)
    .getByRole("button", { name: /^Copy link/ })
    .click();
  await expect(page.getByText("It opens with the password, which is not kept here.")).toBeVisible();

  await rowAction(rowOf(page, link), "Copy edit link");
  await expect(page.getByRole("dialog", { name: "Edit link" })).toContainText("can change and delete the paste");
  await confirm(page, "Copy edit link");
  await expect
    .poll(copied)
    .toMatch(new RegExp(`^${link.split("#")[0]}/edit#edit=[\\w-]{43}&key=${link.split("#")[1]}$`));
  await confirm(page, "Close");

  await rowAction(rowOf(page, link), "Change when it expires");
  await expect(page.getByRole("dialog")).toContainText("Expires in 7 days, on ");
  await page.getByRole("dialog").getByLabel("Expires").selectOption("in 1 hour");
  await confirm(page, "Change");
  await expect(rowOf(page, link)).toContainText(/in (60 minutes|1 hour)/);

  await rowOf(page, link).getByRole("link", { name: "Deploy notes", exact: true }).click();
  await seesText(page, "Deploy notes");
  // Who reads what they made can edit it from there.
  await page.getByRole("button", { name: "More actions" }).click();
  await page.getByRole("button", { name: "Edit", exact: true }).click();
  await expectText(page, "# Deploy notes");
  await openMine(page);

  await rowAction(rowOf(page, link), "Delete");
  await expect(page.getByRole("dialog").getByRole("heading")).toHaveText("Delete “Deploy notes”?");
  await confirm(page, "Delete it");
  await expect(page.getByText("Deleted: “Deploy notes”")).toBeVisible();
  await expect(rowOf(page, link)).toHaveCount(0);
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  const reader = await stranger();
  await reader.goto(link);
  await expect(reader.getByRole("heading", { name: "There is no paste here" })).toBeVisible();

  await rowAction(rowOf(page, both), "Forget");
  await expect(page.getByRole("dialog")).toContainText("nobody can edit or delete it any more");
  await confirm(page, "Keep it");
  await expect(rowOf(page, both)).toHaveCount(1);
  await rowAction(rowOf(page, both), "Forget");
  await confirm(page, "Forget it");
  await expect(rowOf(page, both)).toHaveCount(0);
  await page.reload();
  await expect(page.locator("[data-paste]")).toHaveCount(2);
  await reader.goto(both);
  await unlock(reader, "a long password 7");
  await seesText(reader, "Both");
});

test("every page leads there, on a phone by its menu, and so does a key", async ({ page, watch }) => {
  watch.expects(/status of 404/);
  const link = await share(page, "# From anywhere");
  await page.getByRole("navigation").getByRole("link", { name: "My pastes" }).click({ trial: true });
  await page.getByRole("button", { name: "Copy link" }).click();
  await page.goto(link);
  await seesText(page, "From anywhere");
  await page.keyboard.press("m");
  await expect(rowOf(page, link)).toBeVisible();
  await page.setViewportSize({ width: 390, height: 844 });
  for (const path of ["/", "/nothing-here"]) {
    await page.goto(path);
    await page.getByRole("button", { name: "Menu" }).click();
    await page.getByRole("link", { name: "My pastes" }).filter({ visible: true }).click();
    await expect(rowOf(page, link)).toBeVisible();
  }
});

test("the made page is left for the list without a question", async ({ context }) => {
  const page = await context.newPage();
  page.on("dialog", (dialog) => dialog.dismiss());
  const link = await share(page, "not copied yet");
  await page.getByText("It is kept in").getByRole("link", { name: "My pastes" }).click();
  await expect(rowOf(page, link)).toBeVisible();
});

test.describe("a remembered paste", () => {
  test("is listed with its title, and forgetting it there forgets what opens it", async ({ page, stranger }) => {
    const link = await shareTitled(page, "Minutes");
    const reader = await stranger();
    await reader.context().grantPermissions(["clipboard-write"]);
    const copied = await watchCopies(reader);
    await remember(reader, link);
    await openMine(reader);
    const row = rowOf(reader, link);
    await expect(row).toContainText("Remembered on this device");
    await expect(row).toContainText("in 7 days");
    await expect(row.getByRole("link", { name: /^Edit/ })).toHaveCount(0);
    await row.getByRole("button", { name: /^Copy link/ }).click();
    await expect.poll(copied).toBe(bare(link));
    await expect(reader.getByText("Only the address was copied. It opens on this device")).toBeVisible();
    await row.getByRole("link", { name: "Minutes", exact: true }).click();
    await seesText(reader, "Minutes");
    await openMine(reader);
    await rowAction(row, "Forget");
    await expect(reader.getByRole("dialog")).toContainText("this device keeps nothing that opens it");
    await confirm(reader, "Forget it");
    await expect(reader.getByRole("heading", { name: "Nothing is listed yet" })).toBeVisible();
    const other = await reader.context().newPage();
    await other.goto(bare(link));
    await expect(other.getByRole("heading", { name: "This paste needs its link" })).toBeVisible();
  });

  test("leaves the list with Forget & Lock, unless it was made here", async ({ page, stranger }) => {
    const link = await shareTitled(page, "Minutes");
    const reader = await stranger();
    for (const one of [page, reader]) {
      await remember(one, link);
      await openMine(one);
      await expect(rowOf(one, link)).toBeVisible();
      await one.goto(bare(link));
      await seesText(one, "Minutes");
      await one.getByRole("button", { name: "More actions" }).click();
      await one.getByRole("button", { name: "Forget & Lock" }).click();
      await confirm(one, "Forget & Lock");
      await expect(one.getByRole("heading", { name: "This paste needs its link" })).toBeVisible();
      await openMine(one);
    }
    await expect(rowOf(page, link)).toContainText("Minutes");
    await expect(reader.getByRole("heading", { name: "Nothing is listed yet" })).toBeVisible();
  });

  test("leaves the list as it expires, while one that was made here stays for thirty days", async ({
    page,
    stranger,
  }) => {
    const link = await shareTitled(page, "A week");
    const other = await share(page, "another");
    const reader = await stranger();
    await remember(reader, link);
    for (const one of [page, reader]) {
      await one.clock.install({ time: Date.now() + 8 * 86_400_000 });
      await openMine(one);
    }
    await expect(reader.getByRole("heading", { name: "Nothing is listed yet" })).toBeVisible();
    await expect(rowOf(page, link)).toContainText("Expired");
    await expect(rowOf(page, link).getByRole("button", { name: /^Copy link/ })).toHaveCount(0);
    await page.clock.setFixedTime(Date.now() + 38 * 86_400_000);
    await page.reload();
    await expect(page.getByRole("heading", { name: "Nothing is listed yet" })).toBeVisible();
    expect(other).not.toBe(link);
  });
});

test.describe("of a paste that burns", () => {
  test("its writer sees that it was not read yet, then when it was, and still when the server has forgotten", async ({
    page,
    watch,
  }) => {
    watch.expects(/status of 4(10|04)/);
    const link = await shareBurning(page, "once");
    await share(page, "as often as you like", { kind: "Normal" });
    const asked: string[] = [];
    page.on("request", (request) => {
      if (!request.url().includes("/api/")) return;
      const tokens = Object.keys(request.headers()).filter((name) => /^paste-|claim|cookie/.test(name));
      asked.push([request.method(), new URL(request.url()).pathname, ...tokens].join(" "));
    });
    await page.clock.install();
    await openMine(page);
    await expect(rowOf(page, link)).toContainText("Burns after reading: not read yet");
    await expect(page.getByText("This page asked the server whether 1 paste that burns was read.")).toBeVisible();
    expect(asked).toEqual([`GET /api/v1/pastes/${idOf(link)}`]);
    expect((await claim(page, link)).status()).toBe(200);
    await page.getByRole("button", { name: "Ask again" }).click();
    // Its reader may still be fetching it.
    await expect(rowOf(page, link)).toContainText(/Claimed on \w{3},? \d+ \w{3}, \d\d:\d\d: read, or being read/);
    await expect(rowOf(page, link)).toContainText("Destroyed within minutes");
    await page.clock.fastForward(301_000);
    await expect(rowOf(page, link)).toContainText(/Read on \w{3},? \d+ \w{3}, \d\d:\d\d/);
    await expect(rowOf(page, link)).not.toContainText("within minutes");
    await expect(rowOf(page, link)).toContainText("Destroyed");
    await expect(page.getByText("This page asked")).toHaveCount(0);
    await page.route("**/api/v1/pastes/*", (route) => route.fulfill({ status: 404, json: { code: "not-found" } }));
    await page.reload();
    await expect(rowOf(page, link)).toContainText(/(Claimed|Read) on/);
    expect(asked).toEqual(Array(2).fill(`GET /api/v1/pastes/${idOf(link)}`));
  });

  test("one that is gone is told as that, and what is over is removed at once", async ({ page, watch }) => {
    watch.expects(/status of 404/);
    const link = await shareBurning(page, "gone soon");
    const kept = await share(page, "# stays");
    await page.goto("/mine");
    await seedMine(page, [
      seedOf(1, { title: "Expired", expiresAt: hoursAgo(2) }),
      seedOf(2, { title: "Long gone", burn: true, createdAt: hoursAgo(31 * 24), expiresAt: null }),
    ]);
    const { origin } = new URL(page.url());
    await page.route(`${origin}/api/v1/pastes/${idOf(link)}`, (route) =>
      route.fulfill({ status: 404, json: { code: "not-found" } }),
    );
    await page.reload();
    await expect(rowOf(page, link)).toContainText("Expired or deleted, not read");
    await expect(rowOf(page, "seed00000002")).toContainText("Expired, deleted, or read over 30 days ago");
    await listAction(page, "Remove what is over (3)");
    await confirm(page, "Keep them");
    await expect(page.locator("[data-paste]")).toHaveCount(4);
    await listAction(page, "Remove what is over (3)");
    await confirm(page, "Remove");
    await expect(page.getByText("3 pastes removed from the list.")).toBeVisible();
    await expect(page.locator("[data-paste]")).toHaveCount(1);
    await expect(rowOf(page, kept)).toBeVisible();
  });

  test("where the server cannot be asked, that is said, and it is asked again", async ({ page, watch }) => {
    watch.expects(/ERR_FAILED/);
    const link = await shareBurning(page, "offline");
    await page.route("**/api/v1/pastes/*", (route) => route.abort());
    await openMine(page);
    await expect(page.getByText("The server could not be asked whether 1 paste that burns was read")).toBeVisible();
    await expect(rowOf(page, link)).toContainText("not known whether it was read");
    await page.unroute("**/api/v1/pastes/*");
    await page.getByRole("button", { name: "Try again" }).click();
    await expect(rowOf(page, link)).toContainText("not read yet");
  });
});

test("what was deleted elsewhere is found out when its person asks, and nothing is asked before", async ({
  page,
  watch,
}) => {
  watch.expects(/status of 404/);
  const deleted = await shareTitled(page, "Deleted elsewhere");
  const kept = await shareTitled(page, "Still there");
  const asked: string[] = [];
  page.on("request", (request) => {
    if (request.url().includes("/api/")) asked.push(`${request.method()} ${new URL(request.url()).pathname}`);
  });
  await openMine(page);
  await rowAction(rowOf(page, deleted), "Copy edit link");
  const editLink = await page.getByRole("dialog").getByRole("textbox").textContent();
  await confirm(page, "Close");
  const [, editToken = ""] = /#edit=([\w-]{43})/.exec(editLink ?? "") ?? [];
  const headers = { "Paste-Edit-Token": editToken };
  const gone = await page.request.delete(`/api/v1/pastes/${idOf(deleted)}`, { headers });
  expect(gone.status()).toBe(204);
  await page.reload();
  await expect(page.locator("[data-fate=live]")).toHaveCount(2);
  expect(asked).toEqual([]);
  await page.getByRole("button", { name: "Check with the server" }).click();
  await expect(
    page.getByText("The server was asked about 2 pastes: 1 is not there any more. It got their ids and nothing else."),
  ).toBeVisible();
  await expect(rowOf(page, deleted)).toContainText("Deleted or expired: the server has it no more");
  await expect(rowOf(page, kept)).toHaveAttribute("data-fate", "live");
  expect(asked.sort()).toEqual([deleted, kept].map((link) => `GET /api/v1/pastes/${idOf(link)}`).sort());
  await listAction(page, "Remove what is over (1)");
  await confirm(page, "Remove");
  await expect(page.locator("[data-paste]")).toHaveCount(1);
});

test("a paste expires in the list as it expires", async ({ page }) => {
  await page.clock.install();
  const link = await share(page, "# a week");
  await openMine(page);
  await expect(rowOf(page, link)).toContainText("in 7 days");
  await page.clock.fastForward(7 * 86_400_000 - 120_000);
  await expect(rowOf(page, link)).toContainText(/in [12] minutes?/);
  await page.clock.fastForward(130_000);
  await expect(rowOf(page, link)).toContainText("Expired");
});

test("a thousand pastes are listed and searched in a moment, and are no burden on the page", async ({ page }) => {
  await openMine(page);
  const seeds = Array.from({ length: 1000 }, (_, number) => seedOf(number));
  await seedMine(page, [...seeds, seedOf(1001, { role: "remembered", fragment: "", editToken: null })]);
  const start = Date.now();
  await page.reload();
  await expect(page.getByText("1,001 pastes", { exact: true })).toBeVisible();
  expect(Date.now() - start).toBeLessThan(6000);
  await expect(page.locator("[data-paste]")).toHaveCount(50);
  const search = page.getByRole("searchbox", { name: "Search" });
  await search.fill("number 997");
  await expect(page.locator("[data-paste]")).toHaveCount(1);
  await expect(page.getByText("1 of 1,001 pastes")).toBeVisible();
  await search.fill("https://paste.example/e/seed00000123#whatever");
  await expect(rowOf(page, "seed00000123")).toBeVisible();
  await expect(page.locator("[data-paste]")).toHaveCount(1);
  await search.fill("there is none of these");
  await page.getByRole("button", { name: "Show all" }).click();
  await page.getByText("Remembered (1)", { exact: true }).click();
  await expect(page.locator("[data-paste]")).toHaveCount(1);
  await page.getByText("All (1,001)", { exact: true }).click();
  await page.getByRole("button", { name: "Show 50 more" }).scrollIntoViewIfNeeded();
  await expect.poll(() => page.locator("[data-paste]").count()).toBeGreaterThanOrEqual(100);
});

test("whatever a title is, it is text: in its row, in every dialog, on a narrow phone", async ({ page }) => {
  const titles = [
    '<img src="https://elsewhere.example/x" onerror="document.title=1"><b>bold</b>',
    "[a link](javascript:alert(1)) `code` $x^2$",
    "\u202egnp.exe\u2066 turned around",
    "x".repeat(4000),
    `\u0000\u0007\u001b]8;;https://elsewhere.example\u0007 control\u2028 characters`,
    `${"Z\u0351\u034b".repeat(60)} marks on marks`,
  ];
  await page.setViewportSize({ width: 360, height: 740 });
  await openMine(page);
  await seedMine(
    page,
    titles.map((title, number) => seedOf(number, { title })),
  );
  await page.reload();
  await expect(page.locator("[data-paste]")).toHaveCount(titles.length);
  const isWhole = () =>
    page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);
  expect(await isWhole()).toBe(true);
  expect(await page.locator("[data-paste] :is(img, b, code)").count()).toBe(0);
  for (let number = 0; number < titles.length; number++) {
    const row = rowOf(page, seedOf(number).id);
    for (const [wish, leave] of [
      ["Delete", "Keep it"],
      ["Forget", "Keep it"],
      ["Copy edit link", "Close"],
    ] as const) {
      await rowAction(row, wish);
      const dialog = page.getByRole("dialog");
      await expect(dialog).toBeVisible();
      expect(await dialog.locator("img, b, code").count()).toBe(0);
      expect(await dialog.evaluate((box) => box.scrollWidth <= box.clientWidth + 1)).toBe(true);
      expect(await isWhole()).toBe(true);
      await confirm(page, leave);
    }
  }
  expect(await page.title()).toBe("My pastes · mdbin");
});

test("where the browser forbids storage the page says what is not remembered", async ({ page }) => {
  await forbidStorage(page);
  await share(page, "# kept nowhere");
  await expect(page.getByText("This browser keeps nothing, so the paste will not be in My pastes.")).toBeVisible();
  await page.goto("/mine");
  await expect(page.getByRole("heading", { name: "This browser keeps nothing for this page" })).toBeVisible();
  await expect(page.getByText("Drafts and pastes that you read are not remembered either.")).toBeVisible();
  await page.getByRole("main").getByRole("link", { name: "Write a paste" }).click();
  await expect(page.getByRole("button", { name: "Create link" })).toBeVisible();
});

test("what is kept and cannot be read is shown, changed by nothing, and forgotten", async ({ page }) => {
  const link = await share(page, "# readable");
  await page.goto("/mine");
  await seedMine(page, [{ ...seedOf(5), later: "a member of another version" }]);
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        indexedDB.open("mdbin").onsuccess = ({ target }) => {
          const store = (target as IDBOpenDBRequest).result.transaction("mine", "readwrite").objectStore("mine");
          store.put(new Uint8Array(80), "damaged00000");
          store.put("no bytes at all", "damaged00001");
          store.transaction.oncomplete = resolve;
        };
      }),
  );
  await page.reload();
  await expect(rowOf(page, link)).toBeVisible();
  await page.getByText("3 pastes are kept here that this page cannot read").click();
  await page.getByRole("button", { name: "Forget of damaged00000" }).click();
  await confirm(page, "Forget it");
  await page.getByRole("button", { name: "Forget of damaged00001" }).click();
  await confirm(page, "Forget it");
  await expect(page.getByText("1 paste is kept here that this page cannot read")).toBeVisible();
  await page.getByRole("button", { name: "Forget of seed00000005" }).click();
  await confirm(page, "Forget it");
  await expect(page.getByText("that this page cannot read")).toHaveCount(0);
  await expect(rowOf(page, link)).toBeVisible();
});

test("neither title nor key nor password nor edit token lies on the device, or leaves it", async ({
  page,
  wiretap,
  server,
  stranger,
}) => {
  const title = `title ${randomBytes(8).toString("hex")}`;
  const password = `Pa5$ ${randomBytes(8).toString("hex")}`;
  const link = await shareTitled(page, title, { secrets: "Link and password", password });
  await page.getByRole("button", { name: "Edit later" }).click();
  const editLink = (await page.getByRole("textbox", { name: "Edit link" }).textContent()) ?? "";
  const editToken = /edit=([\w-]{43})/.exec(editLink)?.[1] ?? "";
  expect(editToken).toHaveLength(43);
  const key = new URL(link).hash.slice(1, 44);
  const secrets = {
    title: Buffer.from(title),
    password: Buffer.from(password),
    key: Buffer.from(key, "base64url"),
    "key as written": Buffer.from(key),
    "edit token": Buffer.from(editToken, "base64url"),
    "edit token as written": Buffer.from(editToken),
  };
  await openMine(page);
  await expect(rowOf(page, link)).toContainText(title);
  await page.getByRole("searchbox", { name: "Search" }).fill(title);
  await expect(rowOf(page, link)).toBeVisible();
  expect(leaks(await storedBy(page), secrets)).toEqual([]);
  const reader = await stranger();
  await reader.goto(link);
  await reader.getByRole("checkbox", { name: "Remember on this device" }).check();
  await unlock(reader, password);
  await seesText(reader, title);
  await openMine(reader);
  await expect(rowOf(reader, link)).toContainText(title);
  expect(leaks(await storedBy(reader), secrets)).toEqual([]);
  expect(leaks(wiretap.sent(), secrets)).toEqual([]);
  expect(leaks(filesOf(server.folder), secrets)).toEqual([]);
});

test("by keyboard alone: found, opened, and forgotten", async ({ page }) => {
  await shareTitled(page, "First");
  const link = await shareTitled(page, "Second");
  await openMine(page);
  await expect(rowOf(page, link)).toBeVisible();
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog")).toContainText("New paste");
  await page.keyboard.press("Escape");
  await page.keyboard.press("/");
  await expect(page.getByRole("searchbox", { name: "Search" })).toBeFocused();
  await page.keyboard.type("second n/");
  await expect(page.getByText("0 of 2 pastes")).toBeVisible();
  await page.keyboard.press("Control+a");
  await page.keyboard.type("second");
  await expect(page.getByText("1 of 2 pastes")).toBeVisible();
  const tabTo = async (name: string | RegExp) => {
    for (let pressed = 0; pressed < 20; pressed++) {
      await page.keyboard.press("Tab");
      const focused = page.locator(":focus");
      if ((await focused.and(page.getByRole("link", { name }).or(page.getByRole("button", { name }))).count()) > 0)
        return;
    }
    throw new Error(`Tab never comes to ${name}.`);
  };
  await tabTo(/^Second$/);
  await page.keyboard.press("Enter");
  await seesText(page, "Second");
  await page.keyboard.press("m");
  await expect(rowOf(page, link)).toBeVisible();
  await page.keyboard.press("/");
  await tabTo("More actions for Second");
  await page.keyboard.press("Enter");
  await tabTo(/^Forget$/);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toContainText("Forget “Second”?");
  await page.keyboard.press("Escape");
  await expect(page.locator(":focus")).toHaveAccessibleName("More actions for Second");
  await page.keyboard.press("Enter");
  await tabTo(/^Forget$/);
  await page.keyboard.press("Enter");
  await tabTo("Forget it");
  await page.keyboard.press("Enter");
  await expect(rowOf(page, link)).toHaveCount(0);
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await page.keyboard.press("n");
  await expect(page.getByRole("button", { name: "Create link" })).toBeVisible();
});
