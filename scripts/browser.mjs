// Finds a Chromium for the end-to-end tests: one that is named, one that is installed, Playwright's own download,
// or Debian's package, in this order.
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { aptInstall } from "./apt.mjs";
import { prepare } from "./prepare.mjs";
import { run } from "./run.mjs";

const names = ["google-chrome-stable", "google-chrome", "chromium", "chromium-browser", "chrome"];

function usualPlaces() {
  const { PATH = "", HOME = "", PROGRAMFILES, "PROGRAMFILES(X86)": programFilesX86, LOCALAPPDATA } = process.env;
  if (process.platform === "win32") {
    const folders = [PROGRAMFILES ?? [], programFilesX86 ?? [], LOCALAPPDATA ?? []].flat();
    return folders.flatMap((folder) =>
      ["Google\\Chrome", "Chromium"].map((name) => join(folder, name, "Application", "chrome.exe")),
    );
  }
  const onPath = PATH.split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  if (process.platform !== "darwin") return onPath;
  const bundles = ["Google Chrome", "Chromium"].map((name) => `Applications/${name}.app/Contents/MacOS/${name}`);
  return [...onPath, ...bundles.flatMap((bundle) => [join("/", bundle), join(HOME, bundle)])];
}

/** Whether it starts at all: a name on the PATH may be a stub, and a download may miss libraries. @param {string} path */
function starts(path) {
  if (!existsSync(path)) return false;
  if (process.platform === "win32") return true; // There, `--version` opens a window.
  try {
    execFileSync(path, ["--version"], { stdio: "ignore", timeout: 20_000 });
    return true;
  } catch {
    return false;
  }
}

const playwrightsOwn = async () => (await import("@playwright/test")).chromium.executablePath();

/** @returns {Promise<string | null>} the path of a Chromium that is there already */
export async function findBrowser() {
  const { CHROMIUM_PATH, CHROME_PATH } = process.env;
  const named = [CHROMIUM_PATH ?? [], CHROME_PATH ?? []].flat();
  return [...named, ...usualPlaces(), await playwrightsOwn()].find(starts) ?? null;
}

const says =
  "The end-to-end tests need Chrome or Chromium: install one, or set CHROMIUM_PATH to one (npx playwright install chromium).";

/** @returns {Promise<{ path: string } | { inTheWay: string }>} a Chromium, fetched where there is none */
export async function fetchBrowser() {
  const found = await findBrowser();
  if (found !== null) return { path: found };
  console.log("There is no Chrome or Chromium here. Trying Playwright's own download ...");
  await run("playwright", ["install", "chromium"], { timeoutSeconds: 300 });
  const downloaded = await findBrowser();
  if (downloaded !== null) return { path: downloaded };
  await aptInstall(["chromium"]);
  const installed = await findBrowser();
  if (installed !== null) return { path: installed };
  return { inTheWay: says };
}

/** For a script that needs a browser over a fresh build: the browser's path, or the end of the script, with a sentence. */
export async function browserOverBuild() {
  const inTheWay = await prepare({ build: true });
  const browser = inTheWay === null ? await fetchBrowser() : { inTheWay };
  if ("path" in browser) return browser.path;
  console.error(`\n${browser.inTheWay}`);
  process.exit(1);
}
