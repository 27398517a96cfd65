// A paste that burns, from the writer's choice to the last reader who comes too late: what reads it is one press of a
// button, and nothing else in the world does.
import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { promisify } from "node:util";
import { claimsInMemory } from "../src/client/kept-claims";
import { parseFragment } from "../src/client/link";
import { openPaste } from "../src/client/open-paste";
import { type Means, type Reading, readOnce } from "../src/client/read-once";
import { forbidStorage, storedBy } from "./support/device";
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
import { makeLink, passwordField, share, write } from "./support/paste-page";
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

test.beforeEach(({ watch }) => {
  // The browser notes in its console that content is not given without a claim, or any more.
  watch.expects(/status of (409|410)/);
});

const run = promisify(execFile);
const shell = async (lines: string[]) => (await run("sh", ["-c", lines.join("\n")])).stdout;

const canary = () => `canary ${randomBytes(8).toString("hex")}`;
const password = `Pa5$ ünï ${randomBytes(8).toString("hex")}`;
const idOf = (link: string) => new URL(link).pathname.slice(3, 15);
const bare = (link: string) => link.split("#")[0] ?? "";

test.describe("an encrypted paste that burns", () => {
  test("is asked about once, read once, destroyed when it is on the screen, and gone for who comes later", async ({
    page,
    stranger,
    wiretap,
    server,
  }) => {
    const text = canary();
    await write(page, text, { burn: true });
    const put = page.waitForRequest((request) => request.method() === "PUT");
    const link = await makeLink(page);
    const envelope = (await put).postDataBuffer()?.subarray(40, 90) ?? Buffer.alloc(0);
    const inFiles = () => leaks(filesOf(server.folder), { envelope, text: Buffer.from(text) });
    expect(inFiles()).toEqual(["envelope, as it is"]);
    expect(leaks(wiretap.sent(), { envelope })).toEqual(["envelope, as it is"]);

    const reader = await stranger();
    await reader.goto(link);
    await seesPrompt(reader);
    await expect(reader.getByText(/expires in 7 days/)).toBeVisible();
    expect(inFiles()).toEqual(["envelope, as it is"]);
    await readIt(reader).click();
    await seesOnlyReading(reader, text);
    expect(inFiles()).toEqual([]);

    // What would lead to nothing is not offered.
    for (const name of ["Copy link", "Raw"]) await expect(reader.getByText(name, { exact: true })).toHaveCount(0);
    await reader.getByRole("button", { name: "More actions" }).click();
    await expect(reader.getByRole("button", { name: "Remember on this device" })).toHaveCount(0);
    await reader.keyboard.press("Escape");
    await reader.getByText("Text", { exact: true }).click();
    await expect(reader.getByRole("button", { name: "Line 1", exact: true })).toBeDisabled();

    const { linkKey } = parseFragment(new URL(link).hash.slice(1));
    const secrets = { text: Buffer.from(text), "link key": linkKey ?? Buffer.alloc(0) };
    expect(leaks(wiretap.sent(), secrets)).toEqual([]);
    expect(leaks(await storedBy(reader), secrets)).toEqual([]);
    expect(await reader.evaluate(() => sessionStorage.length)).toBe(0);
    await reader.reload();
    await seesBurned(reader);
    const late = await stranger();
    await late.goto(link);
    await seesBurned(late);
  });

  test("stays where a password or a link does not fit, and where the page is loaded again", async ({
    page,
    stranger,
    watch,
    wiretap,
  }) => {
    watch.expects(/status of 403/);
    const text = canary();
    const link = await share(page, text, { secrets: "Link and password", password, burn: true });
    const other = await share(page, canary());
    const reader = await stranger();
    // A link of another paste, one without its key, one that was cut off.
    await reader.goto(`${bare(link)}#${new URL(other).hash.slice(1)}~p`);
    await seesPrompt(reader);
    await passwordField(reader).fill(password);
    await readIt(reader).click();
    await expect(reader.getByText("This password does not open it, and nothing was destroyed.")).toBeVisible();
    await reader.goto("about:blank");
    await reader.goto(link.slice(0, -5));
    await expect(title(reader)).toHaveText("This link does not open it");
    const another = await stranger();
    await another.goto(bare(link));
    await expect(title(another)).toHaveText("This paste needs its link");
    await expect(another.getByText("It can be read once. Entering the link does not read it yet.")).toBeVisible();
    await expect(another.getByText("Remember on this device")).toHaveCount(0);
    await another.getByLabel("Link, or the part after #").fill(link);
    await another.getByRole("button", { name: "Open", exact: true }).click();
    await seesPrompt(another);
    await passwordField(another).fill("wrong");
    await readIt(another).click();
    await expect(another.getByText("nothing was destroyed")).toBeVisible();
    await expect(passwordField(another)).toBeFocused();
    await another.reload();
    await seesPrompt(another);
    await passwordField(another).fill(password);
    await passwordField(another).press("Enter");
    await seesOnlyReading(another, text);
    expect(leaks(wiretap.sent(), { text: Buffer.from(text), password: Buffer.from(password) })).toEqual([]);
  });

  test("whose link is another's, opens by its own", async ({ page, stranger, watch }) => {
    watch.expects(/status of 403/);
    const text = canary();
    const link = await share(page, text, { burn: true });
    const reader = await stranger();
    await reader.goto(`${bare(link)}#${"A".repeat(43)}`);
    await seesPrompt(reader);
    await readIt(reader).click();
    await expect(title(reader)).toHaveText("This link does not open it");
    await expect(reader.getByText("The paste is still there.")).toBeVisible();
    await reader.getByRole("button", { name: "Enter the link again" }).click();
    await reader.getByLabel("Link, or the part after #").fill(link);
    await reader.getByRole("button", { name: "Open", exact: true }).click();
    await seesPrompt(reader);
    await readIt(reader).click();
    await seesOnlyReading(reader, text);
  });

  test("opens by a password that its link says", async ({ page, stranger }) => {
    const text = canary();
    const link = await share(page, text, { secrets: "Password alone", password: "correct horse", burn: true });
    const reader = await stranger();
    await reader.goto(`${bare(link)}#correct%20horse`);
    await seesPrompt(reader);
    await expect(passwordField(reader)).toHaveCount(0);
    await readIt(reader).click();
    await seesOnlyReading(reader, text);
  });

  test("is asked about before it is left, until its text was copied", async ({ page, stranger }) => {
    const text = canary();
    const reader = await stranger();
    await reader.goto(await share(page, text, { burn: true }));
    const asked: string[] = [];
    reader.on("dialog", (dialog) => {
      asked.push(dialog.type());
      dialog.dismiss();
    });
    await readIt(reader).click();
    await seesOnlyReading(reader, text);
    await reader.getByRole("navigation").getByRole("link", { name: "New paste" }).click();
    await expect.poll(() => asked).toEqual(["beforeunload"]);
    await seesTextOnce(reader, text);
    await reader.getByRole("button", { name: "Copy text" }).filter({ visible: true }).click();
    await reader.getByRole("navigation").getByRole("link", { name: "New paste" }).click();
    await reader.waitForURL("/");
    expect(asked).toEqual(["beforeunload"]);
  });

  test("can be taken to a draft of one's own", async ({ page, stranger }) => {
    const text = canary();
    const reader = await stranger();
    await reader.goto(await share(page, text, { burn: true }));
    await readIt(reader).click();
    await seesOnlyReading(reader, text);
    await reader.getByRole("button", { name: "More actions" }).click();
    await reader.getByRole("button", { name: "Fork" }).click();
    await reader.waitForURL("/");
  });

  test("shows a config masked, and can be copied as a whole", async ({ page, stranger }) => {
    const reader = await stranger();
    const secret = randomBytes(12).toString("hex");
    await reader.goto(await share(page, `API_TOKEN=${secret}\nPORT=3000\n`, { burn: true }));
    await readIt(reader).click();
    await expect(reader.getByText("The server has destroyed it.")).toBeVisible();
    await expect(reader.getByRole("table", { name: "Keys and values" })).toBeVisible();
    expect(await reader.content()).not.toContain(secret);
  });

  test("is read by keyboard alone", async ({ page, stranger }) => {
    const text = canary();
    const reader = await stranger();
    await reader.goto(await share(page, text, { burn: true }));
    await seesPrompt(reader);
    for (let pressed = 0; pressed < 10; pressed++) {
      if (await readIt(reader).evaluate((button) => button === document.activeElement)) break;
      await reader.keyboard.press("Tab");
    }
    await expect(readIt(reader)).toBeFocused();
    await reader.keyboard.press("Enter");
    await expect(reader.getByRole("region", { name: /^This was the only reading/ })).toBeFocused();
    await seesOnlyReading(reader, text);
    await expect(reader.getByRole("status").filter({ hasText: "The server has destroyed it." })).toBeVisible();
    await reader.keyboard.press("?");
    await expect(reader.getByRole("dialog")).toContainText("Download");
    await expect(reader.getByRole("dialog")).not.toContainText("Copy the link");
  });

  test("is not read by its raw address, which says where it is", async ({ page, stranger }) => {
    const text = canary();
    const link = await share(page, text, { burn: true });
    const reader = await stranger();
    await reader.goto(link.replace("#", "/raw#"));
    await expect(reader.getByText("This paste can be read once.")).toBeVisible();
    expect(await reader.content()).not.toContain(text);
    await reader.getByRole("link", { name: "Open its page" }).filter({ visible: true }).click();
    await seesPrompt(reader);
    await readIt(reader).click();
    await seesOnlyReading(reader, text);
  });

  test("a late reader of its raw address learns when it was read", async ({ page, stranger, watch }) => {
    watch.expects(/status of 410/);
    const text = canary();
    const link = await share(page, text, { burn: true });
    const first = await stranger();
    await first.goto(link);
    await readIt(first).click();
    await seesOnlyReading(first, text);
    const late = await stranger();
    await late.goto(link.replace("#", "/raw#"));
    await expect(late.getByRole("alert").filter({ visible: true })).toContainText(
      /This paste was read and destroyed\. It was read on \d+ \w+ \d{4},? (at )?\d\d:\d\d\. If that was not you/,
    );
  });
});

