// The policies of pages and answers: exactly what is used, and nothing that would widen it.
import { describe, expect, it } from "vitest";
import { apiHeaders, diagramFrameHeaders, fileHeaders, type PageKind, pageHeaders, pageKindOf } from "./headers";

const csp = { scripts: ["'sha256-a='"], styles: ["'sha256-b='"] };
const policyOf = (headers: Record<string, string>): Map<string, string[]> =>
  new Map(
    (headers["Content-Security-Policy"] ?? "").split("; ").map((directive) => {
      const [name = "", ...sources] = directive.split(" ");
      return [name, sources];
    }),
  );
const kinds: PageKind[] = ["write", "encrypted", "normal", "raw-encrypted", "edit", "mine", "other"];

describe("the headers of the frame that draws diagrams", () => {
  it("let its one script run in an origin of its own, and ask for nothing", () => {
    const headers = diagramFrameHeaders("'sha256-c='", true);
    expect(policyOf(headers)).toEqual(
      new Map([
        ["default-src", ["'none'"]],
        ["script-src", ["'sha256-c='"]],
        ["style-src", ["'unsafe-inline'"]],
        ["frame-ancestors", ["'self'"]],
        ["base-uri", ["'none'"]],
        ["form-action", ["'none'"]],
        ["sandbox", ["allow-scripts"]],
      ]),
    );
    expect(headers).toMatchObject({ "Referrer-Policy": "no-referrer", "X-Content-Type-Options": "nosniff" });
    expect(headers).toHaveProperty("Strict-Transport-Security");
  });
});

describe("the headers of a file", () => {
  it("let a script that runs as a worker load its other scripts, and ask for nothing else", () => {
    expect(policyOf(fileHeaders("/_next/static/chunks/worker.js", false))).toEqual(
      new Map([
        ["default-src", ["'none'"]],
        ["script-src", ["'self'"]],
      ]),
    );
    expect(fileHeaders("/favicon.svg", false)).not.toHaveProperty("Content-Security-Policy");
  });
});

describe("the headers of a page", () => {
  it.each(kinds)("let the %s page load and run its own, and nothing else", (kind) => {
    const policy = policyOf(pageHeaders({ kind, csp, https: false }));
    expect(policy.get("default-src")).toEqual(["'none'"]);
    expect(policy.get("script-src")).toEqual(["'self'", "'sha256-a='"]);
    expect(policy.get("connect-src")).toEqual(["'self'"]);
    expect(policy.get("img-src")).toEqual(["'self'", "data:", "blob:"]);
    for (const name of ["frame-ancestors", "base-uri", "object-src", "form-action"]) {
      expect(policy.get(name)).toEqual(["'none'"]);
    }
    expect(policy.get("style-src")).toEqual(["'self'", "'sha256-b='"]);
    const all = [...policy].flatMap(([, sources]) => sources);
    expect(
      all.filter((source) => source.includes("unsafe") || source.includes("*") || source.includes("http")),
    ).toEqual([]);
  });

  it("let the page of a normal paste ask the hosts for images that its address names, and no other page", () => {
    const search = "?images=a.example,b.example:8443";
    for (const kind of kinds) {
      const named = policyOf(pageHeaders({ kind, csp, search, https: false }));
      const without = policyOf(pageHeaders({ kind, csp, https: false }));
      if (kind === "normal") {
        expect(named.get("img-src")).toEqual([
          "'self'",
          "data:",
          "blob:",
          "https://a.example",
          "https://b.example:8443",
        ]);
        named.set("img-src", without.get("img-src") ?? []);
      }
      expect(named).toEqual(without);
    }
  });

  it.each([
    "?images=*",
    "?images=https:",
    "?images=a.example,*.example",
    "?images=a.example%20*",
    "?images=a.example;script-src%20*",
    "?images=a.example%0d%0aX:%20y",
    "?images=b.example,a.example",
    "?images=127.0.0.1",
    "?images=localhost",
  ])("take nothing else from an address: %s", (search) => {
    expect(pageHeaders({ kind: "normal", csp, search, https: false })).toEqual(
      pageHeaders({ kind: "normal", csp, https: false }),
    );
  });

  it("let those pages have a frame that show diagrams", () => {
    const framing = kinds.filter((kind) => {
      const [source] = policyOf(pageHeaders({ kind, csp, https: false })).get("frame-src") ?? [];
      return source === "'self'";
    });
    expect(framing).toEqual(["write", "encrypted", "normal", "edit"]);
  });

  it("carry the response's nonce for scripts alone", () => {
    const policy = policyOf(pageHeaders({ kind: "normal", csp, nonce: "abc", https: false }));
    expect(policy.get("script-src")).toEqual(["'self'", "'sha256-a='", "'nonce-abc'"]);
    expect(policy.get("style-src")?.join(" ")).not.toContain("nonce");
  });

  it("loosen scripts in development alone", () => {
    const policy = policyOf(pageHeaders({ kind: "write", csp, https: false, dev: true }));
    expect(policy.get("script-src")).toContain("'unsafe-eval'");
  });

  it("keep pastes, and what a device lists of them, out of search engines, and tell nobody where one came from", () => {
    for (const kind of kinds) {
      const headers = pageHeaders({ kind, csp, https: false });
      expect(headers["X-Robots-Tag"]).toBe(kind === "write" || kind === "other" ? undefined : "noindex");
      expect(headers["Referrer-Policy"]).toBe("no-referrer");
      expect(headers["X-Content-Type-Options"]).toBe("nosniff");
      expect(headers["Cross-Origin-Opener-Policy"]).toBe("same-origin");
      expect(headers["Permissions-Policy"]).toContain("camera=()");
    }
  });

  it("ask for https only where the public address is https", () => {
    expect(pageHeaders({ kind: "write", csp, https: false })).not.toHaveProperty("Strict-Transport-Security");
    expect(pageHeaders({ kind: "write", csp, https: true })).toHaveProperty("Strict-Transport-Security");
    expect(apiHeaders(true)).toHaveProperty("Strict-Transport-Security");
  });

  it("know the page by its path", () => {
    const paths = ["/", "/e/x", "/e/x/raw", "/p/x", "/e/x/edit", "/p/x/edit", "/e/edit", "/mine", "/mine/x", "/about"];
    expect(paths.map(pageKindOf)).toEqual([
      "write",
      "encrypted",
      "raw-encrypted",
      "normal",
      "edit",
      "edit",
      "encrypted",
      "mine",
      "other",
      "other",
    ]);
  });
});
