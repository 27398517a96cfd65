// What is recognised, and what must not be: the texts are such as people paste.
import { describe, expect, test } from "vitest";
import { isConfig, recogniseTextType, textTypeOf, textTypes } from "./text-type";

const languageOf = (text: string, name: string | null = null): string => {
  const { format, language } = recogniseTextType(text, name);
  return language ?? format;
};

const recognised: [language: string, what: string, text: string][] = [
  ["dotenv", "a file of one line", "PASSWORD=hunter2"],
  ["dotenv", "comments and exports", "# Deploy\nexport DB_URL=postgres://u:p@h/d\n\n#old\nPORT=3000 # web\n"],
  ["dotenv", "a value over lines", 'KEY="-----BEGIN PRIVATE KEY-----\nMIIE\n-----END PRIVATE KEY-----"\nA=1'],
  ["dotenv", "an empty template", "DB_HOST=\nDB_USER=\n"],
  ["dotenv", "lower case", "db_host=localhost\ndb_password=hunter2"],
  ["dotenv", "lines of Windows", "A_KEY=1\r\nB_KEY=2\r\n"],
  ["dotenv", "one odd line among many", "==== production ====\nAA=1\nBB=2\nCC=3\nDD=4\nEE=5"],
  ["json", "an object", '{ "a": [1, 2] }'],
  ["json", "an object that does not parse", '{\n  "a": 1,\n}'],
  ["json", "a list", '[{"a":1}]'],
  ["yaml", "a deployment", "apiVersion: v1\nkind: Secret\nmetadata:\n  name: db\ndata:\n  password: aHVudGVyMg==\n"],
  ["yaml", "compose", 'version: "3"\nservices:\n  db:\n    image: postgres\n    ports:\n      - "5432:5432"\n'],
  ["yaml", "keys alone", "# production\nhost: db.internal\npassword: hunter2\n"],
  ["yaml", "a list of objects below a key", "users:\n- name: a\n  role: b\n- name: c\n  role: d\n"],
  ["yaml", "a block of text", "script: |\n  line\n  ```\n  x\nother: 1"],
  ["yaml", "two documents", "---\na: 1\nb: 2\n---\na: 2\n"],
  ["toml", "a package", '[package]\nname = "x"\nversion = "1"\n\n[dependencies]\nserde = { version = "1" }\n'],
  ["toml", "an array over lines", 'title = "x"\nports = [\n  1,\n  2,\n]\n[[server]]\nhost = "a"\n'],
  ["toml", "a text over lines", '[a]\nkey = """\nanything at all\n"""\n'],
  ["ini", "credentials", "[default]\naws_access_key_id = AKIAX\naws_secret_access_key = abc/def\n"],
  ["ini", "git's own", '[core]\n\tbare = false\n[remote "origin"]\n\turl = git@host:x.git\n'],
  ["ini", "semicolons", "; php\n[PHP]\nmemory_limit=128M\nerror_log = /var/log/php\n"],
  ["properties", "dotted keys", "spring.datasource.url=jdbc:postgresql://h/d\nspring.datasource.password=x\n"],
  ["properties", "keys over lines", "! old\nkafka.servers=a,\\\n  b\n"],
  ["nginx", "a server", "server {\n    listen 80;\n    location / {\n        proxy_pass http://app;\n    }\n}\n"],
  ["shellscript", "a shebang", "#!/bin/bash\nset -e\necho hi\n"],
  ["shellscript", "a shebang by env", "#!/usr/bin/env -S bash\necho hi\n"],
  ["python", "a shebang", "#!/usr/bin/env python3\nprint(1)\n"],
  ["sql", "a query", "SELECT id, name\nFROM users\nWHERE id = 1"],
  ["sql", "a query in lower case", "select * from users;"],
  ["sql", "a table", "-- v2\nCREATE TABLE a (id int);\nINSERT INTO a VALUES (1);"],
  ["diff", "of git", "diff --git a/x b/x\nindex 1..2 100644\n--- a/x\n+++ b/x\n@@ -1 +1 @@\n-a\n+b\n"],
  ["diff", "of diff", "--- a\t2026\n+++ b\t2026\n@@ -1,2 +1,2 @@\n-a\n+b\n"],
  ["docker", "stages", "# build\nFROM node:20 AS build\nWORKDIR /app\nRUN npm ci\n"],
  ["html", "a page", "<!DOCTYPE html>\n<html></html>"],
];

