// The clients of this folder as programs: found or built, and run as a person runs them.
import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findGo, findPython } from "../../../scripts/other-languages.mjs";
import { packCli } from "../../../scripts/pack-cli.mjs";

const clients = join(import.meta.dirname, "..");

/** What a program came to. */
export type Ran = { code: number | null; out: Buffer; err: string };

export type Client = {
  name: string;
  run: (args: string[], input?: Buffer | string) => Promise<Ran>;
  /** The same with its standard output into a file. */
  runInto: (file: string, args: string[], input?: Buffer | string) => Promise<Ran>;
};

/** Programs by the names of their languages; where one cannot be run, why. */
export type Programs = {
  python: Client | string;
  go: Client | string;
  shell: Client;
  /** The project's own command line, packed as it is published. */
  packCommandLine: () => Promise<Client>;
  /** Runs the cases of the format, by the test runner of the language. */
  vectors: { python: () => Promise<Ran>; go: () => Promise<Ran> };
  /** A file that is gone with the programs; one that is there already stays as it is. */
  file: (name: string, content: Buffer | string) => string;
  remove: () => void;
};

/** Settings of whoever runs the tests stay out, but for where programs are. */
const environment: NodeJS.ProcessEnv = {
  NODE_ENV: "test",
  PATH: process.env.PATH ?? "",
  PYTHONDONTWRITEBYTECODE: "1",
  // Go builds without a home, without a network, and with no other Go than the one that is here.
  GOCACHE: join(tmpdir(), "mdbin-go-cache"),
  GOFLAGS: "",
  GOPROXY: "off",
  GOTOOLCHAIN: "local",
  GOWORK: "off",
  CGO_ENABLED: "0",
};

/** Runs a program in a folder to its end. */
function runIn(
  folder: string,
  [program = "", ...args]: string[],
  input: Buffer | string = "",
  env = environment,
): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: folder, env });
    const out: Buffer[] = [];
    let err = "";
    child.stdout.on("data", (chunk: Buffer) => out.push(chunk));
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      err += text;
    });
    child.once("error", reject).once("close", (code) => resolve({ code, out: Buffer.concat(out), err }));
    // A program that ends before it has read all of its input has its reasons; its exit code tells them.
    child.stdin.on("error", () => {}).end(input);
  });
}

/** Python and Go with a name for each in a test, and why one is skipped. */
export const bothOf = ({ python, go }: Programs) =>
  [python, go].map((program) => {
    if (typeof program === "object") return { name: program.name, skipped: false, program: () => program };
    console.warn(`Skipped are the tests of a client: ${program}.`);
    const absent = (): Client => {
      throw new Error(program);
    };
    return { name: `(not run: ${program})`, skipped: true, program: absent };
  });

/** Finds and builds what there is: takes half a minute where Go has nothing in its cache. */
export function makePrograms(): Programs {
  const folder = mkdtempSync(join(tmpdir(), "mdbin-clients-"));
  const [python, go] = [findPython(), findGo()];
  // What the command line keeps of its user goes with the programs.
  const env = { ...environment, HOME: folder };
  const program = (name: string, ...command: string[]): Client => ({
    name,
    run: (args, input) => runIn(folder, [...command, ...args], input, env),
    runInto: (file, args, input) =>
      runIn(folder, ["sh", "-c", `exec "$@" >"$0"`, file, ...command, ...args], input, env),
  });
  if (go !== null) {
    const built = join(folder, "mdbin");
    execFileSync(go, ["build", "-o", built, "."], { cwd: join(clients, "go"), env: environment, stdio: "inherit" });
  }
  return {
    python:
      python === null
        ? "there is no Python 3.8 or later with `cryptography` here"
        : program("python", python, join(clients, "python", "mdbin.py")),
    go: go === null ? "there is no Go 1.19 or later here" : program("go", join(folder, "mdbin")),
    shell: program("shell", "sh", join(clients, "shell", "mdbin.sh")),
    packCommandLine: async () => program("command line", process.execPath, await packCli(join(folder, "command-line"))),
    vectors: {
      python: () => runIn(join(clients, "python"), [python ?? "", "-m", "unittest", "-v"]),
      go: () => runIn(join(clients, "go"), [go ?? "", "test", "-v", "."]),
    },
    file: (name, content) => {
      const file = join(folder, name);
      // Written once: a program may be reading it just now.
      if (!existsSync(file)) writeFileSync(file, content);
      return file;
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}
