// `mdbin serve`: in a clone of the project the server that was built there, as a child process. The package has none.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { codeOfSignal, leaveSignals } from "./endings";
import { CliFailure } from "./exit-codes";

/** A build has this program in .next/mdbin/cli, and the server beside that folder. */
const clone = join(__dirname, "..", "..", "..");
const start = join(clone, "scripts", "start.mjs");

export async function serve({ port, host }: { port?: string; host?: string }): Promise<void> {
  if (!existsSync(join(__dirname, "..", "serve.mjs")) || !existsSync(start))
    throw new CliFailure(
      "usage",
      "This package holds the command line alone. To run a server, clone the project, and there: npm start. Its README says more.",
    );
  const env = { ...process.env, ...(port !== undefined && { PORT: port }), ...(host !== undefined && { HOST: host }) };
  const child = spawn(process.execPath, [start], { cwd: clone, stdio: "inherit", env });
  // A terminal's Control-C reaches both; the server takes a second one for the same.
  const giveBack = leaveSignals((signal) => child.kill(signal));
  process.exitCode = await new Promise<number>((resolve) => {
    child.once("error", () => resolve(1));
    child.once("exit", (code, signal) => resolve(code ?? (signal === null ? 1 : codeOfSignal(signal))));
  }).finally(giveBack);
}
