// What each format's reader makes of texts as people have them, and of texts made to be nasty.
import { describe, expect, test } from "vitest";
import type { ConfigLanguage } from "@/client/text-type";
import type { Item } from "./config";
import { loadReader, readConfig } from "./read-config";

/** Each item in one line: `2-4 path=value`, `1 # comment`, `3 [section]`, `5 ? unread`. */
const shown = (item: Item): string => {
  const place = item.first === item.last ? `${item.first}` : `${item.first}-${item.last}`;
  if (item.kind === "value") return `${place} ${item.path}=${item.value}`;
  if (item.kind === "comment") return `${place} ${item.text}`;
  return item.kind === "section" ? `${place} [${item.name}]` : `${place} ? ${item.text}`;
};
const read = async (format: ConfigLanguage, text: string) => {
  const { items, problem } = readConfig(text, await loadReader(format));
  return { items: items.map(shown), problem };
};
const reads = async (format: ConfigLanguage, text: string, items: string[]) =>
  expect(await read(format, text)).toEqual({ items, problem: null });

describe(".env", () => {
  test("quotes, exports, comments and values over lines", () =>
    reads(
      "dotenv",
      [
        "# database",
        "DB_URL=postgres://u:p@h/d?x=1#f # main",
        "export NAME = 'it is # not a comment' # but this",
        'ESCAPED="a\\nb \\"c\\" \\\\ \\x"',
        "RAW='a\\nb'",
        "TICKS=`a \"b\" 'c'`",
        'PEM="-----BEGIN KEY-----',
        "MIIE=",
        '-----END KEY-----"',
        "EMPTY=",
        "HASH=#nothing",
        "SAME=1",
        "SAME=2",
      ].join("\r\n"),
      [
        "1 # database",
        "2 DB_URL=postgres://u:p@h/d?x=1#f",
        "2 # main",
        "3 NAME=it is # not a comment",
        "3 # but this",
        '4 ESCAPED=a\nb "c" \\ \\x',
        "5 RAW=a\\nb",
        "6 TICKS=a \"b\" 'c'",
        "7-9 PEM=-----BEGIN KEY-----\nMIIE=\n-----END KEY-----",
        "10 EMPTY=",
        "11 HASH=",
        "11 #nothing",
        "12 SAME=1",
        "13 SAME=2",
      ],
    ));

  test("a key in PEM without quotes stays together, and its last line is no key", () =>
    reads("dotenv", "KEY=-----BEGIN RSA PRIVATE KEY-----\nMIIE\nabcdQ==\n-----END RSA PRIVATE KEY-----\nA=1", [
      "1 KEY=-----BEGIN RSA PRIVATE KEY-----",
      "2-4 ? MIIE\nabcdQ==\n-----END RSA PRIVATE KEY-----",
      "5 A=1",
    ]));

  test("a quote that never closes is a value of its line alone", () =>
    reads("dotenv", "A='it\nB=2", ["1 A='it", "2 B=2"]));
});

describe("INI", () => {
  test("sections, both signs, comments, quotes and lines that go on", () =>
    reads(
      "ini",
      '; top\nglobal=1\n[default] ; own\naws_secret_access_key = ab/c+d=e\nurl: http://h ; why\nname="a ; b"\nlist = a\n  b\nodd',
      [
        "1 ; top",
        "2 global=1",
        "3 [default]",
        "3 ; own",
        "4 default.aws_secret_access_key=ab/c+d=e",
        "5 default.url=http://h",
        "5 ; why",
        "6 default.name=a ; b",
        "7-8 default.list=a\nb",
        "9 ? odd",
      ],
    ));
});

describe("properties", () => {
  test("three signs, escapes, lines that go on", () =>
    reads("properties", "! c\na.b=1\nc:2\nd 3\ne\\ f=\\u0041\\n\\q\ng=x\\\n   y\\\\\nh", [
      "1 ! c",
      "2 a.b=1",
      "3 c=2",
      "4 d=3",
      "5 e f=A\nq",
      "6-7 g=xy\\",
      "8 ? h",
    ]));
});

describe("JSON", () => {
  test("paths, kinds of values, comments and a comma too many", () =>
    reads(
      "json",
      '{\n  // c\n  "db": { "password": "p\\u0041\\"", "port": 5432 },\n  "l": [true, null, {"a b": -1.5e3}, []], /* x\n y */\n  "e": {},\n}',
      [
        "2 // c",
        '3 db.password=pA"',
        "3 db.port=5432",
        "4 l[0]=true",
        "4 l[1]=null",
        '4 l[2]["a b"]=-1.5e3',
        "4 l[3]=[]",
        "4-5 /* x\n y */",
        "6 e={}",
      ],
    ));

  test("names that mean something to JavaScript, and the same name twice, are names", () =>
    reads("json", '{"__proto__": {"polluted": 1}, "constructor": 2, "a": 3, "a": 4}', [
      "1 __proto__.polluted=1",
      "1 constructor=2",
      "1 a=3",
      "1 a=4",
    ]));

  test.each(['{"a": 1,', '{"a" 1}', "[1 2]", '{"a": tru}', '{"a": "x\n"}', "", "{]", "[1}", '{"a":}', "1 2", "{,}"])(
    "%j is said not to parse",
    async (text) => {
      const { problem } = await read("json", text);
      expect(problem?.line).toBeGreaterThan(0);
    },
  );

  test("nested as deep as it will", async () => {
    const { items } = await read("json", `${"[".repeat(50_000)}1${"]".repeat(50_000)}`);
    expect(items).toHaveLength(1);
  });
});

