// The built command line as a child process, against the real server on node:http in this one, for the tests of the
// commands: with a home of its own, so that nothing of whoever runs them is read or changed.
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { packCli } from "../../../scripts/pack-cli.mjs";
import { readSettings } from "../../server/env";
import { answerNode } from "../../server/node-shell";
import { startServer } from "../../server/start";

export type Ended = { code: number | null; signal: NodeJS.Signals | null; stdout: Buffer; out: string; err: string };
export type Running = { child: ChildProcess; ended: Promise<Ended> };
export type Run = {
  /** What goes to standard input; nothing closes it at once, null leaves it open. */
  input?: string | Uint8Array | null;
  env?: NodeJS.Dict<string>;
  cwd?: string;
  /** In the place of the program itself, which is in MDBIN: lines for `sh`. */
  shell?: string;
};

export type World = {
  origin: string;
  /** Where nothing listens. */
  nowhere: string;
  /** Of the user who runs the command line: HOME, and all that is kept. */
  home: string;
  /** Every request that arrived, as `PUT /api/v1/…`, without its query. */
  asked: string[];
  /** Seen before the server does: answers whether it shall not get it. */
  intercept: { now: (request: IncomingMessage, response: ServerResponse) => boolean };
  /** No request is answered before this. */
  hold: { until: Promise<unknown> };
  clock: { ahead: number };
  start(args: readonly string[], run?: Run): Running;
  cli(args: readonly string[], run?: Run): Promise<Ended>;
  sh(lines: string, run?: Run): Promise<Ended>;
  close(): Promise<void>;
};

export async function startWorld(settings: Record<string, string> = {}): Promise<World> {
  const folder = mkdtempSync(join(tmpdir(), "mdbin-cli-"));
  const program = await packCli(join(folder, "package"));
  const home = mkdtempSync(join(folder, "home-"));
  const clock = { ahead: 0 };
  const server = startServer(readSettings({ DATABASE_URL: `file:${join(folder, "mdbin.db")}`, ...settings }), {
    clock: () => Date.now() + clock.ahead,
    log: () => {},
  });
  const asked: string[] = [];
  const intercept: World["intercept"] = { now: () => false };
  const hold: World["hold"] = { until: Promise.resolve() };
  const http = createServer((request, response) => {
    asked.push(`${request.method} ${request.url?.split("?")[0]}`);
    if (intercept.now(request, response)) return;
    void hold.until.then(() => answerNode(server.handle, request, response));
  });
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;

  const closed = await closedPort();
  const start: World["start"] = (args, { input = "", env = {}, cwd = home, shell } = {}) => {
    const { PATH } = process.env;
    const [command, ...rest] = shell === undefined ? [process.execPath, program, ...args] : ["sh", "-c", shell];
    const child = spawn(command ?? "", rest, {
      cwd,
      env: { PATH, NODE_ENV: "production", HOME: home, MDBIN: program, MDBIN_SERVER: origin, ...env },
      stdio: ["pipe", "pipe", "pipe"],
      // Without a terminal of whoever runs the tests.
      detached: true,
    });
    child.stdin.on("error", () => {});
    if (input !== null) child.stdin.end(input);
    return { child, ended: endOf(child) };
  };
  return {
    origin,
    nowhere: `http://127.0.0.1:${closed}`,
    home,
    asked,
    intercept,
    hold,
    clock,
    start,
    cli: (args, run) => start(args, run).ended,
    sh: (shell, run) => start([], { ...run, shell }).ended,
    async close() {
      await new Promise<void>((resolve) => http.close(() => resolve()).closeAllConnections());
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function closedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function endOf(child: ChildProcess): Promise<Ended> {
  const parts: { stdout: Buffer[]; stderr: Buffer[] } = { stdout: [], stderr: [] };
  child.stdout?.on("data", (chunk: Buffer) => parts.stdout.push(chunk));
  child.stderr?.on("data", (chunk: Buffer) => parts.stderr.push(chunk));
  return new Promise((resolve, reject) => {
    child.once("error", reject).once("close", (code, signal) => {
      const stdout = Buffer.concat(parts.stdout);
      resolve({ code, signal, stdout, out: stdout.toString(), err: Buffer.concat(parts.stderr).toString() });
    });
  });
}
