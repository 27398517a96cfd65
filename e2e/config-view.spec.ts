// A config is read key by key: what is secret in it is nowhere in the page until its reader asks for it.
import type { Page } from "@playwright/test";
import { pasted } from "./support/clipboard";
import { shareDocument, shareNormal } from "./support/share-document";
import { expect, test } from "./support/test";

const secret = "hunter2-Zx81";
const jwt = (exp: number) =>
  [{ alg: "HS256" }, { exp, sub: "somebody" }, { sig: 1 }]
    .map((part) => Buffer.from(JSON.stringify(part)).toString("base64url"))
    .join(".");
const env = [
  "# database",
  `DB_PASSWORD="${secret}"`,
  "DB_HOST=db.internal",
  "PORT=3000",
  "PIN=4711",
  `# old: DB_PASSWORD=${secret}-old`,
  `API_TOKEN=${jwt(4102444800)}`,
  `OLD_TOKEN=${jwt(1000000000)}`,
].join("\n");
const dotenv = (text: string) => ({ text, name: ".env", format: "code" as const, language: "dotenv" });

/** Notes, from the first moment of the page on, whether a text was ever in it, in any text or attribute. */
async function seeing(page: Page, text: string): Promise<() => Promise<boolean>> {
  await page.addInitScript(
    (part) => {
      const isIn = (root: Node): boolean => {
        const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
        for (let node: Node | null = root; node !== null; node = walker.nextNode()) {
          // What is no part of the picture: data for scripts, and what stands in for them.
          if (node.parentElement?.matches("script, noscript")) continue;
          if (node instanceof Text && node.data.includes(part)) return true;
          if (node instanceof Element && [...node.attributes].some(({ value }) => value.includes(part))) return true;
        }
        return false;
      };
      const observer = new MutationObserver((records) => {
        if (!records.some(({ target, addedNodes }) => [target, ...addedNodes].some(isIn))) return;
        observer.disconnect();
        document.documentElement.dataset.seen = "";
      });
      observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
    },
    text.slice(0, 7),
  );
  return () => page.locator("html").evaluate((root) => root.dataset.seen !== undefined);
}

const row = (page: Page, key: string) =>
  page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: key, exact: true }) });

test("no value that is secret is ever in the page before it is asked for", async ({ page, server }) => {
  const seen = await seeing(page, secret);
  await page.goto(await shareDocument(server.origin, dotenv(env)));
  await expect(row(page, "PORT")).toContainText("3000");
  await expect(row(page, "DB_HOST")).toContainText("db.internal");
  for (const key of ["DB_PASSWORD", "PIN"]) await expect(row(page, key)).toContainText("••••••••••");
  await expect(page.getByRole("row", { name: "# database" })).toBeVisible();
  await expect(row(page, "# old: DB_PASSWORD=")).toContainText("••••••••••");
  await expect(page.locator("#plain")).toBeEmpty();
  await page.reload();
  await expect(row(page, "PIN")).toContainText("masked");
  expect(await seen()).toBe(false);
  await page.getByRole("button", { name: "Show the value of DB_PASSWORD" }).click();
  await expect(row(page, "DB_PASSWORD")).toContainText(secret);
  expect(await seen()).toBe(true);
});