test.describe("24 readers at once", () => {
  test("race by the real client, and one reads", async ({ page, server }) => {
    const text = canary();
    const link = await share(page, text, { burn: true });
    const held = { fragment: new URL(link).hash.slice(1) };
    const readers = Array.from(
      { length: 24 },
      (): Means => ({
        fetch: (path, init) => fetch(new URL(String(path), server.origin), init),
        claims: claimsInMemory(),
        now: Date.now,
        pause: () => Promise.reject(new Error("nothing is lost here")),
      }),
    );
    const prompts = await Promise.all(readers.map(({ fetch }) => openPaste(idOf(link), held, fetch)));
    const readings = await Promise.all(
      prompts.map((prompt, at): Promise<Reading> => {
        const means = readers[at];
        if (prompt.step !== "sealed" || prompt.needs !== "claim" || !means) throw new Error(prompt.step);
        return readOnce(idOf(link), held, prompt.known, prompt.until, means);
      }),
    );
    const [first, ...more] = readings.filter((reading) => reading.step === "open");
    expect(more).toEqual([]);
    expect(first?.document.text).toBe(text);
    expect(await first?.confirm()).toBe(true);
    const others = readings.filter((reading) => reading !== first);
    expect(others).toHaveLength(23);
    for (const other of others)
      expect(other).toMatchObject({
        step: "failed",
        failure: "burned",
        burnedAt: expect.stringMatching(/^\d{4}-.*Z$/),
      });
  });

  test("in browsers of four people, and one reads", async ({ page, stranger }) => {
    const text = canary();
    const link = await share(page, text, { burn: true });
    const readers = await Promise.all([stranger(), stranger(), stranger(), stranger()]);
    await Promise.all(
      readers.map(async (reader) => {
        await reader.goto(link);
        await seesPrompt(reader);
      }),
    );
    await Promise.all(readers.map((reader) => readIt(reader).click()));
    await Promise.all(readers.map((reader) => expect(title(reader)).not.toHaveText("This paste can be read once")));
    const titles = await Promise.all(readers.map((reader) => title(reader).textContent()));
    expect(titles.filter((said) => said === "This paste was read and destroyed")).toHaveLength(3);
  });

  test("two tabs of one browser are one reader", async ({ page, stranger }) => {
    const text = canary();
    const link = await share(page, text, { burn: true });
    const one = await stranger();
    const other = await one.context().newPage();
    // Neither is confirmed before both have claimed.
    let claims = 0;
    let bothClaimed = () => {};
    const both = new Promise<void>((resolve) => {
      bothClaimed = resolve;
    });
    const claimIds = new Set<string | undefined>();
    await one.context().route("**/claim", async (route, request) => {
      if (request.method() === "DELETE") await both;
      else claimIds.add(request.headers()["claim-id"]);
      if (request.method() === "POST" && ++claims === 2) bothClaimed();
      await route.continue();
    });
    await Promise.all([one, other].map((tab) => tab.goto(link)));
    await Promise.all([one, other].map((tab) => readIt(tab).click()));
    await Promise.all([one, other].map((tab) => seesOnlyReading(tab, text)));
    expect(claimIds.size).toBe(1);
  });
});

