// The judge of answers can be failed: what is not described, lacking or never seen is told.
import { expect, it } from "vitest";
import type { ApiDescription, DescribedOperation } from "../../../contract/api-description";
import type { Reply } from "../shells";
import { createJudge } from "./judge";

const operation: DescribedOperation = {
  id: "read",
  tag: "Read",
  method: "GET",
  path: "/api/read",
  summary: "Read",
  description: "Reads.",
  parameters: [],
  body: null,
  responses: {
    200: {
      description: "Read.",
      headers: { ETag: { description: "Its tag.", required: true, schema: { type: "string" } } },
      content: { "application/json": { schema: { $ref: "#/components/schemas/Read" } } },
    },
    404: { description: "Gone.", headers: {}, content: {} },
  },
  curl: "",
};
const description: ApiDescription = {
  introduction: "",
  tags: [],
  operations: [operation],
  problems: {},
  schemas: { Read: { type: "object", properties: { n: { type: "integer" } }, required: ["n"] } },
};

function reply(status: number, headers: Record<string, string>, text: string): Reply {
  const header = (name: string) => headers[name.toLowerCase()] ?? null;
  return { status, header, names: Object.keys(headers), bytes: Buffer.from(text), text, json: {} };
}

it.each([
  ["another status", 500, {}, "", "read 500 is not described: "],
  ["another type", 200, { etag: "1", "content-type": "text/plain" }, "1", "read 200 is of the type text/plain"],
  ["a header too few", 200, { "content-type": "application/json" }, '{"n":1}', "read 200 lacks ETag"],
  ["a header too many", 404, { "x-more": "1" }, "", "read 404 has x-more"],
  ["a body where none is", 404, {}, "gone", "read 404 has a body"],
  [
    "a member too many",
    200,
    { etag: "1", "content-type": "application/json" },
    '{"n":1,"m":2}',
    "read 200 data must NOT have unevaluated properties",
  ],
  [
    "a member of another type",
    200,
    { etag: "1", "content-type": "application/json" },
    '{"n":"1"}',
    "read 200 data/n must be integer",
  ],
])("tells of %s", (_what, status, headers: Record<string, string>, text, fault) => {
  const judge = createJudge(description);
  judge.judge(operation, reply(status, headers, text));
  expect([...judge.faults].some((it) => it.startsWith(fault))).toBe(true);
});

it("tells what did not come", () => {
  const judge = createJudge(description);
  judge.judge(operation, reply(404, {}, ""));
  expect(judge.unseen()).toEqual(["read 200"]);
  judge.judge(operation, reply(200, { etag: "1", "content-type": "application/json" }, '{"n":1}'));
  expect(judge.unseen()).toEqual([]);
  expect([...judge.faults]).toEqual([]);
});
