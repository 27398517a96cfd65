// The rest of the commands, and the package that people install.
import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { packCli } from "../../../scripts/pack-cli.mjs";
import vectors from "../../crypto/vectors/envelope-v1.json" with { type: "json" };
import { exitCodes } from "../exit-codes";
import { startWorld, type World } from "./world";

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const run = promisify(execFile);
const share = async (text: string, ...options: string[]) =>
  (await world.cli(["share", ...options], { input: text })).out.trim();

describe("show", () => {
  test("renders Markdown without colours where nobody sees them, and burns as cat does", async () => {
    const link = await share("# Title\n\n*word* \u001b[31m\n", "--title", "Notes", "--burn");
    const { code, out } = await world.cli(["show", link]);
    expect([code, out]).toEqual([0, "Notes\n\n# Title\n\nword ^[[31m\n"]);
    expect((await world.cli(["show", link])).code).toBe(exitCodes.burned);
  });

  test("gives up a text that takes a parser too long, and shows it as it is", { timeout: 60_000 }, async () => {
    const text = `${"*_".repeat(30_000)}\n`;
    const { code, out, err } = await world.cli(["show", await share(text)]);
    expect(code).toBe(0);
    expect(err).toContain("too intricate");
    expect(out.trimEnd()).toBe(text.trimEnd());
  });
});

describe("open-blob", () => {
  test("opens what the original MdBin wrote", async () => {
    const [{ blob, password, text }] = vectors.classic as [{ blob: string; password: string; text: string }];
    const file = join(world.home, "blob-password");
    writeFileSync(file, password);
    const opened = await world.cli(["open-blob", "--password-file", file], { input: blob });
    expect([opened.code, opened.out]).toEqual([0, text]);
    writeFileSync(file, "another");
    expect((await world.cli(["open-blob", "--password-file", file], { input: blob })).code).toBe(exitCodes.unreadable);
    const none = await world.cli(["open-blob", "--password-file", file], { input: "# no blob" });
    expect([none.code, none.err]).toEqual([exitCodes.unreadable, expect.stringContaining("no blob of the original")]);
  });
});

describe("share", () => {
  test("draws a QR code beside the link, on standard error", async () => {
    const { out, err } = await world.cli(["share", "--qr"], { input: "x" });
    expect(out).toMatch(/^http\S+\n$/);
    expect(err).toMatch(/[█▀▄]{10}/);
  });

  test("opens the link by what this system opens links with", async () => {
    const folder = mkdtempSync(join(world.home, "bin-"));
    writeFileSync(
      join(folder, "xdg-open"),
      `#!/bin/sh\nprintf %s "$1" > "${folder}/opened.part" && mv "${folder}/opened.part" "${folder}/opened"\n`,
      { mode: 0o755 },
    );
    const { out } = await world.sh(
      `PATH="$BIN:$PATH" node "$MDBIN" share --open; while ! test -e "$BIN/opened"; do :; done`,
      {
        input: "x",
        env: { BIN: folder },
      },
    );
    if (process.platform === "linux") expect(readFileSync(join(folder, "opened"), "utf8")).toBe(out.trim());
  });
});

describe("completion", () => {
  test("completes commands and options in bash", async () => {
    const { out, code } = await world.cli(["completion", "bash"]);
    expect(code).toBe(0);
    const ask = (words: string) =>
      `COMP_WORDS=(${words}); COMP_CWORD=$((\${#COMP_WORDS[@]} - 1)); _mdbin; echo "\${COMPREPLY[@]}"`;
    const cases: [string, string][] = [
      ["mdbin s", "share show serve"],
      ["mdbin h", "help"],
      ["mdbin --", "--help --version"],
      ["mdbin run --b", "--burn-ok"],
      ["mdbin cat --he", "--help"],
      ["mdbin share --expires ''", "1h 1d 1w never"],
      ["mdbin share --format do", "dotenv"],
      ["mdbin completion ''", "bash zsh fish"],
      ["mdbin help ca", "cat"],
      ["mdbin run x -- bas", expect.stringMatching(/\bbash\b/)],
      // Left to what completes files.
      ["mdbin run x -- cat --b", ""],
      ["mdbin cat ''", ""],
    ];
    const { stdout } = await run("bash", ["-c", [out, ...cases.map(([words]) => ask(words))].join("\n")]);
    const completed = stdout.split("\n");
    for (const [at, [words, expected]] of cases.entries()) expect([words, completed[at]]).toEqual([words, expected]);
  });

  test("knows every command in zsh and fish, and no other shell", async () => {
    for (const shell of ["zsh", "fish"])
      for (const command of [
        "share",
        "cat",
        "show",
        "edit",
        "rm",
        "info",
        "list",
        "run",
        "open-blob",
        "serve",
        "completion",
        "help",
      ])
        expect((await world.cli(["completion", shell])).out).toMatch(new RegExp(`['-]?${command}\\b`));
    expect((await world.cli(["completion", "tcsh"])).code).toBe(exitCodes.usage);
  });
});

