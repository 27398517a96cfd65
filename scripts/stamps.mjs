// Stamps: a hash of everything that something was made from, left beside it, so that it is made again only when
// that has changed. One stands in node_modules (what was installed), one in .next (what was built).
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./run.mjs";

const modulesStamp = "node_modules/.mdbin-installed";
const buildStamp = ".next/mdbin/.built";
/** npm's own note of what stands in node_modules. */
const installedLock = "node_modules/.package-lock.json";

/** What a build is made from. tsconfig.json is not in it, because `next build` may rewrite it. */
const sources = [
  "src",
  "public",
  "drizzle",
  "scripts",
  "docs/command-line.md",
  "package.json",
  "next.config.ts",
  "postcss.config.mjs",
  "package-lock.json",
];
/** @param {string} path */
const isForTestsOnly = (path) =>
  /\.(test|suite)\.[^/]*$|(^|[\\/])(vectors|routes-test|command-test)([\\/]|$)/.test(path);

const runtime = `${process.platform} ${process.arch} ${process.versions.modules}`;
/** @param {string} path */
const read = (path) => (existsSync(join(root, path)) ? readFileSync(join(root, path), "utf8") : "");

/** @param {string} path @returns {string[]} the files at or under a path, in one order everywhere */
function filesUnder(path) {
  if (!existsSync(join(root, path)) || isForTestsOnly(path)) return [];
  if (!statSync(join(root, path)).isDirectory()) return [path];
  const names = readdirSync(join(root, path)).sort();
  return names.flatMap((name) => filesUnder(`${path}/${name}`));
}

/** @param {(string | Buffer)[]} parts */
function hash(parts) {
  const sum = createHash("sha256");
  for (const part of parts) sum.update(`${part.length}:`).update(part);
  return sum.digest("hex");
}

/** The packages that package.json and the lock want, for this Node on this machine, and those that are there. */
function modulesHash() {
  const { dependencies, devDependencies, optionalDependencies, overrides } = JSON.parse(read("package.json"));
  const wanted = JSON.stringify({ dependencies, devDependencies, optionalDependencies, overrides });
  return hash([runtime, wanted, read("package-lock.json"), read(installedLock)]);
}

export function sourcesHash() {
  const files = sources.flatMap(filesUnder);
  return hash([runtime, ...files.flatMap((file) => [file, readFileSync(join(root, file))])]);
}

export const modulesAreStamped = () => read(modulesStamp) === modulesHash();
export const stampModules = () => writeFileSync(join(root, modulesStamp), modulesHash());
export const buildIsFresh = () => existsSync(join(root, ".next/BUILD_ID")) && read(buildStamp) === sourcesHash();
/** @param {string} built the hash of the sources as they were when the build began */
export const stampBuild = (built) => writeFileSync(join(root, buildStamp), built);

/**
 * Whether node_modules holds what the lock asks for, though we did not install it: somebody ran `npm install`.
 * Optional packages may be missing where they are for another system.
 */
export function modulesMatchTheLock() {
  if (!existsSync(join(root, installedLock))) return false;
  const wanted = Object.entries(JSON.parse(read("package-lock.json")).packages);
  const there = JSON.parse(read(installedLock)).packages;
  return wanted.every(([path, entry]) => {
    if (path === "") return true;
    if (there[path] !== undefined) return there[path].version === entry.version;
    return entry.optional === true && !isForThisSystem(entry);
  });
}

/** @param {{ os?: string[], cpu?: string[], libc?: string[] }} entry */
function isForThisSystem({ os, cpu, libc }) {
  if (os === undefined && cpu === undefined) return false;
  const isMusl = process.platform === "linux" && !("glibcVersionRuntime" in reportHeader());
  const fits = [os?.includes(process.platform), cpu?.includes(process.arch), libc?.includes(isMusl ? "musl" : "glibc")];
  return !fits.includes(false);
}

/** @returns {object} */
const reportHeader = () => /** @type {{ header: object }} */ (process.report.getReport()).header;
