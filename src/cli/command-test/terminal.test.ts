// What is different on a terminal: questions, passwords without echo, a stranger's text made harmless, colours.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { exitCodes } from "../exit-codes";
import { hasTerminals, onTerminal, type } from "./terminal";
import { startWorld, type World } from "./world";

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const terminal = (lines: string, env: NodeJS.Dict<string> = {}) =>
  world.start([], { shell: onTerminal(lines), input: null, env });
const share = async (text: string, ...options: string[]) =>
  (await world.cli(["share", ...options], { input: text })).out.trim();

if (hasTerminals)
  describe("on a terminal", () => {
    test("a password is asked for twice without echo, and once to read", async () => {
      const shown = await type(terminal(`echo secret > "$HOME/a"; node "$MDBIN" share --password "$HOME/a"`), [
        ["Password: ", "other\r"],
        ["The same again: ", "correct ü\r"],
      ]).catch((error: Error) => error.message);
      expect(shown).toContain("not the same. Nothing was shared");
      const made = await type(terminal(`node "$MDBIN" share --password "$HOME/a"`), [
        ["Password: ", "wrong\u0015corrext\u007f\u007fct ü\r\n"],
        ["The same again: ", "correct ü\r"],
      ]);
      expect(made).not.toMatch(/corre|wrong/);
      const link = /http\S+#\S+~p/.exec(made)?.[0] ?? "";
      const read = await type(terminal(`node "$MDBIN" cat "$LINK"`, { LINK: link }), [
        ["Password: ", "hunter2\r"],
        ["Password: ", "correct ü\r"],
      ]);
      expect(read).toContain("This password does not open it.");
      expect(read).toMatch(/secret\r\n$/);
      expect(read).not.toContain("hunter2");
    });

    // It was asked for without end, the server thousands of times, and at last what was typed was shown.
    test.each([
      ["Enter", "\r"],
      ["Control-D", "\u0004"],
    ])("an empty password, by %s, ends the command with a sentence", async (_, typed) => {
      const made = await type(terminal(`echo secret > "$HOME/e"; node "$MDBIN" share --password "$HOME/e"`), [
        ["Password: ", "right\r"],
        ["The same again: ", "right\r"],
      ]);
      const link = /http\S+#\S+~p/.exec(made)?.[0] ?? "";
      for (const command of ["cat", "show", "edit", "run -"]) {
        world.asked.length = 0;
        const words =
          command === "run -" ? `echo "$LINK" | node "$MDBIN" run - -- true` : `node "$MDBIN" ${command} "$LINK"`;
        const shown = await type(terminal(`${words}; echo "code $?"`, { LINK: link }), [["Password: ", typed]]);
        expect([command, shown]).toEqual([
          command,
          `Password: \r\nmdbin: No password was typed. Nothing was opened.\r\ncode ${exitCodes.usage}\r\n`,
        ]);
        expect(world.asked.length).toBeLessThan(3);
      }
    });

    test("what is typed while a password is looked at is not shown, and counts for the next question", async () => {
      const made = await type(terminal(`echo secret > "$HOME/f"; node "$MDBIN" share --password "$HOME/f"`), [
        ["Password: ", "right\rright\r"],
      ]);
      const link = /http\S+#\S+~p/.exec(made)?.[0] ?? "";
      const reading = terminal(`node "$MDBIN" cat "$LINK"; stty -a | grep -o "[-]*echo " | head -1`, { LINK: link });
      world.hold.until = new Promise<void>((resolve) => {
        reading.child.stdout?.on("data", (chunk: Buffer) => {
          // Between the questions: the server is being asked.
          if (!chunk.includes("Opening it")) return;
          resolve();
        });
      });
      const read = await type(reading, [
        ["Password: ", "hunter2\r"],
        ["\r\n", "right\r"],
      ]);
      expect(read).toContain("This password does not open it.");
      expect(read).not.toMatch(/hunter2|right/);
      expect(read).toMatch(/secret\r\necho \r\n$/);
    });

    test("Control-C at a password ends it, and the terminal has its echo again", async () => {
      const shown = await type(
        terminal(
          `echo x > "$HOME/b"; node "$MDBIN" share --password "$HOME/b"; echo "code $?"; stty -a | grep -o "[-]*echo " | head -1`,
        ),
        [["Password: ", "\u0003"]],
      );
      expect(shown).toMatch(/code 130\r\necho \r\n$/);
    });

    test("Control-C at any other question ends it, too", async () => {
      const shown = await type(terminal(`trap : INT; node "$MDBIN" cat; echo "code $?"`), [["Link: ", "http\u0003"]]);
      expect(shown).toContain("code 130");
    });

    test("a link is asked for where none is given", async () => {
      const link = await share("by question\n");
      const shown = await type(terminal(`node "$MDBIN" cat`), [["Link: ", `${link}\n`]]);
      expect(shown).toMatch(/by question\r\n$/);
    });

    test("a key that is missing is asked for", async () => {
      const [address = "", key = ""] = (await share("by key\n", "--no-keep")).split("#");
      const shown = await type(terminal(`node "$MDBIN" cat "$LINK"`, { LINK: address }), [["in it: ", `${key}\n`]]);
      expect(shown).toMatch(/by key\r\n$/);
    });

    test("what a terminal would obey is made visible, unless --raw is given", async () => {
      const link = await share("\u001b[2Jred\u009b31m\u202e\n");
      const shown = await type(terminal(`node "$MDBIN" cat "$LINK"`, { LINK: link }), []);
      expect(shown).toContain("^[[2Jred<U+009B>31m<U+202E>\r\n");
      expect(shown).toContain("--raw writes them as they are");
      const raw = await type(terminal(`node "$MDBIN" cat --raw "$LINK"`, { LINK: link }), []);
      expect(raw).toContain("\u001b[2Jred\u009b31m\u202e\r\n");
    });

    test("there are colours, unless they are not wanted", async () => {
      const link = await share("# Title\n");
      const show = `node "$MDBIN" show "$LINK"`;
      expect(await type(terminal(show, { LINK: link, TERM: "xterm" }), [])).toContain("\u001b[1mTitle\u001b[22m");
      expect(await type(terminal(show, { LINK: link, TERM: "xterm", NO_COLOR: "1" }), [])).toBe("# Title\r\n");
    });

    test("what lasts is told on standard error, and taken back", async () => {
      const link = await share("x\n");
      const running = terminal(`node "$MDBIN" cat "$LINK"`, { LINK: link });
      world.hold.until = new Promise<void>((resolve) => {
        running.child.stdout?.on("data", (chunk: Buffer) => chunk.includes("Opening it") && resolve());
      });
      const shown = await type(running, []);
      expect(shown).toContain("Opening it …\r\u001b[K");
      expect(shown).toMatch(/x\r\n$/);
    });
  });

test("a password file's last line end is not part of it, and nothing else is left out", async () => {
  const file = join(world.home, "password");
  writeFileSync(file, " spaces \r\n");
  const link = await share("x", "--password-file", file);
  writeFileSync(file, " spaces ");
  expect((await world.cli(["cat", link, "--password-file", file])).out).toBe("x");
  writeFileSync(file, "spaces");
  expect((await world.cli(["cat", link, "--password-file", file])).out).toBe("");
});
