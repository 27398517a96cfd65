// Sharing and reading from a terminal, by the program that people install, against the real server.
import { mkdtempSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { exitCodes } from "../exit-codes";
import { startWorld, type World } from "./world";

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const fileOf = (content: string | Uint8Array, name = "notes.md"): string => {
  const file = join(mkdtempSync(join(world.home, "files-")), name);
  writeFileSync(file, content);
  return file;
};
const share = async (text: string, ...options: string[]): Promise<string> => {
  const { out, err, code } = await world.cli(["share", ...options], { input: text });
  expect([code, err]).toEqual([0, ""]);
  return out.trimEnd();
};

describe("a text", () => {
  test("becomes a link, and nothing else is on standard output", async () => {
    const { code, out, err } = await world.cli(["share", fileOf("# Hello\n")]);
    expect(out).toMatch(new RegExp(`^${world.origin}/e/[0-9A-Za-z]{12}#[A-Za-z0-9_-]{43}\n$`));
    expect([code, err]).toEqual([0, ""]);
  });

  test.each([
    ["CRLF", "a\r\nb\r\n"],
    ["no last newline", "a\nb"],
    ["NUL", "a\0b\n"],
    ["a BOM", "\ufeffa\n"],
    ["escape sequences", "\u001b]0;title\u0007\u009b31m\n"],
    ["lone CR and tabs", "a\rb\t\n\n"],
    ["other scripts", "Grüße 你好 🙂\n"],
    ["a long line", `${"x".repeat(70_000)}\n`],
  ])("comes back byte for byte: %s", async (_, text) => {
    for (const kind of [[], ["--normal"]]) {
      const { code, stdout } = await world.cli(["cat", "-"], { input: await share(text, ...kind) });
      expect(code).toBe(0);
      expect(stdout.equals(Buffer.from(text))).toBe(true);
    }
  });

  test("keeps its name, title and type, which --json shows", async () => {
    const { out } = await world.cli(["share", fileOf("A=1\nB=2\n", ".env"), "--title", "Keys\u009b"]);
    const { out: json } = await world.cli(["cat", out.trim(), "--json"]);
    expect(json).toContain("Keys\\u009b");
    expect(JSON.parse(json)).toMatchObject({
      kind: "encrypted",
      text: "A=1\nB=2\n",
      name: ".env",
      title: "Keys\u009b",
      format: "code",
      language: "dotenv",
      revision: 1,
    });
    const yaml = await share("x", "--format", "YML", "--name", "a/b.yaml");
    expect(JSON.parse((await world.cli(["cat", yaml, "--json"])).out)).toMatchObject({
      name: "ab.yaml",
      format: "code",
      language: "yaml",
    });
  });

  test("that is not UTF-8, or is empty, is refused with a sentence, and no server is asked", async () => {
    world.asked.length = 0;
    const binary = await world.cli(["share", fileOf(Uint8Array.of(0x89, 0x50, 0xff))]);
    expect([binary.code, binary.out]).toEqual([exitCodes.content, ""]);
    expect(binary.err).toMatch(/^mdbin: This file is not UTF-8 text, and nothing was shared\./);
    const empty = await world.cli(["share"], { input: "" });
    expect([empty.code, empty.out]).toEqual([exitCodes.file, ""]);
    expect(empty.err).toContain("Standard input is empty");
    expect(world.asked).toEqual([]);
  });

  test("that is too large is refused by the server, and told as that", async () => {
    const { code, out, err } = await world.cli(["share", "--normal"], { input: "x".repeat(200_000) });
    expect([code, out]).toEqual([exitCodes.refused, ""]);
    expect(err).toMatch(/larger than the server takes\. Nothing was shared/);
  });

  test("without an end is not read for ever: a device, a FIFO, a password file", async () => {
    const bound = "ulimit -v 4000000;";
    world.asked.length = 0;
    for (const lines of [
      "share /dev/zero",
      "share < /dev/zero",
      "open-blob /dev/zero",
      "open-blob fifo & yes > fifo; wait $!",
    ]) {
      const { code, out, err } = await world.sh(`${bound} rm -f fifo; mkfifo fifo; node "$MDBIN" ${lines}`);
      expect([lines, code, out]).toEqual([lines, exitCodes.refused, ""]);
      expect(err).toContain(
        lines.startsWith("share") ? "This is more than any server takes. Nothing was shared." : "longer than any blob",
      );
    }
    for (const option of ["--password-file /dev/zero", "--password-fd 3 3</dev/zero"]) {
      const { code, err } = await world.sh(`echo x | node "$MDBIN" share ${option}`);
      expect([option, code]).toEqual([option, exitCodes.content]);
      expect(err).toContain("holds more than 64 KB, so it is no password.");
    }
    expect(world.asked).toEqual([]);
  });

  test("comes out of FIFOs, and so does its password", async () => {
    const { code, out } = await world.sh(
      `mkfifo text pw; echo from a pipe > text & printf secret > pw & node "$MDBIN" share text --password-file pw`,
      { cwd: mkdtempSync(join(world.home, "pipes-")) },
    );
    expect(code).toBe(0);
    const read = await world.sh(`printf secret | node "$MDBIN" cat "$LINK" --password-fd 0`, {
      env: { LINK: out.trim() },
    });
    expect(read.out).toBe("from a pipe\n");
  });

  test("is not fetched for a name that is no file's", async () => {
    const link = await share("x");
    world.asked.length = 0;
    for (const named of ["", "new/", "./", "/", "no/such"]) {
      const { code, err } = await world.cli(["cat", link, "--out", named]);
      expect([named, code]).toEqual([named, exitCodes.file]);
      if (named !== "no/such") expect(err).toContain("--out names no file.");
    }
    expect(world.asked).toEqual([]);
  });

  test("has the life that it was given", async () => {
    const { out } = await world.cli(["share", "--expires", "1h", "--json"], { input: "x" });
    const made = JSON.parse(out);
    expect(Date.parse(made.expiresAt) - Date.parse(made.createdAt)).toBe(3_600_000);
    expect(made.editLink).toContain(`/edit#edit=${made.editToken}&key=`);
    const wrong = await world.cli(["share", "--expires", "2h"], { input: "x" });
    expect([wrong.code, wrong.err]).toEqual([exitCodes.usage, "mdbin: --expires takes 1h, 1d, 1w, never.\n"]);
  });

  test("is written into a file of mode 0600, which --force alone writes over", async () => {
    const link = await share("secret\n");
    const file = join(mkdtempSync(join(world.home, "out-")), "text");
    expect((await world.cli(["cat", link, "--out", file])).code).toBe(0);
    expect(readFileSync(file, "utf8")).toBe("secret\n");
    expect(statSync(file).mode & 0o777).toBe(0o600);
    writeFileSync(file, "mine");
    world.asked.length = 0;
    const again = await world.cli(["cat", link, "--out", file]);
    expect([again.code, readFileSync(file, "utf8"), world.asked]).toEqual([exitCodes.file, "mine", []]);
    expect(again.err).toContain("--force");
    expect((await world.cli(["cat", link, "--out", file, "--force"])).code).toBe(0);
    expect(readFileSync(file, "utf8")).toBe("secret\n");
  });

  test("is written through a symbolic link that --force names, and never over a device", async () => {
    const link = await share("secret\n");
    const target = fileOf("old");
    const named = join(mkdtempSync(join(world.home, "out-")), "link");
    symlinkSync(target, named);
    expect((await world.cli(["cat", link, "--out", named])).code).toBe(exitCodes.file);
    expect((await world.cli(["cat", link, "--out", named, "--force"])).code).toBe(0);
    expect(readFileSync(target, "utf8")).toBe("secret\n");
    expect((await world.cli(["cat", link, "--out", "/dev/null", "--force"])).code).toBe(exitCodes.file);
    expect(statSync("/dev/null").isCharacterDevice()).toBe(true);
  });
});

describe("a password", () => {
  const password = "Pa5$ ünï word";

  test("comes by a file or a descriptor, and is needed besides the link", async () => {
    const file = fileOf(`${password}\n`, "password");
    const link = await share("secret\n", "--password-file", file);
    expect(link).toMatch(/~p$/);
    expect((await world.cli(["cat", link, "--password-file", file])).out).toBe("secret\n");
    const byDescriptor = await world.sh(`node "$MDBIN" cat "$LINK" --password-fd 3 3<"$FILE"`, {
      env: { LINK: link, FILE: file },
    });
    expect([byDescriptor.code, byDescriptor.out]).toEqual([0, "secret\n"]);
  });

  test("alone opens what needs nothing else", async () => {
    const file = fileOf(password, "password");
    const link = await share("secret\n", "--password-only", "--password-file", file);
    expect(link).not.toContain("#");
    expect((await world.cli(["cat", link, "--password-file", file])).out).toBe("secret\n");
  });

  test("that is wrong destroys nothing and is repeated nowhere", async () => {
    const link = await share("secret\n", "--password-file", fileOf(password), "--burn");
    const wrong = await world.cli(["cat", link, "--password-file", fileOf("hunter2")]);
    expect([wrong.code, wrong.out]).toEqual([exitCodes.unreadable, ""]);
    expect(wrong.err).toMatch(/^mdbin: This password does not open it\./);
    expect(wrong.err).not.toMatch(/hunter2|#/);
    expect((await world.cli(["cat", link, "--password-file", fileOf(password)])).out).toBe("secret\n");
  });

  test("is not asked for where there is no terminal", async () => {
    const sharing = await world.cli(["share", "--password"], { input: "x" });
    expect([sharing.code, sharing.out]).toEqual([exitCodes.usage, ""]);
    expect(sharing.err).toContain("no terminal to ask for it");
    const link = await share("x", "--password-file", fileOf(password));
    expect((await world.cli(["cat", link])).code).toBe(exitCodes.usage);
  });

  test("has no place in an argument, and one that is tried there is not repeated", async () => {
    for (const args of [
      ["share", "--password=my hunter2 'pw"],
      ["cat", "--password=my hunter2 (Did you mean hunter2?)"],
      ["share", "--password", "hunter2", fileOf("x")],
      ["share", "--password-only", "hunter2", fileOf("x")],
    ]) {
      const { code, out, err } = await world.cli(args, { input: "x" });
      expect([args, code, out]).toEqual([args, exitCodes.usage, ""]);
      expect(err).toContain("A password is never an argument");
      expect(err).toContain("--password-file");
      expect(err).not.toMatch(/hunter2|my/);
    }
  });
});

describe("a command", () => {
  test("that cannot be understood, or has no server, says so", async () => {
    for (const args of [["nonsense"], ["cat", "--nonsense"], ["cat", "a", "b"], ["share"]]) {
      const ended = await world.cli(args, { env: { MDBIN_SERVER: "" }, input: "x" });
      expect([args, ended.code]).toEqual([args, exitCodes.usage]);
    }
  });

  test("that cannot be understood repeats nothing of what may be a secret", async () => {
    for (const args of [
      ["https://host.example/e/Ab3cD4eF5gH6#secretsecret"],
      ["https://host.example/e/Ab3cD4eF5gH6%23secretsecret"],
      ["secretsecret"],
      ["--secretsecret"],
      ["cat", "--keysecretsecret"],
      ["cat", "--burn=secretsecret"],
      ["cat", "a", "secretsecret"],
      ["run", "secretsecret", "secret"],
      ["completion", "secretsecret"],
      ["help", "secretsecret"],
      ["share", "--format", "secret secret"],
    ]) {
      const ended = await world.cli(args, { input: "x" });
      expect([args, ended.code, ended.out]).toEqual([args, exitCodes.usage, ""]);
      expect(ended.err).not.toContain("secret");
    }
  });

  test("that is mistyped, or lacks something, is told what is meant", async () => {
    const said = async (...args: string[]) => (await world.cli(args, { input: "x" })).err;
    expect(await said("shar")).toContain("There is no such command. Did you mean share?");
    expect(await said("cat", "--jso")).toContain(
      "mdbin cat has no such option, or none with a value. Did you mean --json?",
    );
    expect(await said("cat", "--key")).toContain("--key needs a value.");
    expect(await said("completion")).toContain("mdbin completion lacks what stands in <>");
    for (const args of [
      ["x", "true"],
      ["x", "true", "-x"],
      ["x", "--burn-ok", "env", "A=1"],
    ])
      expect(await said("run", ...args)).toContain("two dashes stand before the command");
  });

  test("takes its server from the option, the environment, the settings file", async () => {
    const config = join(mkdtempSync(join(world.home, "config-")), "mdbin");
    const { sh, origin } = world;
    const env = { MDBIN_SERVER: "", XDG_CONFIG_HOME: join(config, "..") };
    const written = await sh(
      `mkdir "$DIR" && printf '{"server": "%s"}' "$ORIGIN" > "$DIR/config.json" && echo hi | node "$MDBIN" share`,
      {
        env: { ...env, DIR: config, ORIGIN: origin },
      },
    );
    expect([written.code, written.err]).toEqual([0, ""]);
    const other = await world.cli(["share", "--server", world.nowhere], { input: "x", env });
    expect([other.code, other.err]).toEqual([exitCodes.network, expect.stringContaining("nothing listens there")]);
  });

  test("whose server's user or password holds a % alone is told what to write", async () => {
    const wrong = world.origin.replace("//", "//us%er:p@");
    for (const args of [
      ["cat", `${wrong}/e/Ab3cD4eF5gH6#secret`],
      ["share", "--server", wrong],
    ]) {
      const { code, err } = await world.cli(args, { input: "x" });
      expect([code, err]).toEqual([exitCodes.usage, expect.stringContaining("Write %25 for it")]);
      expect(err).not.toMatch(/secret|us%er/);
    }
    const right = world.origin.replace("//", "//us%25er:p@");
    expect((await world.cli(["share", "--server", right], { input: "x" })).code).toBe(0);
  });

  test("whose reader goes away ends quietly", async () => {
    const link = await share("line\n".repeat(15_000));
    const { out, err } = await world.sh(`{ node "$MDBIN" cat "$LINK"; echo "$?" >&2; } | head -1`, {
      env: { LINK: link },
    });
    expect([out, err]).toEqual(["line\n", "141\n"]);
  });

  test("whose help nobody reads to its end ends quietly, and a full disk is told of", async () => {
    for (const help of ["--help", "help", "share --help", "help cat", "--version"]) {
      const closed = await world.sh(`{ node "$MDBIN" ${help}; echo "$?" >&2; } | true`);
      expect([help, closed.err]).toEqual([help, "141\n"]);
      const full = await world.sh(`node "$MDBIN" ${help} > /dev/full`);
      expect([full.code, full.err]).toEqual([
        exitCodes.file,
        "mdbin: Standard output could not be written: the disk is full.\n",
      ]);
      expect((await world.sh(`node "$MDBIN" ${help} | wc -l`)).code).toBe(0);
    }
  });

  // Node cannot tell the one from the other: programs that ignore an output open the null device for both ways.
  test("goes on where its output is closed or ignored, and `share` says where the link is then", async () => {
    const link = await share("x");
    for (const command of ["share", "cat -", "list", "--help"])
      for (const output of [">&-", ">/dev/null", "1<>/dev/null"]) {
        const { code, err } = await world.sh(`printf '%s' "$LINK" | node "$MDBIN" ${command} ${output}`, {
          env: { LINK: link },
        });
        const said = "mdbin: the paste is made, and `mdbin list --links` shows its link.\n";
        expect([command, output, code, err]).toEqual([command, output, 0, command === "share" ? said : ""]);
      }
  });

  test("that is interrupted ends with 130, and leaves no file", async () => {
    const link = await share("x");
    const folder = mkdtempSync(join(world.home, "out-"));
    const arrived = new Promise<void>((resolve) => {
      world.intercept.now = () => {
        resolve();
        return true;
      };
    });
    const { child, ended } = world.start(["cat", link, "--out", "x"], { cwd: folder });
    await arrived;
    child.kill("SIGINT");
    expect((await ended).code).toBe(130);
    world.intercept.now = () => false;
    expect((await world.sh("ls -A", { cwd: folder })).out).toBe("");
  });
});
