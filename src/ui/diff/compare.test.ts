import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Comparison, compare, type Difference, type Way } from "./compare";
import { withLf } from "./lines";

function compared(from: string, to: string, way: Way): Difference {
  const comparison = compare(from, to, way, 60_000);
  if (comparison.step !== "compared") throw new Error(comparison.step);
  return comparison;
}

/** What a reader sees of it: `=`, `-` or `+` before each line, and `[-…-]` and `{+…+}` around words. */
function drawn(from: string, to: string, way: Way): string[] {
  return compared(from, to, way).stretches.flatMap((stretch) => {
    const lines = (sign: string, text: string) =>
      (text.match(/[^\n]*\n|[^\n]+/g) ?? []).map((line) => sign + line.trimEnd());
    if (stretch.kind === "same") return lines("=", stretch.to);
    if (stretch.kind === "replaced") return [...lines("-", stretch.from), ...lines("+", stretch.to)];
    return stretch.rows.map(({ runs }) =>
      runs
        .map(({ kind, text }) => (kind === "same" ? text : kind === "removed" ? `[-${text}-]` : `{+${text}+}`))
        .join("")
        .replace(/\n(?=[-+}\]]*$)/, ""),
    );
  });
}

describe("lines", () => {
  test("are kept, removed and added", () => {
    expect(drawn("a\nb\nc\n", "a\nx\nc\nd\n", "lines")).toEqual(["=a", "-b", "+x", "=c", "+d"]);
    expect(compared("a\nb\nc\n", "a\nx\nc\nd\n", "lines").counts).toEqual({ changed: 0, added: 2, removed: 1 });
  });

  test("are the same whatever their ends", () => {
    expect(drawn("a\r\nb\r\n", "a\nc\n", "lines")).toEqual(["=a", "-b", "+c"]);
  });

  test("come before those that replace them", () => {
    expect(drawn("a\nb\n", "c\nd\ne", "lines")).toEqual(["-a", "-b", "+c", "+d", "+e"]);
  });
});

