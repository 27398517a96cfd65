import fc from "fast-check";
import { expect, test } from "vitest";
import { isFileName } from "@/crypto/file-name";
import { fileNameOf } from "./file-name";

const id = "Ab3cD4eF5gH6";

test("a text is saved under its own name, else its title's, else its id's", () => {
  expect(fileNameOf({ text: "", name: ".env", title: "Production" }, id)).toBe(".env");
  expect(fileNameOf({ text: "", title: "Deploy notes: Monday" }, id)).toBe("Deploy-notes-Monday.md");
  expect(fileNameOf({ text: "", title: "Übergabe 交接" }, id)).toBe("Übergabe-交接.md");
  expect(fileNameOf({ text: "" }, id)).toBe(`paste-${id}.md`);
});

test("an earlier revision says that it is one, and keeps its ending", () => {
  expect(fileNameOf({ text: "", name: ".env" }, id, 2)).toBe("revision-2-.env");
  expect(fileNameOf({ text: "", title: "Deploy notes" }, id, 12)).toBe("revision-12-Deploy-notes.md");
  const long = fileNameOf({ text: "", name: `${"ü".repeat(126)}.md` }, id, 3);
  expect(long).toMatch(/^revision-3-ü+\.md$/);
  expect(isFileName(long)).toBe(true);
});

test("its ending says its type", () => {
  const ending = (format: "markdown" | "plain" | "code", language?: string) =>
    fileNameOf({ text: "", title: "a", format, ...(language !== undefined && { language }) }, id);
  expect(ending("plain")).toBe("a.txt");
  expect(ending("code", "dotenv")).toBe("a.env");
  expect(ending("code", "yaml")).toBe("a.yaml");
  expect(ending("code", "../../etc")).toBe("a.txt");
  expect(ending("code")).toBe("a.txt");
});

test("no title makes a name that a system takes for something else", () => {
  for (const title of ["con", "../../.bashrc", "a/b\\c:d", "txt.\u202eexe", " . ", "\u0000", "lpt1"]) {
    expect(isFileName(fileNameOf({ text: "", title }, id))).toBe(true);
  }
  expect(fileNameOf({ text: "", title: "con" }, id)).toBe(`paste-${id}.md`);
  fc.assert(fc.property(fc.string({ unit: "binary" }), (title) => isFileName(fileNameOf({ text: "", title }, id))));
});