const markdown: [what: string, text: string][] = [
  ["nothing", ""],
  ["prose", "Hello, this is a note.\nIt has two lines."],
  ["a heading and prose", "# Notes\n\nOnly **these**."],
  ["headings and a fence of values", "# Deploy\n\n```env\nA=1\nB=2\n```\n"],
  ["a fence of a diff", "Look:\n\n```diff\n--- a\n+++ b\n@@ -1 +1 @@\n```\n"],
  ["front matter", "---\ntitle: x\ndate: 2026-01-01\n---\n\n# Text\n\nProse."],
  ["a list", "- one\n- two\n- three"],
  ["a list under a line", "shopping:\n\nBread and milk.\n"],
  ["tasks", "- [ ] one\n- [x] two"],
  ["labels in prose", "Note: this is prose.\nTODO: more prose."],
  ["a reference", "[1]: https://example.com"],
  ["a link", "[text](https://example.com)"],
  ["an address", "https://example.com/?a=b"],
  ["base64", "c2VjcmV0IHRleHQ="],
  ["a wish like a query", "Select the files from the list, then delete from the folder what is old."],
  ["a wish like a table", "Create table reservations for Monday.\nUpdate the set of chairs."],
  ["a sentence on a server", "server {curly} is not a block;"],
  ["code of no kind in the table", 'function f() {\n  return "x";\n}'],
  ["assignments among prose", "Set this:\nA_KEY=1\nand then go on with the rest\nof it."],
  ["a table", "| a | b |\n| - | - |\n| 1 | 2 |"],
];

describe("recognised by its marks", () => {
  test.each(recognised)("%s: %s", (language, _, text) => expect(languageOf(text)).toBe(language));
});

describe("left as Markdown", () => {
  test.each(markdown)("%s", (_, text) => expect(languageOf(text)).toBe("markdown"));
});

describe("recognised by its name", () => {
  test.each([
    [".env", "dotenv"],
    [".env.local", "dotenv"],
    ["production.env", "dotenv"],
    ["config.toml", "toml"],
    ["Dockerfile", "docker"],
    ["docker-compose.yml", "yaml"],
    ["package.json", "json"],
    ["php.ini", "ini"],
    ["application.properties", "properties"],
    ["nginx.conf", "nginx"],
    ["README.md", "markdown"],
    ["main.rs", "rust"],
    ["notes.txt", "plain"],
  ])("%s is %s", (name, language) => expect(languageOf("some text", name)).toBe(language));

  test("variables of a shell or of Terraform are config", () => {
    expect(languageOf("export A_KEY=1\nuse flake", ".envrc")).toBe("dotenv");
    expect(languageOf("use flake", ".envrc")).toBe("shellscript");
    expect(languageOf('password = "x"', "prod.tfvars")).toBe("toml");
  });

  test("a name that says nothing leaves it to the marks", () => {
    expect(languageOf("A_KEY=1\nB_KEY=2", "secrets.txt")).toBe("dotenv");
    expect(languageOf("A_KEY=1\nB_KEY=2", "secrets")).toBe("dotenv");
    expect(languageOf("A_KEY=1\nB_KEY=2", "notes.md")).toBe("markdown");
  });
});

test("what a document says of itself counts, in other words too", () => {
  expect(textTypeOf({})).toEqual({ format: "markdown", language: null });
  expect(textTypeOf({ format: "plain", language: "json" })).toEqual({ format: "plain", language: null });
  expect(textTypeOf({ format: "code", language: "YML" })).toEqual({ format: "code", language: "yaml" });
  expect(textTypeOf({ format: "code", language: "__proto__" })).toEqual({ format: "code", language: "__proto__" });
  expect(textTypeOf({ format: "code" })).toEqual({ format: "code", language: null });
});

test("keys and values are config, and nothing else is", () => {
  const names = textTypes.filter(({ type }) => isConfig(type)).map(({ name }) => name);
  expect(names).toEqual([".env", "JSON", "YAML", "TOML", "INI", "Properties"]);
});

test("a text made to be slow is not", () => {
  const begun = performance.now();
  for (const part of ["a=", '"', "[[", "SELECT a FROM ", "server {", "A='", "k: ", " \t", "#!", "x = [\n", 'A="\n'])
    recogniseTextType(part.repeat(200_000), null);
  recogniseTextType(`SELECT a\n${`${" FROM".repeat(59)} \n`.repeat(400)}`, null);
  expect(performance.now() - begun).toBeLessThan(2500);
});
