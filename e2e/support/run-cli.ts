// The built command line as a child process, for journeys that go from a terminal to a page and back.
import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

const program = join(import.meta.dirname, "..", "..", ".next", "mdbin", "cli", "mdbin.cjs");

export type Ended = { code: number | null; out: string; err: string };
export type Cli = {
  /** Of its user, who has nothing else. */
  home: string;
  /** Runs a command to its end. */
  run(args: readonly string[], given?: { input?: string; env?: NodeJS.Dict<string> }): Promise<Ended>;
  /** The link of a paste that it shares. */
  share(text: string, ...options: string[]): Promise<string>;
  /** The text of a link. Throws where the command fails. */
  cat(link: string, ...options: string[]): Promise<string>;
  /** Starts a command that stays; `said` resolves when it has printed something of this pattern. */
  start(
    args: readonly string[],
    env?: NodeJS.Dict<string>,
  ): { said(pattern: RegExp): Promise<void>; stop(): Promise<number | null> };
  remove(): Promise<void>;
};

/** A user of the command line with a home of their own. */
export async function newCli(origin: string): Promise<Cli> {
  const home = await mkdtemp(join(tmpdir(), "mdbin-cli-"));
  const run: Cli["run"] = (args, { input = "", env = {} } = {}) =>
    new Promise((resolve, reject) => {
      const { PATH } = process.env;
      const child = spawn(process.execPath, [program, ...args], {
        env: { PATH, NODE_ENV: "production", HOME: home, MDBIN_SERVER: origin, ...env },
        stdio: ["pipe", "pipe", "pipe"],
        detached: true,
      });
      const [out, err]: [Buffer[], Buffer[]] = [[], []];
      child.stdout.on("data", (chunk: Buffer) => out.push(chunk));
      child.stderr.on("data", (chunk: Buffer) => err.push(chunk));
      child.once("error", reject).once("close", (code) => {
        resolve({ code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() });
      });
      child.stdin.end(input);
    });
  const wellRun = async (args: readonly string[], input: string): Promise<string> => {
    const { code, out, err } = await run(args, { input });
    if (code !== 0) throw new Error(`mdbin ${args[0]} ended with ${code}: ${err}`);
    return out;
  };
  const start: Cli["start"] = (args, env = {}) => {
    const { PATH } = process.env;
    const child = spawn(process.execPath, [program, ...args], {
      env: { PATH, NODE_ENV: "production", HOME: home, ...env },
    });
    let printed = "";
    const said = (pattern: RegExp) =>
      new Promise<void>((resolve, reject) => {
        child.stdout.on("data", (chunk: Buffer) => {
          printed += chunk;
          if (pattern.test(printed)) resolve();
        });
        child.once("exit", (code) => reject(new Error(`mdbin ${args[0]} ended with ${code}: ${printed}`)));
      });
    const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
    const stop = () => {
      child.kill("SIGTERM");
      return ended;
    };
    return { said, stop };
  };
  return {
    home,
    start,
    run,
    share: async (text, ...options) => (await wellRun(["share", ...options], text)).trim(),
    // By standard input: an argument would be in the list of processes.
    cat: (link, ...options) => wellRun(["cat", "-", ...options], link),
    remove: () => rm(home, { recursive: true, force: true }),
  };
}