describe("prose", () => {
  test("is compared by words within the line that changed", () => {
    const from = "# Notes\n\nThe server keeps bytes.\n\nThe end.\n";
    const to = "# Notes\n\nThe server stores bytes for you.\n\nThe end.\n";
    expect(drawn(from, to, "words")).toEqual([
      "=# Notes",
      "=",
      "The server [-keeps-]{+stores+} bytes{+ for you+}.",
      "=",
      "=The end.",
    ]);
    expect(compared(from, to, "words").counts).toEqual({ changed: 1, added: 0, removed: 0 });
  });

  test("finds a paragraph again below a new one that begins like it", () => {
    const from = "The server keeps bytes that it cannot read.\n";
    const to = "The weather was fine on that day in spring.\n\nThe server keeps bytes which it cannot read.\n";
    expect(drawn(from, to, "words")).toEqual([
      "+The weather was fine on that day in spring.",
      "+",
      "The server keeps bytes [-that-]{+which+} it cannot read.",
    ]);
  });

  test("does not line paragraphs up by the blank lines between them", () => {
    const paragraphs = ["One fine day in May.", "Two dogs and a cat.", "Three ships on the sea."];
    const from = paragraphs.join("\n\n");
    const to = ["A new beginning, unlike others.", ...paragraphs.map((text) => text.replace(".", ", then."))].join(
      "\n\n",
    );
    expect(drawn(from, to, "words")).toEqual([
      "+A new beginning, unlike others.",
      "+",
      "One fine day in May{+, then+}.",
      "",
      "Two dogs and a cat{+, then+}.",
      "",
      "Three ships on the sea{+, then+}.",
    ]);
  });

  test("sees that lines were only broken elsewhere", () => {
    const from = "one two three four\nfive six seven eight\nnine ten\n";
    const to = "zero one two three\nfour five six seven\neight nine ten\n";
    const [stretch, ...others] = compared(from, to, "words").stretches;
    expect(others).toEqual([]);
    const runs = stretch?.kind === "changed" ? stretch.rows.flatMap((row) => row.runs) : [];
    const changed = runs.filter(({ kind, text }) => kind !== "same" && /\w/.test(text));
    expect(changed).toEqual([{ kind: "added", text: "zero " }]);
  });

  test("replaces what has too little in common, instead of mixing it", () => {
    expect(drawn("Rain fell all night on the roof.\n", "Call the plumber before noon.\n", "words")).toEqual([
      "-Rain fell all night on the roof.",
      "+Call the plumber before noon.",
    ]);
  });

  test("replaces neighbouring words together, with the space between them", () => {
    expect(drawn("The quick brown fox ran home.\n", "The slow red fox ran home.\n", "words")).toEqual([
      "The [-quick brown-]{+slow red+} fox ran home.",
    ]);
  });

  test("reads a short word together with the changes around it", () => {
    expect(
      drawn(
        "It answers within a second, and forgets a paste.\n",
        "It answers at once. It destroys a paste.\n",
        "words",
      ),
    ).toEqual(["It answers [-within a second, and forgets-]{+at once. It destroys+} a paste."]);
  });

  test("gives each line that is added behind a changed one its own row", () => {
    expect(drawn("The end of it.\n", "The end of it. Thank you.\n\n- A list\n", "words")).toEqual([
      "The end of it.{+ Thank you.+}",
      "{++}",
      "+- A list",
    ]);
  });

  test("takes a number for one word", () => {
    expect(drawn("At 12:30 version 1.2.0 came.", "At 12:45 version 1.3.0 came.", "words")).toEqual([
      "At [-12:30-]{+12:45+} version [-1.2.0-]{+1.3.0+} came.",
    ]);
  });

  test("tells words apart in other scripts", () => {
    expect(drawn("Сервер хранит байты.", "Сервер видит байты.", "words")).toEqual([
      "Сервер [-хранит-]{+видит+} байты.",
    ]);
    expect(drawn("الخادم يحفظ البايتات", "الخادم يرى البايتات", "words")).toEqual(["الخادم [-يحفظ-]{+يرى+} البايتات"]);
    expect(drawn("我喜欢苹果。", "我喜欢香蕉。", "words")).toEqual(["我喜欢[-苹果-]{+香蕉+}。"]);
    expect(drawn("Family 👩‍👩‍👧 here", "Family 👩‍👩‍👦 here", "words")).toEqual(["Family [-👩‍👩‍👧-]{+👩‍👩‍👦+} here"]);
  });
});

describe("what nobody would see is said", () => {
  const only = (from: string, to: string) => (["words", "lines"] as const).map((way) => compared(from, to, way).only);
  test.each([
    ["nothing", "a\nb", "a\nb"],
    ["line-ends", "a\r\nb\r\n", "a\nb\n"],
    ["line-ends", "a\rb", "a\nb"],
    ["last-line-end", "a\nb", "a\nb\n"],
    ["last-line-end", "a\r\nb\r\n", "a\nb"],
    ["trailing-spaces", "a \nb\t\n", "a\nb\n"],
    ["trailing-spaces", "a  \r\nb", "a\nb\n"],
    [null, "a b\n", "a  b\n"],
  ])("%s", (expected, from, to) => {
    expect(only(from, to)).toEqual([expected, expected]);
  });

  test("line ends, beside other differences too", () => {
    const ends = (from: string, to: string) => compared(from, to, "lines").lineEnds;
    expect(ends("a\r\nb", "a\nc")).toEqual({ from: "CRLF", to: "LF" });
    expect(ends("a\r\nb\nc", "a\nx\nc")).toEqual({ from: "mixed", to: "LF" });
    expect(ends("a\r\nb\nc", "a\nb\r\nc")).toEqual({ from: "mixed", to: "mixed" });
    expect(ends("a\nb", "a\nc")).toBeNull();
    expect(ends("a", "a\nc")).toBeNull();
  });
});

