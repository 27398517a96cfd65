// `npm run build`: Next's build, then what production's server needs beside it (postbuild.mjs), then a stamp.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root, run, secondsSince } from "./run.mjs";
import { buildIsFresh, sourcesHash, stampBuild } from "./stamps.mjs";

/** @param {string} [log] a file that gets the output in place of the terminal */
async function build(log) {
  // The stamp goes first: a build that is cut off is no build.
  rmSync(join(root, ".next/mdbin"), { recursive: true, force: true });
  const built = sourcesHash();
  const options = { env: { NODE_ENV: "production" }, log };
  const code = (await run("next", ["build"], options)) || (await run("scripts/postbuild.mjs", [], options));
  if (code === 0) stampBuild(built);
  return code;
}

/** Builds without a word where all goes well. Gives null, or a sentence that says that it could not. */
export async function buildIfStale() {
  if (buildIsFresh()) return null;
  console.log("Building; this takes about a minute ...");
  const start = performance.now();
  const folder = mkdtempSync(join(tmpdir(), "mdbin-build-"));
  const log = join(folder, "log");
  const code = await build(log);
  if (code !== 0) process.stderr.write(readFileSync(log));
  rmSync(folder, { recursive: true });
  if (code !== 0) return "The build failed, for the reason above.";
  console.log(`Built in ${secondsSince(start)}.`);
  return null;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) process.exit(await build());
