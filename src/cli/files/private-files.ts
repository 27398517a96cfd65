// Files that are for this user alone: a folder of mode 0700, files of mode 0600, each replaced as a whole or not at all,
// and one process at a time at whatever has a name.
import { randomBytes } from "node:crypto";
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

export const makePrivateFolder = (folder: string): void => void mkdirSync(folder, { recursive: true, mode: 0o700 });

/** Null where there is no such file. */
export function readPrivate(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (hasCode(error, "ENOENT") || hasCode(error, "ENOTDIR")) return null;
    throw error;
  }
}

/** Writes a new file, flushed to the disk; one that is there already is an error (`EEXIST`). */
export function writeNew(file: string, content: string | Uint8Array): void {
  const opened = openSync(file, "wx", 0o600);
  try {
    const bytes = typeof content === "string" ? Buffer.from(content) : content;
    for (let at = 0; at < bytes.length; ) at += writeSync(opened, bytes, at);
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}

/** A name beside a file, for what is to take its place. */
export const besides = (file: string): string =>
  join(dirname(file), `.${basename(file).slice(0, 64)}.${randomBytes(6).toString("hex")}.tmp`);

/** Writes a file in the place of what was there, which stays until the new one is whole and flushed. */
export function replacePrivate(file: string, content: string): void {
  makePrivateFolder(dirname(file));
  const temporary = besides(file);
  try {
    writeNew(temporary, content);
    renameSync(temporary, file);
    flushFolder(dirname(file));
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** So that a new name outlives a loss of power. Not every system lets a folder be opened. */
export function flushFolder(folder: string): void {
  try {
    const opened = openSync(folder, "r");
    fsyncSync(opened);
    closeSync(opened);
  } catch {
    // Windows.
  }
}

/** Nobody holds one longer than it takes to read and write a small file. */
const lockMillisecondsMost = 10_000;

/** One process after another for a name: a lock file, which counts for nothing once its process is gone. */
export async function alone<T>(folder: string, name: string, work: () => Promise<T>): Promise<T> {
  makePrivateFolder(folder);
  const lock = join(folder, `.${name}.lock`);
  for (const start = Date.now(); ; await sleep(10)) {
    try {
      writeNew(lock, String(process.pid));
      break;
    } catch (error) {
      if (!hasCode(error, "EEXIST")) throw error;
      if (Date.now() - start > lockMillisecondsMost || !holderLives(lock)) rmSync(lock, { force: true });
    }
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function holderLives(lock: string): boolean {
  const holder = Number(readPrivate(lock) ?? "");
  // It is being written, or was let go of just now.
  return !Number.isInteger(holder) || holder <= 0 || processLives(holder);
}

/** Also one of another user. */
export function processLives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return !hasCode(error, "ESRCH");
  }
}

export const hasCode = (error: unknown, code: string): boolean =>
  error instanceof Error && "code" in error && error.code === code;
