// Installs what the lock asks for into node_modules, if it is not there already.
import { execFileSync } from "node:child_process";
import { root, runCommand, secondsSince } from "./run.mjs";
import { modulesAreStamped, modulesMatchTheLock, stampModules } from "./stamps.mjs";

/** better-sqlite3 is machine code: it loads only if its install script ran, and for this version of Node. */
function databaseLoads() {
  try {
    const script = `new (require("better-sqlite3"))(":memory:").close()`;
    execFileSync(process.execPath, ["-e", script], { cwd: root, stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

/** Gives null, or a sentence that says why it could not. */
export async function installIfStale() {
  if (modulesAreStamped()) return null;
  if (!modulesMatchTheLock() || !databaseLoads()) {
    console.log("Installing packages from package-lock.json; the first time takes a minute or three ...");
    const start = performance.now();
    const code = await npmCi();
    if (code !== 0)
      return "Installing failed, for the reason above. Where better-sqlite3 has no prebuilt binary, a C++ compiler is needed (README, Requirements).";
    if (!databaseLoads())
      return "better-sqlite3 is installed, but does not load: its install script did not run. Is ignore-scripts set in an .npmrc?";
    console.log(`Installed in ${secondsSince(start)}.`);
  }
  stampModules();
  return null;
}

/** By the npm that started this script, where one did. With NODE_ENV=production it would leave out what builds. */
function npmCi() {
  const env = { NODE_ENV: "" };
  const npm = process.env.npm_execpath;
  const args = ["ci", "--include=dev", "--include=optional", "--no-audit", "--no-fund", "--loglevel=error"];
  if (npm?.endsWith("npm-cli.js")) return runCommand(process.execPath, [npm, ...args], { env });
  return runCommand("npm", args, { env, shell: process.platform === "win32" });
}
