// The words between a page and its frame: only exactly these are understood.
import { describe, expect, it } from "vitest";
import { parseAnswer, parseRequest, svgCharactersMax } from "./messages";

describe("the messages of the frame that draws", () => {
  it("are read member by member", () => {
    expect(parseRequest({ id: 1, source: "graph TD", dark: true, more: 1 })).toEqual({
      id: 1,
      source: "graph TD",
      dark: true,
    });
    expect(parseAnswer({ id: 1, svg: "<svg/>", failed: "files" })).toEqual({ id: 1, svg: "<svg/>" });
    expect(parseAnswer({ id: 1, failed: "files" })).toEqual({ id: 1, failed: "files" });
  });

  it.each([null, undefined, "ready", 1, [], {}, { id: "1", source: "", dark: true }, { id: 1, source: 1, dark: true }])(
    "are nothing where they say something else: %j",
    (message) => {
      expect(parseRequest(message)).toBeNull();
      expect(parseAnswer(message)).toBeNull();
    },
  );

  it("bring no failure of another name, and no drawing without end", () => {
    expect(parseAnswer({ id: 1, failed: "<b>" })).toBeNull();
    expect(parseAnswer({ id: 1, svg: "x".repeat(svgCharactersMax + 1) })).toBeNull();
  });
});
