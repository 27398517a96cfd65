// The command line's outermost loop: reads the arguments, says what went wrong, and ends with the code of its family.
import { isMainThread } from "node:worker_threads";
import { CommanderError } from "commander";
import { atEnd } from "./endings";
import { CliFailure, exitCodes } from "./exit-codes";
import { brokenFile } from "./files/broken-file";
import { harmless } from "./harmless";
import { misunderstood } from "./misunderstood";
import { programFor } from "./program";
import { PipeClosed, say, writeOut } from "./terminal";

/** What a program of C is ended with by SIGPIPE: 128 and 13. */
const closedPipe = 141;

async function main(args: readonly string[]): Promise<number> {
  // Standard error may go away before we do.
  process.stderr.on("error", () => {});
  const dashes = args.indexOf("--");
  const isRun = args[0] === "run" && dashes !== -1;
  const program = programFor(isRun ? args.slice(dashes + 1) : null);
  let help = "";
  for (const command of [program, ...program.commands])
    command.exitOverride().configureOutput({
      writeOut: (text) => {
        help += text;
      },
      // Said by `misunderstood`.
      outputError: () => {},
    });
  try {
    await program.parseAsync(isRun ? args.slice(0, dashes) : args, { from: "user" });
    return Number(process.exitCode ?? exitCodes.ok);
  } catch (error) {
    if (!(error instanceof CommanderError)) return codeOf(error);
    if (error.exitCode === 0) return shown(help);
    const sentences = misunderstood(error, args, program);
    if (sentences !== null) say(`mdbin: ${sentences}\nTry: mdbin help`);
    return exitCodes.usage;
  }
}

const shown = (help: string): Promise<number> => writeOut(help).then(() => exitCodes.ok, codeOf);

function codeOf(error: unknown): number {
  if (error instanceof PipeClosed) return closedPipe;
  if (error instanceof CliFailure) {
    say(`mdbin: ${error.message}`);
    return exitCodes[error.family];
  }
  if (error instanceof Error && "syscall" in error) {
    say(`mdbin: A file that this command needs could not be read or written: ${brokenFile(error)}.`);
    return exitCodes.file;
  }
  // The stack holds no values; the message of an unknown error may.
  const stack = error instanceof Error ? (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line)) : [];
  say(
    [
      "mdbin: This is a fault of this program. Please tell its makers what you did, and this:",
      `  ${error instanceof Error ? error.name : typeof error}`,
      ...stack,
    ]
      .map(harmless)
      .join("\n"),
  );
  return exitCodes.fault;
}

if (isMainThread) {
  // Takes the arguments, a link among them, out of what `ps` shows; until here they stood there.
  process.title = "mdbin";
  process.on("uncaughtException", (error) => process.exit(codeOf(error)));
  // So that SIGINT and its like do what has to be done at an end, and a shell sees the number that it expects.
  atEnd(() => {});
  main(process.argv.slice(2)).then((code) => process.exit(code));
} else void import("./show/worker");
