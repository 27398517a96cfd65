// What stands before `npm start` and `npm test`: a Node that is new enough, packages, and the build, each made only
// where it is missing or stale. It knows node: modules only, because at its start there may be no others.
import { createHash } from "node:crypto";
import { closeSync, openSync, readFileSync, rmSync, statSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { buildIfStale } from "./build.mjs";
import { installIfStale } from "./install.mjs";
import { root } from "./run.mjs";

/** @returns {string | null} a sentence, or null where this Node will do */
function nodeIsTooOld() {
  const wanted = JSON.parse(readFileSync(join(root, "package.json"), "utf8")).engines.node.replace(/^>=/, "");
  const [major = 0, minor = 0] = wanted.split(".").map(Number);
  const [ourMajor = 0, ourMinor = 0] = process.versions.node.split(".").map(Number);
  if (ourMajor > major || (ourMajor === major && ourMinor >= minor)) return null;
  return `mdbin needs Node ${wanted} or later, and this is ${process.versions.node}. Get one from https://nodejs.org/.`;
}

const lock = join(tmpdir(), `mdbin-prepare-${createHash("sha256").update(root).digest("hex").slice(0, 16)}.lock`);

/** No install and build takes longer; an older lock's process number belongs to something else by now. */
const oldestMinutes = 15;

/** Waits until no other `npm start` of this folder installs or builds. A lock whose process is gone counts for nothing. */
async function takeTurn() {
  for (let told = false; ; told = true) {
    try {
      const file = openSync(lock, "wx");
      writeSync(file, String(process.pid));
      closeSync(file);
      return;
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== "EEXIST") throw error;
    }
    if (!holderLives()) rmSync(lock, { force: true });
    else if (!told) console.log("Another start is installing or building here; waiting for it ...");
    await sleep(300);
  }
}

function holderLives() {
  try {
    if (Date.now() - statSync(lock).mtimeMs > oldestMinutes * 60_000) return false;
    process.kill(Number(readFileSync(lock, "utf8")) || process.pid, 0);
    return true;
  } catch (error) {
    // EPERM: it is somebody else's. ENOENT: it has just let go, and the next try may have it.
    return ["EPERM", "ENOENT"].includes(/** @type {NodeJS.ErrnoException} */ (error).code ?? "");
  }
}

/**
 * Gives null, or a sentence that says what is in the way.
 * @param {{ build: boolean }} what
 */
export async function prepare({ build }) {
  const tooOld = nodeIsTooOld();
  if (tooOld !== null) return tooOld;
  await takeTurn();
  try {
    return (await installIfStale()) ?? (build ? await buildIfStale() : null);
  } finally {
    rmSync(lock, { force: true });
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const inTheWay = await prepare({ build: true });
  if (inTheWay !== null) {
    console.error(`\n${inTheWay}`);
    process.exit(1);
  }
}
