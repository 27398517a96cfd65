// The programs of docs/clients/ and the page, on one server: what either makes, the other reads. Which of them read
// what of each other, byte for byte, is looked at in docs/clients/tests/.
import { encrypted, type Hand, handOf, type Kind, password } from "../docs/clients/tests/hands";
import { makePrograms, type Programs } from "../docs/clients/tests/programs";
import { findGo, findPython } from "../scripts/other-languages.mjs";
import { edit, press, rewrite, saved } from "./support/edit-page";
import { readIt, seesBurned, seesOnlyReading } from "./support/once-page";
import { seesText, share, unlock } from "./support/paste-page";
import { test as base, expect } from "./support/test";

const test = base.extend<object, { programs: Programs }>({
  programs: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from this pattern.
    async ({}, use) => {
      const programs = makePrograms();
      await use(programs);
      programs.remove();
    },
    // Where Go has nothing in its cache, building takes its time.
    { scope: "worker", timeout: 180_000 },
  ],
});

/** One more writer and reader is one more row here. */
const clients = [
  {
    name: "python",
    kinds: [...encrypted, "normal"],
    reason: findPython() === null ? "no Python with cryptography" : "",
  },
  { name: "go", kinds: [...encrypted, "normal"], reason: findGo() === null ? "no Go" : "" },
  { name: "shell", kinds: ["normal"], reason: "" },
] as const;
type Name = (typeof clients)[number]["name"];

const hand = (programs: Programs, name: Name, origin: string): Hand => {
  const program = programs[name];
  if (typeof program === "string") throw new Error(program);
  return handOf(origin, program, programs);
};

const choiceOf = {
  link: { secrets: "Link" },
  password: { secrets: "Password alone", password },
  "link+password": { secrets: "Link and password", password },
  normal: { kind: "Normal" },
} as const satisfies Record<Kind, object>;

for (const { name, kinds, reason } of clients) {
  test.describe(name, () => {
    // biome-ignore lint/suspicious/noSkippedTests: said with its reason, and only where a language cannot be had.
    test.skip(reason !== "", `It cannot be run here: there is ${reason}.`);

    for (const kind of kinds) {
      test(`makes a paste (${kind}), and the page opens it`, async ({ page, server, programs }) => {
        const link = await hand(programs, name, server.origin).write({
          kind,
          text: `# From ${name}\n\nwith **${kind}**`,
        });
        await page.goto(link);
        if (kind === "normal") return expect(page.locator(".markdown h1")).toHaveText(`From ${name}`);
        if (kind !== "link") await unlock(page, password);
        await seesText(page, `From ${name}`);
      });

      test(`reads what the page makes (${kind})`, async ({ page, server, programs }) => {
        const text = `# From the page\n\nfor ${name}, 🦊`;
        const link = await share(page, text, choiceOf[kind]);
        expect(await hand(programs, name, server.origin).read(link, kind)).toBe(text);
      });
    }

    for (const kind of kinds.filter((known) => known === "normal" || known === "link")) {
      test(`makes what burns (${kind}), and the page reads it, once`, async ({ page, server, programs, watch }) => {
        watch.expects(/status of (409|410)/);
        const client = hand(programs, name, server.origin);
        const link = await client.write({ kind, text: "only once", burn: true });
        await page.goto(link);
        await readIt(page).click();
        await seesOnlyReading(page, "only once");
        await expect(client.read(link, kind)).rejects.toThrow("ended with 4");
      });

      test(`reads what burns (${kind}), and the page says that it was read`, async ({
        page,
        stranger,
        server,
        programs,
        watch,
      }) => {
        watch.expects(/status of (409|410)/);
        const link = await share(page, "only once", { ...choiceOf[kind], burn: true });
        expect(await hand(programs, name, server.origin).read(link, kind)).toBe("only once");
        const late = await stranger();
        await late.goto(link);
        await seesBurned(late);
      });
    }

    if (name !== "shell")
      test("gives an edit link that the page edits by, and reads both revisions", async ({
        page,
        server,
        programs,
      }) => {
        const program = programs[name];
        if (typeof program === "string") throw new Error(program);
        const made = await program.run(["share", "--edit-link", "--server", server.origin], "the first text");
        await edit(page, made.err.trim(), "the first text");
        await rewrite(page, "the second text");
        await press(page, "Save");
        await saved(page, 2);
        const link = made.out.toString().trim();
        expect((await program.run(["cat", "-"], link)).out.toString()).toBe("the second text");
        expect((await program.run(["cat", "-", "--revision", "1"], link)).out.toString()).toBe("the first text");
      });
  });
}
