// What is kept of the pastes that were made here: for this user alone, whole, and as long as it is of use.
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { exitCodes } from "../exit-codes";
import { startWorld, type World } from "./world";

let world: World;
let folder: string;
beforeAll(async () => {
  world = await startWorld();
  folder = join(world.home, ".local/share/mdbin/pastes");
});
afterAll(() => world.close());
afterEach(async () => {
  await world.sh(`rm -rf "$HOME/.local/share/mdbin"`);
});

const made = async (...options: string[]) =>
  JSON.parse((await world.cli(["share", "--json", ...options], { input: "x" })).out);

describe("the list", () => {
  test("is shown but for what cannot be read", async () => {
    const { id } = await made("--burn");
    await world.sh(`cd "$HOME/.local/share/mdbin"; mkdir -p pastes/AAAAAAAAAAAA.json claims/${id}.json`);
    const { code, out, err } = await world.cli(["list"]);
    expect([code, out.slice(0, 12)]).toEqual([0, id]);
    expect(err).toContain("AAAAAAAAAAAA");
  });

  test("does not send a paste's id to another server than it was made on", async () => {
    const { id, link } = await made();
    for (const given of [id, link]) {
      const { code, err } = await world.cli(["cat", given, "--server", "http://localhost:1"]);
      expect([code, err]).toEqual([
        exitCodes.usage,
        "mdbin: This paste is on another server than --server names. Leave --server out.\n",
      ]);
    }
  });

  test("holds what was shared, the newest first, in files for this user alone", async () => {
    const [first, second] = [await made("--title", "one"), await made("--normal")];
    const { out } = await world.cli(["list"]);
    expect(out.split("\n").map((line) => line.slice(0, 12))).toEqual([second.id, first.id, ""]);
    expect(out).toMatch(/encrypted {2}expires \d{4}-\d\d-\d\d \d\d:\d\d +one\n/);
    expect(out).toMatch(/normal {5}never expires/);
    expect(out).not.toContain("#");
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(statSync(join(folder, `${first.id}.json`)).mode & 0o777).toBe(0o600);
    const jsons = (await world.cli(["list", "--json"])).out.trim().split("\n");
    expect(JSON.parse(jsons[1] ?? "")).toMatchObject({
      id: first.id,
      link: first.link,
      editLink: first.editLink,
      title: "one",
    });
    expect((await world.cli(["list", "--links"])).out).toContain(first.link);
  });

  test("shows a title that would move the cursor, harmless", async () => {
    await made("--name", "a.md", "--title", "\u001b[2Ja\u202eb");
    expect((await world.cli(["list"])).out).toContain("  [2Ja b\n");
  });

  test("loses nothing where several commands keep at once", async () => {
    const all = await Promise.all(Array.from({ length: 6 }, () => made()));
    const ids = (await world.cli(["list"])).out
      .trim()
      .split("\n")
      .map((line) => line.slice(0, 12));
    expect(ids.toSorted()).toEqual(all.map(({ id }) => id).toSorted());
    expect(readdirSync(folder).filter((name) => !name.endsWith(".json"))).toEqual([]);
  });

  test("says what it cannot read, leaves it as it is, and shows the rest", async () => {
    const { id } = await made();
    const file = join(folder, "000000000000.json");
    writeFileSync(file, '{"later": true}');
    const { code, out, err } = await world.cli(["list"]);
    expect([code, out.slice(0, 12)]).toEqual([0, id]);
    expect(err).toContain("000000000000 cannot be read by this version");
    expect(readFileSync(file, "utf8")).toBe('{"later": true}');
  });

  test("forgets a paste 30 days after it saw that it had expired", async () => {
    const { id } = await made("--expires", "1h");
    const file = join(folder, `${id}.json`);
    const change = (member: string, days: number) => {
      const time = new Date(Date.now() - days * 86_400_000).toISOString();
      const pattern = new RegExp(`"${member}": "[^"]*"`);
      expect(readFileSync(file, "utf8")).toMatch(pattern);
      writeFileSync(file, readFileSync(file, "utf8").replace(pattern, `"${member}": "${time}"`));
    };
    change("expiresAt", 400);
    expect((await world.cli(["list"])).out).toContain("expired ");
    change("overSince", 29);
    expect((await world.cli(["list"])).out).toContain("expired ");
    change("overSince", 31);
    expect((await world.cli(["list"])).out).toBe("");
    expect(existsSync(file)).toBe(false);
  });

  test("is not written where that is not wanted, and its loss is told where it cannot be", async () => {
    await made("--no-keep");
    expect((await world.cli(["list"])).out).toBe("");
    const { code, out, err } = await world.cli(["share"], { input: "x", env: { XDG_DATA_HOME: "/dev/null/x" } });
    expect([code, out]).toEqual([0, expect.stringContaining("/e/")]);
    expect(err).toContain("could not be kept in your list");
  });
});

describe("what was made here", () => {
  test("is deleted by its id, its link or its edit link, and forgotten", async () => {
    const pastes = [await made(), await made("--normal"), await made("--no-keep")];
    const { code, err } = await world.cli(["rm", pastes[0].id, pastes[1].link, pastes[2].editLink]);
    expect([code, err]).toEqual([0, pastes.map(({ id }) => `mdbin: ${id} is deleted.\n`).join("")]);
    for (const { link } of pastes) expect((await world.cli(["cat", link])).code).toBe(exitCodes["not-found"]);
    expect((await world.cli(["list"])).out).toBe("");
  });

  test("is deleted by nobody else", async () => {
    const { link } = await made("--no-keep");
    const { code, err } = await world.cli(["rm", link]);
    expect([code, err]).toEqual([exitCodes.usage, expect.stringContaining("was not made here")]);
    const [, key = ""] = link.split("#");
    const forged = `${link.split("#")[0]}/edit#edit=${"A".repeat(43)}&key=${key}`;
    const wrong = await world.cli(["rm", forged]);
    expect(wrong.code).toBe(exitCodes.refused);
    expect(wrong.err).not.toContain(key);
    expect((await world.cli(["cat", link])).code).toBe(0);
  });

  test("is told by info, and so is what others made, by what the server says of it", async () => {
    const { id, link } = await made("--title", "mine");
    const { out } = await world.cli(["info", id]);
    expect(out).toMatch(/opens by {2}the link\nrevision {2}1\nstored/);
    expect(out).toContain("made here: mine");
    const json = await world.cli(["info", link.split("#")[0], "--json"], {
      env: { XDG_DATA_HOME: join(world.home, "no") },
    });
    expect(JSON.parse(json.out)).toMatchObject({ id, kind: "encrypted", opensBy: "the link", isYours: false });
    expect((await world.cli(["info", link.replace("/e/", "/p/")])).code).toBe(exitCodes.unreadable);
  });
});
