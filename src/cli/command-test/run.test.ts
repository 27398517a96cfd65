// A command with a shared .env in its environment: its values, its signals, its exit code, and nothing on a disk.
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

const dotenv = `# database\nexport URL="postgres://u:p@h/db?a=1" # comment\nMULTI="one\ntwo"\nSINGLE='$HOME \\n'\nPATHS=a:b\n`;
const share = async (text: string, ...options: string[]) =>
  (await world.cli(["share", ...options], { input: text })).out.trim();
const script = (code: string) => ["--", process.execPath, "-e", code];

describe("run", () => {
  test("gives the values by the rules of dotenv, beside what is set already", async () => {
    const link = await share(dotenv);
    const show = script(
      "const { URL, MULTI, SINGLE, OWN } = process.env; console.log(JSON.stringify([URL, MULTI, SINGLE, OWN]))",
    );
    const { code, out, err } = await world.cli(["run", link, ...show], { env: { OWN: "mine", SINGLE: "old" } });
    expect(JSON.parse(out)).toEqual(["postgres://u:p@h/db?a=1", "one\ntwo", "$HOME \\n", "mine"]);
    expect([code, err]).toEqual([0, ""]);
  });

  test("shows names where that is asked for, and values never", async () => {
    const link = await share(dotenv);
    const { out, err } = await world.cli(["run", "-", "--print-names", ...script("")], { input: link });
    expect([out, err]).toEqual(["", "URL\nMULTI\nSINGLE\nPATHS\n"]);
  });

  test("leaves nothing of the values on the disk", async () => {
    const link = await share("CANARY=canary-82731\n");
    await world.cli(["run", link, ...script("")]);
    expect((await world.sh(`grep -rl canary-82731 "$HOME" /tmp/mdbin-* /dev/shm 2>/dev/null`)).out).toBe("");
  });

  test("passes the exit code on, and the options of the command", async () => {
    const link = await share("A=1");
    const { code, out } = await world.cli([
      "run",
      link,
      ...script("console.log(process.argv.slice(1).join()); process.exit(7)"),
      "--",
      "--json",
      "-h",
    ]);
    expect([code, out]).toEqual([7, "--json,-h\n"]);
  });

  test("passes signals on, and says by which one the command ended", async () => {
    const link = await share("A=1");
    for (const [signal, answer, code] of [
      ["SIGTERM", "process.exit(5)", 5],
      ["SIGINT", "process.exit(6)", 6],
      ["SIGHUP", "process.kill(process.pid, 'SIGKILL')", 137],
    ] as const) {
      const waits = `process.on("${signal}", () => { ${answer} }); setInterval(() => {}, 1000); console.log("ready")`;
      const { child, ended } = world.start(["run", link, ...script(waits)]);
      await new Promise((resolve) => child.stdout?.once("data", resolve));
      child.kill(signal);
      expect([signal, (await ended).code]).toEqual([signal, code]);
    }
  });

  if (hasTerminals)
    // It had it twice where standard input was a file: the terminal tells the whole foreground group.
    test.each(["", "< link", "< /dev/null"])(
      "has Control-C of a terminal come once to the command: %s",
      async (input) => {
        const link = await share("A=1");
        const child = join(world.home, "child.cjs");
        writeFileSync(
          child,
          `let n = 0; process.on("SIGINT", () => { n++; setTimeout(() => { console.log("came", n); process.exit(0); }, 300); }); setInterval(() => {}, 1000); console.log("ready");`,
        );
        const given = input === "< link" ? "-" : `"$LINK"`;
        const shown = await type(
          world.start([], {
            shell: onTerminal(
              `trap : INT; cd; echo "$LINK" > link; node "$MDBIN" run ${given} -- node "$CHILD" ${input}; echo "code $?"`,
            ),
            input: null,
            env: { LINK: link, CHILD: child },
          }),
          [["ready", "\u0003"]],
        );
        expect(shown).toContain("came 1\r\ncode 0\r\n");
        expect(shown).not.toContain("came 2");
      },
    );

  test("refuses a paste that burns without a word for it, and claims nothing", async () => {
    const link = await share("A=1", "--burn");
    world.asked.length = 0;
    const refused = await world.cli(["run", link, ...script("console.log(process.env.A)")]);
    expect([refused.code, refused.out]).toEqual([exitCodes.burns, ""]);
    expect(refused.err).toContain("--burn-ok");
    expect(world.asked.filter((call) => call.startsWith("POST"))).toEqual([]);
    const gone = await world.cli(["run", link, "--burn-ok", "--", "no-such-command-of-mine"]);
    expect(gone.code).toBe(exitCodes["no-command"]);
    expect(gone.err).toContain("the same command gets it again");
    const read = await world.cli(["run", link, "--burn-ok", ...script("console.log(process.env.A)")]);
    expect([read.code, read.out]).toEqual([0, "1\n"]);
    expect((await world.cli(["run", link, "--burn-ok", ...script("")])).code).toBe(exitCodes.burned);
  });

  test("starts nothing without a command, or without a value", async () => {
    const link = await share("just prose");
    expect((await world.cli(["run", link])).code).toBe(exitCodes.usage);
    expect((await world.cli(["run", link, "--"])).code).toBe(exitCodes.usage);
    const none = await world.cli(["run", link, ...script("console.log('started')")]);
    expect([none.code, none.out]).toEqual([exitCodes.content, ""]);
    const nul = await world.cli(["run", await share("A=secret\0value"), ...script("")]);
    expect(nul.code).toBe(exitCodes.content);
    expect(nul.err).not.toContain("secret");
  });
});