test.describe("nothing but the press claims", () => {
  const bots = {
    "link preview": "Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)",
    crawler: "facebookexternalhit/1.1",
  };

  test("no method, no program and no preview that looks at an address", async ({ page, stranger, server }) => {
    const text = canary();
    const link = await share(page, text, { burn: true });
    const plain = await fetch(`${server.origin}/api/v1/pastes?burn=true`, { method: "POST", body: text });
    const address = (await plain.text()).trim();
    const id = { encrypted: idOf(link), normal: idOf(address) };
    const paths = Object.entries(id).flatMap(([kind, id]) => {
      const shown = `/${kind === "encrypted" ? "e" : "p"}/${id}`;
      const api = `/api/v1/pastes/${id}`;
      return [shown, `${shown}/raw`, api, `${api}/content`, `${api}/revisions`, `${api}/claim`];
    });
    const wanted = { "claim-id": randomBytes(16).toString("base64url") };
    for (const path of paths) {
      for (const method of ["GET", "HEAD", "OPTIONS"]) {
        for (const agent of Object.values(bots)) {
          for (const accept of ["text/html", "*/*"]) {
            const headers = { "user-agent": agent, accept, purpose: "prefetch", ...wanted };
            const answer = await fetch(server.origin + path, { method, headers });
            expect(await answer.text(), `${method} ${path}`).not.toContain(text);
          }
        }
      }
    }
    for (const path of paths)
      for (const how of [["-I"], ["-L"], ["-X", "OPTIONS"]])
        expect((await run("curl", ["-s", ...how, server.origin + path])).stdout).not.toContain(text);

    const reader = await stranger();
    await reader.goto(link);
    await seesPrompt(reader);
    await readIt(reader).click();
    await seesOnlyReading(reader, text);
    await reader.goto(new URL(address).pathname);
    await seesPrompt(reader);
    await readIt(reader).click();
    await seesOnlyReading(reader, text);
  });

  test("no prefetch and no preload of a browser", async ({ page, stranger, watch, wiretap }) => {
    watch.expects(/status of 40\d|preload/);
    const text = canary();
    const link = await share(page, text, { burn: true });
    const address = await share(page, text, { kind: "Normal", burn: true });
    const visitor = await stranger();
    await visitor.goto("/");
    const loaded = await visitor.evaluate(
      ([encrypted = "", normal = ""]) => {
        const hints: Promise<string>[] = [];
        for (const [kind, id] of [
          ["e", encrypted],
          ["p", normal],
        ]) {
          const api = `/api/v1/pastes/${id}`;
          for (const href of [`/${kind}/${id}`, `/${kind}/${id}/raw`, api, `${api}/content`, `${api}/claim`]) {
            for (const rel of ["prefetch", "preload"]) {
              const link = document.createElement("link");
              Object.assign(link, { rel, href, as: rel === "preload" ? "fetch" : "", crossOrigin: "anonymous" });
              hints.push(
                new Promise((resolve) => {
                  link.onload = () => resolve("loaded");
                  link.onerror = () => resolve("refused");
                }),
              );
              document.head.append(link);
            }
          }
        }
        return Promise.all(hints);
      },
      [idOf(link), idOf(address)],
    );
    expect(loaded).toContain("loaded");
    expect(String(wiretap.sent())).toContain(`GET /api/v1/pastes/${idOf(link)}/claim`);
    await visitor.goto(link);
    await readIt(visitor).click();
    await seesOnlyReading(visitor, text);
    await visitor.goto(address);
    await readIt(visitor).click();
    await seesOnlyReading(visitor, text);
  });
});

