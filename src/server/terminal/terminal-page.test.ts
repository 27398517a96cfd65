// What a terminal gets: text for whoever does not name text/html, and under every id the same.
import { describe, expect, it } from "vitest";
import { readSettings } from "../env";
import { takesHtml } from "./takes-html";
import { rawPathOf, terminalPage } from "./terminal-page";

const settings = readSettings({});
const host = (value: string | null) => (name: string) => (name === "host" ? value : null);
const page = (path: string, environment = {}, from: string | null = "paste.example:81") => {
  const made = terminalPage(path, host(from), readSettings(environment));
  if (made === null) throw new Error(`${path} has no text`);
  return { ...made, text: made.file.identity().toString() };
};

describe("a page is asked for", () => {
  it.each([
    "text/html",
    "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8",
    "*/*;q=0.1, TEXT/HTML ; level=1 ; q=0.5",
    "text/html, text/plain",
    "text/plain;q=0.5, text/html;q=0.9",
    "text/html;q=0.001",
  ])("by %s", (accept) => expect(takesHtml(accept)).toBe(true));

  it.each([
    undefined,
    null,
    "",
    "*/*",
    "text/*",
    "text/plain",
    "application/json, */*;q=0.5",
    "text/html;q=0",
    "text/html;q=0.000, */*",
    "text/html;q=nonsense",
    "text/plain, text/html;q=0.5",
    "application/xhtml+xml",
    "text/htmlx",
  ])("not by %s", (accept) => expect(takesHtml(accept)).toBe(false));
});

describe("the text of a page", () => {
  it("is the same for every encrypted paste, and says nothing of the address", () => {
    const one = page("/e/AAAAAAAAAAAA");
    for (const path of ["/e/zzzzzzzzzzzz", "/e/AAAAAAAAAAAA/raw", "/e/short"]) {
      const other = page(path, {}, "other.example");
      expect(other.text).toBe(one.text);
      expect(other.file.entityTag).toBe(one.file.entityTag);
      expect(other.headers).toEqual(one.headers);
    }
    expect(one.text).toContain("mdbin cat '<link>'");
    expect(one.text).not.toMatch(/AAAA|example/);
    expect([one.status, page("/e/short").status]).toEqual([200, 404]);
    const edit = page("/e/AAAAAAAAAAAA/edit");
    expect(page("/p/zzzzzzzzzzzz/edit").text).toBe(edit.text);
    expect(edit.text).not.toContain("AAAA");
  });

  it("names the host that was asked, and the public one where it is set", () => {
    const start = page("/");
    expect(start.text).toContain("curl --data-binary @notes.md http://paste.example:81/api/v1/pastes\n");
    expect(start.text).toContain("mdbin share notes.md --server http://paste.example:81\n");
    const set = page("/", { MDBIN_PUBLIC_URL: "https://own.example" });
    expect(set.text).toContain("https://own.example/api/v1/pastes");
    expect(set.file.entityTag).not.toBe(start.file.entityTag);
    expect(page("/", {}, 'x" onload="y').text).not.toContain("onload");
  });

  it("offers no paste that the server would refuse", () => {
    expect(page("/", { MDBIN_NORMAL: "off" }).text).not.toContain("curl");
    expect(page("/", { MDBIN_NORMAL: "off" }).text).toContain("mdbin share");
  });

  it("is plain text that runs nothing, differs by Accept, and is asked for each time", () => {
    for (const path of ["/", "/api", "/mine", "/e/AAAAAAAAAAAA", "/p/AAAAAAAAAAAA/edit"]) {
      const { headers, file, text } = page(path);
      expect([file.type, file.cacheControl, headers.Vary]).toEqual(["text/plain; charset=utf-8", "no-cache", "Accept"]);
      expect(headers["Content-Security-Policy"]).toContain("default-src 'none'");
      expect(headers["X-Robots-Tag"]).toBe(path === "/" || path === "/api" ? undefined : "noindex");
      expect(text.endsWith("\n")).toBe(true);
      expect(text.split("\n").every((line) => line.length <= 80)).toBe(true);
    }
  });

  it("is not there for addresses of another kind", () => {
    for (const path of ["/p/AAAAAAAAAAAA", "/e/AAAAAAAAAAAA/more", "/e", "/favicon.svg", "/api/v1", "/x"]) {
      expect(terminalPage(path, host("x"), settings)).toBeNull();
    }
    expect(rawPathOf("/p/AAAAAAAAAAAA")).toBe("/p/AAAAAAAAAAAA/raw");
    for (const path of ["/p/short", "/p/%ff", "/p/AAAAAAAAAAAA/raw", "/e/AAAAAAAAAAAA", "/p/"]) {
      expect(rawPathOf(path)).toBeNull();
    }
  });
});
