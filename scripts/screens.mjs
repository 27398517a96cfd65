// Every screen, as a person comes to it. Who walks through them (screenshots.mjs takes their pictures,
// e2e/accessibility.spec.ts looks for barriers) gets a call of `shoot` with the screen's name each time one stands.
// What needs another server than a healthy one is answered by the browser's own routing; all else is the real thing.
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { seedMine, seedOf, seedsOfEachKind } from "./seed-mine.mjs";

const sample = await readFile(new URL("./screenshots-sample.md", import.meta.url), "utf8");
const password = "correct-Horse-7";
/** Made up, and put together here: nobody's scanner shall take it for somebody's. */
const madeUp = { key: `sk_${"live"}_4eC39HqLyjWDarjtT1zdp7dc`, password: ["v7Q", "tr9", "xLpZ"].join("-") };
const config = `# Database
DATABASE_URL=postgres://deploy:${madeUp.password}@db.internal:5432/shop
DATABASE_POOL=10

# Mail
SMTP_HOST=smtp.example.com
SMTP_PORT=587
SMTP_PASSWORD="${madeUp.password}"

# Payments
STRIPE_SECRET_KEY=${madeUp.key}
LOG_LEVEL=info
DEBUG=false
`;

/** @typedef {{ page: import("@playwright/test").Page, origin: string, shoot: (name: string) => Promise<void> }} Stage */

