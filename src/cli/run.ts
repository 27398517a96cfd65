// `mdbin run`: a command with the values of a shared .env in its environment, and on no disk. Its signals and its exit
// code are passed through; neither names nor values are shown unless that is asked for.
import { spawn } from "node:child_process";
import { parse } from "dotenv";
import { isInForeground } from "./ask";
import { codeOfSignal, leaveSignals } from "./endings";
import { CliFailure } from "./exit-codes";
import { harmlessLine } from "./harmless";
import { addressFrom, type LinkOptions } from "./link-from";
import { networkOf } from "./network";
import { obtain } from "./obtain";
import { type PasswordOptions, passwordsFor } from "./password";
import { say } from "./terminal";

export type RunOptions = LinkOptions & PasswordOptions & { burnOk?: true; printNames?: true };

const passed = ["SIGINT", "SIGTERM", "SIGHUP", "SIGQUIT", "SIGUSR1", "SIGUSR2"] as const;

export async function run(
  link: string | undefined,
  [command, ...args]: readonly string[],
  options: RunOptions,
): Promise<void> {
  if (command === undefined)
    throw new CliFailure("usage", "No command is given. It stands behind two dashes: mdbin run LINK -- npm start");
  const address = await addressFrom(link, options);
  const { document, done } = await obtain({
    address,
    network: networkOf(address.server),
    passwords: passwordsFor(options),
    burnRefusal: options.burnOk
      ? null
      : new CliFailure(
          "burns",
          "This paste can be read once, and is destroyed then. Nothing was claimed. Add --burn-ok to read it now.",
        ),
  });
  const values = parse(document.text);
  const names = Object.keys(values);
  if (names.length === 0) throw new CliFailure("content", "There is no NAME=value in this paste. Nothing was started.");
  if (options.printNames) say(names.join("\n"));
  process.exitCode = await started(command, args, values, done);
}

/** The exit code of a command that has ended. `running` is called when it has begun, so that its values have arrived. */
async function started(
  command: string,
  args: readonly string[],
  values: Record<string, string>,
  running: () => Promise<void>,
): Promise<number> {
  const child = spawnWith(command, args, values);
  const ended = new Promise<number>((resolve, reject) => {
    child.once("error", (error) => reject(notStarted(error, command)));
    child.once("exit", (code, signal) => resolve(code ?? (signal === null ? 1 : codeOfSignal(signal))));
  });
  const giveBack = leaveSignals((signal) => {
    // The terminal has sent these to the command already.
    if (isInForeground() && (signal === "SIGINT" || signal === "SIGQUIT")) return;
    child.kill(signal);
  }, passed);
  try {
    await Promise.race([new Promise((resolve) => child.once("spawn", resolve)), ended]);
    await running();
    return await ended;
  } finally {
    giveBack();
  }
}

function spawnWith(command: string, args: readonly string[], values: Record<string, string>) {
  try {
    return spawn(command, args, { stdio: "inherit", env: { ...process.env, ...values } });
  } catch (error) {
    throw notStarted(error, command);
  }
}

/** The system's own error may hold a value, so it is no part of the sentence. */
function notStarted(error: unknown, command: string): CliFailure {
  const code = error instanceof Error && "code" in error ? error.code : "";
  const name = harmlessLine(command);
  if (code === "ENOENT") return new CliFailure("no-command", `There is no command ${name}. Nothing was started.`);
  if (code === "E2BIG")
    return new CliFailure("content", "These are more values than a command can be given. Nothing was started.");
  if (code === "ERR_INVALID_ARG_VALUE")
    return new CliFailure("content", "A value holds a NUL, which no environment can. Nothing was started.");
  return new CliFailure("not-runnable", `${name} could not be started. Nothing was started.`);
}
