import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compare, type Way } from "./compare";
import { linesOf, withoutEnd } from "./lines";
import { partsOf } from "./parts";
import { type Fold, itemsOf, type Row } from "./rows";

function items(from: string, to: string, way: Way): (Row | Fold)[] {
  const comparison = compare(from, to, way, 60_000);
  if (comparison.step !== "compared") throw new Error(comparison.step);
  return [...itemsOf(comparison)];
}

/** `3 4 same c`: numbers, kind and words of each row. */
const drawn = (from: string, to: string, way: Way = "lines"): string[] =>
  items(from, to, way).map((item) => {
    const numbers = `${item.from ?? "."} ${item.to ?? "."} ${item.kind}`;
    return item.kind === "fold"
      ? `${numbers} ${item.lines.length}`
      : [numbers, item.runs.map(({ text }) => text).join("|"), item.lastEnd ?? ""].join(" ").trimEnd();
  });

const numbered = (count: number, first = 1) =>
  Array.from({ length: count }, (_, at) => `line ${first + at}\n`).join("");

describe("rows", () => {
  test("have the numbers of both texts", () => {
    expect(drawn("a\nb\nc\n", "a\nx\ny\nc\n")).toEqual([
      "1 1 same a",
      "2 . removed b",
      ". 2 added x",
      ". 3 added y",
      "3 4 same c",
    ]);
  });

  test("fold what did not change, but for three lines around what did", () => {
    expect(drawn(`${numbered(10)}old\n${numbered(10, 12)}`, `${numbered(10)}new\n${numbered(10, 12)}`)).toEqual([
      "1 1 fold 7",
      ...[8, 9, 10].map((at) => `${at} ${at} same line ${at}`),
      "11 . removed old",
      ". 11 added new",
      ...[12, 13, 14].map((at) => `${at} ${at} same line ${at}`),
      "15 15 fold 7",
    ]);
  });

  test("fold no single line", () => {
    expect(drawn(`${numbered(4)}old\n`, `${numbered(4)}new\n`)[0]).toBe("1 1 same line 1");
    expect(drawn(`${numbered(5)}old\n`, `${numbered(5)}new\n`)[0]).toBe("1 1 fold 2");
  });

  test("say what became of the last line end", () => {
    expect(drawn("a\nb", "a\nb\n")).toEqual(["1 1 same a", "2 2 same b added"]);
    expect(drawn("a\nb\n", "a\nb")).toEqual(["1 1 same a", "2 2 same b removed"]);
    expect(drawn("a\nb\n", "a\nc")).toEqual(["1 1 same a", "2 . removed b", ". 2 added c missing"]);
    expect(drawn("a\nb", "a\nc")).toEqual(["1 1 same a", "2 . removed b", ". 2 added c"]);
    expect(drawn(numbered(9).trimEnd(), numbered(9)).slice(-1)).toEqual(["9 9 same line 9 added"]);
  });

  test("of prose are lines of both, with their breaks where these moved", () => {
    const rows = drawn("one two three\nfour five\n\nend\n", "one two\nthree four five\n\nend of it\n", "words");
    expect(rows).toEqual(["1 1 changed one two| |\n|three|\n| |four five", "3 3 same", "4 4 changed end| of it"]);
  });
});

const texts = fc
  .array(fc.constantFrom("a", "b", "c d", "\n", "\n\n", "\r\n", "- ", " "), { maxLength: 60 })
  .map((parts) => parts.join(""));

test("for every two texts the rows and the folds have each line of both once, under its number", () => {
  fc.assert(
    fc.property(texts, texts, (from, to) => {
      const seen = { from: [] as string[], to: [] as string[] };
      for (const item of items(from, to, "lines"))
        for (const side of ["from", "to"] as const) {
          const first = item[side];
          if (first === null) continue;
          expect(first).toBe(seen[side].length + 1);
          seen[side].push(
            ...(item.kind === "fold" ? item.lines.map(withoutEnd) : [item.runs.map(({ text }) => text).join("")]),
          );
        }
      expect(seen).toEqual({ from: linesOf(from).map(withoutEnd), to: linesOf(to).map(withoutEnd) });
    }),
    { numRuns: 500 },
  );
});

describe("parts", () => {
  const rows = (count: number, words: string): Row[] =>
    Array.from({ length: count }, (_, at) => ({
      kind: "added",
      from: null,
      to: at + 1,
      runs: [{ kind: "added", text: words }],
      lastEnd: null,
    }));
  const sizes = (all: Row[], portions = 1) => {
    const { parts, ...rest } = partsOf(all, portions);
    return { ...rest, parts: parts.map((part) => (part.kind === "rows" ? part.rows.length : "fold")) };
  };

  test("are short enough to be laid out at once", () => {
    expect(sizes(rows(250, "x"))).toEqual({ parts: [100, 100, 50], rows: 250, isWhole: true });
    expect(sizes(rows(5, "x".repeat(15_000)))).toEqual({ parts: [2, 2, 1], rows: 5, isWhole: true });
  });

  test("come in portions, and the rows beyond are not even made", () => {
    let made = 0;
    function* endless() {
      for (;;) {
        made++;
        yield* rows(1, "x");
      }
    }
    expect(partsOf(endless(), 2)).toMatchObject({ rows: 20_000, isWhole: false });
    expect(made).toBe(20_001);
  });
});
