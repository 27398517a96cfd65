// What breaks while a paste that burns is read, at each point where something can: the same browser gets it, no other
// does, and what was on the screen is destroyed.
import { randomBytes } from "node:crypto";
import type { Page, Route } from "@playwright/test";
import { clockedTest } from "./support/clocked-test";
import { type Cutter, startCutter } from "./support/cutter";
import {
  losesAnswer,
  readIt,
  seesBegun,
  seesBurned,
  seesOnlyReading,
  seesPrompt,
  seesTextOnce,
  title,
} from "./support/once-page";
import { passwordField, share, write } from "./support/paste-page";
import { test as base, expect } from "./support/test";
import { filesOf, leaks } from "./support/wiretap";

const test = base.extend<{ cutter: Cutter }>({
  cutter: async ({ server }, use) => {
    const cutter = await startCutter(server.origin);
    await use(cutter);
    await cutter.stop();
  },
  baseURL: async ({ cutter }, use) => use(cutter.origin),
});

const noise = /status of (404|409|410)|ERR_|Failed to load/;
test.beforeEach(({ watch }) => watch.expects(noise));
clockedTest.beforeEach(({ watch }) => watch.expects(noise));

const canary = () => `canary ${randomBytes(8).toString("hex")}`;
const minute = 60_000;

/** Whatever the page asks before it is left, the person leaves. */
const reload = (page: Page) => page.reload();

// Found by an attack: it was destroyed while nothing of it was in sight, and its source could not be shown either.
test("a config whose table cannot be loaded is destroyed when its text is in sight, and not before", async ({
  page,
  stranger,
}) => {
  const text = canary();
  const link = await share(page, `API_TOKEN=${text.split(" ")[1]}\nPORT=3000\n`, { burn: true });
  const reader = await stranger();
  await reader.goto(link);
  await seesPrompt(reader);
  await reader.context().route("**/_next/static/**", (route) => route.fulfill({ status: 404, body: "" }));
  await readIt(reader).click();
  await expect(reader.getByText("The table of keys could not be loaded.")).toBeVisible();
  await expect(reader.getByText("The server destroys it within five minutes.")).toBeVisible();
  const { pathname } = new URL(link);
  const said = async () => (await page.request.get(pathname.replace("/e/", "/api/v1/pastes/"))).json();
  expect(await said()).toMatchObject({ code: "burned" });
  await reader.getByRole("button", { name: "Show source" }).click();
  await expect(reader.locator("main")).toContainText(`API_TOKEN=${text.split(" ")[1]}`);
  await expect(reader.getByText("The server has destroyed it.")).toBeVisible();
});

for (const point of ["before", "within"] as const) {
  test(`the connection is cut ${point} the answer: the same page gets it, and so does a page loaded anew`, async ({
    page,
    stranger,
    cutter,
  }) => {
    for (const anew of [false, true]) {
      const text = canary();
      const reader = await stranger();
      const link = await share(page, text, { burn: true });
      await reader.goto(link);
      await seesPrompt(reader);
      cutter.cut(point);
      await readIt(reader).click();
      await seesBegun(reader);
      await expect(reader.getByText("The connection broke before the text was here.")).toBeVisible();
      expect(cutter.mend()).toBeGreaterThan(0);
      if (anew) await reload(reader);
      if (point === "within") {
        const other = await stranger();
        await other.goto(link);
        await seesBurned(other);
        await seesBegun(reader);
      }
      await readIt(reader).click();
      await seesOnlyReading(reader, text);
      await reload(reader);
      await seesBurned(reader);
    }
  });
}

test("the connection is cut after the answer: it is on the screen, and destroyed when the connection is back", async ({
  page,
  stranger,
  cutter,
}) => {
  const text = canary();
  const reader = await stranger();
  const link = await share(page, text, { burn: true });
  await reader.goto(link);
  await seesPrompt(reader);
  cutter.cut("after");
  await readIt(reader).click();
  await seesTextOnce(reader, text);
  await expect(reader.getByText("The server destroys it within five minutes.")).toBeVisible();
  cutter.mend();
  const other = await stranger();
  await other.goto(link);
  await seesBurned(other);
  await seesOnlyReading(reader, text);
});

test("the confirmation is lost with the page: the next one makes up for it, and shows the text to nobody", async ({
  page,
  stranger,
  cutter,
  server,
}) => {
  const text = canary();
  await write(page, text, { burn: true });
  const put = page.waitForRequest((request) => request.method() === "PUT");
  await page.getByRole("button", { name: "Create link" }).click();
  const envelope = (await put).postDataBuffer()?.subarray(40, 90) ?? Buffer.alloc(0);
  const isKept = () => leaks(filesOf(server.folder), { envelope }).length > 0;
  const link = (await page.getByRole("textbox", { name: "Link", exact: true }).textContent()) ?? "";
  const reader = await stranger();
  await reader.goto(link);
  await seesPrompt(reader);
  cutter.cut("after");
  await readIt(reader).click();
  await seesTextOnce(reader, text);
  await expect.poll(() => claimsOn(reader)).toBe(1);
  const again = await reader.context().newPage();
  await reader.close();
  cutter.mend();
  expect(isKept()).toBe(true);
  await again.goto(link);
  await seesBurned(again);
  await expect.poll(isKept).toBe(false);
  await expect.poll(() => claimsOn(again)).toBe(0);
});