export const screens = {
  /** @param {Stage} stage */
  async write({ page, origin, shoot }) {
    await page.goto(origin);
    await shoot("write-empty");
    await page.getByRole("heading", { name: "Diagrams" }).scrollIntoViewIfNeeded();
    await page.locator(".markdown-diagram img:visible").first().waitFor();
    await shoot("home-samples");
    await page.getByRole("heading", { name: "End-to-end encryption" }).scrollIntoViewIfNeeded();
    await page.locator("[data-envelope]:not(:empty)").waitFor();
    await shoot("home-samples-end");
    await page.evaluate(() => scrollTo(0, 0));
    await page.getByLabel("Text", { exact: true }).fill(sample);
    await page.getByLabel("Text", { exact: true }).press("Control+Home");
    await shoot("write");
    await page.getByRole("tab", { name: "Preview" }).click();
    await page.getByRole("region", { name: "Preview" }).locator(".markdown").waitFor();
    await shoot("write-preview");
    if ((page.viewportSize()?.width ?? 0) >= 768) {
      await page.getByRole("tab", { name: "Both" }).click();
      await shoot("write-both");
    }
    await page.getByRole("tab", { name: "Write" }).click();
    await page.getByText("Link and password", { exact: true }).click();
    await page.getByLabel("Password", { exact: true }).fill("correct-7");
    await shoot("write-password");
    await page.getByRole("button", { name: "Generate passphrase" }).click();
    await shoot("write-passphrase");
    await page.getByText("Password alone", { exact: true }).click();
    await page.getByLabel("Password", { exact: true }).fill("short");
    await page.getByRole("button", { name: "Create link" }).click();
    await shoot("write-short-password");
    await page.getByLabel("Burn after reading").check();
    await page.getByText("Link", { exact: true }).click();
    await shoot("write-burn");
    await page.getByRole("radio", { name: "Normal", exact: true }).check({ force: true });
    await shoot("write-normal");
    await rewrite(page, config);
    await page.getByRole("button", { name: "Encrypt instead" }).waitFor();
    await shoot("write-secrets");
    await rewrite(page, sample);
    await page.getByRole("button", { name: "Encrypt instead" }).waitFor({ state: "hidden" });
    await page.route("**/api/v1/pastes?*", (route) => route.abort());
    await page.getByRole("button", { name: "Create link" }).click();
    await page.getByRole("button", { name: "Try again" }).waitFor();
    await shoot("write-failed");
    await page.unrouteAll();
    await page.reload();
    await page.getByRole("button", { name: "Discard" }).waitFor();
    await shoot("write-restored");
  },
  /** @param {Stage} stage */
  async made({ page, origin, shoot }) {
    await create(page, origin, sample, "Link");
    await page.waitForTimeout(500);
    await shoot("link-made");
    await page.getByRole("button", { name: "Copy link" }).click();
    await shoot("link-copied");
    await page.getByText("QR code", { exact: true }).click();
    await page.getByRole("img", { name: "QR code of the link" }).waitFor();
    await shoot("link-qr");
    await page.getByText("What the server has").click();
    await page.getByText("It has not").scrollIntoViewIfNeeded();
    await shoot("link-stored");
    await page.getByRole("button", { name: "Change when it expires" }).click();
    await shoot("link-expiry");
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Edit later" }).click();
    await page.getByRole("button", { name: "Copy edit link" }).scrollIntoViewIfNeeded();
    await shoot("link-edit");
    await page.getByRole("button", { name: "Delete now" }).click();
    await shoot("link-delete");
    await page.getByRole("button", { name: "Delete it" }).click();
    await page.getByText("The paste is gone").waitFor();
    await shoot("link-gone");
    await create(page, origin, sample, "Password alone");
    await page.getByRole("button", { name: "Link with the password in it" }).click();
    await page.waitForTimeout(500);
    await shoot("link-with-password");
  },
  /** @param {Stage} stage */
  async read({ page, origin, shoot }) {
    const link = await create(page, origin, sample, "Link");
    await page.goto(link);
    await page.locator(".markdown-diagram img:visible").first().waitFor();
    await page.waitForTimeout(500);
    await shoot("opened");
    await page.locator(".markdown-diagram").scrollIntoViewIfNeeded();
    await shoot("opened-below");
    await page.getByRole("button", { name: "Full screen" }).click();
    await page.waitForTimeout(300);
    await shoot("diagram-full-screen");
    await page.keyboard.press("Escape");
    await page.keyboard.press("/");
    await page.getByLabel("Find", { exact: true }).last().fill("deploy");
    await shoot("find");
    await page.keyboard.press("Escape");
    await page.keyboard.press("?");
    await page.getByRole("heading", { name: "Keyboard shortcuts" }).waitFor();
    await shoot("help");
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "More actions" }).click();
    await shoot("actions");
    await page.getByRole("button", { name: "Remember on this device" }).click();
    await shoot("remember");
    await page.keyboard.press("Escape");
    await page.goto("about:blank");
    await page.goto(`${link}~L3-7`);
    await page.getByRole("button", { name: "More actions" }).waitFor();
    await page.waitForTimeout(300);
    await shoot("lines");
    await page.goto("about:blank");
    await page.goto(link.replace("#", "/raw#"));
    await shoot("raw");
    // What stands there before the answer, and before React.
    await page.route(
      "**/api/v1/**",
      (route) => new Promise((resolve) => setTimeout(() => resolve(route.continue()), 1500)),
    );
    await page.route(
      "**/_next/static/**/*.js",
      (route) => new Promise((resolve) => setTimeout(() => resolve(route.continue()), 3000)),
    );
    await page.goto("about:blank");
    await page.goto(link, { waitUntil: "commit" });
    await page.waitForTimeout(800);
    await shoot("opening");
    await page.locator("#plain:not(:empty)").waitFor();
    await shoot("opened-plain");
    await page.unrouteAll({ behavior: "ignoreErrors" });
    await page.emulateMedia({ media: "print" });
    await page.goto("about:blank");
    await page.goto(link);
    await page.locator(".markdown-diagram img:visible").first().waitFor();
    await shoot("print");
    await page.emulateMedia({ media: "screen" });
    if ((page.viewportSize()?.width ?? 0) < 768) {
      await page.goto(link);
      await page.locator(".markdown").waitFor();
      await page.getByRole("button", { name: "Menu" }).click();
      await shoot("menu");
    } else {
      await page.goto(link);
      await page.getByRole("button", { name: "Theme" }).click();
      await shoot("theme");
    }
  },
  /** @param {Stage} stage */
  async config({ page, origin, shoot }) {
    await page.goto(await create(page, origin, config, "Link"));
    await page.getByRole("table", { name: "Keys and values" }).waitFor();
    await shoot("config");
    await page.getByRole("button", { name: "Show the value of SMTP_PASSWORD" }).click();
    await shoot("config-shown");
    await page.getByText("Source", { exact: true }).click();
    await page.getByRole("button", { name: "Line 1", exact: true }).waitFor();
    await shoot("config-source");
    await page.goto(await create(page, origin, `${"*_".repeat(20_000)}\n`, "Link"));
    await page.getByRole("button", { name: "Render anyway" }).waitFor();
    await shoot("heavy");
  },
  /** @param {Stage} stage */
  async revisions({ page, origin, shoot }) {
    const { shareRevisable } = await sharing();
    const title = "Deploy notes";
    const paste = await shareRevisable(origin, { text: sample.replace("Deploy", "Release"), title: "Notes" });
    for (let number = 2; number <= 22; number++)
      await paste.revise({ text: `${sample}\n\nChecked ${number} times.\n`, title });
    await page.goto(paste.link);
    await page.locator(".markdown").waitFor();
    await page.waitForTimeout(500);
    await shoot("edited");
    await page.getByRole("button", { name: /^edited/ }).click();
    await page.getByRole("dialog").getByRole("listitem").first().waitFor();
    await shoot("revisions");
    await page.getByRole("button", { name: /^Revision 21\b/ }).click();
    await page.getByRole("region", { name: "Which revision this is" }).waitFor();
    await page.locator(".markdown-diagram img:visible").first().waitFor();
    await shoot("revision");
    await page.getByRole("button", { name: "Compare" }).click();
    await page.locator("article ins").first().waitFor();
    await shoot("revisions-compared");
    await page.getByRole("button", { name: "Back to the text" }).click();
    await paste.revise({ text: sample, title });
    // As if this had been a while ago: right after a question the page does not ask again.
    await page.clock.setFixedTime(Date.now() + 60_000);
    await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
    await page.getByRole("button", { name: "Show it" }).waitFor();
    await shoot("revision-newer");
    const link = await paste.changeLinkKey({ text: sample, title });
    await page.getByRole("button", { name: /^edited/ }).click();
    await page.getByRole("dialog").getByRole("alert").waitFor();
    await shoot("revisions-refused");
    await page.goto("about:blank");
    await page.goto(link);
    await page.getByRole("button", { name: /^edited/ }).click();
    await page.getByText("are not kept any more").waitFor();
    await shoot("revisions-gone");
    const secret = await shareRevisable(origin, { text: config, format: "code", language: "dotenv" });
    await secret.revise({ text: config.replace("info", "warn"), format: "code", language: "dotenv" });
    await page.goto(secret.link);
    await page.getByRole("table", { name: "Keys and values" }).waitFor();
    await page.getByRole("button", { name: /^edited/ }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Compare" }).click();
    await page.getByRole("button", { name: "Show the difference" }).waitFor();
    await shoot("revisions-config");
    await page.getByRole("button", { name: "Show the difference" }).click();
    await shoot("revisions-config-shown");
    await page.getByRole("button", { name: "Back to the text" }).click();
    await page.keyboard.press("f");
    await page.getByText("This is a copy of").waitFor();
    await shoot("forked");
  },
  /** @param {Stage} stage */
  async locked({ page, origin, shoot }) {
    const link = await create(page, origin, sample, "Link and password");
    await page.goto(link);
    await page.getByLabel("Password", { exact: true }).waitFor();
    await shoot("locked");
    await page.getByLabel("Password", { exact: true }).fill("wrong");
    await page.getByRole("button", { name: "Unlock" }).click();
    await page.getByText("This password does not open it.").waitFor();
    await shoot("locked-wrong");
    const other = await create(page, origin, sample, "Link");
    const [bare = ""] = other.split("#");
    await page.goto(bare);
    await page.getByText("This paste needs its link").waitFor();
    await shoot("needs-link");
    await page.getByLabel("Link, or the part after #").fill("not-the-key");
    await page.getByRole("button", { name: "Open" }).click();
    await page.waitForTimeout(300);
    await shoot("needs-link-wrong");
  },
  /** @param {Stage} stage */
  async edit({ page, origin, shoot }) {
    await create(page, origin, sample, "Link");
    const link = await editLink(page);
    await openEdit(page, link);
    await shoot("edit");
    await page.getByRole("button", { name: "More about this paste" }).click();
    await shoot("edit-more");
    await page.getByRole("button", { name: "Change when it expires" }).click();
    await shoot("edit-expiry");
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.getByText("Nothing has changed").waitFor();
    await shoot("edit-unchanged");
    await type(page, "Control+End", "\nRoll back with `deploy --undo`.\n");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.getByText("Saved as revision 2").waitFor();
    await shoot("edit-saved");
    await type(page, "Control+Home", "> Read this twice.\n\n");
    const other = await page.context().newPage();
    await openEdit(other, link);
    await type(other, "Control+Home", "> Read this first.\n\n");
    await other.getByLabel("Title", { exact: true }).fill("Deploy, step by step");
    await other.getByRole("button", { name: "Save", exact: true }).click();
    await other.getByText("Saved as revision 3").waitFor();
    await other.close();
    await page.bringToFront();
    await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
    await page.getByText("Revision 3 was saved meanwhile").waitFor();
    await shoot("edit-newer");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.getByRole("heading", { name: "Somebody saved first" }).waitFor();
    await page.waitForTimeout(500);
    await shoot("edit-compare");
    await page.getByRole("button", { name: "Go on editing mine" }).click();
    await page.waitForTimeout(500);
    await shoot("edit-beside");
    await page.getByRole("button", { name: "Compare", exact: true }).click();
    await page.getByRole("button", { name: "Take theirs" }).click();
    await shoot("edit-taken");
    await page.getByRole("button", { name: "More about this paste" }).click();
    await page.getByRole("button", { name: "Destroy earlier revisions" }).click();
    await shoot("edit-older");
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "More about this paste" }).click();
    await page.getByRole("button", { name: "Change what opens it" }).click();
    await shoot("edit-new-secrets");
    await page.getByText("Link and password", { exact: true }).click();
    await page.getByLabel("Password", { exact: true }).fill(password);
    await shoot("edit-new-password");
    await page.getByText("Password alone", { exact: true }).click();
    await page.getByLabel("Password", { exact: true }).fill("short");
    await page.getByRole("button", { name: "Replace now" }).click();
    await shoot("edit-short-password");
    await page.getByText("Link and password", { exact: true }).click();
    await page.getByLabel("Password", { exact: true }).fill(password);
    await page.getByRole("button", { name: "Replace now" }).click();
    await page.getByRole("heading", { name: "Sealed anew" }).waitFor();
    await shoot("edit-new-link");
    await page.getByRole("button", { name: "Go on editing" }).click();
    await type(page, "Control+Home", "Written too late.\n\n");
    await page.route("**/api/v1/pastes/**", (route) => route.fulfill(problem("not-found", 404)));
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.getByText("There is no such paste any more").waitFor();
    await shoot("edit-gone");
    await page.reload();
    await page.getByText("There is nothing to edit").waitFor();
    await shoot("edit-failed");
    await page.unrouteAll();
    await page.reload();
    await page.getByLabel("Password", { exact: true }).waitFor();
    await shoot("edit-locked");
    await page.getByLabel("Password", { exact: true }).fill(password);
    await page.getByRole("button", { name: "Unlock" }).click();
    await page.getByText("Your draft is back.").waitFor();
    await shoot("edit-restored");
    await page.getByRole("button", { name: "More about this paste" }).click();
    await page.getByRole("button", { name: "Delete now" }).click();
    await page.getByRole("button", { name: "Delete it" }).click();
    await page.getByRole("heading", { name: "The paste is gone" }).waitFor();
    await shoot("edit-deleted");
    await page.goto(`${origin}/e/abcdefghijkl/edit`);
    await page.getByText("This page needs the edit link").waitFor();
    await page.getByLabel("Edit link").fill("https://example.org/e/abcdefghijkl#key");
    await page.getByRole("button", { name: "Open for editing" }).click();
    await page.getByText("This is no edit link").waitFor();
    await shoot("edit-unowned");
    await page.goto(origin);
    await page.getByLabel("Text", { exact: true }).fill(sample);
    await page.getByLabel("Burn after reading").check();
    await page.getByRole("button", { name: "Create link" }).click();
    await page.goto(await editLink(page));
    await page.getByText("This paste can be read once").waitFor();
    await shoot("edit-burns");
    await page.goto(origin);
    await page.getByLabel("Text", { exact: true }).fill(sample);
    await page.getByRole("radio", { name: "Normal", exact: true }).check({ force: true });
    await page.getByRole("button", { name: "Create link" }).click();
    const normal = await editLink(page);
    await openEdit(page, normal);
    await shoot("edit-normal");
    await rewrite(page, config);
    await page.getByRole("button", { name: "Encrypt it in a new paste" }).waitFor();
    await shoot("edit-normal-secrets");
    await page.goto(normal.replace("/p/", "/e/"));
    await page.getByText("This is a normal paste").waitFor();
    await shoot("edit-other-kind");
  },
  /** @param {Stage} stage */
  async failed({ page, origin, shoot }) {
    const key = "A".repeat(43);
    const answers = /** @type {const} */ ([
      ["not-found", 404, {}],
      ["burned", 410, { burnedAt: "2026-11-23T16:50:00.000Z" }],
      ["unavailable", 503, {}],
      ["rate-limited", 429, {}],
      ["internal", 500, {}],
    ]);
    for (const [code, status, members] of answers) {
      await page.route("**/api/v1/pastes/**", (route) => route.fulfill(problem(code, status, members)));
      await page.goto(`${origin}/e/abcdefghijkl#${key}`);
      await page.getByRole("alert").getByRole("heading").waitFor();
      await shoot(`failed-${code}`);
      await page.unrouteAll();
      await page.goto("about:blank");
    }
    await page.route("**/api/v1/pastes/**", (route) => route.abort());
    await page.goto(`${origin}/e/abcdefghijkl#${key}`);
    await page.getByRole("alert").getByRole("heading").waitFor();
    await shoot("failed-offline");
    await page.unrouteAll();
    await page.goto(`${origin}/e/abc`);
    await shoot("failed-malformed-link");
    await page.addInitScript(() => Object.defineProperty(Crypto.prototype, "subtle", { get: () => undefined }));
    await page.goto(origin);
    await shoot("failed-no-web-crypto-write");
    await page.goto(`${origin}/e/abcdefghijkl#${key}`);
    await page.getByRole("alert").getByRole("heading").waitFor();
    await shoot("failed-no-web-crypto");
  },
  /** @param {Stage} stage */
  async mine({ page, origin, shoot }) {
    const mine = `${origin}/mine`;
    const small = (page.viewportSize()?.width ?? 0) < 768;
    await page.goto(mine);
    await page.getByRole("heading", { name: "Nothing is listed yet" }).waitFor();
    await shoot("mine-empty");
    await create(page, origin, sample, "Link", true);
    await page.goto(mine);
    await page.getByText("not read yet").waitFor();
    await shoot("mine-one");
    await seedMine(page, [seedOf(9, { title: "Gone meanwhile", burn: true }), ...seedsOfEachKind()]);
    await page.reload();
    await page.getByText("Expired or deleted, not read").waitFor();
    await shoot("mine");
    await page.getByRole("button", { name: "More actions for Deploy notes" }).click();
    await shoot("mine-row-menu");
    await page.getByRole("button", { name: "Forget", exact: true }).filter({ visible: true }).click();
    await shoot("mine-forget");
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "More for this list" }).click();
    await shoot("mine-menu");
    await page.getByRole("button", { name: "Delete everything this device knows" }).click();
    await shoot("mine-wipe");
    await page.keyboard.press("Escape");
    const listAction = async (/** @type {string} */ name) => {
      if (small) await page.getByRole("button", { name: "More for this list" }).click();
      await page.getByRole("button", { name, exact: true }).filter({ visible: true }).click();
    };
    await listAction("Export");
    await page.getByRole("button", { name: "Generate passphrase" }).click();
    await page.getByText(/drawn by chance/).waitFor();
    await shoot("mine-export");
    await page.getByRole("button", { name: "Save file" }).click();
    await page.getByText(/^Saved as/).waitFor();
    await shoot("mine-exported");
    await page.keyboard.press("Escape");
    await listAction("Import");
    await page.getByRole("button", { name: "Import", exact: true }).last().click();
    await shoot("mine-import");
    await page.keyboard.press("Escape");
    await page.getByRole("searchbox", { name: "Search" }).fill("nothing like that");
    await shoot("mine-not-found");
    await page.getByRole("button", { name: "Show all" }).click();
    await page.route("**/api/v1/pastes/**", (route) => route.abort());
    await page.reload();
    await page.getByText("The server could not be asked").waitFor();
    await shoot("mine-offline");
    await page.unrouteAll();
    await seedMine(page, [
      { id: "otherVersion", kept: "by another version" },
      ...Array.from({ length: 200 }, (_, number) => seedOf(number + 100)),
    ]);
    await page.reload();
    await page.getByText("that this page cannot read").click();
    await shoot("mine-many");
    await page.getByRole("button", { name: "More for this list" }).click();
    await page.getByRole("button", { name: "Delete everything this device knows" }).click();
    await page.getByRole("button", { name: "Delete everything", exact: true }).click();
    await page.getByText("This device knows nothing any more").waitFor();
    await shoot("mine-wiped");
    await page.addInitScript(() => Object.defineProperty(window, "indexedDB", { get: () => undefined }));
    await page.goto(mine);
    await page.getByText("This browser keeps nothing").waitFor();
    await shoot("mine-refused");
  },
  /** @param {Stage} stage */
  async normal({ page, origin, shoot }) {
    const { shareNormalRevisable } = await sharing();
    const { link: url, revise } = await shareNormalRevisable(origin, "# Deploy\n\nTo be written.\n");
    await revise(sample);
    await page.goto(url);
    await page.locator(".markdown").waitFor();
    await page.waitForTimeout(500);
    await shoot("normal");
    await page.goto(url.replace("/p/", "/e/"));
    await page.getByRole("alert").getByRole("heading").waitFor();
    await shoot("failed-other-kind");
    await page.goto(`${origin}/p/abcdefghijkl`);
    await shoot("normal-missing");
  },
  /** @param {Stage} stage */
  async once({ page, origin, shoot }) {
    const link = await create(page, origin, sample, "Link", true);
    await page.goto(link.split("#")[0] ?? "");
    await page.getByText("It can be read once.").waitFor();
    await shoot("once-needs-link");
    await page.goto("about:blank");
    await page.goto(link.replace("#", "/raw#"));
    await page.getByText("This paste can be read once").waitFor();
    await shoot("raw-once");
    await page.goto("about:blank");
    await page.goto(link);
    await page.getByRole("button", { name: "Read it now" }).waitFor();
    await shoot("once");
    await page.route("**/claim", (route) => route.abort());
    await page.getByRole("button", { name: "Read it now" }).click();
    await page.getByText("You began to read this paste here").waitFor();
    await shoot("once-broken");
    await page.unrouteAll();
    await page.route("**/claim", (route) => (route.request().method() === "DELETE" ? undefined : route.continue()));
    await page.getByRole("button", { name: "Read it now" }).click();
    await page.getByText("The server destroys it within five minutes.").waitFor();
    await page.locator(".markdown").waitFor();
    await shoot("once-read");
    await page.unrouteAll({ behavior: "ignoreErrors" });
    await page.goto(await create(page, origin, config, "Link", true));
    await page.getByRole("button", { name: "Read it now" }).click();
    await page.getByText("The server has destroyed it.").waitFor();
    await shoot("once-read-config");
    await page.reload();
    await page.getByText("This paste was read and destroyed").waitFor();
    await shoot("once-burned");
    await page.goto(await create(page, origin, sample, "Password alone", true));
    await page.getByRole("button", { name: "Read it now" }).waitFor();
    await shoot("once-password");
    await page.getByLabel("Password", { exact: true }).fill("wrong");
    await page.getByRole("button", { name: "Read it now" }).click();
    await page.getByText("nothing was destroyed").waitFor();
    await shoot("once-password-wrong");
    const burning = await fetch(`${origin}/api/v1/pastes?burn=true&expires=1d`, { method: "POST", body: sample });
    await page.goto((await burning.text()).trim());
    await shoot("normal-once");
    await page.getByText("Read it on the command line instead").click();
    await shoot("normal-once-by-hand");
    await page.getByRole("button", { name: "Read it now" }).click();
    await page.getByText("The server has destroyed it.").waitFor();
    await page.locator(".markdown").waitFor();
    await shoot("normal-once-read");
    await page.reload();
    await page.getByText("This paste was read and destroyed").waitFor();
    await shoot("normal-burned");
  },
  /** @param {Stage} stage */
  async api({ page, origin, shoot }) {
    await page.goto(`${origin}/api`);
    await shoot("api");
    await page.evaluate(() => document.querySelector("#putPaste")?.scrollIntoView());
    await shoot("api-operation");
  },
  /** @param {Stage} stage */
  async expired({ page, origin, shoot }) {
    const link = await create(page, origin, sample, "Link");
    let expiresAt = "";
    const about = /\/api\/v1\/pastes\/\w+$/;
    await page.route(about, async (route) => {
      if (expiresAt !== "") return route.fulfill({ status: 404, json: { code: "not-found" } });
      const response = await route.fetch();
      expiresAt = new Date(Date.now() + 2000).toISOString();
      return route.fulfill({ response, json: { ...(await response.json()), expiresAt } });
    });
    await page.goto(link);
    await page.getByText("This paste has expired.").waitFor();
    await page.locator(".markdown").waitFor();
    await shoot("expired");
    await page.unrouteAll({ behavior: "ignoreErrors" });
  },
};

