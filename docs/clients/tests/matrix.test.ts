// Every writer of a kind of paste against every reader of it, over the real server: the page's client, the command line,
// Python, Go, and a shell for normal pastes.
import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { encrypted, type Hand, handOf, type Kind, pagesClient } from "./hands";
import { bothOf, makePrograms } from "./programs";
import { type Relay, startServer } from "./relay";

const programs = makePrograms();
const commandLine = await programs.packCommandLine();
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

const all: readonly Kind[] = [...encrypted, "normal"];

/** The writers and readers. What cannot be run here is skipped. */
const rows: { name: string; skipped: boolean; kinds: readonly Kind[]; hand: () => Hand }[] = [
  { name: "the page's client", skipped: false, kinds: all, hand: () => pagesClient(origin) },
  ...bothOf(programs).map(({ name, skipped, program }) => ({
    name,
    skipped,
    kinds: all,
    hand: () => handOf(origin, program(), programs),
  })),
  {
    name: "the command line",
    skipped: false,
    kinds: all,
    hand: () => handOf(origin, commandLine, programs),
  },
  { name: "shell", skipped: false, kinds: ["normal"], hand: () => handOf(origin, programs.shell, programs) },
];

const readersOf = (kind: Kind) => rows.filter(({ skipped, kinds }) => !skipped && kinds.includes(kind));

/** What is most easily lost: a BOM, line ends, NUL, what no key makes, and that nothing stands at the end. */
const texts = {
  "one line": "# Notes\n",
  "awkward characters": "\ufeffKEY=1\r\nb\rc\0\n🦊👩‍👩‍👧 é e\u0301 \u2028\u2029\u200e\nno last line end",
  "what JSON and HTML escape": `"\\u0041\\" </script>&amp;<!-- \b\f\t \u007f`,
  "nothing that deflates": randomBytes(50_000).toString("base64"),
  "much that deflates": "the same line\n".repeat(5000),
};

/** All readers at once, and which of them got something else. */
async function allRead(link: string, kind: Kind, text: string): Promise<void> {
  const readers = readersOf(kind);
  const got = await Promise.all(readers.map(async ({ name, hand }) => [name, await hand().read(link, kind)]));
  expect(got).toEqual(readers.map(({ name }) => [name, text]));
}

/** Each reader has a paste of its own, which it alone reads, and only once. */
const eachReadsOnce = async (writer: Hand, kind: Kind): Promise<void> => {
  await Promise.all(
    readersOf(kind).map(async ({ name, hand }) => {
      const link = await writer.write({ kind, text: "only once\n", burn: true });
      expect([name, await hand().read(link, kind)]).toEqual([name, "only once\n"]);
      for (const again of [hand(), pagesClient(origin)])
        await expect(again.read(link, kind)).rejects.toThrow(/burned|ended with 4/);
      expect(relay.confirmations(link)).toEqual([204]);
    }),
  );
};

describe.each(rows.filter(({ kinds }) => kinds.includes("link")))("$name writes", ({ name, skipped, hand }) => {
  // The command line takes an empty input for a mistake, and says so.
  const withNone = name === "the command line" ? [] : [["no text at all", ""]];
  test.skipIf(skipped).each([...Object.entries(texts), ...withNone])(
    "%s behind a link, and every reader has it byte for byte",
    async (_, text = "") => allRead(await hand().write({ kind: "link", text }), "link", text),
  );

  test.skipIf(skipped).each(["password", "link+password"] as const)(
    "under %s, and every reader has it",
    async (kind) => {
      const link = await hand().write({ kind, text: `under ${kind}` });
      expect(link).toMatch(kind === "password" ? /\/e\/\w{12}$/ : /\/e\/\w{12}#[\w-]{43}~p$/);
      await allRead(link, kind, `under ${kind}`);
    },
  );

  test.skipIf(skipped).each(encrypted)("what burns under %s, and whichever reads it is the only one", (kind) =>
    eachReadsOnce(hand(), kind),
  );
});

describe.each(rows)("$name writes", ({ skipped, hand }) => {
  test.skipIf(skipped).each(Object.entries(texts))("%s as it is, and every reader has it", async (_, text) =>
    allRead(await hand().write({ kind: "normal", text }), "normal", text),
  );

  test.skipIf(skipped)("a normal paste that burns, and whichever reads it is the only one", () =>
    eachReadsOnce(hand(), "normal"),
  );
});
