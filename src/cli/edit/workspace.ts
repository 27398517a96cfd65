// The private place in which an editor has a text: a folder of mode 0700, in memory where the system has such a place.
// Everything in it is written over and removed when this process ends, in whatever way; of one that was killed, when the
// next one begins.
import { spawn } from "node:child_process";
import { randomFillSync } from "node:crypto";
import {
  closeSync,
  constants,
  fstatSync,
  fsyncSync,
  lstatSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Document } from "@/crypto";
import { hasPerson } from "../ask";
import { atEnd, codeOfSignal, leaveSignals } from "../endings";
import { CliFailure } from "../exit-codes";
import { brokenFile } from "../files/broken-file";
import { processLives, writeNew } from "../files/private-files";
import { isTerminal } from "../terminal";

export type Workspace = {
  /** What the editor left. Throws `CliFailure`. */
  edit: () => Promise<Uint8Array>;
  wipe: () => void;
  /** Lets it stay where it is, for who has no other copy. Gives its path. */
  leave: () => string;
};

const prefix = "mdbin-edit-";
const places = (): string[] =>
  [process.env.XDG_RUNTIME_DIR ?? "", "/dev/shm", tmpdir()].filter((place) => place !== "");

export function openWorkspace(
  text: string,
  { name, format = "markdown" }: Pick<Document, "name" | "format">,
): Workspace {
  wipeLeftOvers();
  const folder = makeFolder();
  const forgotten = atEnd(() => wipeFolder(folder));
  const file = join(folder, name ?? (format === "markdown" ? "paste.md" : "paste.txt"));
  writeNew(file, text);
  let left = false;
  return {
    edit: async () => {
      await runEditor(file);
      try {
        return readFileSync(file);
      } catch (cause) {
        throw new CliFailure(
          "file",
          `What the editor wrote could not be read: ${brokenFile(cause)}. Nothing was saved.`,
          { cause },
        );
      }
    },
    wipe: () => {
      if (!left) wipeFolder(folder);
      forgotten();
    },
    leave: () => {
      left = true;
      forgotten();
      return file;
    },
  };
}

function makeFolder(): string {
  let last: unknown;
  for (const place of places())
    try {
      return mkdtempSync(join(place, `${prefix}${process.pid}-`));
    } catch (error) {
      last = error;
    }
  throw new CliFailure("file", `There is no folder for what is edited: ${brokenFile(last)}.`, { cause: last });
}

/** An editor's own copies are among what lies there. A link is removed, and what it leads to stays as it is. */
function wipeFolder(folder: string): void {
  overwriteIn(folder);
  rmSync(folder, { recursive: true, force: true });
}

function overwriteIn(folder: string): void {
  for (const entry of entriesOf(folder)) {
    const file = join(folder, entry);
    try {
      const stat = lstatSync(file);
      if (stat.isDirectory()) overwriteIn(file);
      else if (stat.isFile()) overwrite(file);
    } catch {
      // It is removed in any case.
    }
  }
}

const bytesAtOnce = 65_536;

/**
 * A file system that writes elsewhere may keep the old blocks: this is why memory is preferred. What has a second name
 * is not only ours.
 */
function overwrite(file: string): void {
  const opened = openSync(file, constants.O_RDWR | constants.O_NOFOLLOW);
  try {
    const stat = fstatSync(opened);
    if (!stat.isFile() || stat.nlink !== 1) return;
    for (let at = 0; at < stat.size; )
      at += writeSync(opened, randomFillSync(Buffer.alloc(Math.min(bytesAtOnce, stat.size - at))), 0, undefined, at);
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}

function wipeLeftOvers(): void {
  for (const place of places())
    for (const entry of entriesOf(place)) {
      const [, pid = ""] = /^mdbin-edit-(\d+)-/.exec(entry) ?? [];
      const folder = join(place, entry);
      try {
        if (pid !== "" && !processLives(Number(pid)) && isOurs(folder)) wipeFolder(folder);
      } catch {
        // Others may put there what they like, and nobody is kept from editing by it.
      }
    }
}

function entriesOf(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Not what a link of somebody else's leads to. */
function isOurs(folder: string): boolean {
  const stat = lstatSync(folder);
  return stat.isDirectory() && stat.uid === process.getuid?.();
}

/** Plain words are started as they are, so that a signal reaches the editor; all else is for the shell to read. */
function commandOf(editor: string, file: string): [string, ...string[]] {
  if (process.platform === "win32") return [`${editor} "${file}"`];
  const [command, ...args] = /^[\w./+-]+( [\w./+:=-]+)*$/.test(editor) ? editor.split(" ") : [];
  return command === undefined ? ["sh", "-c", `${editor} "$1"`, "mdbin", file] : [command, ...args, file];
}

/** Under the rules of git: a variable holds a command line for the shell, and the file comes behind it. */
async function runEditor(file: string): Promise<void> {
  const { VISUAL, EDITOR } = process.env;
  const editor = VISUAL || EDITOR || (process.platform === "win32" ? "notepad" : "vi");
  const terminal = hasPerson() && process.platform !== "win32" ? openSync("/dev/tty", "r+") : null;
  const own = (stream: { isTTY?: boolean }) => (isTerminal(stream) || terminal === null ? "inherit" : terminal);
  const stdio = [own(process.stdin), own(process.stdout), "inherit"] as const;
  const [command, ...args] = commandOf(editor, file);
  const child = spawn(command, args, { shell: process.platform === "win32", stdio: [...stdio] });
  const giveBack = leaveSignals((signal) => {
    // Control-C is the editor's, which a terminal has told of it.
    if (signal === "SIGINT" && terminal !== null) return;
    // A hang-up may be ignored where this was started, and then by the editor too.
    child.kill(signal === "SIGHUP" ? "SIGTERM" : signal);
    process.exit(codeOfSignal(signal));
  });
  const code = await new Promise<number>((resolve) => {
    child.once("error", () => resolve(127));
    child.once("exit", (ended, signal) => resolve(ended ?? (signal === null ? 1 : codeOfSignal(signal))));
  }).finally(() => {
    giveBack();
    if (terminal !== null) closeSync(terminal);
  });
  if (code === codeOfSignal("SIGINT")) process.exit(code);
  if (code !== 0)
    throw new CliFailure("file", "The editor ended with a failure, so nothing was saved. EDITOR names the one to use.");
}
