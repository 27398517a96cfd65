// What protects a text before it leaves: the sentence that says so, the password, and the look for secrets in what is
// about to be public.
import type { Page } from "@playwright/test";
import { watchCopies } from "./support/clipboard";
import { expectText, passwordField as password, write } from "./support/paste-page";
import { expect, test } from "./support/test";

const text = (page: Page) => page.getByLabel("Text", { exact: true });
const choose = (page: Page, name: string) => page.getByRole("radio", { name, exact: true }).check({ force: true });
const meter = (page: Page) => page.getByRole("meter", { name: "Strength" });
const create = (page: Page) => page.getByRole("button", { name: "Create link" });
const link = (page: Page) => page.getByRole("textbox", { name: "Link", exact: true });
const findings = (page: Page) => page.locator("[data-findings]");

/** Instead of all that stands there, by the editor's own keys. */
async function replace(page: Page, written: string): Promise<void> {
  await text(page).press("Control+a");
  await text(page).press("Delete");
  await text(page).fill(written);
}

/** Put together here, so that this file holds none. */
const secret = ["hunter2", "kirsche", "9!"].join("-");
const dotenv = `PORT=3000\nDB_PASSWORD=${secret}\nDEBUG=false\n`;

for (const viewport of [
  { width: 1280, height: 800 },
  { width: 320, height: 640 },
])
  test(`one sentence says whom it is protected from, at ${viewport.width} pixels`, async ({ page }) => {
    await page.setViewportSize(viewport);
    await page.goto("/");
    const sentence = page.locator("[data-privacy] [aria-live=polite]");
    const says = async (words: string) => {
      await expect(sentence).toContainText(words);
      await expect(sentence).toBeInViewport({ ratio: 1 });
    };
    await says("Anyone with the link can read it.");
    await choose(page, "Link and password");
    await says("Anyone with the link and the password can read it.");
    await choose(page, "Password alone");
    await says("Anyone with the password can read it");
    await choose(page, "Normal");
    await says("Anyone who knows the address, and this server, can read it.");
  });

test.describe("a password", () => {
  test("has its five checks marked, and looks no stronger than the guesses it withstands", async ({ page }) => {
    await page.goto("/");
    await choose(page, "Link and password");
    await password(page).fill("aB1");
    await expect(page.locator('[data-met="true"]')).toHaveText([/lower case/, /upper case/, /digit/]);
    await password(page).fill("kV$8s!pQ2zLm9@Xw");
    await expect(meter(page)).toHaveAttribute("aria-valuetext", "strong");
    await expect(page.locator('[data-met="true"]')).toHaveCount(5);
    for (const [weak, word] of [
      ["Password1!", "very weak"],
      ["Company2024!", "weak"],
      ["aB1!aB1!aB1!", "very weak"],
    ] as const) {
      await password(page).fill(weak);
      await expect(page.locator('[data-met="true"]')).toHaveCount(5);
      await expect(meter(page)).toHaveAttribute("aria-valuetext", word);
    }
  });

  test("does not look strong before the estimate is there", async ({ page, watch }) => {
    watch.expects(/ERR_FAILED|Failed to load/);
    await page.goto("/");
    await page.waitForLoadState("networkidle");
    // From here on no script arrives any more.
    await page.route("**/_next/static/**", (route) => route.abort());
    await choose(page, "Link and password");
    await password(page).fill("kV$8s!pQ2zLm9@Xw");
    await expect(meter(page)).toHaveAttribute("aria-valuenow", "1");
    await expect(meter(page)).toHaveAttribute("aria-valuetext", "not checked");
  });

  test("has the estimate loaded with its field, and not before", async ({ page }) => {
    let bytes = 0;
    page.on("response", async (response) => {
      if (response.url().includes("/_next/static/"))
        bytes += (await response.body().catch(() => Buffer.alloc(0))).length;
    });
    await page.goto("/");
    await page.waitForLoadState("networkidle");
    const before = bytes;
    await choose(page, "Link and password");
    await password(page).fill("x");
    await expect(meter(page)).toHaveAttribute("aria-valuetext", "very weak");
    await expect.poll(() => bytes - before).toBeGreaterThan(200_000);
  });

  test("can be drawn, shown, and copied apart from the link", async ({ page, context }) => {
    await context.grantPermissions(["clipboard-write"]);
    const copied = await watchCopies(page);
    await page.goto("/");
    await text(page).fill("guarded by words");
    await choose(page, "Link and password");
    await page.getByRole("button", { name: "Generate passphrase" }).click();
    await expect(password(page)).toHaveValue(/^([a-z]{3,8}-){6}[a-z]{3,8}$/);
    await expect(meter(page)).toHaveAttribute("aria-valuetext", "strong");
    const drawn = await password(page).inputValue();
    await page.getByRole("button", { name: "Show password" }).click();
    await expect(password(page)).toHaveAttribute("type", "text");
    await page.getByRole("button", { name: "Copy password" }).click();
    await expect(page.getByRole("button", { name: "Copied" })).toBeVisible();
    await expect.poll(copied).toBe(drawn);
    await page.getByRole("button", { name: "Generate passphrase" }).click();
    await expect(password(page)).not.toHaveValue(drawn);
    const again = await password(page).inputValue();
    await create(page).click();
    await expect(link(page)).toHaveText(/~p$/);
    await page.getByRole("group", { name: "Copy apart" }).getByRole("button", { name: "Password" }).click();
    await expect.poll(copied).toBe(again);
    await expect(page.getByText(again)).toHaveCount(0);
  });
});

