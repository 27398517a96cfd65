// What `npm ci` asks of package-lock.json, tried on a copy and without the network, so that a newcomer's first
// command is not the one that finds out. [Note: packages for other systems]: where the registry does not offer a
// platform's optional package, npm leaves it out of the lock and `npm ci` then refuses the lock; such entries
// are written by hand, without `integrity`.
import { execFile } from "node:child_process";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";

const root = join(import.meta.dirname, "..");
const lockSchema = z.looseObject({
  packages: z.record(
    z.string(),
    z.looseObject({
      version: z.string().optional(),
      resolved: z.string().optional(),
      optionalDependencies: z.record(z.string(), z.string()).optional(),
    }),
  ),
});

let copy: string;
beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), "mdbin-lock-"));
  await cp(join(root, "package.json"), join(copy, "package.json"));
});
afterAll(() => rm(copy, { recursive: true }));

const readLock = async () => lockSchema.parse(JSON.parse(await readFile(join(root, "package-lock.json"), "utf8")));

/** `npm ci` up to the point where it would download; null, or what it refused. */
async function refusal(lock: z.infer<typeof lockSchema>): Promise<string | null> {
  await writeFile(join(copy, "package-lock.json"), JSON.stringify(lock));
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const args = ["ci", "--dry-run", "--offline", "--ignore-scripts", "--include=dev", "--loglevel=error"];
  return promisify(execFile)(npm, args, { cwd: copy, shell: process.platform === "win32" }).then(
    () => null,
    (error: unknown) => String(error),
  );
}

describe("package-lock.json", () => {
  test("is one that npm ci takes", async () => {
    expect(await refusal(await readLock())).toBeNull();
  });

  test("would be refused without the packages of another system", async () => {
    const lock = await readLock();
    const other = process.platform === "darwin" ? "win32-x64-msvc" : "darwin-arm64";
    delete lock.packages[`node_modules/@next/swc-${other}`];
    expect(await refusal(lock)).toContain(`Missing: @next/swc-${other}`);
  });

  test("has every package that another system would want", async () => {
    const { packages } = await readLock();
    const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter((name) => !ancestors(path).some((at) => `${at}${name}` in packages)),
    );
    expect(missing).toEqual([]);
  });

  test("names no registry but npm's own", async () => {
    const { packages } = await readLock();
    const elsewhere = Object.values(packages).filter(
      ({ resolved }) => resolved !== undefined && !resolved.startsWith("https://registry.npmjs.org/"),
    );
    expect(elsewhere).toEqual([]);
  });
});

/** The node_modules folders in which Node looks for what the package at `path` wants, nearest first. */
function ancestors(path: string): string[] {
  const parts = path === "" ? [] : path.split("/node_modules/");
  return [
    ...parts.map((_, i) => `${parts.slice(0, parts.length - i).join("/node_modules/")}/node_modules/`),
    "node_modules/",
  ];
}
