// A paste is opened for editing and saved: by its edit link, on the device that made it, after a reload, by keyboard, on a
// phone; and what is typed is not lost where something fails.
import type { Page } from "@playwright/test";
import { forbidStorage, staysOnPage, storedBy } from "./support/device";
import {
  alert,
  edit,
  editing,
  field,
  kept,
  ownEncrypted,
  ownNormal,
  press,
  readText,
  revisionOf,
  rewrite,
  saved,
  says,
  wish,
} from "./support/edit-page";
import { expectText, makeLink, seesText, share, unlock, write } from "./support/paste-page";
import { expect, test } from "./support/test";
import { leaks } from "./support/wiretap";

const password = "correct-Horse-7";
const token = "A".repeat(43);
/** What a browser says that it takes. */
const html = { Accept: "text/html" };

test.describe("the page", () => {
  test("is one and the same for every paste of either kind, kept by nobody, found by nobody", async ({ request }) => {
    const paths = ["/e/abcdefghijkl/edit", "/p/abcdefghijkl/edit", "/e/ABCDEFGHIJKL/edit"];
    const answers = await Promise.all(paths.map((path) => request.get(path, { headers: html })));
    const pages = new Set(await Promise.all(answers.map((answer) => answer.text())));
    expect(pages.size).toBe(1);
    expect([...pages][0]).toContain("<noscript><p");
    const [{ tag = "" } = {}] = answers.map((answer) => ({ tag: answer.headers().etag }));
    for (const answer of answers) {
      expect(answer.status()).toBe(200);
      expect(answer.headers()).toMatchObject({ "cache-control": "no-cache", "x-robots-tag": "noindex", etag: tag });
      expect(answer.headers()["content-security-policy"]).toContain("default-src 'none'");
    }
    const [path = ""] = paths;
    expect((await request.get(path, { headers: { ...html, "If-None-Match": tag } })).status()).toBe(304);
    expect((await request.post(path)).status()).toBe(405);
    expect(
      (await request.get("/p/abcdefghijkl/edit?images=a.example", { headers: html })).headers()[
        "content-security-policy"
      ],
    ).not.toContain("a.example");
  });

  test("is not there for an address that no paste has", async ({ request, page, watch }) => {
    watch.expects(/status of 404/);
    for (const path of ["/e/short/edit", "/p/has-a-hyphen/edit"]) expect((await request.get(path)).status()).toBe(404);
    expect((await request.get("/p/abcdefghijkl/edit/more")).status()).toBe(404);
    await page.goto("/e/short/edit");
    await expect(page.getByRole("heading", { name: "This link is not whole" })).toBeVisible();
  });

  test("takes token and key out of the address before any other script, and opens after a reload", async ({
    page,
    server,
    watch,
  }) => {
    const paste = await ownEncrypted(server.origin, { text: "out of sight" });
    watch.expects(/ERR_FAILED/);
    await page.route("**/_next/static/**", (route) => route.abort());
    await page.goto(paste.editLink, { waitUntil: "commit" });
    await expect.poll(() => page.evaluate(() => location.href)).toBe(paste.editLink.split("#")[0]);
    await page.unrouteAll();
    await page.reload();
    await expectText(page, "out of sight");
  });

  for (const [what, rate] of [
    ["a slow device", 10],
    ["any device", 1],
  ] as const)
    test(`opens after a reload at the very moment that the address was cleared, on ${what}, and keeps nothing in clear`, async ({
      page,
      server,
      context,
      watch,
    }) => {
      // React's, of a page that is left while it loads.
      watch.expects(/React error #412/);
      const paste = await ownEncrypted(server.origin, { text: "out of sight" });
      const devTools = await context.newCDPSession(page);
      await devTools.send("Emulation.setCPUThrottlingRate", { rate });
      await reloadOnceCleared(page);
      for (const [link, opens] of [
        [paste.editLink, () => expectText(page, "out of sight")],
        [paste.link, () => expect(page.locator("main")).toContainText("out of sight")],
      ] as const) {
        await page.goto("/");
        await page.evaluate(() => sessionStorage.clear());
        await page.goto(link, { waitUntil: "commit" }).catch(() => {});
        await expect
          .poll(() =>
            page.evaluate(() => performance.getEntriesByType("navigation")[0]?.toJSON().type).catch(() => null),
          )
          .toBe("reload");
        await opens();
        await expect
          .poll(() => page.evaluate(() => JSON.stringify([history.state, location.href])))
          .not.toContain(paste.fragment.slice(0, 43));
      }
    });
});

/** Reloads an address as soon as its fragment is taken out of it. */
const reloadOnceCleared = (page: Page) =>
  page.addInitScript(() => {
    const [entry] = performance.getEntriesByType("navigation");
    if (location.hash === "" || entry?.toJSON().type === "reload") return;
    const { replaceState } = history;
    history.replaceState = (...change) => {
      history.replaceState = replaceState;
      replaceState.apply(history, change);
      setTimeout(() => location.reload());
    };
  });

test.describe("a paste", () => {
  test("opens by its edit link in the composer, and saving makes revisions under the same link", async ({
    page,
    server,
    context,
  }) => {
    await context.grantPermissions(["clipboard-write"]);
    const paste = await ownEncrypted(server.origin, { text: "# Before", title: "Notes", name: "notes.md" });
    await edit(page, paste.editLink, "# Before");
    await expect(page.getByLabel("Title", { exact: true })).toHaveValue("Notes");
    await expect(page.getByLabel("File name")).toHaveValue("notes.md");
    await expect(page.locator("[data-privacy=encrypted]")).toContainText("editing “Notes”, revision 1");
    await expect(page.locator("[data-privacy=encrypted]")).toContainText("Anyone with the link can read it.");
    await expect(page).toHaveTitle("Edit “Notes” · mdbin");
    await rewrite(page, "# After");
    await press(page, "Save");
    await saved(page, 2);
    expect(await readText(server.origin, paste.link)).toBe("# After");
    await press(page, "Copy link");
    await expect(page.getByText("Link copied")).toBeVisible();
    await page.getByLabel("Title", { exact: true }).fill("Other notes");
    await press(page, "Save");
    await saved(page, 3);
    await kept(page, 0);
    await page.getByRole("main").getByRole("link", { name: "Open" }).click();
    await seesText(page, "After");
    await expect(page.getByRole("heading", { name: "Other notes" })).toBeVisible();
  });

  test("that was not changed is not saved again", async ({ page, server }) => {
    const paste = await ownEncrypted(server.origin, { text: "PORT=1\r\nHOST=here\r\n" });
    await edit(page, paste.editLink, "PORT=1\nHOST=here\n");
    await press(page, "Save");
    await says(page, "Nothing has changed since revision 1");
    await field(page).press("End");
    await page.keyboard.type("2");
    await page.keyboard.press("Backspace");
    await press(page, "Save");
    await says(page, "Nothing has changed since revision 1");
    expect(await revisionOf(server.origin, paste)).toBe(1);
    await kept(page, 0);
  });

  test("keeps its line ends where they are not what was changed", async ({ page, server }) => {
    const paste = await ownEncrypted(server.origin, { text: "a\r\nb\r\n" });
    await edit(page, paste.editLink, "a\nb\n");
    await field(page).press("Control+End");
    await page.keyboard.type("c");
    await press(page, "Save");
    await saved(page, 2);
    expect(await readText(server.origin, paste.link)).toBe("a\r\nb\r\nc");
  });

  test("that this device made opens by its bare address", async ({ page, stranger }) => {
    const link = await share(page, "made here", { secrets: "Link and password", password });
    const other = await stranger();
    const [address = ""] = link.split("#");
    await other.goto(`${address}/edit`);
    await expect(other.getByRole("heading", { name: "This page needs the edit link" })).toBeVisible();
    await leave(page, `${address}/edit`);
    await unlock(page, password);
    await editing(page, "made here");
  });

  test("opens after a password, and with it remembered, without one", async ({ page, server, context, watch }) => {
    watch.expects(/status of 403/);
    const paste = await ownEncrypted(server.origin, { text: "guarded" }, { secrets: "password", password });
    expect(paste.editLink).toMatch(/#edit=[\w-]{43}$/);
    await page.goto(paste.editLink);
    await page.getByLabel("Password", { exact: true }).fill("not this one");
    await press(page, "Unlock");
    await expect(page.getByText("This password does not open it.")).toBeVisible();
    await page.getByLabel("Remember on this device").check();
    await unlock(page, password);
    await editing(page, "guarded");
    await rewrite(page, "guarded still");
    await press(page, "Save");
    await saved(page, 2);
    expect(await readText(server.origin, paste.link, password)).toBe("guarded still");
    const later = await context.newPage();
    await later.goto(paste.editLink);
    await editing(later, "guarded still");
  });

  test("whose edit link lost its key asks for the link, and takes either", async ({ page, server, watch }) => {
    watch.expects(/status of 403/);
    const paste = await ownEncrypted(server.origin, { text: "two halves" });
    const [half = ""] = paste.editLink.split("&key=");
    for (const whole of [paste.link, paste.editLink]) {
      await page.goto("about:blank");
      await page.goto(half);
      await expect(page.getByRole("heading", { name: "This paste needs its link" })).toBeVisible();
      await page.getByLabel("Link, or the part after #").fill(`${paste.link.split("#")[0]}#${token}`);
      await press(page, "Open");
      await expect(page.getByRole("heading", { name: "This link does not open it" })).toBeVisible();
      await page.getByLabel("Link, or the part after #").fill(whole);
      await press(page, "Open");
      await expectText(page, "two halves");
      await page.evaluate(() => sessionStorage.clear());
    }
  });

  test("asks for its edit link where nothing says it, and says what is wrong with another", async ({
    page,
    server,
  }) => {
    const paste = await ownEncrypted(server.origin, { text: "mine" });
    const other = await ownEncrypted(server.origin, { text: "another" });
    const [address = ""] = paste.link.split("#");
    const enter = async (typed: string) => {
      await page.getByLabel("Edit link").fill(typed);
      await press(page, "Open for editing");
    };
    await page.goto(`${address}/edit`);
    await expect(page.getByLabel("Edit link")).toBeFocused();
    await enter("");
    await expect(page.getByText("Paste the edit link first.")).toBeVisible();
    await enter(paste.link);
    await expect(page.getByText("This is no edit link")).toBeVisible();
    await enter(`edit=${token}`);
    await expect(page.getByText("This is not this paste's edit link.")).toBeVisible();
    await page.getByLabel("Edit link").fill(other.editLink);
    await expect(page.getByRole("link", { name: "Open that one" })).toHaveAttribute("href", other.editLink);
    await enter(paste.editLink);
    await editing(page, "mine");
    await page.reload();
    await editing(page, "mine");
    // Another fragment behind the same address begins again.
    await page.goto(`${address}/edit#edit=${token}`);
    await expect(page.getByText("This is not this paste's edit link.")).toBeVisible();
  });

  test("of the other kind is said to be one, and its address leads to it", async ({ page, server, watch }) => {
    watch.expects(/status of 4/);
    const encrypted = await ownEncrypted(server.origin, { text: "sealed" });
    await page.goto(encrypted.editLink.replace("/e/", "/p/"));
    await expect(page.getByRole("heading", { name: "This is an encrypted paste" })).toBeVisible();
    await page.getByRole("link", { name: "Edit the encrypted paste" }).click();
    await editing(page, "sealed");
    const normal = await ownNormal(server.origin, "open");
    await page.goto(`${normal.editLink.replace("/p/", "/e/")}&key=${token}`);
    await expect(page.getByRole("heading", { name: "This is a normal paste" })).toBeVisible();
    await expect(page.getByRole("link", { name: "Edit the normal paste" })).toHaveAttribute("href", /#edit=[\w-]{43}$/);
    await page.getByRole("link", { name: "Edit the normal paste" }).click();
    await editing(page, "open");
    await expect(page.locator("[data-privacy=normal]")).toContainText("editing");
  });

  test("that burns is not read, and can be kept longer or taken back", async ({ page, server, watch }) => {
    watch.expects(/status of 409/);
    for (const own of [
      ownEncrypted(server.origin, { text: "once" }, { life: { burn: true } }),
      ownNormal(server.origin, "once", { burn: true }),
    ]) {
      const paste = await own;
      const asked: string[] = [];
      page.on("request", (request) => asked.push(`${request.method()} ${new URL(request.url()).pathname}`));
      await page.goto(paste.editLink);
      await expect(page.getByRole("heading", { name: "This paste can be read once" })).toBeVisible();
      await press(page, "Change when it expires");
      await expect(page.getByRole("dialog")).toContainText(/Expires in 7 days, on |It does not expire\./);
      await page.getByLabel("Expires").selectOption("in 1 day");
      await press(page, "Change");
      await expect(page.getByRole("status").filter({ hasText: /^It expires on .* now\.$/ })).toBeVisible();
      expect(asked.filter((one) => one.includes("claim"))).toEqual([]);
      await press(page, "Delete now");
      await press(page, "Delete it");
      await expect(page.getByRole("heading", { name: "The paste is gone" })).toBeFocused();
      expect((await fetch(`${server.origin}/api/v1/pastes/${paste.id}`)).status).toBe(404);
    }
  });

  test("that is gone, or was read, is said to be that", async ({ page, server, watch }) => {
    watch.expects(/status of 4/);
    const paste = await ownEncrypted(server.origin, { text: "gone" });
    const remove = { method: "DELETE", headers: { "Paste-Edit-Token": paste.editToken } };
    expect((await fetch(`${server.origin}/api/v1/pastes/${paste.id}`, remove)).status).toBe(204);
    await page.goto(paste.editLink);
    await expect(page.getByRole("heading", { name: "There is nothing to edit" })).toBeVisible();
    const burned = await ownNormal(server.origin, "read", { burn: true });
    const claim = { method: "POST", headers: { "Claim-Id": "A".repeat(22) } };
    expect((await fetch(`${server.origin}/api/v1/pastes/${burned.id}/claim`, claim)).status).toBe(200);
    await page.goto(burned.editLink);
    await expect(page.getByRole("heading", { name: "This paste was read and destroyed" })).toBeVisible();
    await expect(page.getByText(/^It was read on /)).toBeVisible();
  });

  test("is deleted after a question that names it, and this device forgets it", async ({ page, server, watch }) => {
    watch.expects(/status of 404/);
    const link = await share(page, "# Soon gone");
    const [address = ""] = link.split("#");
    await leave(page, `${address}/edit`);
    await editing(page, "# Soon gone");
    await field(page).press("Control+End");
    await page.keyboard.type("!");
    await kept(page, 1);
    await wish(page, "Delete now");
    await expect(page.getByRole("dialog").getByRole("heading")).toContainText(new URL(link).pathname);
    await press(page, "Delete it");
    await expect(page.getByRole("heading", { name: "The paste is gone" })).toBeFocused();
    await kept(page, 0);
    expect(await readText(server.origin, link)).toBeNull();
    expect((await storedBy(page)).toString("latin1")).not.toContain("fragment");
    await page.reload();
    await expect(page.getByRole("heading", { name: "This page needs the edit link" })).toBeVisible();
  });

  test("gives its edit link once more", async ({ page, server }) => {
    const paste = await ownEncrypted(server.origin, { text: "to be edited" });
    await edit(page, paste.editLink, "to be edited");
    await wish(page, "Copy edit link");
    const dialog = page.getByRole("dialog", { name: "Edit link" });
    await expect(dialog).toContainText("Whoever has this link can change and delete the paste");
    await expect(dialog.getByRole("textbox", { name: "Edit link" })).toHaveText(paste.editLink);
    await dialog.getByRole("button", { name: "Close" }).click();
    await expect(page.locator(":focus")).toContainText("More");
  });

  test("has its earlier revisions destroyed, and its expiry changed", async ({ page, server }) => {
    const paste = await ownEncrypted(server.origin, { text: "with a secret" });
    await edit(page, paste.editLink, "with a secret");
    await rewrite(page, "without");
    await press(page, "Save");
    await saved(page, 2);
    await wish(page, "Destroy earlier revisions");
    await expect(page.getByRole("dialog")).toContainText("Only the newest one stays, as revision 2.");
    await press(page, "Destroy them");
    await says(page, "The earlier revisions are destroyed.");
    const answer = await page.request.get(`/api/v1/pastes/${paste.id}`);
    expect((await answer.json()).revision).toBe(2);
    await wish(page, "Change when it expires");
    await page.getByLabel("Expires").selectOption("in 1 hour");
    await press(page, "Change");
    await expect(page.locator("[data-privacy]")).toContainText("expires in 60 minutes");
  });

  test("that is normal is edited the same, without a title and without secrets", async ({ page, server }) => {
    const paste = await ownNormal(server.origin, "public\r\n");
    await edit(page, paste.editLink, "public\n");
    await expect(page.getByLabel("Title", { exact: true })).toHaveCount(0);
    await field(page).press("Control+End");
    await page.keyboard.type("and more");
    await press(page, "Save");
    await saved(page, 2);
    expect(await (await fetch(`${paste.link}/raw`)).text()).toBe("public\r\nand more");
    await page.getByRole("button", { name: "More about this paste" }).click();
    await expect(page.getByRole("button", { name: "Change what opens it" })).toHaveCount(0);
  });

  test("that is normal is looked through for secrets before it is saved, and can become an encrypted one", async ({
    page,
    server,
  }) => {
    const paste = await ownNormal(server.origin, "PORT=3000\n");
    const secret = ["hunter2", "kirsche", "9!"].join("-");
    await edit(page, paste.editLink, "PORT=3000\n");
    await rewrite(page, `DB_PASSWORD=${secret}\n`);
    await page.keyboard.press("Control+s");
    await expect(alert(page)).toContainText("Nothing was saved");
    expect(await revisionOf(server.origin, paste)).toBe(1);
    await press(page, "Post it publicly anyway");
    await saved(page, 2);
    await rewrite(page, `DB_PASSWORD=${secret}2\n`);
    await press(page, "Encrypt it in a new paste");
    await expect(page).toHaveURL("/");
    await expectText(page, `DB_PASSWORD=${secret}2\n`);
    await expect(page.getByRole("radio", { name: "Encrypted" })).toBeChecked();
  });
});

test.describe("what was typed", () => {
  test("survives a reload and a closed tab, for this paste alone, and can be discarded", async ({
    page,
    server,
    context,
  }) => {
    const paste = await ownEncrypted(server.origin, { text: "before", title: "T" });
    const other = await ownEncrypted(server.origin, { text: "another" });
    await edit(page, paste.editLink, "before");
    await rewrite(page, "half a thought");
    await kept(page, 1);
    await page.reload();
    await editing(page, "half a thought");
    await says(page, "Your draft is back.");
    await page.close();
    const later = await context.newPage();
    await later.goto("/");
    await later.locator("[data-editor=rich]").waitFor();
    await expectText(later, "");
    await edit(later, other.editLink, "another");
    await expect(later.getByText("Your draft is back.")).toHaveCount(0);
    await edit(later, paste.editLink, "half a thought");
    await press(later, "Discard");
    await expectText(later, "before");
    await kept(later, 0);
    await later.reload();
    await editing(later, "before");
  });

  test("in two tabs is kept in both", async ({ page, server, context }) => {
    const paste = await ownEncrypted(server.origin, { text: "before" });
    const second = await context.newPage();
    for (const [tab, text] of [
      [page, "one"],
      [second, "other"],
    ] as const) {
      await edit(tab, paste.editLink, "before");
      await rewrite(tab, text);
    }
    await kept(page, 2);
    for (const [tab, text] of [
      [page, "one"],
      [second, "other"],
    ] as const) {
      await tab.reload();
      await editing(tab, text);
    }
  });

  test("is sent once more, byte for byte, after a lost answer, and makes one revision", async ({
    page,
    server,
    watch,
  }) => {
    watch.expects(/ERR_FAILED/);
    const paste = await ownEncrypted(server.origin, { text: "before" });
    await edit(page, paste.editLink, "before");
    const bodies: string[] = [];
    page.on(
      "request",
      (request) => request.method() === "PUT" && bodies.push(request.postDataBuffer()?.toString("hex") ?? ""),
    );
    await loseAnswer(page);
    await rewrite(page, "after");
    await press(page, "Save");
    await expect(alert(page)).toContainText("cannot be reached");
    await expectText(page, "after");
    await press(page, "Try again");
    await saved(page, 2);
    expect(bodies).toHaveLength(2);
    expect(new Set(bodies).size).toBe(1);
    expect(await revisionOf(server.origin, paste)).toBe(2);
  });

  test("since a lost answer goes on top of what did arrive, without a conflict with oneself", async ({
    page,
    server,
    watch,
  }) => {
    watch.expects(/ERR_FAILED|status of 412/);
    const paste = await ownEncrypted(server.origin, { text: "before" });
    await edit(page, paste.editLink, "before");
    await loseAnswer(page);
    await rewrite(page, "arrived");
    await press(page, "Save");
    await expect(alert(page)).toContainText("cannot be reached");
    await rewrite(page, "arrived, and more");
    await press(page, "Save");
    await saved(page, 3);
    expect(await readText(server.origin, paste.link)).toBe("arrived, and more");
  });

  test("and did arrive unheard is no draft after a reload", async ({ page, server, watch }) => {
    watch.expects(/ERR_FAILED/);
    const paste = await ownEncrypted(server.origin, { text: "before" });
    await edit(page, paste.editLink, "before");
    await loseAnswer(page);
    await rewrite(page, "arrived");
    await press(page, "Save");
    await expect(alert(page)).toContainText("cannot be reached");
    await page.reload();
    await editing(page, "arrived");
    await expect(page.locator("[data-privacy]")).toContainText("revision 2");
    await expect(page.getByText("Your draft is back.")).toHaveCount(0);
  });

  test("is there again when sending is stopped", async ({ page, server, watch }) => {
    watch.expects(/ERR_ABORTED|ERR_FAILED/);
    const paste = await ownEncrypted(server.origin, { text: "before" });
    await edit(page, paste.editLink, "before");
    await page.route("**/api/v1/pastes/*", (route) =>
      route.request().method() === "PUT" ? undefined : route.continue(),
    );
    await rewrite(page, "after");
    await press(page, "Save");
    await press(page, "Stop");
    await expect(field(page)).toBeFocused();
    await expectText(page, "after");
    await page.unrouteAll();
    await press(page, "Save");
    await saved(page, 2);
  });

  test("where the browser keeps nothing is asked for before the page is left", async ({ context, server }) => {
    const page = await context.newPage();
    await forbidStorage(page);
    const asked = staysOnPage(page);
    const paste = await ownEncrypted(server.origin, { text: "before" });
    await page.goto(paste.editLink);
    await editing(page, "before");
    await expect(page.getByText("The browser lets this page keep no draft.")).toBeVisible();
    await rewrite(page, "after");
    await page.close({ runBeforeUnload: true });
    await expect.poll(() => asked).toEqual(["beforeunload"]);
    await press(page, "Save");
    await saved(page, 2);
    const closed = page.waitForEvent("close");
    await page.close({ runBeforeUnload: true });
    await closed;
    expect(asked).toHaveLength(1);
  });

  test("is not to be read on the device, nor is the key or the token", async ({ page, server }) => {
    const paste = await ownEncrypted(server.origin, { text: "before" });
    await edit(page, paste.editLink, "before");
    await rewrite(page, "a canary in the draft");
    await kept(page, 1);
    const found = leaks(await storedBy(page), {
      draft: Buffer.from("a canary in the draft"),
      key: Buffer.from(paste.fragment.slice(0, 43), "base64url"),
      "key as written": Buffer.from(paste.fragment.slice(0, 43)),
      token: Buffer.from(paste.editToken, "base64url"),
      "token as written": Buffer.from(paste.editToken),
    });
    expect(found).toEqual([]);
  });
});

test("by keyboard alone: opened, changed, saved, and its link copied", async ({ page, server }) => {
  const paste = await ownEncrypted(server.origin, { text: "by hand" });
  await page.goto(`/e/${paste.id}/edit`);
  await expect(page.getByLabel("Edit link")).toBeFocused();
  await page.keyboard.insertText(paste.editLink);
  await page.keyboard.press("Enter");
  await editing(page, "by hand");
  await page.keyboard.press("Control+End");
  await page.keyboard.type(", all of it");
  await page.keyboard.press("Control+Enter");
  await saved(page, 2);
  await page.keyboard.type("!");
  await page.keyboard.press("Control+s");
  await saved(page, 3);
  const tabTo = async (name: string) => {
    for (let i = 0; i < 40; i++) {
      const focused = await page.evaluate(() => document.activeElement?.textContent ?? "");
      if (focused === name) return;
      if ((await page.locator("[data-editor=rich]:focus").count()) > 0) await page.keyboard.press("Escape");
      await page.keyboard.press("Tab");
    }
    throw new Error(`Tab never comes to ${name}.`);
  };
  await tabTo("More");
  await tabTo("Save");
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(page.locator(":focus")).toHaveText("Change when it expires");
  await page.keyboard.press("Escape");
  await expect(page.locator(":focus")).toHaveText("More");
  expect(await readText(server.origin, paste.link)).toBe("by hand, all of it!");
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 320, height: 640 }, hasTouch: true });

  test("a paste is edited, and nothing is wider than the window", async ({ page, server }) => {
    const paste = await ownEncrypted(server.origin, {
      text: "small",
      title: "A title that is rather long for a phone",
    });
    await page.goto(paste.editLink);
    await expectText(page, "small");
    const fits = () => page.evaluate(() => document.documentElement.scrollWidth);
    expect(await fits()).toBe(320);
    await page.locator("textarea").fill("small, and smaller");
    await press(page, "Save");
    await saved(page, 2);
    await wish(page, "Change what opens it");
    expect(await fits()).toBe(320);
    await press(page, "Replace now");
    await expect(page.getByRole("heading", { name: "Sealed anew" })).toBeVisible();
    expect(await fits()).toBe(320);
  });
});

test("the edit link of the page of a link that was made opens the paste", async ({ page, stranger }) => {
  await write(page, "from one page to the other");
  await makeLink(page);
  await press(page, "Edit later");
  const link = (await page.getByRole("textbox", { name: "Edit link", exact: true }).textContent()) ?? "";
  const other = await stranger();
  await edit(other, link, "from one page to the other");
});

/** Leaves the page of a link that was made, once the device has kept the paste, though it is the only copy of the link. */
async function leave(page: Page, address: string): Promise<void> {
  await expect(page.getByText("It is kept in My pastes")).toBeVisible();
  page.once("dialog", (dialog) => dialog.accept());
  await page.goto(address);
}

/** The next revision arrives, and its answer does not. */
async function loseAnswer(page: Page): Promise<void> {
  let lost = false;
  await page.route("**/api/v1/pastes/*", async (route) => {
    if (lost || route.request().method() !== "PUT") return route.continue();
    lost = true;
    await route.fetch();
    await route.abort();
  });
}
