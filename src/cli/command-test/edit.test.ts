// Editing from a terminal: a revision under the same link, nothing overwritten unseen, nothing lost, nothing left behind.
import {
  closeSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { exitCodes } from "../exit-codes";
import { hasTerminals, onTerminal, type } from "./terminal";
import { startWorld, type World } from "./world";

let world: World;
/** Where an editor's files are, which are looked through. */
let runtime: string;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());
beforeEach(() => {
  runtime = mkdtempSync(join(world.home, "runtime-"));
  world.intercept.now = () => false;
});

const made = async (text: string, ...options: string[]) =>
  JSON.parse((await world.cli(["share", "--json", ...options], { input: text })).out);
/** The lines of a shell script get the file as $1. */
const editor = (lines: string): string => {
  const file = join(mkdtempSync(join(world.home, "editor-")), "editor");
  writeFileSync(file, `#!/bin/sh\n${lines}\n`, { mode: 0o700 });
  return file;
};
const edit = (link: string, lines: string, ...options: string[]) =>
  world.cli(["edit", link, ...options], { env: { EDITOR: editor(lines), XDG_RUNTIME_DIR: runtime } });
const left = async () => (await world.sh(`ls -A "$DIR"`, { env: { DIR: runtime } })).out;
const textOf = async (link: string) => (await world.cli(["cat", link])).out;
const keptFile = (err: string): string => /Your text is in (\S+)\n$/.exec(err)?.[1] ?? "";

describe("an edit", () => {
  test.each([
    ["encrypted", []],
    ["normal", ["--normal"]],
  ] as const)("of an %s paste is its next revision, under the same link", async (_, kind) => {
    const { id, link } = await made("one\r\n", ...kind);
    const { code, out, err } = await edit(id, `printf 'two\\r\\n' >> "$1"`);
    expect([code, out, err]).toEqual([0, "", "mdbin: Saved as revision 2, under the same link.\n"]);
    expect(await textOf(link)).toBe("one\r\ntwo\r\n");
    expect(await left()).toBe("");
  });

  test("keeps title, name and type, and a password that is needed", async () => {
    const password = join(runtime, "password");
    writeFileSync(password, "secret");
    const { link } = await made("A=1\n", "--title", "Keys", "--name", ".env", "--password-file", password);
    const { code } = await edit(
      link,
      `test "$(basename "$1")" = .env && echo B=2 >> "$1"`,
      "--password-file",
      password,
    );
    expect(code).toBe(0);
    const json = await world.cli(["cat", link, "--json", "--password-file", password]);
    expect(JSON.parse(json.out)).toMatchObject({
      text: "A=1\nB=2\n",
      title: "Keys",
      name: ".env",
      language: "dotenv",
      revision: 2,
    });
  });

  test("has its text in a private file, in memory where there is such a place", async () => {
    const { id } = await made("x");
    const seen = join(world.home, "seen");
    await edit(id, `stat -c '%a %n' "$1" "$(dirname "$1")" > ${seen}`);
    const [file = "", folder = ""] = readFileSync(seen, "utf8").split("\n");
    expect(file).toMatch(new RegExp(`^600 ${runtime}/mdbin-edit-`));
    expect(folder).toMatch(/^700 /);
  });

  test("by an edit link needs nothing that is kept here", async () => {
    const { link, editLink } = await made("one\n", "--no-keep");
    expect((await edit(link, "true")).code).toBe(exitCodes.usage);
    expect((await edit(editLink, `echo two > "$1"`)).code).toBe(0);
    expect(await textOf(link)).toBe("two\n");
  });

  test("that changes nothing, empties the text, is no text, or fails, saves nothing", async () => {
    const { id, link } = await made("one\n");
    const cases: [string, number][] = [
      ["true", 0],
      [`: > "$1"`, exitCodes.content],
      [`printf '\\377' > "$1"`, exitCodes.content],
      [`echo two > "$1"; exit 3`, exitCodes.file],
      [`echo two > "$1"; kill -INT $$`, 130],
    ];
    for (const [lines, code] of cases) expect([lines, (await edit(id, lines)).code]).toEqual([lines, code]);
    expect(await textOf(link)).toBe("one\n");
    expect(await left()).toBe("");
  });

  test("of a paste that burns is refused, and claims nothing", async () => {
    const { id, link } = await made("once\n", "--burn");
    expect((await edit(id, `echo two > "$1"`)).code).toBe(exitCodes.burns);
    expect(await textOf(link)).toBe("once\n");
  });

  test("that meets another one overwrites nothing, and is kept in a file", async () => {
    const { id, link } = await made("one\n");
    const theirs = editor(`echo theirs > "$1"`);
    const { code, err } = await edit(id, `echo mine > "$1"; EDITOR=${theirs} node "$MDBIN" edit ${id}`);
    expect(code).toBe(exitCodes.conflict);
    expect(await textOf(link)).toBe("theirs\n");
    const file = keptFile(err);
    expect(readFileSync(file, "utf8")).toBe("mine\n");
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(await left()).toBe("");
  });

  test("whose answer is lost is one revision", async () => {
    const { id } = await made("one\n");
    let cut = false;
    world.intercept.now = ({ method, socket }, response) => {
      if (method === "PUT" && !cut) {
        cut = true;
        response.writeHead = () => response;
        response.end = () => {
          socket.destroy();
          return response;
        };
      }
      return false;
    };
    expect((await edit(id, `echo two > "$1"`)).err).toBe("mdbin: Saved as revision 2, under the same link.\n");
  });

  test("that cannot be sent is kept in a file", async () => {
    const { id } = await made("one\n");
    world.intercept.now = ({ method, socket }) => method === "PUT" && Boolean(socket.destroy());
    const { code, err } = await edit(id, `echo two > "$1"`);
    expect(code).toBe(exitCodes.network);
    expect(readFileSync(keptFile(err), "utf8")).toBe("two\n");
  });
});

