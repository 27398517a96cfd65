import { expect, test } from "vitest";
import { safeFileName } from "./file-name";

test("a name that every system takes stays as it is", () => {
  for (const name of [".env", ".env.production", "Grüße – 2.md", "a b.txt", "文書.md"])
    expect(safeFileName(name)).toBe(name);
});

test("what no system takes is left out of a name", () => {
  expect(safeFileName("a/b\\c:d.md")).toBe("abcd.md");
  expect(safeFileName(" notes.md . ")).toBe("notes.md");
  expect(safeFileName("invoice\u202efdp.exe")).toBe("invoicefdp.exe");
});

test("a name of which nothing is left, or which is a device's, is none", () => {
  for (const name of ["", "..", " / ", "con", "NUL.txt", "com1.md"]) expect(safeFileName(name)).toBeNull();
});

test("a name that is too long keeps its ending", () => {
  const name = safeFileName(`${"ä".repeat(200)}.toml`) ?? "";
  expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(255);
  expect(name).toMatch(/ä\.toml$/);
});
