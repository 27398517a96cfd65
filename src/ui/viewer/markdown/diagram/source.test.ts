// What can be told of a diagram's source without Mermaid.
import { describe, expect, it } from "vitest";
import { aboutSource, asksForFiles, isTooLarge, roomFor, withoutTags } from "./source";

describe("a diagram's source", () => {
  it.each([
    ["graph TD\n A-->B", "Flowchart", null],
    ["%% a comment\nsequenceDiagram\n title Ana writes\n Ana->>Bo: x", "Sequence diagram", "Ana writes"],
    ['---\ntitle: "Front matter"\n---\nflowchart LR\n A', "Flowchart", "Front matter"],
    ["pie showData title Pets\n a : 1", "Pie chart", "Pets"],
    ["stateDiagram-v2\n accTitle: The states\n s1", "State diagram", "The states"],
    ["somethingNew\n A", "Diagram", null],
  ])("says what it is and what it is called: %j", (source, kind, title) => {
    expect(aboutSource(source)).toEqual({ kind, title });
  });

  it("is not begun where it is larger than any diagram", () => {
    expect(isTooLarge("graph TD\n A-->B")).toBe(false);
    expect(isTooLarge(`graph TD\n A[${"x".repeat(1000)}]`)).toBe(true);
    expect(isTooLarge("A-->B\n".repeat(4000))).toBe(true);
  });

  it("is known where it asks for files", () => {
    expect(asksForFiles('graph TD\n A@{ img: "/a.png" }')).toBe(true);
    expect(asksForFiles("graph TD\n style A fill:url(/a.svg)")).toBe(true);
    expect(asksForFiles('sequenceDiagram\n properties A: {"icon": "/a.png"}')).toBe(true);
    expect(asksForFiles("graph TD\n A[an image of a url] --> B")).toBe(false);
  });

  it("keeps tags as words, and line breaks and stereotypes as they are", () => {
    expect(withoutTags("A[<b>x</b>] <br/> <<interface>> a < b")).toBe("A[#lt;b>x#lt;/b>] <br/> <<interface>> a < b");
  });

  it("is looked at in no time, however it is made", () => {
    const begun = performance.now();
    for (const part of ["\n", " ", "title\n", "pie ", "---\n", "@{", "properties ", "<<a "]) {
      for (const length of [20_000, 1_000_000]) {
        aboutSource(part.repeat(length / part.length));
        roomFor(part.repeat(length / part.length));
      }
      asksForFiles(part.repeat(20_000 / part.length));
      withoutTags(part.repeat(20_000 / part.length));
    }
    aboutSource(`graph TD\n${`${" ".repeat(100)}\n`.repeat(9000)}x`);
    expect(performance.now() - begun).toBeLessThan(1500);
  });

  it("is given room by its kind and length, within bounds", () => {
    expect(roomFor("graph LR\n A-->B")).toBeLessThan(roomFor("graph TD\n A-->B\n B-->C\n C-->D"));
    expect(roomFor("graph TD")).toBeGreaterThanOrEqual(160);
    expect(roomFor(`graph TD\n${"A-->B\n".repeat(200)}`)).toBe(480);
  });
});
