// A server of production, started from the build on a free port with a database of its own, and ended by its number.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = join(import.meta.dirname, "..", "..");
const program = join(root, ".next", "mdbin", "serve.mjs");
const startSeconds = 30;
const stopSeconds = 15;

export type Server = {
  /** `http://127.0.0.1:…`, without a slash at its end. */
  origin: string;
  /** The folder that holds the database and nothing else. */
  folder: string;
  /** Everything that it has printed so far. */
  log(): string;
  /** Ends it, by SIGTERM unless told otherwise; the folder stays. */
  kill(signal?: NodeJS.Signals): Promise<void>;
  /** Ends it and removes its folder. */
  stop(): Promise<void>;
};

export type Start = {
  /** Settings beside PORT, HOST and DATABASE_URL. */
  env?: NodeJS.Dict<string>;
  /** One of an earlier server, to start again over its database. */
  folder?: string;
};

/** Resolves once the server says where it listens. */
export async function startServer(start: Start = {}): Promise<Server> {
  return (await launch([program], start)).server;
}

/** Starts a program that is production's server and perhaps more; with a channel it can be sent messages. */
export async function launch(
  args: string[],
  { env = {}, folder }: Start,
  channel: "ipc"[] = [],
): Promise<{ server: Server; child: ChildProcess }> {
  if (!existsSync(program)) throw new Error("There is no build: start these tests by `npm run e2e`.");
  const home = folder ?? (await mkdtemp(join(tmpdir(), "mdbin-e2e-")));
  const port = await freePort();
  const child = spawn(process.execPath, args, {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe", ...channel],
    env: {
      ...process.env,
      NODE_ENV: "production",
      NEXT_TELEMETRY_DISABLED: "1",
      HOST: "127.0.0.1",
      PORT: String(port),
      DATABASE_URL: `file:${join(home, "mdbin.db")}`,
      ...env,
    },
  });
  let printed = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (text: string) => {
      printed += text;
    });
  }
  const kill = (signal?: NodeJS.Signals) => end(child, signal);
  await ready(child, () => printed).catch(async (error: unknown) => {
    await kill("SIGKILL");
    throw error;
  });
  const server: Server = {
    origin: `http://127.0.0.1:${port}`,
    folder: home,
    log: () => printed,
    kill,
    stop: async () => {
      await kill();
      await rm(home, { recursive: true, force: true });
    },
  };
  return { server, child };
}

/** The server prints its address once it listens. */
function ready(child: ChildProcess, printed: () => string): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (why: string) => reject(new Error(`The server ${why}. It printed:\n${printed()}`));
    const timer = setTimeout(() => fail(`was not ready after ${startSeconds} s`), startSeconds * 1000);
    const look = () => {
      if (!/https?:\/\//.test(printed())) return;
      clearTimeout(timer);
      resolve();
    };
    child.stdout?.on("data", look);
    child.stderr?.on("data", look);
    child.once("error", () => fail("could not be started"));
    child.once("exit", (code) => {
      clearTimeout(timer);
      fail(`ended with ${code}`);
    });
  });
}

async function end(child: ChildProcess, signal: NodeJS.Signals = "SIGTERM"): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, "exit");
  const timer = setTimeout(() => child.kill("SIGKILL"), stopSeconds * 1000);
  child.kill(signal);
  await gone;
  clearTimeout(timer);
}

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("No port was given.");
  return address.port;
}
