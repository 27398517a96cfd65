// The API's description says what the API does: every operation, and only what is there. That each answers as it says
// is driven in routes-test/description.
import { describe, expect, it } from "vitest";
import { parseApiDescription } from "../contract/api-description";
import { pasteErrorCodes } from "../contract/errors";
import { matchPath, operationFor, routes } from "./api";
import { openApiText } from "./openapi";

const text = openApiText();
const { operations, problems, schemas, tags } = parseApiDescription(text);

describe("openapi.json", () => {
  it("has every operation of the API, each under a name of its own", () => {
    const described = operations.map(({ method, path }) => `${method} ${path}`);
    const there = Object.entries(routes).flatMap(([path, route]) =>
      Object.keys(route).map((method) => `${method} ${path}`),
    );
    expect(described.sort()).toEqual(there.sort());
    expect(new Set(operations.map((it) => it.id)).size).toBe(operations.length);
    for (const { path, method } of operations) {
      const match = matchPath(path.replace("{id}", "aaaaaaaaaaaa").replace("{revision}", "1"));
      expect(match?.address).toBe(path);
      if (match !== null) expect(operationFor(match.address, method)).toBeTypeOf("function");
    }
  });

  it("names the parameters in each path", () => {
    for (const { path, parameters } of operations) {
      const named = parameters.filter((it) => it.in === "path").map((it) => `{${it.name}}`);
      expect(named).toEqual(path.match(/\{\w+\}/g) ?? []);
    }
  });

  it("has each operation in a group that it tells of", () => {
    const groups = tags.map(({ name }) => name);
    expect([...new Set(operations.map((it) => it.tag))].sort()).toEqual(groups.sort());
  });

  it("refers only to schemas that are there", () => {
    for (const [, name] of text.matchAll(/"#\/components\/schemas\/(\w+)"/g)) {
      expect(Object.keys(schemas)).toContain(name);
    }
    expect(text).not.toContain('"$schema"');
  });

  it("tells every code but rate-limited, which is not built", () => {
    expect(Object.keys(problems).sort()).toEqual(pasteErrorCodes.filter((it) => it !== "rate-limited").sort());
    const used = new Set(
      operations.flatMap((it) => Object.values(it.responses).map((response) => response.description)),
    );
    for (const [code, { description }] of Object.entries(problems)) {
      expect([code, used.has(description)]).toEqual([code, code !== "method-not-allowed"]);
    }
  });
});