test.describe("a browser that keeps nothing", () => {
  test("says so before, and still loses nothing while the page stands", async ({ page, stranger, watch }) => {
    watch.expects(/ERR_FAILED/);
    const text = canary();
    const link = await share(page, text, { burn: true });
    const reader = await stranger();
    await forbidStorage(reader);
    await reader.goto(link);
    await seesPrompt(reader);
    await expect(reader.getByText("This browser lets the page keep nothing.")).toBeVisible();
    await losesAnswer(reader);
    await readIt(reader).click();
    await seesOnlyReading(reader, text);
  });
});

test("an envelope that does not open is not confirmed, and is asked for again", async ({ page, stranger, server }) => {
  const text = canary();
  const link = await share(page, text, { burn: true });
  const reader = await stranger();
  await reader.goto(link);
  await reader.route("**/claim", async (route) => {
    const response = await route.fetch();
    const body = await response.body();
    body[60] = (body[60] ?? 0) ^ 1;
    await route.fulfill({ response, body });
  });
  const confirmed: string[] = [];
  reader.on("request", (request) => {
    if (request.method() === "DELETE") confirmed.push(request.url());
  });
  await readIt(reader).click();
  await expect(title(reader)).toHaveText("What came cannot be opened");
  expect(confirmed).toEqual([]);
  expect((await fetch(`${server.origin}/api/v1/pastes/${idOf(link)}`)).status).toBe(410);
  await reader.unrouteAll();
  await reader.getByRole("button", { name: "Try again" }).click();
  await seesBegun(reader);
  await readIt(reader).click();
  await seesOnlyReading(reader, text);
});

