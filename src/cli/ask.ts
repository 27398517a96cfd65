// Questions to the person at the terminal, asked there and not on standard input, which may be a text: a line, a
// password without echo, one of several answers.
import { closeSync, openSync, readFileSync, writeSync } from "node:fs";
import { ReadStream } from "node:tty";
import { atEnd, codeOfSignal } from "./endings";

const device =
  process.platform === "win32" ? { in: "\\\\.\\CONIN$", out: "\\\\.\\CONOUT$" } : { in: "/dev/tty", out: "/dev/tty" };

/** Whether somebody is there to be asked. */
export function hasPerson(): boolean {
  try {
    closeSync(openSync(device.in, "r+"));
    return true;
  } catch {
    return false;
  }
}

/**
 * Whether the keys of the terminal signal this process and those that it starts, wherever their input comes from. Only
 * Linux tells whether they are in its foreground.
 */
export function isInForeground(): boolean {
  if (process.platform !== "linux") return hasPerson();
  // proc(5): behind the name, which may hold anything, stand state, parent, group, session, terminal, its foreground group.
  const fields = readFileSync("/proc/self/stat", "utf8")
    .replace(/^.*\) /s, "")
    .split(" ");
  return fields[2] === fields[5];
}

function tell(text: string): void {
  const opened = openSync(device.out, "r+");
  writeSync(opened, text);
  closeSync(opened);
}

/** A line as the terminal gives it, edited by its own keys. Empty at the end of input. */
export function askLine(question: string): Promise<string> {
  endHidden();
  // Not read in one call, which would keep Control-C waiting.
  const input = new ReadStream(openSync(device.in, "r+"));
  input.setEncoding("utf8");
  tell(question);
  return new Promise((resolve) => {
    let typed = "";
    const finish = () => {
      input.destroy();
      resolve(typed.split(/\r?\n/, 1)[0] ?? "");
    };
    input.on("data", (chunk: Buffer | string) => {
      typed += chunk;
      if (typed.includes("\n")) finish();
    });
    input.once("end", finish).once("close", finish);
  });
}

/** The letter of one of the answers, as `[y]es` has it; asked until it is one of them, and the last at the end of input. */
export async function askChoice(question: string, letters: readonly [string, ...string[]]): Promise<string> {
  for (;;) {
    const typed = (await askLine(question)).trim().toLowerCase();
    if (typed === "") return letters.at(-1) ?? letters[0];
    const letter = letters.find((one) => typed[0] === one);
    if (letter !== undefined) return letter;
  }
}

const keys = { end: "\u0004", interrupt: "\u0003", erase: ["\u007f", "\b"], eraseAll: "\u0015", enter: ["\r", "\n"] };

type Hidden = {
  typed: string;
  /** Whether the last line ended by a carriage return: a line feed that follows at once belongs to that. */
  afterReturn: boolean;
  look: () => void;
  ended: boolean;
  close: () => void;
};
let hidden: Hidden | null = null;

/**
 * What is typed, without echo: there is none from then on, also while an answer is looked at and before the same is asked
 * again, until `endHidden`. Control-C ends the process as everywhere.
 */
export function askHidden(question: string): Promise<string> {
  hidden ??= openHidden();
  const terminal = hidden;
  tell(question);
  return new Promise((resolve) => {
    terminal.look = () => {
      const line = lineIn(terminal);
      if (line === null) return;
      terminal.look = () => {};
      tell("\n");
      resolve(line);
    };
    terminal.look();
  });
}

/** Gives the terminal its echo back; nothing happens where it has it. */
export const endHidden = (): void => hidden?.close();

function openHidden(): Hidden {
  const input = new ReadStream(openSync(device.in, "r+"));
  input.setEncoding("utf8").setRawMode(true);
  // Without echo a shell that gets its terminal back would seem dead.
  const restore = atEnd(() => input.setRawMode(false));
  const terminal: Hidden = {
    typed: "",
    afterReturn: false,
    look: () => {},
    ended: false,
    close: () => {
      hidden = null;
      input.setRawMode(false);
      restore();
      input.destroy();
    },
  };
  input.on("data", (chunk: Buffer | string) => {
    terminal.typed += chunk;
    if (terminal.typed.includes(keys.interrupt)) {
      tell("\n");
      process.exit(codeOfSignal("SIGINT"));
    }
    terminal.look();
  });
  input.on("close", () => {
    terminal.ended = true;
    terminal.look();
  });
  return terminal;
}

/** Takes a line off what was typed, as its keys have edited it; null where it has not ended. */
function lineIn(terminal: Hidden): string | null {
  if (terminal.afterReturn && terminal.typed !== "") {
    terminal.typed = terminal.typed.replace(/^\n/, "");
    terminal.afterReturn = false;
  }
  let line = "";
  let at = 0;
  for (const key of terminal.typed) {
    at += key.length;
    if (keys.enter.includes(key) || key === keys.end) {
      terminal.typed = terminal.typed.slice(at);
      terminal.afterReturn = key === "\r";
      return line;
    }
    if (keys.erase.includes(key)) line = [...line].slice(0, -1).join("");
    else if (key === keys.eraseAll) line = "";
    else line += key;
  }
  return terminal.ended ? line : null;
}