describe("the editor's file", () => {
  test.each(["SIGTERM", "SIGINT", "SIGHUP"] as const)("is gone after %s", async (signal) => {
    const { id } = await made("secret\n");
    const waits = editor(`echo ready; exec sleep 60`);
    const { child, ended } = world.start(["edit", id], { env: { EDITOR: waits, XDG_RUNTIME_DIR: runtime } });
    await new Promise((resolve) => child.stdout?.once("data", resolve));
    expect(await left()).not.toBe("");
    child.kill(signal);
    expect((await ended).code).toBeGreaterThan(128);
    expect(await left()).toBe("");
  });

  test("is written over when it goes: who has it open sees no text", async () => {
    const { id } = await made("secret-canary\n");
    const waits = editor(
      `echo more-canary >> "$1"; mkdir "$(dirname "$1")/copies"; cp "$1" "$(dirname "$1")/copies/old"; echo "$1"; while ! test -e "$XDG_RUNTIME_DIR/go"; do :; done`,
    );
    const { child, ended } = world.start(["edit", id], { env: { EDITOR: waits, XDG_RUNTIME_DIR: runtime } });
    const file = await new Promise<string>((resolve) =>
      child.stdout?.once("data", (chunk: Buffer) => resolve(chunk.toString().trim())),
    );
    const opened = [file, join(file, "../copies/old")].map((name) => openSync(name, "r"));
    writeFileSync(join(runtime, "go"), "");
    expect((await ended).code).toBe(0);
    for (const one of opened) {
      const after = readFileSync(one);
      closeSync(one);
      expect(after.length).toBe("secret-canary\nmore-canary\n".length);
      expect(after.includes("canary")).toBe(false);
    }
  });

  // Whoever could plant a link in a place for everyone had another user's files written over.
  test("is all that is written over: no link is followed, planted or left by an editor", async () => {
    const precious = mkdtempSync(join(world.home, "precious-"));
    const thesis = join(precious, "thesis.txt");
    const linked = join(precious, "linked.txt");
    for (const file of [thesis, linked]) writeFileSync(file, "years of work\n");
    const names = ["planted", "loop", "elsewhere"].map((name) => join(runtime, `mdbin-edit-999999999-${name}`));
    const [planted = "", loop = "", elsewhere = ""] = names;
    symlinkSync(precious, planted);
    symlinkSync(loop, loop);
    mkdirSync(elsewhere, { mode: 0o700 });
    symlinkSync(thesis, join(elsewhere, "file"));
    symlinkSync(precious, join(elsewhere, "folder"));
    linkSync(linked, join(elsewhere, "second-name"));
    const { id } = await made("one\n");
    const lines = `echo two > "$1"; ln -s "${thesis}" "$(dirname "$1")/left"; ln -s "${precious}" "$(dirname "$1")/all"`;
    expect((await edit(id, lines)).err).toBe("mdbin: Saved as revision 2, under the same link.\n");
    for (const file of [thesis, linked]) expect(readFileSync(file, "utf8")).toBe("years of work\n");
    expect((await left()).split("\n").filter((name) => !/planted|loop/.test(name))).toEqual([""]);
  });

  test("of a command that was killed is gone when the next one begins", async () => {
    const old = join(runtime, "mdbin-edit-999999999-abcdef");
    mkdirSync(old, { mode: 0o700 });
    writeFileSync(join(old, "paste.md"), "secret");
    const { id } = await made("x");
    await edit(id, "true");
    expect(existsSync(old)).toBe(false);
  });
});

if (hasTerminals)
  describe("on a terminal", () => {
    const conflicting = (id: string) => {
      const theirs = editor(`echo theirs > "$1"`);
      // The first time somebody else is faster; the second time nobody is.
      const mine = editor(
        `test -e "$HOME/second" && echo again > "$1" && exit; touch "$HOME/second"; echo mine > "$1"; EDITOR=${theirs} setsid node "$MDBIN" edit ${id} < /dev/null`,
      );
      const env = { EDITOR: mine, XDG_RUNTIME_DIR: runtime };
      return world.start([], {
        shell: `rm -f "$HOME/second"; ${onTerminal(`node "$MDBIN" edit ${id}; echo "code $?"`)}`,
        input: null,
        env,
      });
    };
    const question = "[o]verwrite theirs, [e]dit yours again, [k]eep theirs: ";

    test.each([
      ["overwritten", "o\n", "mine\n", "code 0"],
      ["edited again", "e\n", "again\n", "code 0"],
      ["left", "k\n", "theirs\n", `code ${exitCodes.conflict}`],
    ])("theirs is shown, and %s as its writer says", async (_, answer, text, code) => {
      const { id, link } = await made("one\n");
      const shown = await type(conflicting(id), [[question, answer]]);
      expect(shown).toMatch(/-theirs\r\n\+mine\r\n/);
      expect(shown).toContain(code);
      expect(await textOf(link)).toBe(text);
    });
  });