test.describe("a secret in a normal paste", () => {
  test("is shown with its line, masked, and encrypted instead", async ({ page }) => {
    await write(page, dotenv, { kind: "Normal" });
    await expect(findings(page)).toContainText("This looks like a secret. A normal paste is public.");
    await expect(findings(page)).toContainText("Line 2");
    await expect(findings(page)).not.toContainText(secret);
    await expect(page.getByRole("status").filter({ hasText: "looks like a secret" })).toHaveCount(1);
    await findings(page).getByRole("button", { name: "Encrypt instead" }).click();
    await expect(findings(page)).toHaveCount(0);
    await expect(create(page)).toBeFocused();
    await create(page).click();
    await expect(link(page)).toHaveText(/\/e\/[0-9A-Za-z]{12}#/);
  });

  test("is one press away in the text", async ({ page }) => {
    await write(page, dotenv, { kind: "Normal" });
    await findings(page).getByRole("button", { name: "Line 2" }).click();
    // What is selected is what a press takes away, in either editor.
    await page.keyboard.press("Delete");
    await expectText(page, dotenv.replace(secret, ""));
  });

  test("is not posted by the button that makes links, but by the one that says so", async ({ page }) => {
    const posted: string[] = [];
    page.on("request", (request) => request.method() === "POST" && posted.push(request.url()));
    await write(page, dotenv, { kind: "Normal" });
    await expect(findings(page)).toBeVisible();
    await create(page).click();
    await expect(page.getByRole("main").getByRole("alert")).toContainText("The text was not sent");
    await expect(findings(page)).toBeFocused();
    expect(posted).toEqual([]);
    await page.getByRole("button", { name: "Post it publicly anyway" }).click();
    await expect(link(page)).toHaveText(/\/p\/[0-9A-Za-z]{12}$/);
    expect(posted).toHaveLength(1);
  });

  test("is found though it was pasted a moment before the press, by button or by key", async ({ page }) => {
    const posted: string[] = [];
    page.on("request", (request) => request.method() === "POST" && posted.push(request.url()));
    await write(page, "nothing to see", { kind: "Normal" });
    await replace(page, dotenv);
    await text(page).press("Control+Enter");
    await expect(page.getByRole("main").getByRole("alert")).toContainText("The text was not sent");
    // What came after the findings were shown is shown first, too.
    await replace(page, `${dotenv}SMTP_PASSWORD=${secret}x8\n`);
    await page.getByRole("button", { name: "Post it publicly anyway" }).click();
    await expect(findings(page)).toContainText("Line 4");
    await expect(page.getByRole("main").getByRole("alert")).toContainText("The text was not sent");
    expect(posted).toEqual([]);
    await replace(page, "PORT=3000\nDB_PASSWORD=changeme\n");
    await expect(findings(page)).toHaveCount(0);
    await create(page).click();
    await expect(link(page)).toHaveText(/\/p\//);
  });

  test("that was posted anyway is posted again after a lost answer, without another question", async ({
    page,
    watch,
  }) => {
    watch.expects(/ERR_FAILED/);
    await write(page, dotenv, { kind: "Normal" });
    await page.route("**/api/v1/pastes*", (route) => route.abort(), { times: 1 });
    await page.getByRole("button", { name: "Post it publicly anyway" }).click();
    await page.getByRole("button", { name: "Try again" }).click();
    await expect(link(page)).toHaveText(/\/p\//);
  });

  test("keeps the text here where the rules cannot be loaded", async ({ page, watch }) => {
    watch.expects(/ERR_FAILED|Failed to load/);
    await write(page, dotenv);
    await page.waitForLoadState("networkidle");
    await page.route("**/_next/static/**", (route) => route.abort());
    await choose(page, "Normal");
    await create(page).click();
    await expect(page.getByRole("main").getByRole("alert")).toContainText("could not be looked through");
    await choose(page, "Encrypted");
    await create(page).click();
    await expect(link(page)).toHaveText(/\/e\//);
  });

  test("is not posted where the person chose to encrypt it while the rules were being loaded", async ({ page }) => {
    const posted: string[] = [];
    page.on("request", (request) => request.method() === "POST" && posted.push(request.url()));
    await write(page, "nothing to see, and yet");
    await page.waitForLoadState("networkidle");
    let release = () => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route("**/_next/static/**", async (route) => {
      await released;
      await route.continue();
    });
    await choose(page, "Normal");
    const asked = page.waitForRequest("**/_next/static/**");
    await create(page).click();
    await asked;
    await choose(page, "Encrypted");
    release();
    await page.unrouteAll({ behavior: "wait" });
    await create(page).click();
    await expect(link(page)).toHaveText(/\/e\//);
    expect(posted).toEqual([]);
  });

  test("is not looked for in an encrypted one", async ({ page }) => {
    await write(page, dotenv);
    await create(page).click();
    await expect(link(page)).toHaveText(/\/e\//);
  });
});

test("a large text does not stand still while it is looked through", async ({ page }) => {
  await write(
    page,
    `${"a line of prose with token: and password = in it, and https://a:b@c\n".repeat(1400)}${dotenv}`,
    {
      kind: "Normal",
    },
  );
  await expect(findings(page)).toContainText("Line 1402");
  await page.evaluate(() => {
    const noted: number[] = [];
    Object.assign(globalThis, { noted });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) noted.push(duration);
    }).observe({ type: "longtask" });
  });
  await text(page).focus();
  await page.keyboard.press("Control+End");
  for (const key of "abcde") {
    await page.keyboard.press(key);
    // The look begins again with every pause in typing.
    await expect(findings(page)).toContainText("Line 1402");
  }
  const longest = await page.evaluate(() => Math.max(0, ...(Reflect.get(globalThis, "noted") as number[])));
  expect(longest).toBeLessThan(300);
});
