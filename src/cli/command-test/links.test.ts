// Links, as a command gets them: whole or not, by an argument, by standard input, by an id; and servers that play with them.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { exitCodes } from "../exit-codes";
import { startWorld, type World } from "./world";

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const share = async (text: string, ...options: string[]): Promise<string> =>
  (await world.cli(["share", ...options], { input: text })).out.trimEnd();

describe("a link", () => {
  test("that does not open is told by the code of its family, and its key by nothing", async () => {
    const link = await share("x", "--no-keep");
    const key = link.split("#")[1] ?? "";
    const cases: [string, number][] = [
      [link.replace(/#.*/, `#${"A".repeat(43)}`), exitCodes.unreadable],
      [link.replace(/#.{9}/, "#"), exitCodes.unreadable],
      [link.replace(/#.*/, ""), exitCodes.unreadable],
      [link.replace(/\/e\/.*#/, "/e/000000000000#"), exitCodes["not-found"]],
      [link.replace("/e/", "/x/"), exitCodes.usage],
      [link.replace("/e/", "/p/"), exitCodes.unreadable],
      [link.replace(world.origin, world.nowhere), exitCodes.network],
    ];
    for (const [given, code] of cases) {
      const ended = await world.cli(["cat", given]);
      expect([given, ended.code, ended.out]).toEqual([given, code, ""]);
      expect(ended.err).toMatch(/^mdbin: [A-Z]/);
      expect(ended.err).not.toContain(key.slice(9));
    }
  });

  test("that was made here needs only its id", async () => {
    const link = await share("by id\n");
    expect((await world.cli(["cat", link.slice(-56, -44)])).out).toBe("by id\n");
  });

  test("may come as an id with its key", async () => {
    const [id = "", key = ""] = (await share("x\n", "--no-keep")).split("/e/")[1]?.split("#") ?? [];
    expect((await world.cli(["cat", id, "--key", "-"], { input: `${key}\n` })).out).toBe("x\n");
    expect((await world.cli(["cat", id, "--key", key])).out).toBe("x\n");
  });

  test("to plain HTTP on another host is warned of", async () => {
    const { err } = await world.cli(["cat", "http://paste.invalid/e/Ab3cD4eF5gH6#secret"]);
    expect(err).toMatch(/^mdbin: http:\/\/paste\.invalid is not HTTPS/);
    expect(err).not.toContain("secret");
  });

  test("is out of the list of processes as soon as the program runs", async () => {
    const link = await share("x");
    let release = () => {};
    world.hold.until = new Promise<void>((resolve) => {
      release = resolve;
    });
    const arrived = new Promise<void>((resolve) => {
      world.intercept.now = () => {
        resolve();
        return false;
      };
    });
    const { child, ended } = world.start(["cat", link]);
    await arrived;
    const listed = (await world.sh(`cat /proc/${child.pid}/cmdline 2>/dev/null || ps -ww -o args= -p ${child.pid}`))
      .out;
    world.intercept.now = () => false;
    release();
    expect([listed.replaceAll("\0", "").trim(), (await ended).out]).toEqual(["mdbin", "x"]);
  });

  test("whose server hands out an older revision than was seen is told of", async () => {
    const { id, link } = JSON.parse((await world.cli(["share", "--json"], { input: "one" })).out);
    const env = { EDITOR: "sed -i s/one/two/" };
    expect((await world.cli(["edit", id], { env })).code).toBe(0);
    expect((await world.cli(["cat", link])).err).toBe("");
    world.intercept.now = ({ url }, response) => {
      if (!url?.endsWith("/content")) return false;
      const { writeHead } = response;
      response.writeHead = (status: number, headers?: unknown) => {
        const list = (headers as string[]).map((value) => (value === '"2"' ? '"1"' : value));
        return writeHead.call(response, status, list);
      };
      return false;
    };
    const { out, err } = await world.cli(["cat", link]);
    world.intercept.now = () => false;
    expect(out).toBe("two");
    expect(err).toContain("sealed this as another revision");
    expect(err).toContain("has seen a newer revision");
  });

  test("takes no token along to where its server sends it on", async () => {
    const link = await share("x");
    world.intercept.now = (_, response) => {
      response.writeHead(307, { Location: "https://elsewhere.example/api" }).end();
      return true;
    };
    const { code, err } = await world.cli(["cat", link]);
    world.intercept.now = () => false;
    expect(code).toBe(exitCodes.network);
    expect(err).toContain("it sends on to https://elsewhere.example, so ask there");
  });
});