test.describe("the page is loaded anew, or closed and opened again", () => {
  const ways = {
    reloaded: async (page: Page) => {
      await page.reload();
      return page;
    },
    "closed and opened again": async (page: Page, link: string) => {
      const next = await page.context().newPage();
      await page.close();
      await next.goto(link);
      return next;
    },
  };
  for (const [way, leave] of Object.entries(ways)) {
    test(`at each step (${way}), and nothing is lost before the text is on the screen`, async ({ page, stranger }) => {
      const text = canary();
      const link = await share(page, text, { burn: true });
      let reader = await stranger();
      await reader.goto(link);
      await seesPrompt(reader);

      reader = await leave(reader, link);
      await seesPrompt(reader);

      // The server has given it, and the answer is on its way.
      const given = new Promise<void>((resolve) => {
        const hold = async (route: Route) => {
          await route.fetch();
          resolve();
        };
        reader.route("**/claim", hold, { times: 1 });
      });
      await readIt(reader).click();
      await given;
      reader = await leave(reader, link);
      await seesBegun(reader);
      reader = await leave(reader, link);
      await seesBegun(reader);

      await readIt(reader).click();
      await seesOnlyReading(reader, text);
      reader = await leave(reader, link);
      await seesBurned(reader);
    });
  }

  test("with a password, which is asked for again", async ({ page, stranger, watch }) => {
    watch.expects(/status of 403/);
    const [text, password] = [canary(), "correct horse 7"];
    const link = await share(page, text, { secrets: "Link and password", password, burn: true });
    const reader = await stranger();
    await reader.goto(link);
    await reader.route("**/claim", async (route) => {
      await route.fetch();
      await route.abort();
    });
    await passwordField(reader).fill(password);
    await readIt(reader).click();
    await seesBegun(reader);
    await reader.unrouteAll();
    await reload(reader);
    await seesBegun(reader);
    await passwordField(reader).fill("wrong");
    await readIt(reader).click();
    await expect(reader.getByText("nothing was destroyed")).toBeVisible();
    await reload(reader);
    await seesBegun(reader);
    await passwordField(reader).fill(password);
    await readIt(reader).click();
    await seesOnlyReading(reader, text);
  });
});

clockedTest(
  "a reading that broke off ends after five minutes, by the server's clock",
  async ({ page, stranger, clocked }) => {
    const text = canary();
    const link = await share(page, text, { burn: true });
    const reader = await stranger();
    await reader.goto(link);
    await losesAnswer(reader);
    await clocked.advance(5 * minute);
    await reload(reader);
    await seesBegun(reader);
    await readIt(reader).click();
    await seesBurned(reader);
    await reload(reader);
    await seesBurned(reader);
  },
);

clockedTest(
  "a paste that burns and expires is gone with its hour, and a reading that began before outlives it",
  async ({ page, stranger, clocked }) => {
    const text = canary();
    const [late, begun] = [
      await share(page, canary(), { burn: true, expires: "in 1 hour" }),
      await share(page, text, { burn: true, expires: "in 1 hour" }),
    ];
    const reader = await stranger();
    const visitor = await stranger();
    await visitor.goto(late);
    await seesPrompt(visitor);
    await expect(visitor.getByText("expires in 60 minutes")).toBeVisible();
    await clocked.advance(58 * minute);
    await reader.goto(begun);
    await losesAnswer(reader);
    await clocked.advance(3 * minute);
    await readIt(reader).click();
    await seesOnlyReading(reader, text);
    await readIt(visitor).click();
    await expect(title(visitor)).toHaveText("There is no paste here");
  },
);

test("a reading that broke off and was never gone on with is forgotten after six minutes, whatever is opened then", async ({
  page,
  stranger,
}) => {
  const links = [await share(page, canary(), { burn: true }), await share(page, canary())];
  const reader = await stranger();
  await reader.clock.install();
  await reader.goto(links[0] ?? "");
  await reader.route("**/claim", (route) => route.abort());
  await readIt(reader).click();
  await seesBegun(reader);
  expect(await claimsOn(reader)).toBe(1);
  await reader.clock.fastForward(6 * minute + 1);
  await reader.goto(links[1] ?? "");
  await expect.poll(() => claimsOn(reader)).toBe(0);
});

/** How many Claim-Ids this browser keeps. */
const claimsOn = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        indexedDB.open("mdbin").onsuccess = ({ target }) => {
          const database = (target as IDBOpenDBRequest).result;
          const count = database.transaction("claims").objectStore("claims").count();
          count.onsuccess = () => {
            database.close();
            resolve(count.result);
          };
        };
      }),
  );
