// From a terminal to a page and back: what the one shares the other reads, byte for byte, whatever opens it; and what is
// burned, edited or deleted by the one is so for the other.
import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { edit, press, rewrite, saved } from "./support/edit-page";
import { readIt, seesBurned, seesOnlyReading, seesPrompt } from "./support/once-page";
import { seesText, share, unlock } from "./support/paste-page";
import { type Cli, newCli } from "./support/run-cli";
import { freePort } from "./support/server";
import { test as base, expect } from "./support/test";
import { filesOf, leaks, startWiretap } from "./support/wiretap";

const test = base.extend<{ cli: Cli }>({
  cli: async ({ server }, use) => {
    const cli = await newCli(server.origin);
    await use(cli);
    await cli.remove();
  },
});

const password = "Pa5$ ünï word";
const passwordFile = async ({ home }: Cli): Promise<string> => {
  const file = join(home, "password");
  await writeFile(file, `${password}\n`);
  return file;
};

test.describe("shared in a terminal, read in a page", () => {
  test("an encrypted paste, with its title", async ({ page, cli }) => {
    const link = await cli.share("# Hello\n\nfrom a *terminal*\n", "--title", "Notes");
    await page.goto(link);
    await seesText(page, "from a terminal");
    await expect(page.locator("#title")).toHaveText("Notes");
  });

  test("a normal paste", async ({ page, cli }) => {
    await page.goto(await cli.share("# Public\n\nfor all\n", "--normal"));
    await expect(page.locator(".markdown")).toContainText("for all");
  });

  test("a config is a table whose values are masked", async ({ page, cli }) => {
    await page.goto(await cli.share("DB_PASSWORD=hunter2-canary\nPORT=3000\n", "--name", ".env"));
    await expect(page.getByText("DB_PASSWORD")).toBeVisible();
    await expect(page.locator("main")).not.toContainText("hunter2-canary");
  });

  test("one that needs a password besides, or a password alone", async ({ page, cli }) => {
    const file = await passwordFile(cli);
    for (const options of [[], ["--password-only"]]) {
      await page.goto(await cli.share("behind a password\n", "--password-file", file, ...options));
      await unlock(page, password);
      await seesText(page, "behind a password");
    }
  });

  test("one that burns is read once, and the terminal comes too late", async ({ page, cli, watch }) => {
    watch.expects(/status of (409|410)/);
    const link = await cli.share("once, from a terminal\n", "--burn");
    await page.goto(link);
    await seesPrompt(page);
    await readIt(page).click();
    await seesOnlyReading(page, "once, from a terminal");
    const late = await cli.run(["cat", "-"], { input: link });
    expect([late.code, late.out]).toEqual([4, ""]);
    expect((await cli.run(["info", link])).code).toBe(4);
  });

  test("one that is deleted in the terminal is gone", async ({ page, cli, watch }) => {
    watch.expects(/status of 404/);
    const link = await cli.share("to be deleted\n");
    expect((await cli.run(["rm", link])).code).toBe(0);
    await page.goto(link);
    await expect(page.getByRole("heading", { name: "There is no paste here" })).toBeVisible();
  });
});

test.describe("written in a page, read in a terminal", () => {
  const text = "# Grüße 🙂\n\nno last newline";

  test("of either kind, byte for byte", async ({ page, cli }) => {
    expect(await cli.cat(await share(page, text))).toBe(text);
    expect(await cli.cat(await share(page, text, { kind: "Normal" }))).toBe(text);
  });

  test("behind a password", async ({ page, cli }) => {
    const file = await passwordFile(cli);
    for (const secrets of ["Link and password", "Password alone"] as const)
      expect(await cli.cat(await share(page, text, { secrets, password }), "--password-file", file)).toBe(text);
  });

  test("one that burns is read once, and the page comes too late", async ({ page, cli, watch }) => {
    watch.expects(/status of (409|410)/);
    for (const kind of ["Encrypted", "Normal"] as const) {
      const link = await share(page, text, { kind, burn: true });
      expect(await cli.cat(link)).toBe(text);
      await page.goto("about:blank");
      await page.goto(link);
      await seesBurned(page);
    }
  });

  test("a .env comes into a command's environment", async ({ page, cli }) => {
    const link = await share(page, 'NAME="from a page"\nPORT=3000\n');
    const show = ["--", process.execPath, "-p", "process.env.NAME"];
    expect((await cli.run(["run", "-", ...show], { input: link })).out).toBe("from a page\n");
  });
});

