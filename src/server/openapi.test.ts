// The API's description says what the API does: every operation, and only what is there.
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { pasteErrorCodes } from "../contract/errors";
import { matchPath, operationFor, routes } from "./api";
import { openApiText } from "./openapi";

const operation = z.object({
  operationId: z.string(),
  summary: z.string(),
  parameters: z.array(z.object({ name: z.string(), in: z.enum(["path", "query", "header"]), required: z.boolean() })),
  responses: z.record(z.string(), z.object({ description: z.string() })),
});
const description = z.object({
  openapi: z.literal("3.1.0"),
  paths: z.record(z.string(), z.record(z.string(), operation)),
  components: z.object({ schemas: z.record(z.string(), z.object({ type: z.literal("object") })) }),
});
const text = openApiText();
const { paths, components } = description.parse(JSON.parse(text));
const operations = Object.entries(paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, it]) => ({ path, method: method.toUpperCase(), ...it })),
);

describe("openapi.json", () => {
  it("has every operation of the API, each under a name of its own", () => {
    const described = operations.map(({ method, path }) => `${method} ${path}`);
    const there = Object.entries(routes).flatMap(([path, route]) =>
      Object.keys(route).map((method) => `${method} ${path}`),
    );
    expect(described.sort()).toEqual(there.sort());
    expect(new Set(operations.map((it) => it.operationId)).size).toBe(operations.length);
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

  it("refers only to schemas that are there", () => {
    for (const [, name] of text.matchAll(/"#\/components\/schemas\/(\w+)"/g)) {
      expect(Object.keys(components.schemas)).toContain(name);
    }
    expect(text).not.toContain('"$schema"');
  });

  it("tells every code but rate-limited, which is not built", () => {
    const told = operations.flatMap((it) => Object.values(it.responses).map((response) => response.description));
    for (const code of pasteErrorCodes.filter((it) => it !== "rate-limited" && it !== "method-not-allowed")) {
      expect(told.some((line) => line.includes(`${code}: `))).toBe(true);
    }
  });
});