test("the opener leaves a config to the page, and paints what it is instead", async ({ page, server }) => {
  const seen = await seeing(page, secret);
  let load: () => void = () => {};
  const held = new Promise<void>((resolve) => {
    load = resolve;
  });
  await page.route("**/_next/static/**/*.js", async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(await shareDocument(server.origin, dotenv(env)), { waitUntil: "commit" });
  await expect(page.getByText("Its values are masked")).toBeVisible();
  await expect(page.getByText("Decrypted on this device").filter({ visible: true })).toBeVisible();
  load();
  await expect(row(page, "PORT")).toContainText("3000");
  expect(await seen()).toBe(false);
});

test("a normal paste that is config is not shown unmasked, and is without JavaScript", async ({
  page,
  server,
  browser,
  watch,
}) => {
  watch.expects(/Failed to load resource/);
  const seen = await seeing(page, secret);
  const address = await shareNormal(server.origin, env);
  await page.goto(address);
  await expect(row(page, "DB_PASSWORD")).toContainText("masked");
  expect(await seen()).toBe(false);
  const context = await browser.newContext({ javaScriptEnabled: false });
  const still = await context.newPage();
  await still.goto(address);
  await expect(still.locator("#plain")).toHaveText(env);
  await context.close();
});

test("raw shows the text as it is asked for", async ({ page, server }) => {
  await page.goto((await shareDocument(server.origin, dotenv(env))).replace("#", "/raw#"));
  await expect(page.locator("#plain")).toHaveText(env);
});

test("all values are shown for as long as a button is held, by pointer and by key", async ({ page, server }) => {
  await page.goto(await shareDocument(server.origin, dotenv(env)));
  const value = row(page, "DB_PASSWORD").getByText(secret);
  const hold = page.getByRole("button", { name: "Hold to show all" });
  await hold.hover();
  await expect(value).toBeHidden();
  await page.mouse.down();
  await expect(value).toBeVisible();
  await page.mouse.move(0, 0);
  await page.mouse.up();
  await expect(value).toHaveCount(0);
  for (const key of ["Space", "Enter"]) {
    await hold.focus();
    await page.keyboard.down(key);
    await expect(value).toBeVisible();
    await page.keyboard.up(key);
    await expect(value).toHaveCount(0);
  }
  await page.keyboard.down("Space");
  await expect(value).toBeVisible();
  await page.evaluate(() => dispatchEvent(new Event("blur")));
  await expect(value).toHaveCount(0);
  await page.keyboard.up("Space");
});

test("a shown value is masked again while its page is hidden", async ({ page, server }) => {
  await page.goto(await shareDocument(server.origin, dotenv(env)));
  await page.getByRole("button", { name: "Show the value of DB_PASSWORD" }).click();
  await expect(row(page, "DB_PASSWORD")).toContainText(secret);
  await page.evaluate(() => {
    Object.defineProperty(document, "hidden", { value: true });
    document.dispatchEvent(new Event("visibilitychange"));
  });
  await expect(row(page, "DB_PASSWORD")).toContainText("masked");
  await expect(page.getByText(secret)).toHaveCount(0);
});

test("a value is copied without being shown, as its program would read it", async ({ page, server }) => {
  const seen = await seeing(page, secret);
  await page.goto(await shareDocument(server.origin, dotenv(env)));
  await page.getByRole("button", { name: "Copy the value of DB_PASSWORD" }).click();
  await expect(page.getByText("Value of DB_PASSWORD copied")).toBeVisible();
  expect(await pasted(page)).toBe(secret);
  expect(await seen()).toBe(false);
});

test("keys are searched, and values are not", async ({ page, server }) => {
  await page.goto(await shareDocument(server.origin, dotenv(env)));
  await expect(page.getByText("6 values")).toBeVisible();
  await page.getByRole("searchbox", { name: "Search keys" }).fill("token");
  await expect(page.getByText("2 of 6")).toBeVisible();
  await expect(page.getByRole("rowheader")).toHaveText(["API_TOKEN", "OLD_TOKEN"]);
  await page.getByRole("searchbox").fill(secret);
  await expect(page.getByText("No key has that in its name.")).toBeVisible();
});

test("a token says when it expires, masked as it is", async ({ page, server }) => {
  await page.goto(await shareDocument(server.origin, dotenv(env)));
  await expect(row(page, "API_TOKEN")).toContainText("says of itself that it expires 1 January 2100");
  await expect(row(page, "OLD_TOKEN")).toContainText("says of itself that it expired 9 September 2001");
  await expect(row(page, "API_TOKEN")).toContainText("masked");
});

test("a link to lines marks rows and unmasks nothing", async ({ page, server }) => {
  const seen = await seeing(page, secret);
  await page.goto(`${await shareDocument(server.origin, dotenv(env))}~L2-3`);
  await expect(page.locator("[data-marked]")).toHaveCount(2);
  await expect(row(page, "DB_PASSWORD")).toHaveAttribute("data-marked");
  expect(await seen()).toBe(false);
});

test("the source is there for who asks, by a button and by a key", async ({ page, server }) => {
  await page.goto(await shareDocument(server.origin, dotenv(env)));
  await expect(row(page, "PORT")).toBeVisible();
  await page.keyboard.press("r");
  await expect(page.getByRole("region", { name: "Text with line numbers" })).toContainText(secret);
  await page.keyboard.press("r");
  await expect(row(page, "PORT")).toBeVisible();
  await expect(page.getByText(secret)).toHaveCount(0);
  await page.getByRole("radio", { name: "Source" }).check({ force: true });
  await expect(page.getByRole("region", { name: "Text with line numbers" })).toContainText(secret);
});

test("each format is a table, and what does not parse stays masked", async ({ page, server }) => {
  const seen = await seeing(page, secret);
  const texts = {
    json: `{"db": {"password": "${secret}", "port": 5432}}`,
    yaml: `db:\n  password: ${secret}\n  port: 5432`,
    toml: `[db]\npassword = "${secret}"\nport = 5432`,
    ini: `[db]\npassword = ${secret}\nport = 5432`,
    properties: `db.password=${secret}\ndb.port=5432`,
  };
  for (const [language, text] of Object.entries(texts)) {
    await page.goto("about:blank");
    await page.goto(await shareDocument(server.origin, { text, format: "code", language }));
    await expect(page.getByRole("row").filter({ hasText: "port" })).toContainText("5432");
    await expect(page.getByRole("row").filter({ hasText: "password" })).toContainText("masked");
    expect(await seen()).toBe(false);
  }
  await page.goto("about:blank");
  const broken = { text: `{"password": "${secret}",\n"port": 5432,, }`, format: "code" as const, language: "json" };
  await page.goto(await shareDocument(server.origin, broken));
  await expect(page.getByText("This does not read as JSON: line 2 is where it stops.")).toBeVisible();
  await expect(page.getByRole("row").filter({ hasText: "port" })).toContainText("masked");
  expect(await seen()).toBe(false);
});

test("75 KB of keys freeze nothing, whatever their format", async ({ page, server }) => {
  await page.addInitScript(() => {
    new PerformanceObserver((list) => {
      const longest = Math.max(...list.getEntries().map(({ duration }) => duration));
      const { dataset } = document.documentElement;
      dataset.longestTask = String(Math.max(longest, Number(dataset.longestTask ?? 0)));
    }).observe({ type: "longtask", buffered: true });
  });
  const keys = Array.from({ length: 3000 }, (_, at) => `SOME_KEY_${at}`);
  const texts = {
    dotenv: keys.map((key) => `${key}=value`).join("\n"),
    yaml: keys.map((key) => `${key}: "value"`).join("\n"),
    toml: keys.map((key) => `${key} = "value"`).join("\n"),
    json: JSON.stringify(Object.fromEntries(keys.map((key) => [key, "value"])), null, 1),
  };
  for (const [language, text] of Object.entries(texts)) {
    await page.goto("about:blank");
    await page.goto(await shareDocument(server.origin, { text, format: "code", language }));
    // A standstill is two seconds; the margin is for a machine that does other things too.
    // By CSS: a search by roles goes through thousands of rows, and is the longest task itself.
    await expect(page.locator(".config-row").first()).toContainText("SOME_KEY_0");
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await expect(page.locator(".config-table > tbody:last-child")).toContainText("SOME_KEY_2999");
    expect(Number(await page.locator("html").getAttribute("data-longest-task"))).toBeLessThan(1000);
  }
});

test("a config that is no end of is shown by its first lines, masked", async ({ page, server }) => {
  const text = `password: ${secret}\n${"- a\n".repeat(2_000_000)}`;
  await page.goto(await shareDocument(server.origin, { text, format: "code", language: "yaml" }));
  await expect(page.getByText("This is too long to be read as YAML here.")).toBeVisible();
  await expect(row(page, "password")).toContainText("masked");
});