describe("YAML", () => {
  test("paths, blocks, comments and what a value means", () =>
    reads(
      "yaml",
      [
        "# top",
        "db: # main",
        "  password: 'it''s'",
        "  port: 0755",
        "servers:",
        "  - host: a",
        '    keys: [x, "y\\n"]',
        "script: |",
        "  # no comment",
        "  two",
        "none:",
        "empty: {}",
        "yes: no",
        "? [a]",
        ": 1",
      ].join("\n"),
      [
        "1 # top",
        "2 # main",
        "3 db.password=it's",
        "4 db.port=0755",
        "6 servers[0].host=a",
        "7 servers[0].keys[0]=x",
        "7 servers[0].keys[1]=y\n",
        "8-10 script=# no comment\ntwo\n",
        "11 none=",
        "12 empty={}",
        "13 yes=no",
        "14-15 ?=1",
      ],
    ));

  test("several documents, tags of others, the same key twice", () =>
    reads(
      "yaml",
      "a: 1\na: 2\n---\nb: !vault |\n  abc\n",
      ["1 [1]", "1 a=1", "2 a=2", "4-5 b=abc\n", ...["3 [2]"]].sort(
        (one, other) => Number.parseInt(one, 10) - Number.parseInt(other, 10),
      ),
    ));

  test("a bomb of aliases stays as small as it is written", async () => {
    const bomb = ["a0: &a0 [x,x,x,x,x,x,x,x,x]"];
    for (let at = 1; at < 30; at++) bomb.push(`a${at}: &a${at} [${`*a${at - 1},`.repeat(9)}]`);
    const begun = performance.now();
    const { items, problem } = await read("yaml", bomb.join("\n"));
    expect(problem).toBeNull();
    expect(items).toHaveLength(9 * 30);
    expect(items.at(-1)).toBe("30 a29[8]=*a28");
    expect(performance.now() - begun).toBeLessThan(1000);
  });

  test("what cannot be read says where, and its lines are still there", async () => {
    expect(await read("yaml", "a: 1\nb: [1, 2\nc: d: e\n")).toMatchObject({ problem: { line: expect.any(Number) } });
    const deep = await read("yaml", "[".repeat(30_000));
    expect(deep.problem).not.toBeNull();
    expect(deep.items).toHaveLength(1);
  });
});

describe("TOML", () => {
  test("tables, lists of tables, inline tables and comments", () =>
    reads(
      "toml",
      [
        'title = "x" # c',
        "[db]",
        'password = """',
        'a\\tb"""',
        "ports = [ 1, # one",
        "  0xff ]",
        'u = { name = "n", "a b" = 1979-05-27 }',
        "[[servers]]",
        "host.name = 'a'",
        "[[servers]]",
        "host.name = 'b'",
      ].join("\n"),
      [
        "1 title=x",
        "1 # c",
        "2 [db]",
        "3-4 db.password=a\tb",
        "5 db.ports[0]=1",
        "5 # one",
        "6 db.ports[1]=0xff",
        "7 db.u.name=n",
        '7 db.u["a b"]=1979-05-27',
        "8 [servers[0]]",
        "9 servers[0].host.name=a",
        "10 [servers[1]]",
        "11 servers[1].host.name=b",
      ],
    ));

  test("what cannot be read says where", async () => {
    const { problem, items } = await read("toml", 'a = 1\npassword = "x\n');
    expect(problem).toEqual({ line: 2, isCut: false });
    expect(items).toEqual(["1 a=1", '2 password="x']);
  });
});

test("names that mean something to JavaScript are names in every format", async () => {
  for (const [format, text] of [
    ["dotenv", "__proto__=1\nconstructor=2"],
    ["ini", "[__proto__]\nconstructor=1"],
    ["properties", "__proto__=1"],
    ["yaml", "__proto__:\n  constructor: 1"],
    ["toml", "[__proto__]\nconstructor = 1"],
  ] as const) {
    const { problem, items } = await read(format, text);
    expect(problem).toBeNull();
    expect(items.length).toBeGreaterThan(0);
  }
  expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
});

test("base64 that nobody could read is not taken for a key", async () => {
  const { items } = await read("json", "{\n  bad\nQUJDREVGR0g=\nYWJj==\n}");
  expect(items).toEqual(["1-5 ? {\n  bad\nQUJDREVGR0g=\nYWJj==\n}"]);
});

test.each(["dotenv", "ini", "properties", "json", "yaml", "toml"] as const)(
  "75 KB of %s made to be slow hold nothing up",
  async (format) => {
    const begun = performance.now();
    for (const part of [
      "a=",
      '"',
      "\\",
      "[",
      "{",
      "a: ",
      "- ",
      "'",
      "#",
      "=",
      "a: [",
      "&a ",
      '"a":{',
      "\n\\",
      "a.b=\\\n",
    ])
      readConfig(part.repeat(75_000 / part.length), await loadReader(format));
    expect(performance.now() - begun).toBeLessThan(20_000);
  },
  40_000,
);