test.describe("a normal paste that burns", () => {
  test("is read by a press, and leaves the files", async ({ page, stranger, server }) => {
    const text = canary();
    const address = await share(page, text, { kind: "Normal", burn: true });
    const reader = await stranger();
    await reader.goto(address);
    await seesPrompt(reader);
    expect(await reader.content()).not.toContain(text);
    expect(leaks(filesOf(server.folder), { text: Buffer.from(text) })).not.toEqual([]);
    await readIt(reader).click();
    await seesOnlyReading(reader, text);
    expect(leaks(filesOf(server.folder), { text: Buffer.from(text) })).toEqual([]);
    for (const name of ["Copy link", "Raw"]) await expect(reader.getByText(name, { exact: true })).toHaveCount(0);
    await reader.reload();
    await seesBurned(reader);
    const late = await stranger();
    await late.goto(address);
    await seesBurned(late);
  });

  test("is read on the command line by the lines that its page says", async ({ page, stranger, server }) => {
    const text = canary();
    const address = await share(page, text, { kind: "Normal", burn: true });
    expect((await fetch(`${address}/raw`)).status).toBe(409);
    const reader = await stranger();
    await reader.goto(address);
    await reader.getByText("Read it on the command line instead").click();
    const lines = (await reader.locator("pre").textContent()) ?? "";
    const [claim = "", post = "", confirm = ""] = lines.split("\n");
    // Again and again, as after a broken connection: the server keeps it until it is told otherwise.
    expect(await shell([claim, `${post} -s`, `${post} -s`])).toBe(text + text);
    expect(leaks(filesOf(server.folder), { text: Buffer.from(text) })).not.toEqual([]);

    const other = canary();
    const another = await share(page, other, { kind: "Normal", burn: true });
    const of = (line: string) => `${line.replaceAll(idOf(address), idOf(another))} -s`;
    expect(await shell([claim, of(post), of(confirm)])).toBe(other);
    expect(leaks(filesOf(server.folder), { text: Buffer.from(other) })).toEqual([]);
    await reader.goto(another);
    await seesBurned(reader);
  });

  test("says without JavaScript how it is read", async ({ browser, page, baseURL }) => {
    const text = canary();
    const address = await share(page, text, { kind: "Normal", burn: true });
    const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }) });
    const reader = await context.newPage();
    await reader.goto(address);
    await expect(title(reader)).toHaveText("This paste can be read once");
    const shown = await reader.content();
    expect(shown).toContain("The button needs JavaScript. The lines below do not.");
    expect(shown).not.toContain(text);
    await context.close();
  });

  test("whose connection breaks is shown to the same browser, after a reload too", async ({
    page,
    stranger,
    watch,
  }) => {
    watch.expects(/ERR_FAILED/);
    const text = canary();
    const address = await share(page, text, { kind: "Normal", burn: true });
    const reader = await stranger();
    await reader.goto(address);
    await losesAnswer(reader);
    await reader.reload();
    await seesBegun(reader);
    const other = await stranger();
    await other.goto(address);
    await seesBurned(other);
    await readIt(reader).click();
    await seesOnlyReading(reader, text);
  });
});
