// Standard output and standard error: data goes to the one, words to the other, and what was written counts as written
// only when the system has taken it.
import { fstatSync, fsyncSync, statSync, writeSync } from "node:fs";
import { CliFailure } from "./exit-codes";
import { brokenFile } from "./files/broken-file";
import { hasCode } from "./files/private-files";

export const isTerminal = (stream: { isTTY?: boolean }): boolean => stream.isTTY === true;

/** Whether colours are wanted there (https://no-color.org). */
export const hasColour = (stream: { isTTY?: boolean }): boolean =>
  isTerminal(stream) && !process.env.NO_COLOR && process.env.TERM !== "dumb";

/** A sentence for whoever sits there. Where nobody can hear it, it is not said. */
export function say(sentence: string): void {
  try {
    writeSync(2, `${sentence}\n`);
  } catch {
    // Standard error is closed.
  }
}

/** Whoever read the output went away: not a failure of ours, and nothing is said of it. */
export class PipeClosed extends Error {
  override name = "PipeClosed";
}

/** Whether what is written there is seen by nobody: the null device, which Node also opens in the place of an output that is closed. */
export function outputIsNull(): boolean {
  if (process.platform === "win32") return false;
  try {
    const output = fstatSync(1);
    return output.isCharacterDevice() && output.rdev === statSync("/dev/null").rdev;
  } catch {
    return false;
  }
}

/** Resolves when the system has all of it, on the disk where it is a file. Throws `PipeClosed`, or `CliFailure` `file`. */
export async function writeOut(data: Uint8Array | string): Promise<void> {
  const bytes = typeof data === "string" ? Buffer.from(data) : data;
  try {
    const stat = fstatSync(1);
    if (isTerminal(process.stdout) || stat.isFIFO() || stat.isSocket() || process.platform === "win32") {
      await written(bytes);
      return;
    }
    for (let at = 0; at < bytes.length; ) at += writeSync(1, bytes, at);
    if (stat.isFile()) fsyncSync(1);
  } catch (cause) {
    if (isBrokenPipe(cause)) throw new PipeClosed("", { cause });
    throw new CliFailure("file", `Standard output could not be written: ${brokenFile(cause)}.`, { cause });
  }
}

const isBrokenPipe = (error: unknown): boolean => hasCode(error, "EPIPE") || hasCode(error, "EOF");

const written = (bytes: Uint8Array): Promise<void> =>
  new Promise((resolve, reject) => {
    process.stdout.once("error", reject);
    process.stdout.write(bytes, (error) => (error ? reject(error) : resolve()));
  });

const quietMilliseconds = 500;

/** Says on standard error what is being waited for, where that takes longer than one notices, and takes it back. */
export async function during<T>(what: string, work: Promise<T>): Promise<T> {
  if (!isTerminal(process.stderr)) return work;
  let shown = false;
  const timer = setTimeout(() => {
    shown = true;
    process.stderr.write(`${what} …`);
  }, quietMilliseconds);
  try {
    return await work;
  } finally {
    clearTimeout(timer);
    if (shown) process.stderr.write("\r\u001b[K");
  }
}
