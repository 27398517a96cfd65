// What an edit begins with: nothing of a draft is lost, and nothing of somebody else's is written over unseen.
import { expect, test } from "vitest";
import { sealedForm } from "@/client/sealed-form";
import { beginningOf, formOf, isUnchanged } from "./version";

const version = {
  revision: 3,
  document: { text: "as it is", format: "markdown" as const },
  keepsake: null,
  revisionDiffers: false,
};
const draft = (text: string, base: number) => ({ document: { text }, base, pending: null });
const begin = (one: ReturnType<typeof draft> | null) => beginningOf({ kind: "encrypted", version, draft: one });

test("without a draft the newest revision is what is written over", () => {
  expect(begin(null)).toEqual({
    base: { revision: 3, document: { text: "as it is" } },
    shown: { text: "as it is" },
    theirs: null,
    restored: false,
  });
});

test("a draft comes back over the revision that it was written over", () => {
  expect(begin(draft("typed", 3))).toMatchObject({ base: { revision: 3 }, shown: { text: "typed" }, restored: true });
});

test("a draft over an older revision does not count as written over the newer one", () => {
  expect(begin(draft("typed", 2))).toEqual({
    base: { revision: 2, document: null },
    shown: { text: "typed" },
    theirs: version,
    restored: true,
  });
});

test("a draft that was saved, though nobody said so, is none", () => {
  expect(begin(draft("as it is", 2))).toMatchObject({ base: { revision: 3 }, theirs: null, restored: false });
});

test("a draft over a newer revision than the server has is written over the server's", () => {
  expect(begin(draft("typed", 5))).toMatchObject({ base: { revision: 3 }, theirs: null, restored: true });
});

test("what is opened and not touched is unchanged, whatever its document leaves out or says twice", () => {
  for (const document of [
    { text: "prose" },
    { text: "PORT=3000\nHOST=here" },
    { text: "PORT=3000\nHOST=here", format: "code" as const, language: "dotenv" },
    { text: "prose", format: "plain" as const },
    { text: "x", format: "code" as const, language: "brainfuck" },
    { text: "x", title: " spaced ", name: "a.md" },
  ]) {
    expect(isUnchanged("encrypted", formOf("encrypted", document), formOf("encrypted", document))).toBe(true);
    const { format = "markdown", language } = document as { format?: string; language?: string };
    expect(sealedForm(formOf("encrypted", document))).toMatchObject({ format, ...(language && { language }) });
  }
});

test("a title, a name or another type is a change of an encrypted paste; of a normal one only the text is", () => {
  const form = { text: "prose" };
  for (const change of [{ title: "T" }, { name: "a.md" }, { format: "plain" as const }]) {
    expect(isUnchanged("encrypted", { ...form, ...change }, form)).toBe(false);
    expect(isUnchanged("normal", { ...form, ...change }, form)).toBe(true);
  }
  expect(isUnchanged("normal", { text: "other" }, form)).toBe(false);
});