/**
 * Puts a text in the place of another by the editor's own keys: an assignment from outside over several lines would be
 * the browser's, and bring styles along. @type {(page: Stage["page"], text: string) => Promise<void>}
 */
async function rewrite(page, text) {
  await page.getByRole("textbox", { name: "Text", exact: true }).press("Control+A");
  await page.keyboard.press("Delete");
  await page.getByRole("textbox", { name: "Text", exact: true }).fill(text);
}

/** Types at a place. @type {(page: Stage["page"], place: string, text: string) => Promise<void>} */
async function type(page, place, text) {
  await page.getByRole("textbox", { name: "Text", exact: true }).press(place);
  await page.keyboard.insertText(text);
}

/** The edit link of the paste that was just made. @type {(page: Stage["page"]) => Promise<string>} */
async function editLink(page) {
  await page.getByRole("button", { name: "Edit later" }).click();
  return (await page.getByRole("textbox", { name: "Edit link", exact: true }).textContent()) ?? "";
}

/** Opens it, and waits until it can be written. @type {(page: Stage["page"], link: string) => Promise<void>} */
async function openEdit(page, link) {
  // The page may ask before it is left: it holds the only copy of a link.
  page.once("dialog", (dialog) => dialog.accept());
  await page.goto(link);
  await page.locator("[data-editor=rich], textarea").first().waitFor();
  await page.waitForTimeout(700);
}

