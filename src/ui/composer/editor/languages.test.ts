import { highlightTree, tagHighlighter, tags } from "@lezer/highlight";
import { expect, test, vi } from "vitest";
import { languageOf } from "./languages";

const key = tagHighlighter([{ tag: tags.propertyName, class: "key" }]);

async function keysIn(language: string, text: string): Promise<string[]> {
  const support = await languageOf({ format: "code", language });
  if (!support) throw new Error(`no mode for ${language}`);
  const keys: string[] = [];
  highlightTree(support.language.parser.parse(text), key, (from, to) => keys.push(text.slice(from, to)));
  return keys;
}

test.each([
  ["json", '{ "host": "localhost", "port": 3000 }', ['"host"', '"port"']],
  ["javascript", "const a = { host: 1 };", ["host"]],
])("%s: keys are told from values", async (language, text, keys) => {
  expect(await keysIn(language, text)).toEqual(keys);
});

test.each([
  ["json", '{ "a": [true, null, -1.5e3, "b"] }'],
  ["typescript", "export class A<T> { private b?: string = `c`; get e() { return /f/g; } }\n@g() type H = keyof I;"],
  ["shellscript", '#!/bin/sh\nexport A="$B" && echo `c` | d <<E\nf\nE\n'],
  ["dotenv", "# a\nexport B=c\n"],
  ["toml", '[a]\nb = 1979-05-27T07:32:00Z\nc = [1, true, "d"]\n'],
  ["yaml", "a: &b\n  - c: |\n      d\n  - *b\n---\n"],
  ["nginx", "server { listen 80; location ~ ^/a$ { return 301 https://$host; } }"],
  ["sql", "SELECT a.*, 'b', 1.5 FROM \"c\" WHERE d = :e -- f\n"],
  ["diff", "--- a\n+++ b\n@@ -1 +1 @@\n-c\n+d\n"],
])("%s: CodeMirror knows every token of the mode", async (language, text) => {
  const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
  await keysIn(language, text);
  expect(warn).not.toHaveBeenCalled();
});
