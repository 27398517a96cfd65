// Files for one user, whole or not there, and one writer at a time.
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { alone, readPrivate, replacePrivate, writeNew } from "./private-files";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "mdbin-files-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

test("a file is replaced as a whole, is this user's alone, and leaves nothing beside it", () => {
  const file = join(folder, "new", "file");
  replacePrivate(file, "one");
  replacePrivate(file, "two");
  expect(readPrivate(file)).toBe("two");
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(statSync(join(folder, "new")).mode & 0o777).toBe(0o700);
  expect(readdirSync(join(folder, "new"))).toEqual(["file"]);
});

test("a new file never takes the place of another one", () => {
  const file = join(folder, "file");
  writeNew(file, "one");
  expect(() => writeNew(file, "two")).toThrow(/EEXIST/);
  expect(readPrivate(file)).toBe("one");
  expect(readPrivate(join(folder, "none"))).toBe(null);
});

test("one changes it after another, and no change is lost", async () => {
  const file = join(folder, "number");
  const add = () =>
    alone(folder, "number", async () => {
      const number = Number(readPrivate(file) ?? 0);
      await new Promise((resolve) => setImmediate(resolve));
      replacePrivate(file, String(number + 1));
    });
  await Promise.all(Array.from({ length: 20 }, add));
  expect([readPrivate(file), readdirSync(folder)]).toEqual(["20", ["number"]]);
});

test("what a process left behind that is gone holds nobody up, and a failure lets go", async () => {
  const gone = execFileSync(process.execPath, ["-p", "process.pid"]).toString().trim();
  const lock = join(folder, ".name.lock");
  writeFileSync(lock, gone);
  expect(await alone(folder, "name", async () => "done")).toBe("done");
  await expect(alone(folder, "name", () => Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect(existsSync(lock)).toBe(false);
});
