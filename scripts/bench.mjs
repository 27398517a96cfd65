// `npm run bench`: every measurement of bench/, or those that are named (`npm run bench -- http`), over a fresh build.
// Numbers behind a name go to the measurements, which say what they take them for (`npm run bench -- torture 300 7`).
// A measurement is a TypeScript file that prints what it found; it is bundled first, since Node 20 reads none.
import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { browserOverBuild } from "./browser.mjs";
import { root, runCommand } from "./run.mjs";

const CHROMIUM_PATH = await browserOverBuild();

const there = readdirSync(join(root, "bench"))
  .filter((name) => name.endsWith(".ts"))
  .map((name) => name.slice(0, -".ts".length));
const isNumber = (/** @type {string} */ argument) => /^\d+$/.test(argument);
const numbers = process.argv.slice(2).filter(isNumber);
const asked = process.argv.slice(2).filter((argument) => !isNumber(argument));
const unknown = asked.find((name) => !there.includes(name));
if (unknown !== undefined) {
  console.error(`There is no measurement "${unknown}", only ${there.join(", ")}.`);
  process.exit(1);
}

// Inside node_modules, so that packages are found from there.
const folder = join(root, "node_modules", ".mdbin-bench");
mkdirSync(folder, { recursive: true });
const { build } = await import("esbuild");
/** A bundle stands in one place; what a file finds beside itself is still where that file was. @type {import("esbuild").Plugin} */
const keepFolders = {
  name: "keep-folders",
  setup: ({ onLoad }) =>
    onLoad({ filter: /\.ts$/ }, async ({ path }) => ({
      contents: (await readFile(path, "utf8")).replaceAll("import.meta.dirname", JSON.stringify(dirname(path))),
      loader: "ts",
    })),
};
let failed = false;
for (const name of asked.length > 0 ? asked : there) {
  const outfile = join(folder, `${name}.mjs`);
  await build({
    entryPoints: [join(root, "bench", `${name}.ts`)],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
    logLevel: "warning",
    plugins: [keepFolders],
  });
  console.log(`\n── ${name}`);
  const args = ["--conditions=react-server", "--enable-source-maps", outfile, ...numbers];
  failed = (await runCommand(process.execPath, args, { env: { CHROMIUM_PATH } })) !== 0 || failed;
}
rmSync(folder, { recursive: true });
process.exit(failed ? 1 : 0);
