// The command line as a package: one file that needs no other at run time, and a package.json of its own, in a folder
// that `npm pack` and `npx` take. `npm run build` makes it in .next/mdbin/cli; here it goes wherever it is told to.
import { chmod, copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { root } from "./run.mjs";

/** Where the build has it, from the root. */
export const builtCli = ".next/mdbin/cli";
const program = "mdbin.cjs";

/** @param {string} folder @returns {Promise<string>} the program */
export async function packCli(folder) {
  await mkdir(folder, { recursive: true });
  const file = join(folder, program);
  await build({
    absWorkingDir: root,
    entryPoints: ["src/cli/main.ts"],
    outfile: file,
    bundle: true,
    platform: "node",
    target: "node20.19",
    // CommonJS: what is imported when it is asked for is then set up when it is asked for, in the same file.
    format: "cjs",
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: "eof",
    banner: { js: "#!/usr/bin/env node" },
    logLevel: "warning",
  });
  await chmod(file, 0o755);
  await copyFile(join(root, "docs/command-line.md"), join(folder, "README.md"));
  await writeFile(join(folder, "package.json"), `${JSON.stringify(await manifest(), null, 2)}\n`);
  return file;
}

async function manifest() {
  const { name, version, license, engines } = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
  return {
    name,
    version,
    description: "Share a text by an encrypted link, and read one, from a terminal.",
    license,
    engines,
    bin: { mdbin: program },
    files: [program],
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href)
  console.log(await packCli(resolve(process.argv[2] ?? join(root, builtCli))));