describe("help", () => {
  test("of every command has examples, and of every one that takes a link says how to keep it out of the list of processes", async () => {
    const commands = ["share", "cat", "show", "edit", "rm", "info", "list", "run", "open-blob", "serve", "completion"];
    const helps = await Promise.all(commands.map((command) => world.cli([command, "--help"])));
    for (const [at, { code, out, err }] of helps.entries()) {
      expect([commands[at], code, err]).toEqual([commands[at], 0, ""]);
      expect(out).toContain("\nExamples:\n  ");
      expect(out.includes("`ps`")).toBe(out.includes("[link"));
    }
  });
});

test("the example of share that reads on another host works where that has no terminal", async () => {
  const [example = ""] = /mdbin share .*ssh host.*/.exec((await world.cli(["help", "share"])).out) ?? [];
  const folder = mkdtempSync(join(world.home, "hosts-"));
  writeFileSync(join(folder, "mdbin"), `#!/bin/sh\nexec node "$MDBIN" "$@"\n`, { mode: 0o755 });
  writeFileSync(join(folder, "ssh"), `#!/bin/sh\ncd there && shift && exec setsid sh -c "$*"\n`, { mode: 0o755 });
  const { code, err } = await world.sh(`PATH="$PWD:$PATH"; mkdir there; echo hello > notes.md; ${example}`, {
    cwd: folder,
  });
  expect([code, err]).toEqual([0, ""]);
  expect(readFileSync(join(folder, "there", "notes.md"), "utf8")).toBe("hello\n");
});

describe("the package", () => {
  test("is one file without dependencies, which installs in an empty folder and works there", {
    timeout: 120_000,
  }, async () => {
    const built = join(mkdtempSync(join(world.home, "built-")), "cli");
    await packCli(built);
    expect(readdirSync(built).toSorted()).toEqual(["README.md", "mdbin.cjs", "package.json"]);
    const manifest = JSON.parse(readFileSync(join(built, "package.json"), "utf8"));
    expect(manifest).toMatchObject({ name: "mdbin", bin: { mdbin: "mdbin.cjs" }, engines: { node: ">=20.19" } });
    expect(Object.keys(manifest).filter((name) => /dependencies|scripts/i.test(name))).toEqual([]);
    expect(statSync(join(built, "mdbin.cjs")).mode & 0o111).toBe(0o111);

    const folder = mkdtempSync(join(world.home, "empty-"));
    const env = {
      ...process.env,
      npm_config_cache: join(folder, "cache"),
      npm_config_offline: "true",
      HOME: world.home,
      MDBIN_SERVER: world.origin,
    };
    const npm = (...args: string[]) => run("npm", [...args, "--no-audit", "--no-fund"], { cwd: folder, env });
    const { stdout } = await npm("pack", built, "--silent");
    const tarball = stdout.trim();
    expect(tarball).toBe(`mdbin-${manifest.version}.tgz`);
    await npm("install", `./${tarball}`, "--prefix", folder);
    expect(readdirSync(join(folder, "node_modules")).filter((name) => !name.startsWith("."))).toEqual(["mdbin"]);
    const program = join(folder, "node_modules", ".bin", "mdbin");
    expect((await run(program, ["--version"], { cwd: folder, env })).stdout).toBe(`${manifest.version}\n`);
    writeFileSync(join(folder, "notes.md"), "# Hello\n");
    const link = (await run(program, ["share", "notes.md"], { cwd: folder, env })).stdout.trim();
    expect((await run(program, ["show", link], { cwd: folder, env })).stdout).toBe("# Hello\n");
    const byNpx = await run("npx", ["--yes", "--package", `./${tarball}`, "mdbin", "cat", link], { cwd: folder, env });
    expect(byNpx.stdout).toBe("# Hello\n");
    const serving = await run(program, ["serve"], { cwd: folder, env }).catch((error: unknown) => error);
    expect(serving).toMatchObject({ code: exitCodes.usage, stderr: expect.stringContaining("clone the project") });
  });

  test("computes hardly more for help and version than Node does for nothing", async () => {
    const hook = join(world.home, "hook.cjs");
    const spent =
      "const { user, system } = process.cpuUsage(); require('fs').writeSync(2, String((user + system) / 1000))";
    writeFileSync(hook, `process.on("exit", () => { ${spent} })`);
    const least = async (args: string) => {
      const { err } = await world.sh(
        `for n in 1 2 3 4 5; do node --require "$HOOK" ${args} >/dev/null; echo >&2; done`,
        {
          env: { HOOK: hook },
        },
      );
      return Math.min(...err.trim().split("\n").map(Number));
    };
    // Milliseconds of computing, since others compute beside this: 25 more on a machine of its own, of 75 in all.
    expect((await least(`"$MDBIN" --version`)) - (await least("-e 0"))).toBeLessThan(100);
    expect((await least(`"$MDBIN" --help`)) - (await least("-e 0"))).toBeLessThan(100);
  });
});
