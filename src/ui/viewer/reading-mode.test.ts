// How a text opens: what matters is that no link makes a config open unmasked.
import { expect, test } from "vitest";
import { firstReadingMode, readingModesOf } from "./reading-mode";

const code = (language: string) => ({ format: "code", language }) as const;
const lines = { first: 1, last: 2 };

test("Markdown and code open rendered, and at their lines where a link says some", () => {
  for (const type of [{ format: "markdown", language: null } as const, code("rust")]) {
    expect(firstReadingMode(type, null)).toBe("rendered");
    expect(firstReadingMode(type, lines)).toBe("text");
  }
});

test("a config opens as a table, with and without lines", () => {
  for (const language of ["dotenv", "ini", "toml", "yaml", "json", "properties"]) {
    expect(firstReadingMode(code(language), null)).toBe("table");
    expect(firstReadingMode(code(language), lines)).toBe("table");
    expect(readingModesOf(code(language))).toEqual(["table", "text"]);
  }
});

test("plain text is text, and nothing else", () => {
  expect(readingModesOf({ format: "plain", language: null })).toEqual(["text"]);
});
