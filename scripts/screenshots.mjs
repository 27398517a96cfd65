// Pictures of every screen, from the built app: desktop and phone, light and dark, into screenshots/. What needs
// another server than a healthy one is answered by the browser's own routing; all else is the real thing.
//   node scripts/screenshots.mjs [part of a name]
//   node scripts/screenshots.mjs --docs            only those of the README, into docs/pictures/
import { spawn } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { chromium } from "@playwright/test";
import { findBrowser } from "./browser.mjs";

const [, , argument = ""] = process.argv;
const forDocs = argument === "--docs";
const only = forDocs ? "" : argument;
const folder = "screenshots";
/** Which pictures the README shows, and what they are called there. @type {Record<string, string>} */
const shown = {
  "desktop-light/write": "write",
  "desktop-light/link-made": "link",
  "desktop-light/opened": "read",
  "phone-dark/opened": "read-phone",
  "phone-dark/write-password": "write-phone",
  "phone-dark/locked": "locked-phone",
};
const sample = await readFile(new URL("./screenshots-sample.md", import.meta.url), "utf8");
const looks = [
  { name: "desktop-light", width: 1280, height: 800, colorScheme: /** @type {const} */ ("light") },
  { name: "desktop-dark", width: 1280, height: 800, colorScheme: /** @type {const} */ ("dark") },
  { name: "phone-light", width: 390, height: 844, colorScheme: /** @type {const} */ ("light") },
  { name: "phone-dark", width: 390, height: 844, colorScheme: /** @type {const} */ ("dark") },
];
const password = "correct-Horse-7";

/** @typedef {{ page: import("@playwright/test").Page, origin: string, shoot: (name: string) => Promise<void> }} Stage */

const screens = {
  /** @param {Stage} stage */
  async write({ page, origin, shoot }) {
    await page.goto(origin);
    await shoot("write-empty");
    await page.getByLabel("Text", { exact: true }).fill(sample);
    await page.getByLabel("Text", { exact: true }).evaluate((field) => field.scrollTo(0, 0));
    await shoot("write");
    await page.getByText("Link and password", { exact: true }).click();
    await page.getByLabel("Password", { exact: true }).fill("correct-7");
    await shoot("write-password");
    await page.getByText("Password alone", { exact: true }).click();
    await page.getByLabel("Password", { exact: true }).fill("short");
    await page.getByRole("button", { name: "Create link" }).click();
    await shoot("write-short-password");
    await page.getByText("Normal", { exact: true }).last().click();
    await shoot("write-normal");
    await page.route("**/api/v1/pastes", (route) => route.abort());
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
    await create(page, origin, sample, "Password alone");
    await page.getByRole("button", { name: "Link with the password in it" }).click();
    await page.waitForTimeout(500);
    await shoot("link-with-password");
  },
  /** @param {Stage} stage */
  async read({ page, origin, shoot }) {
    const link = await create(page, origin, sample, "Link");
    await page.goto(link);
    await page.locator(".markdown-diagram img").waitFor();
    await page.waitForTimeout(500);
    await shoot("opened");
    await page.locator(".markdown-diagram").scrollIntoViewIfNeeded();
    await shoot("opened-below");
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
    await page.locator(".markdown-diagram img").waitFor();
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
      await page.route("**/api/v1/pastes/**", (route) =>
        route.fulfill({
          status,
          contentType: "application/problem+json",
          body: JSON.stringify({ type: "about:blank", title: code, status, detail: code, code, ...members }),
        }),
      );
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
  async normal({ page, origin, shoot }) {
    const made = await fetch(`${origin}/api/v1/pastes`, { method: "POST", body: sample });
    const url = (await made.text()).trim();
    await page.goto(url);
    await page.locator(".markdown").waitFor();
    await page.waitForTimeout(500);
    await shoot("normal");
    await page.goto(url.replace("/p/", "/e/"));
    await page.getByRole("alert").getByRole("heading").waitFor();
    await shoot("failed-other-kind");
    const burning = await fetch(`${origin}/api/v1/pastes?burn=true`, { method: "POST", body: sample });
    await page.goto((await burning.text()).trim());
    await shoot("normal-read-once");
    await page.goto(`${origin}/p/abcdefghijkl`);
    await shoot("normal-missing");
  },
};

/** Makes a paste as a person does. @type {(page: Stage["page"], origin: string, text: string, opens: string) => Promise<string>} */
async function create(page, origin, text, opens) {
  await page.goto(origin);
  await page.getByLabel("Text", { exact: true }).fill(text);
  await page.getByText(opens, { exact: true }).first().click();
  if (opens !== "Link") await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Create link" }).click();
  return (await page.getByRole("textbox", { name: "Link", exact: true }).textContent()) ?? "";
}

const server = await start();
const executablePath = await findBrowser();
const browser = await chromium.launch({
  ...(executablePath !== null && { executablePath }),
  args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
});
try {
  for (const { name: look, width, height, colorScheme } of looks) {
    await mkdir(forDocs ? join("docs", "pictures") : join(folder, look), { recursive: true });
    for (const [name, screen] of Object.entries(screens)) {
      if (!`${look}/${name}`.includes(only)) continue;
      if (forDocs && !Object.keys(shown).some((picture) => picture.startsWith(look))) continue;
      const context = await browser.newContext({
        viewport: { width, height },
        colorScheme,
        deviceScaleFactor: 1,
        hasTouch: width < 500,
      });
      const page = await context.newPage();
      page.on("console", (message) => message.type() === "error" && console.log(`${look} ${name}: ${message.text()}`));
      page.on("pageerror", (error) => console.log(`${look} ${name}: ${error.message}`));
      const shoot = async (/** @type {string} */ picture) => {
        await page.waitForTimeout(250);
        const name = shown[`${look}/${picture}`];
        if (forDocs && name === undefined) return;
        await page.screenshot({
          path: forDocs ? join("docs", "pictures", `${name}.png`) : join(folder, look, `${picture}.png`),
        });
      };
      await screen({ page, origin: server.origin, shoot }).catch((error) => console.log(`${look} ${name}: ${error}`));
      await context.close();
    }
  }
} finally {
  await browser.close();
  await server.stop();
}

/** A server from the build, on a free port, over a database of its own. */
async function start() {
  const home = await mkdtemp(join(tmpdir(), "mdbin-screenshots-"));
  const port = await new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" ? address?.port : null));
    });
  });
  const origin = `http://localhost:${port}`;
  const child = spawn(process.execPath, [".next/mdbin/serve.mjs"], {
    env: {
      ...process.env,
      NODE_ENV: "production",
      HOST: "127.0.0.1",
      PORT: String(port),
      DATABASE_URL: `file:${home}/mdbin.db`,
    },
    stdio: ["ignore", "ignore", "inherit"],
  });
  for (let tries = 0; tries < 100; tries++) {
    const healthy = await fetch(`${origin}/api/health`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (healthy) break;
    await sleep(100);
  }
  const stop = async () => {
    child.kill();
    await rm(home, { recursive: true, force: true });
  };
  return { origin, stop };
}
