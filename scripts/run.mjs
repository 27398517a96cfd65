// How scripts start other programs: a tool of node_modules, or a file, with this Node and in this project.
// Tools are started as `node <file>`, not by their names in .bin, so that the same line works on Windows.
import { spawn } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));

const tools = {
  biome: "node_modules/@biomejs/biome/bin/biome",
  depcruise: "node_modules/dependency-cruiser/bin/dependency-cruise.mjs",
  next: "node_modules/next/dist/bin/next",
  playwright: "node_modules/@playwright/test/cli.js",
  tsc: "node_modules/typescript/bin/tsc",
  vitest: "node_modules/vitest/vitest.mjs",
};

/**
 * Runs a command to its end and gives its exit code; ended by a signal, or not to be started, it is 1.
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: NodeJS.Dict<string>, log?: string | undefined, shell?: boolean, timeoutSeconds?: number }} [options]
 *   env: beside this process's own; log: a file that gets the output in place of the terminal
 * @returns {Promise<number>}
 */
export function runCommand(command, args, { env = {}, log, shell = false, timeoutSeconds = 0 } = {}) {
  return new Promise((resolve) => {
    const file = log === undefined ? null : openSync(log, "w");
    /** @type {import("node:child_process").StdioOptions} */
    const stdio = file === null ? "inherit" : ["ignore", file, file];
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...env },
      shell,
      stdio,
    });
    if (file !== null) closeSync(file);
    // spawn's own `timeout` would go on ticking, and hold this process, where the command is not there.
    const timer = timeoutSeconds > 0 ? setTimeout(() => child.kill(), timeoutSeconds * 1000) : undefined;
    const end = (/** @type {number} */ code) => {
      clearTimeout(timer);
      resolve(code);
    };
    child.on("error", () => end(1));
    child.on("close", (code) => end(code ?? 1));
  });
}

/**
 * Runs a tool by its name, or a file by its path from the root.
 * @param {keyof typeof tools | `scripts/${string}`} tool
 * @param {string[]} args
 * @param {{ env?: NodeJS.Dict<string>, log?: string | undefined, timeoutSeconds?: number }} [options]
 */
export function run(tool, args, options) {
  const file = tool in tools ? tools[/** @type {keyof typeof tools} */ (tool)] : tool;
  return runCommand(process.execPath, [file, ...args], options);
}

/** @param {number} start as `performance.now()` gave it */
export const secondsSince = (start) => `${((performance.now() - start) / 1000).toFixed(1)} s`;
