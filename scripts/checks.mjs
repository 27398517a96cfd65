// The checks that need no built app, fastest to fail first, and one way to run a tool of node_modules.
// Tools are started as `node <file>`, not by their names in .bin, so that the same line works on Windows.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";

const tools = {
  biome: "node_modules/@biomejs/biome/bin/biome",
  depcruise: "node_modules/dependency-cruiser/bin/dependency-cruise.mjs",
  next: "node_modules/next/dist/bin/next",
  playwright: "node_modules/@playwright/test/cli.js",
  tsc: "node_modules/typescript/bin/tsc",
  vitest: "node_modules/vitest/vitest.mjs",
};

/**
 * Runs a tool (or a file) with this Node, in this folder, and gives its exit code; a signal counts as 1.
 * @param {string} name
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env] added to this process's own
 * @returns {Promise<number>}
 */
export function run(name, args, env = {}) {
  const file = name in tools ? tools[/** @type {keyof typeof tools} */ (name)] : name;
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [file, ...args], {
      stdio: "inherit",
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...env },
    });
    child.on("error", reject);
    child.on("close", (code) => resolve(code ?? 1));
  });
}

/** Each is one promise about the source, and counts as one test. */
export const checks = [
  { name: "lint and format", run: () => run("biome", ["check", "--error-on-warnings"]) },
  { name: "import rules", run: () => run("depcruise", ["src"]) },
  // Next writes the types of the routes and of stylesheets; a fresh clone has none.
  {
    name: "types",
    run: async () => (existsSync("src/app") ? await run("next", ["typegen"]) : 0) || run("tsc", ["--noEmit"]),
  },
  { name: "types of crypto, which knows no browser and no Node", run: () => run("tsc", ["-p", "src/crypto"]) },
];
