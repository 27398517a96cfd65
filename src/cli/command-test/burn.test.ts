// A paste that burns, read from a terminal: nothing is lost before its text has arrived, and nothing destroys it but that.
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { exitCodes } from "../exit-codes";
import { startWorld, type World } from "./world";

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());
beforeEach(() => {
  world.intercept.now = () => false;
  world.clock.ahead = 0;
});

const claims = (): string[] => readdirSync(join(world.home, ".local/share/mdbin/claims"));
const kinds = [
  ["an encrypted paste", []],
  ["a normal paste", ["--normal"]],
] as const;

describe.each(kinds)("%s that burns", (_, kind) => {
  const share = async (text = "once\n"): Promise<string> => {
    const { out } = await world.cli(["share", "--burn", ...kind], { input: text });
    world.asked.length = 0;
    return out.trim();
  };
  const claimsAsked = () => world.asked.filter((call) => call.endsWith("/claim")).map((call) => call.split(" ")[0]);

  test("is read once, then destroyed, and told as burned to who comes later", async () => {
    const link = await share();
    const read = await world.cli(["cat", link]);
    expect([read.code, read.out]).toEqual([0, "once\n"]);
    expect(read.err).toContain("The server has destroyed this paste");
    expect(claimsAsked()).toEqual(["POST", "DELETE"]);
    expect(claims()).toEqual([]);
    const again = await world.cli(["cat", link]);
    expect([again.code, again.out]).toEqual([exitCodes.burned, ""]);
    expect(again.err).toMatch(/^mdbin: This paste was read and destroyed\. That was at \d{4}-/);
  });

  test("has its Claim-Id on the disk, for this user alone, before it is claimed", async () => {
    const link = await share();
    const kept: number[] = [];
    world.intercept.now = ({ method, url, headers }) => {
      if (method !== "POST" || !url?.endsWith("/claim")) return false;
      for (const name of claims().filter((file) => file.endsWith(".json"))) {
        const file = join(world.home, ".local/share/mdbin/claims", name);
        if (readFileSync(file, "utf8").includes(String(headers["claim-id"]))) kept.push(statSync(file).mode & 0o777);
      }
      return false;
    };
    expect((await world.cli(["cat", link])).code).toBe(0);
    expect(kept).toEqual([0o600]);
  });

  test("is not confirmed while its text is not on the disk, and the same command gets it again", async () => {
    const link = await share();
    const full = await world.sh(`node "$MDBIN" cat "$LINK" > /dev/full`, { env: { LINK: link } });
    expect(full.code).toBe(exitCodes.file);
    expect(full.err).toMatch(/Standard output could not be written: the disk is full\./);
    expect(full.err).toMatch(/Until \d{4}-\d\d-\d\d \d\d:\d\d the same command gets it again\./);
    expect(claimsAsked()).toEqual(["POST"]);
    const folder = mkdtempSync(join(world.home, "out-"));
    const again = await world.cli(["cat", link, "--out", "text"], { cwd: folder });
    expect([again.code, readFileSync(join(folder, "text"), "utf8")]).toEqual([0, "once\n"]);
    expect(claimsAsked()).toEqual(["POST", "POST", "DELETE"]);
  });

  // Node puts the null device in the place of a closed output: the text went there, and was destroyed.
  test("is not claimed where standard output is closed, or the null device", async () => {
    const link = await share();
    for (const lines of ["cat - >&-", "cat - --json >&-", "show - >&-", "cat - >/dev/null", "show - >/dev/null"]) {
      const { code, err } = await world.sh(`node "$MDBIN" ${lines}`, { input: link });
      expect([lines, code]).toEqual([lines, exitCodes.file]);
      expect(err).toMatch(/^mdbin: This paste can be read once, and standard output is closed, or the null device/);
    }
    expect(claimsAsked()).toEqual([]);
    expect((await world.cli(["cat", link])).out).toBe("once\n");
  });

  test("needs no standard output where its text goes elsewhere", async () => {
    const folder = mkdtempSync(join(world.home, "out-"));
    const toFile = await world.sh(`node "$MDBIN" cat - --out text >&-`, { input: await share(), cwd: folder });
    expect([toFile.code, readFileSync(join(folder, "text"), "utf8")]).toEqual([0, "once\n"]);
    const link = await share("A=once\n");
    const ran = await world.sh(`node "$MDBIN" run - --burn-ok -- sh -c 'echo $A > ran' >&-`, {
      input: link,
      cwd: folder,
    });
    expect([ran.code, readFileSync(join(folder, "ran"), "utf8")]).toEqual([0, "once\n"]);
  });

  test("is not confirmed where its reader goes away, and is another reader's no more", async () => {
    const link = await share("line\n".repeat(15_000));
    const read = await world.sh(`{ node "$MDBIN" cat "$LINK"; echo "$?" >&2; } | head -1`, { env: { LINK: link } });
    expect(read.out).toBe("line\n");
    expect(read.err).toMatch(/gets it again\.\n141\n$/);
    expect(claimsAsked()).toEqual(["POST"]);
    const stranger = await world.cli(["cat", link], { env: { XDG_DATA_HOME: join(world.home, "stranger") } });
    expect(stranger.code).toBe(exitCodes.burned);
    expect((await world.cli(["cat", link])).out).toBe("line\n".repeat(15_000));
  });

  test("is there still when its answer was cut off, or the program killed", async () => {
    const link = await share();
    world.intercept.now = ({ method, socket }) => method === "POST" && Boolean(socket.destroy());
    const cut = await world.cli(["cat", link]);
    expect(cut.code).toBe(exitCodes.network);
    expect(cut.err).toMatch(/the connection was broken off.*the same command goes on with this reading/);
    const arrived = new Promise<void>((resolve) => {
      world.intercept.now = ({ method }) => {
        if (method === "DELETE") resolve();
        return method === "DELETE";
      };
    });
    const { child, ended } = world.start(["cat", link]);
    await arrived;
    child.kill("SIGKILL");
    expect((await ended).out).toBe("once\n");
    world.intercept.now = () => false;
    // Its text was written: the next command tells the server so, and does not read it again.
    const later = await world.cli(["cat", link]);
    expect([later.code, later.out]).toEqual([exitCodes.burned, ""]);
    expect(claimsAsked().at(-1)).toBe("DELETE");
  });

  test("whose reading broke here is told as one that can be had again, by info and list too", async () => {
    const { out } = await world.cli(["share", "--burn", "--json", ...kind], { input: "once\n" });
    const { id, link } = JSON.parse(out);
    await world.sh(`node "$MDBIN" cat "$LINK" > /dev/full`, { env: { LINK: link } });
    const row = async () => (await world.cli(["list"])).out.split("\n").find((line) => line.startsWith(id));
    for (let times = 0; times < 2; times++) {
      const info = await world.cli(["info", link]);
      expect(info.code).toBe(exitCodes.burned);
      expect(info.err).toMatch(
        /a reading of it was begun here .* Until \d{4}-\d\d-\d\d \d\d:\d\d the command that began it gets it again/,
      );
      expect(await row()).toContain("can be read again until ");
    }
    const stranger = await world.cli(["info", link], { env: { XDG_DATA_HOME: join(world.home, "stranger") } });
    expect(stranger.err).toContain("was read and destroyed");
    expect((await world.cli(["cat", link])).out).toBe("once\n");
    expect((await world.cli(["info", link])).err).toContain("was read and destroyed");
    expect(await row()).toContain("was read ");
  });

  test("is gone after five minutes without a confirmation", async () => {
    const link = await share();
    await world.sh(`node "$MDBIN" cat "$LINK" > /dev/full`, { env: { LINK: link } });
    world.clock.ahead = 301_000;
    expect((await world.cli(["cat", link])).code).toBe(exitCodes.burned);
  });

  test("is not claimed where its Claim-Id cannot be kept, or its file not be written", async () => {
    const link = await share();
    const unkept = await world.cli(["cat", link], { env: { XDG_DATA_HOME: "/dev/null/x" } });
    expect([unkept.code, unkept.out]).toEqual([exitCodes.file, ""]);
    expect(unkept.err).toContain("Nothing was read.");
    const nowhere = await world.cli(["cat", link, "--out", "/dev/null/x"]);
    expect([nowhere.code, claimsAsked()]).toEqual([exitCodes.file, []]);
    expect((await world.cli(["cat", link])).out).toBe("once\n");
  });

  test("is confirmed also where the note of it cannot be changed any more", async () => {
    const link = await share();
    const env = { XDG_DATA_HOME: mkdtempSync(join(world.home, "lost-")) };
    world.intercept.now = ({ method }) => {
      if (method !== "POST") return false;
      rmSync(join(env.XDG_DATA_HOME, "mdbin"), { recursive: true });
      writeFileSync(join(env.XDG_DATA_HOME, "mdbin"), "");
      return false;
    };
    const read = await world.cli(["cat", link], { env });
    expect([read.code, read.out]).toEqual([0, "once\n"]);
    expect(claimsAsked()).toEqual(["POST", "DELETE"]);
  });

  test("is read by one of two commands of one person that begin at once, or by both, and by nobody else", async () => {
    const link = await share();
    const both = await Promise.all([world.cli(["cat", link]), world.cli(["cat", link])]);
    const outs = both.map(({ out }) => out);
    expect(outs).toContain("once\n");
    for (const [at, { code }] of both.entries()) expect(code).toBe(outs[at] === "" ? exitCodes.burned : 0);
  });

  test("is asked about without being claimed", async () => {
    const link = await share();
    const info = await world.cli(["info", link]);
    expect(info.out).toContain("burns     yes: it can be read once, and was not yet");
    expect(claimsAsked()).toEqual([]);
    expect((await world.cli(["cat", link])).code).toBe(0);
    const after = await world.cli(["info", link]);
    expect([after.code, after.out]).toEqual([exitCodes.burned, ""]);
    expect((await world.cli(["list"])).out).toContain("was read ");
  });
});
