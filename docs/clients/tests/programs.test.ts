// What each program does where something is wrong: with secrets, with the network, with what it is told; and that each
// passes the cases of the format.
import { existsSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { shareNormalRevisable, shareRevisable } from "../../../e2e/support/share-document";
import { prepareEncrypted } from "../../../src/client/create-paste";
import { openPaste } from "../../../src/client/open-paste";
import { fetchFrom, password } from "./hands";
import { bothOf, makePrograms } from "./programs";
import { type Relay, startServer } from "./relay";

/** A file that can be written and never takes a byte, as Linux has one. */
const noFullDisk = !existsSync("/dev/full");

const programs = makePrograms();
let relay: Relay;
let origin: string;
beforeAll(async () => {
  relay = await startServer();
  origin = relay.origin;
});
afterAll(async () => {
  await relay.close();
  programs.remove();
});

describe.each(bothOf(programs))("$name", ({ skipped, program: client, name }) => {
  const share = async (args: string[], text: string) => {
    const { code, out, err } = await client().run(["share", ...args, "--server", origin], text);
    if (code !== 0) throw new Error(err);
    return { link: out.toString().trimEnd(), err };
  };
  const cat = (link: string, ...args: string[]) => client().run(["cat", "-", ...args], link);
  const passwordFile = (content: string) => ["--password-file", programs.file(`password-${content.length}`, content)];

  test.skipIf(skipped)("passes the cases of the format", { timeout: 120_000 }, async () => {
    const { code, out, err } = await programs.vectors[name === "go" ? "go" : "python"]();
    expect([code, out + err]).toEqual([0, expect.stringMatching(/fails_with_its_code|FailsWithItsCode/)]);
  });

  test.skipIf(skipped)("reads the newest revision, an older one, and says which is not there", async () => {
    const paste = await shareRevisable(origin, { text: "first" }, { secrets: "link+password", password });
    await paste.revise({ text: "second" });
    const given = passwordFile(password);
    expect(await cat(paste.link, ...given)).toEqual({ code: 0, out: Buffer.from("second"), err: "" });
    expect(await cat(paste.link, ...given, "--revision", "1")).toEqual({ code: 0, out: Buffer.from("first"), err: "" });
    expect(await cat(paste.link, ...given, "--revision", "3")).toMatchObject({ code: 3 });
    const normal = await shareNormalRevisable(origin, "first");
    await normal.revise("second");
    expect((await cat(normal.link, "--revision", "1")).out.toString()).toBe("first");
  });

  test.skipIf(skipped)("burns nothing with a wrong password or a wrong key, and then reads it once", async () => {
    const { link } = await share(["--burn", ...passwordFile(password)], "once");
    expect(await cat(link, ...passwordFile("wrong"))).toMatchObject({
      code: 5,
      err: expect.stringContaining("Nothing was destroyed"),
    });
    expect(await cat(link.replace(/#.{43}/, `#${"A".repeat(43)}`), ...passwordFile(password))).toMatchObject({
      code: 5,
    });
    expect(await cat(link.replace(/#.*/, ""), ...passwordFile(password))).toMatchObject({ code: 5 });
    expect(await cat(link)).toMatchObject({ code: 2, err: expect.stringContaining("--password-file") });
    expect(relay.confirmations(link)).toEqual([]);
    expect(await cat(link, ...passwordFile(password))).toMatchObject({ code: 0, out: Buffer.from("once") });
    expect(await cat(link, ...passwordFile(password))).toMatchObject({ code: 4, out: Buffer.alloc(0) });
  });

  test.skipIf(skipped || noFullDisk)(
    "confirms no reading whose text found no place, and reads on when told how",
    async () => {
      const { link } = await share(["--burn"], "not lost");
      const failed = await client().runInto("/dev/full", ["cat", link]);
      expect(failed).toMatchObject({ code: 9, err: expect.stringMatching(/No space left|no space left/) });
      expect(relay.confirmations(link)).toEqual([]);
      const [resume = ""] = /--resume=\S+/.exec(failed.err) ?? [];
      expect(await cat(link, resume)).toMatchObject({ code: 0, out: Buffer.from("not lost") });
      expect(relay.confirmations(link)).toEqual([204]);
    },
  );

  test.skipIf(skipped)("makes one paste where the answer is lost, and reads one that burns all the same", async () => {
    for (const [kind, method] of [
      ["--burn", "PUT"],
      ["--normal", "POST"],
    ] as const) {
      relay.asked.length = 0;
      relay.lose.add(method);
      const { link } = await share([kind], "once");
      expect(relay.asked.map(({ status }) => status)).toEqual([201, 200]);
      expect(relay.asked[1]?.body).toBe(relay.asked[0]?.body);
      if (kind === "--burn") relay.lose.add("POST").add("DELETE");
      expect(await cat(link)).toMatchObject({ code: 0, out: Buffer.from("once") });
    }
  });

  test.skipIf(skipped)(
    "seals title, name and type, says how long it lives, and gives an edit link when asked",
    async () => {
      const file = programs.file("app.env", "KEY=1\n");
      const { link, err } = await share([file, "--title", "Für dich", "--expires", "1h", "--edit-link"], "");
      expect(err).toMatch(/^http.*\/e\/\w{12}\/edit#edit=[\w-]{43}&key=[\w-]{43}\n$/);
      const id = link.slice(origin.length + "/e/".length).split("#")[0] ?? "";
      const { expiresAt } = await (await fetch(`${origin}/api/v1/pastes/${id}`)).json();
      expect(Date.parse(expiresAt) - Date.now()).toBeLessThanOrEqual(3_600_000);
      const opening = await openPaste(id, { fragment: link.split("#")[1] ?? "" }, fetchFrom(origin));
      expect(opening).toMatchObject({
        step: "open",
        revisionDiffers: false,
        document: {
          title: "Für dich",
          name: "app.env",
          format: "code",
          language: "dotenv",
          text: "KEY=1\n",
          revision: 1,
        },
      });
    },
  );

  test.skipIf(skipped)("reads a password out of a link as the page does", async () => {
    for (const secret of ["100%", "a+b ~p"]) {
      const creation = await prepareEncrypted({ text: "x" }, "password", secret);
      const { link, linkWithPassword } = await creation.send(fetchFrom(origin));
      expect(await cat(`${origin}${linkWithPassword}`)).toMatchObject({ code: 0, out: Buffer.from("x") });
      if (secret === "100%") expect(await cat(`${origin}${link}#100%`)).toMatchObject({ code: 0 });
    }
  });

  test.skipIf(skipped)(
    "brings another writing of a password to the same, or refuses what is not in ASCII",
    async () => {
      const creation = await prepareEncrypted({ text: "x" }, "password", "p\u00e4ss");
      const { link, linkWithPassword } = await creation.send(fetchFrom(origin));
      const refusal = { code: 2, err: expect.stringContaining("in ASCII only") };
      const wanted = name === "go" ? refusal : { code: 0, out: Buffer.from("x") };
      expect(await cat(`${origin}${link}`, ...passwordFile("pa\u0308ss\n"))).toMatchObject(wanted);
      expect(await cat(`${origin}${linkWithPassword}`)).toMatchObject(wanted);
    },
  );

  test.skipIf(skipped)("says in a sentence what is in the way, with an exit code for each", async () => {
    const nobody = `${origin}/e/AAAAAAAAAAAA#${"A".repeat(43)}`;
    expect(await cat(nobody)).toMatchObject({ code: 3, err: expect.stringMatching(/^There is no such paste/) });
    expect(await cat("https://example.org/notes")).toMatchObject({ code: 2 });
    expect(await client().run(["share", "/nowhere/at-all"])).toMatchObject({ code: 9 });
    expect(await client().run(["share", "-"], Buffer.from([0xff]))).toMatchObject({ code: 10 });
    expect(await client().run(["share", "-", "--password-only"], "x")).toMatchObject({ code: 2 });
    expect(await client().run(["share", "-", "--normal", "--server", origin], "")).toMatchObject({ code: 7 });
    expect(await client().run([])).toMatchObject({ code: 2 });
    const { link } = await share(["--normal"], "x");
    expect(await cat(`${link.replace("/p/", "/e/")}#${"A".repeat(43)}`)).toMatchObject({
      code: 5,
      out: Buffer.alloc(0),
    });
  });
});

const html = { "Content-Type": "text/html" };
const otherwise = [
  ["a page that wants a login", { status: 200, headers: { ...html, ETag: '"1"' }, content: "<p>Log in</p>" }],
  ["a text without a revision", { status: 200, headers: { "Content-Type": "text/plain" }, content: "some text" }],
  ["nothing", { status: 204, headers: { ETag: '"1"' } }],
  ["a redirection", { status: 302, headers: { Location: "/elsewhere" } }],
] as const;

describe.each([...bothOf(programs), { name: "shell", skipped: false, program: () => programs.shell }])(
  "$name, where something in between answers",
  ({ skipped, program: client }) => {
    test.skipIf(skipped).for(otherwise)("takes %s for no reading, and confirms nothing", async ([, answer]) => {
      const { out } = await client().run(["share", "--normal", "--burn", "--server", origin], "once");
      const link = out.toString().trimEnd();
      relay.instead.set("POST", answer);
      const { code, out: came } = await client().run(["cat", link]);
      expect([code, came.toString()]).toEqual([8, ""]);
      expect(relay.confirmations(link)).toEqual([]);
      expect((await client().run(["cat", link])).out.toString()).toBe("once");
      expect(relay.confirmations(link)).toEqual([204]);
    });

    test.skipIf(skipped)("says how to read on where the claim came through", async () => {
      const { out } = await client().run(["share", "--normal", "--burn", "--server", origin], "once");
      const link = out.toString().trimEnd();
      relay.instead.set("POST", { status: 502, after: true });
      const { code, err } = await client().run(["cat", link]);
      expect([code, relay.confirmations(link)]).toEqual([8, []]);
      const [, claimId = ""] = /(?:Claim-Id: |--resume=)([\w-]{22})/.exec(err) ?? [];
      const again = await fetch(`${link.replace("/p/", "/api/v1/pastes/")}/claim`, {
        method: "POST",
        headers: { "Claim-Id": claimId },
      });
      expect([again.status, await again.text()]).toEqual([200, "once"]);
    });

    test.skipIf(skipped)("says that a paste is not shared where the answer is about none", async () => {
      for (const content of ["<p>Log in</p>", '{"id":"AAAAAAAAAAA!"}', "[".repeat(60_000), "\xff"]) {
        relay.instead.set("POST", { status: 200, headers: html, content: Buffer.from(content, "latin1") });
        const { code, out } = await client().run(["share", "--normal", "--server", origin], "a text");
        expect([code, out.toString()]).toEqual([8, ""]);
      }
    });

    test.skipIf(skipped)("takes a body that does not end for no text", async () => {
      const { out } = await client().run(["share", "--normal", "--burn", "--server", origin], "once");
      const link = out.toString().trimEnd();
      const headers = { "Content-Type": "text/plain; charset=utf-8", ETag: '"1"' };
      relay.instead.set("POST", { status: 200, headers, content: Buffer.alloc((24 << 20) + 1, "x") });
      const { code, out: came } = await client().run(["cat", link]);
      expect([code, came.length, relay.confirmations(link)]).toEqual([8, 0, []]);
    });
  },
);

describe("shell", () => {
  const { shell } = programs;

  test("says of an encrypted paste why it does not open it, what is known of it, and deletes it", async () => {
    const { link, editToken } = await shareRevisable(origin, { text: "x" });
    expect(await shell.run(["cat", "-"], link)).toMatchObject({ code: 5, err: expect.stringContaining("no AES-GCM") });
    expect(await shell.run(["share", "-", "--server", origin], "x")).toMatchObject({ code: 2 });
    const known = await shell.run(["info", "-"], link);
    expect(JSON.parse(known.out.toString())).toMatchObject({ kind: "encrypted", revision: 1 });
    const edit = `${link.split("#")[0]}/edit#edit=${editToken}&key=x`;
    expect(await shell.run(["rm", "-"], edit.replace(/edit=.{43}/, `edit=${"A".repeat(43)}`))).toMatchObject({
      code: 7,
    });
    expect(await shell.run(["rm", "-"], edit)).toMatchObject({ code: 0 });
    expect(await shell.run(["info", "-"], link)).toMatchObject({ code: 3 });
  });

  test.skipIf(noFullDisk)("confirms no reading whose text found no place", async () => {
    const made = await shell.run(
      ["share", "--normal", "--burn", "--edit-link", "--expires", "1h", "--server", origin],
      "x",
    );
    const link = made.out.toString().trimEnd();
    expect(made.err).toMatch(/^http.*\/p\/\w{12}\/edit#edit=[\w-]{43}\n$/);
    expect(await shell.runInto("/dev/full", ["cat", link])).toMatchObject({ code: 8 });
    expect(relay.confirmations(link)).toEqual([]);
    expect(await shell.run(["cat", link])).toMatchObject({ code: 4 });
  });

  test("takes a file, and says what is in the way", async () => {
    const made = await shell.run(["share", programs.file("a b.md", "# x"), "--normal", "--server", `${origin}/`]);
    expect((await shell.run(["cat", made.out.toString().trimEnd()])).out.toString()).toBe("# x");
    expect(await shell.run(["share", "--normal", "/nowhere"])).toMatchObject({ code: 9 });
    expect(await shell.run(["share", "--normal", "--server", origin], "")).toMatchObject({ code: 7 });
    expect(await shell.run(["cat", `${origin}/p/AAAAAAAAAAAA`])).toMatchObject({ code: 3 });
    expect(await shell.run(["cat", "nothing"])).toMatchObject({ code: 2 });
    expect(await shell.run([])).toMatchObject({ code: 2, err: expect.stringContaining("mdbin.sh cat LINK") });
  });
});