/** A refusal as the server makes it. @param {string} code @param {number} status @param {object} members */
const problem = (code, status, members = {}) => ({
  status,
  contentType: "application/problem+json",
  body: JSON.stringify({ type: "about:blank", title: code, status, detail: code, code, ...members }),
});

/**
 * Makes pastes and revisions without a page (e2e/support): in TypeScript, which Node does not read everywhere.
 * @type {() => Promise<typeof import("../e2e/support/share-document")>}
 */
async function sharing() {
  const entry = fileURLToPath(new URL("../e2e/support/share-document.ts", import.meta.url));
  const { outputFiles } = await build({ entryPoints: [entry], bundle: true, format: "esm", write: false });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0]?.contents ?? []).toString("base64")}`);
}

/**
 * Makes a paste as a person does.
 * @type {(page: Stage["page"], origin: string, text: string, opens: string, burns?: boolean) => Promise<string>}
 */
async function create(page, origin, text, opens, burns = false) {
  await page.goto(origin);
  await page.getByLabel("Text", { exact: true }).fill(text);
  await page.getByText(opens, { exact: true }).first().click();
  if (opens !== "Link") await page.getByLabel("Password", { exact: true }).fill(password);
  if (burns) await page.getByLabel("Burn after reading").check();
  await page.getByRole("button", { name: "Create link" }).click();
  return (await page.getByRole("textbox", { name: "Link", exact: true }).textContent()) ?? "";
}