/** Texts that have much in common, and are nasty where they have not. */
const texts = fc
  .array(
    fc.oneof(
      fc.constantFrom("a", "the", "\n", "\r\n", "\r", " ", "- ", "\n\n", "é", "e\u0301", "\u202e", "\ud800"),
      fc.string({ unit: "grapheme", maxLength: 4 }),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(""));
const pairs = fc.tuple(texts, fc.oneof(texts, fc.string({ unit: "binary" })));
const ways = fc.constantFrom<Way>("words", "lines");

describe("for every two texts and both ways", () => {
  test("the stretches give both texts back", () => {
    fc.assert(
      fc.property(pairs, ways, ([from, to], way) => {
        const { stretches } = compared(from, to, way);
        expect(stretches.map((stretch) => stretch.from).join("")).toBe(from);
        expect(stretches.map((stretch) => stretch.to).join("")).toBe(to);
      }),
      { numRuns: 1000 },
    );
  });

  test("what is called the same is the same, and the runs of words give both sides back, but for line ends", () => {
    const plain = (text: string) => withLf(text).replace(/\n?$/, "\n");
    fc.assert(
      fc.property(pairs, ways, ([from, to], way) => {
        for (const stretch of compared(from, to, way).stretches) {
          if (stretch.kind === "same") expect(plain(stretch.from)).toBe(plain(stretch.to));
          if (stretch.kind !== "changed") continue;
          const side = (left: "removed" | "added") =>
            stretch.rows.flatMap(({ runs }) => runs.flatMap(({ kind, text }) => (kind === left ? [] : text))).join("");
          expect(side("added")).toBe(plain(stretch.from));
          expect(side("removed")).toBe(plain(stretch.to));
          for (const row of stretch.rows) {
            const lines = (left: string) =>
              row.runs.flatMap(({ kind, text }) => (kind === left ? [] : (text.match(/\n/g) ?? [])));
            expect([row.from, row.to]).toEqual([lines("added").length, lines("removed").length]);
          }
        }
      }),
      { numRuns: 1000 },
    );
  });

  test("nothing differs between a text and itself", () => {
    fc.assert(
      fc.property(texts, ways, (text, way) => {
        const { only, counts, stretches } = compared(text, text, way);
        expect([only, counts]).toEqual(["nothing", { changed: 0, added: 0, removed: 0 }]);
        expect(stretches.every(({ kind }) => kind === "same")).toBe(true);
      }),
    );
  });

  test("something differs between two that are not the same", () => {
    fc.assert(
      fc.property(pairs, ways, ([from, to], way) => {
        fc.pre(from !== to);
        const { only, counts } = compared(from, to, way);
        expect(only !== "nothing" && (only !== null || counts.changed + counts.added + counts.removed > 0)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("bounds", () => {
  const lines = (count: number, line: (at: number) => string) =>
    Array.from({ length: count }, (_, at) => line(at)).join("\n");
  /** Without meaning, and the same in every run. */
  const noise = (at: number, of: number) => ((at * 7919 + 104729) ^ (at >> 3)) % of;

  test("two texts without a common line are compared, however long they are", () => {
    for (const way of ["words", "lines"] as const) {
      const { counts } = compared(
        lines(5000, (at) => `one ${at}`),
        lines(5000, (at) => `other-${at}x`),
        way,
      );
      expect(counts).toEqual({ changed: 0, added: 5000, removed: 5000 });
    }
  });

  test("after the deadline it says that they are too different", () => {
    const from = lines(75_000, (at) => String(noise(at, 10)));
    const to = lines(75_000, (at) => String(noise(at + 1, 9)));
    expect(compare(from, to, "lines", 50)).toEqual<Comparison>({ step: "too-different" });
  });

  test("a paragraph that cannot be compared by words in time is compared by lines, or replaced", () => {
    const from = lines(1, () => lines(20_000, (at) => String(noise(at, 10))).replaceAll("\n", " "));
    const comparison = compare(from, `${from.slice(30_000)} ${from.slice(0, 30_000)}`, "words", 100);
    expect(comparison.step === "compared" && comparison.stretches.map(({ kind }) => kind)).toEqual(["replaced"]);
  });

  test("what is longer than anyone reads is not compared", () => {
    expect(compare("a".repeat(1_500_000), "b".repeat(600_000), "lines")).toEqual({ step: "too-long" });
    expect(compare("a\n".repeat(150_000), "b\n".repeat(60_000), "words")).toEqual({ step: "too-long" });
  });
});