test.describe("revisions", () => {
  const editorFor = async ({ home }: Cli, text: string): Promise<NodeJS.Dict<string>> => {
    const file = join(home, "editor");
    await writeFile(file, `#!/bin/sh\nprintf '${text}' > "$1"\n`, { mode: 0o700 });
    return { EDITOR: file };
  };

  test("of the terminal are offered and compared in the page", async ({ page, cli }) => {
    const link = await cli.share("# One\n\nold words\n");
    const edited = await cli.run(["edit", link], { env: await editorFor(cli, "# Two\\n\\nnew words\\n") });
    expect(edited.err).toContain("Saved as revision 2");
    await page.goto(link);
    await seesText(page, "new words");
    await page.getByRole("button", { name: /^edited/ }).click();
    await page.getByRole("button", { name: /^Revision 1\b/ }).click();
    await expect(page.locator(".markdown")).toContainText("old words");
  });

  test("of the page are read in the terminal, and by its list's edit link the page edits", async ({
    page,
    cli,
    server,
  }) => {
    await cli.share("# One\n", "--title", "Both");
    const { link, editLink } = JSON.parse((await cli.run(["list", "--json"])).out);
    await edit(page, editLink, "# One\n");
    await rewrite(page, "# Two, by a page\n");
    await press(page, "Save");
    await saved(page, 2);
    const { text, title, revision } = JSON.parse(await cli.cat(link, "--json"));
    expect({ text, title, revision }).toEqual({ text: "# Two, by a page\n", title: "Both", revision: 2 });
    expect(link.startsWith(server.origin)).toBe(true);
  });

  test("that meet overwrite nothing: the terminal's is kept in a file", async ({ page, cli }) => {
    const made = JSON.parse((await cli.run(["share", "--json"], { input: "# One\n" })).out);
    await edit(page, made.editLink, "# One\n");
    await rewrite(page, "# By the page\n");
    const waiting = join(cli.home, "go");
    const file = join(cli.home, "slow-editor");
    await writeFile(
      file,
      `#!/bin/sh\n: > "${waiting}.begun"\nuntil test -e "${waiting}"; do :; done\necho mine > "$1"\n`,
      { mode: 0o700 },
    );
    const editing = cli.run(["edit", made.id], { env: { EDITOR: file } });
    await expect.poll(() => existsSync(`${waiting}.begun`)).toBe(true);
    await press(page, "Save");
    await saved(page, 2);
    await writeFile(waiting, "");
    const { code, err } = await editing;
    expect(code).toBe(6);
    const [, kept = ""] = /Your text is in (\S+)/.exec(err) ?? [];
    expect(await readFile(kept, "utf8")).toBe("mine\n");
    expect(await cli.cat(made.link)).toBe("# By the page\n");
  });
});

test("what goes over the wire holds neither text nor title, name, password or key", async ({ cli, server }) => {
  const wiretap = await startWiretap(server.origin);
  const file = await passwordFile(cli);
  const [text, title, name] = ["text", "title", "name"].map(
    (word) => `canary-${word}-${randomBytes(8).toString("hex")}`,
  );
  const shared = await cli.run(
    [
      "share",
      "--json",
      "--server",
      wiretap.origin,
      "--title",
      title ?? "",
      "--name",
      name ?? "",
      "--password-file",
      file,
    ],
    { input: text ?? "" },
  );
  const { link, id, editToken } = JSON.parse(shared.out);
  expect(await cli.cat(link, "--password-file", file)).toBe(text);
  const editor = join(cli.home, "editor");
  await writeFile(editor, `#!/bin/sh\necho "${text} again" > "$1"\n`, { mode: 0o700 });
  expect((await cli.run(["edit", id, "--password-file", file], { env: { EDITOR: editor } })).code).toBe(0);
  const key = link.split("#")[1].slice(0, 43);
  const bytes = (secret = "") => Buffer.from(secret);
  const secrets = {
    text: bytes(text),
    title: bytes(title),
    name: bytes(name),
    password: bytes(password),
    key: bytes(key),
  };
  expect(leaks(wiretap.sent(), secrets)).toEqual([]);
  // The tap hears: a save proves its right by the edit token.
  expect(leaks(wiretap.sent(), { editToken: bytes(editToken) })).not.toEqual([]);
  expect(leaks(filesOf(server.folder), secrets)).toEqual([]);
  await wiretap.stop();
});

test("serve starts the server that was built in this clone, and ends with it", async ({
  page,
  cli,
  watch,
  baseURL,
}) => {
  watch.expects(/request to another host/);
  const port = String(await freePort());
  const serving = cli.start(["serve", "--port", port, "--host", "127.0.0.1"], {
    DATABASE_URL: `file:${join(cli.home, "mdbin.db")}`,
  });
  await serving.said(/mdbin is ready at/);
  const origin = `http://127.0.0.1:${port}`;
  expect(origin).not.toBe(baseURL);
  const shared = await cli.run(["share", "--server", origin], { input: "# Served\n" });
  await page.goto(shared.out.trim());
  await seesText(page, "Served");
  expect(await serving.stop()).toBe(0);
});
