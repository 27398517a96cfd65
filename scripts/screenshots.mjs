// Pictures of every screen (screens.mjs), from the built app: desktop and phone, light and dark, into screenshots/.
//   node scripts/screenshots.mjs [part of a name]
//   node scripts/screenshots.mjs --docs            only those of the README, into docs/pictures/
import { spawn } from "node:child_process";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { chromium } from "@playwright/test";
import { findBrowser } from "./browser.mjs";
import { screens } from "./screens.mjs";

const [, , argument = ""] = process.argv;
const forDocs = argument === "--docs";
const only = forDocs ? "" : argument;
const folder = "screenshots";
/** Which pictures the README shows, and what they are called there. @type {Record<string, string>} */
const shown = {
  "desktop-light/write": "write",
  "desktop-light/link-made": "link",
  "desktop-light/opened": "read",
  "desktop-light/config": "config",
  "phone-dark/opened": "read-phone",
  "phone-dark/write-password": "write-phone",
  "phone-dark/locked": "locked-phone",
};
const looks = [
  { name: "desktop-light", width: 1280, height: 800, colorScheme: /** @type {const} */ ("light") },
  { name: "desktop-dark", width: 1280, height: 800, colorScheme: /** @type {const} */ ("dark") },
  { name: "phone-light", width: 390, height: 844, colorScheme: /** @type {const} */ ("light") },
  { name: "phone-dark", width: 390, height: 844, colorScheme: /** @type {const} */ ("dark") },
];
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
