// The server's modules as programs of their own, without a build of the pages: for tests that kill, race and start.
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { build } from "esbuild";
import { serverBundle } from "../../../scripts/server-bundle.mjs";

const root = resolve(import.meta.dirname, "../../..");

export type Program = { file: string; folder: string; remove(): void };

/** Bundles a piece of TypeScript, whose imports begin at src/server, into a program in a folder of its own. */
export async function makeProgram(contents: string): Promise<Program> {
  const folder = mkdtempSync(join(tmpdir(), "mdbin-program-"));
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  const file = join(folder, "program.mjs");
  await build({
    ...serverBundle(root),
    stdin: { contents, resolveDir: join(root, "src/server"), loader: "ts" },
    outfile: file,
    logLevel: "error",
  });
  return { file, folder, remove: () => rmSync(folder, { recursive: true }) };
}

/** The API on a free port, by a clock that is AHEAD milliseconds ahead; it says the port in its first line. */
export const apiProgram = `
  import { createServer } from "node:http";
  import { readSettings } from "./env";
  import { answerNode } from "./node-shell";
  import { startServer } from "./start";
  const clock = () => Date.now() + Number(process.env.AHEAD ?? 0);
  const { handle } = startServer(readSettings(), { clock });
  const http = createServer((request, response) => void answerNode(handle, request, response));
  http.listen(0, "127.0.0.1", () => console.log(http.address().port));
`;

/** Starts a program from the project's folder; settings of whoever runs the tests stay out. */
export function run({ file }: Program, environment: Record<string, string>): ChildProcess {
  const { PATH = "" } = process.env;
  return spawn(process.execPath, [file], {
    cwd: root,
    env: { PATH, NODE_ENV: "production", ...environment },
    stdio: ["ignore", "pipe", "inherit"],
  });
}

export const firstLine = (child: ChildProcess): Promise<string> =>
  new Promise((resolveLine, reject) => {
    if (child.stdout === null) throw new Error("the program's output is not read");
    createInterface(child.stdout).once("line", resolveLine);
    child.once("error", reject).once("exit", (code) => reject(new Error(`the program ended with ${code}`)));
  });

export const ended = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolveCode) => {
    if (child.exitCode !== null || child.signalCode !== null) resolveCode(child.exitCode);
    else child.once("exit", resolveCode);
  });
