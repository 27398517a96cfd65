// A file that a text is written to: of mode 0600, whole or not there at all, and never in the place of another one
// unless that is asked for.
import { linkSync, lstatSync, realpathSync, renameSync, rmSync, statSync } from "node:fs";
import { dirname, sep } from "node:path";
import { atEnd } from "../endings";
import { CliFailure } from "../exit-codes";
import { brokenFile } from "./broken-file";
import { besides, flushFolder, hasCode, writeNew } from "./private-files";

/**
 * Looks whether a file could be written, before anything is fetched. Gives what writes it, flushed to the disk.
 * Both throw `CliFailure` `file`.
 */
export function outFile(named: string, force: boolean): (bytes: Uint8Array) => void {
  if (named === "" || named.endsWith("/") || named.endsWith(sep))
    throw new CliFailure("file", "--out names no file. Give the name of one, in a folder that is there.");
  const exists = isThere(named);
  if (exists && !force) throw taken();
  const file = exists ? realpathSync(named) : named;
  if (exists && !statSync(file).isFile())
    throw new CliFailure("file", "This is no ordinary file, and is not written over. Use standard output for it.");
  const temporary = besides(file);
  // An empty one shows at once whether the folder takes files.
  guarded(() => writeNew(temporary, ""));
  rmSync(temporary);
  return (bytes) =>
    guarded(() => {
      const forgotten = atEnd(() => rmSync(temporary, { force: true }));
      try {
        writeNew(temporary, bytes);
        if (force) renameSync(temporary, file);
        else linkNew(temporary, file);
        flushFolder(dirname(file));
      } finally {
        rmSync(temporary, { force: true });
        forgotten();
      }
    });
}

const taken = () => new CliFailure("file", "The file is there already, and stays as it is. --force writes over it.");

function isThere(file: string): boolean {
  try {
    lstatSync(file);
    return true;
  } catch (error) {
    if (hasCode(error, "ENOENT")) return false;
    throw new CliFailure("file", `The file could not be written: ${brokenFile(error)}.`, { cause: error });
  }
}

/** A second name fails where there is one, also one that came a moment ago; a renaming would write over it. */
function linkNew(temporary: string, file: string): void {
  try {
    linkSync(temporary, file);
  } catch (error) {
    if (hasCode(error, "EEXIST")) throw taken();
    // A file system without second names.
    if (!["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS"].some((code) => hasCode(error, code))) throw error;
    if (isThere(file)) throw taken();
    renameSync(temporary, file);
  }
}

function guarded(work: () => void): void {
  try {
    work();
  } catch (cause) {
    if (cause instanceof CliFailure) throw cause;
    throw new CliFailure("file", `The file could not be written: ${brokenFile(cause)}.`, { cause });
  }
}
