// The API is driven from its description alone, over node:http: every operation, with every subset of its parameters,
// on a paste in every state, and then with one thing wrong. What is answered has to be described, and what is
// described has to have been answered.
import { Validator } from "@seriousme/openapi-schema-validator";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type DescribedOperation, parseApiDescription } from "../../../contract/api-description";
import { openApiText } from "../../openapi";
import { type Harness, type Reply, shells } from "../shells";
import { createJudge } from "./judge";
import { addressOf, choicesOf, type Plan, planOf, variantsOf } from "./planner";
import { makeWorld, type Situation, situations } from "./world";

const [, open] = shells[1];
const description = parseApiDescription(openApiText());
const judge = createJudge(description);

/**
 * Described, and not to be had from outside:
 * - `internal` is a fault of the program's own. A clock that throws makes one wherever the time is asked for; these
 *   four ask for none.
 */
const unprovoked = /^(readLimits|readOpenApi|readHealth|readMetrics) 500( |$)/;

const send = (api: Harness, operation: DescribedOperation, plan: Plan): Promise<Reply> =>
  api.send(plan.method, addressOf(operation.path, plan), {
    headers: plan.headers,
    ...(plan.body === null ? {} : { body: plan.body }),
  });

describe("the description of the API", () => {
  let api: Harness;
  beforeAll(async () => {
    api = await open({ MDBIN_PUBLIC_URL: "https://paste.example" });
  });
  afterAll(() => api.close());

  it("is OpenAPI 3.1", async () => {
    const validator = new Validator();
    const { valid, errors } = await validator.validate(JSON.parse(openApiText()));
    expect(errors ?? []).toEqual([]);
    expect([valid, validator.version]).toEqual([true, "3.1"]);
  });

  it.each(situations)("tells what is answered: %s", async (situation) => {
    for (const operation of description.operations) await drive(api, operation, situation);
    expect([...judge.faults]).toEqual([]);
  });

  it.each(description.operations)(
    "tells what $id answers to other methods, and while something is broken",
    async (it) => {
      const world = await makeWorld(api, "encrypted, edited");
      const needed = planOf(it, world, {
        optional: ["If-Match", "Paste-Edit-Token", "Paste-Read-Token"],
        type: null,
        next: false,
      });
      const allowed = description.operations.filter(({ path }) => path === it.path).map(({ method }) => method);
      const other = await send(api, it, { ...needed, method: "TRACE" });
      judge.judgeBy(description.problems["method-not-allowed"], "method-not-allowed", other);
      const options = await send(api, it, { ...needed, method: "OPTIONS" });
      const listed = [...allowed, ...(allowed.includes("GET") ? ["HEAD"] : []), "OPTIONS"];
      for (const { header } of [other, options]) expect(header("allow")?.split(", ").sort()).toEqual(listed.sort());
      expect([other.status, options.status, options.bytes.length]).toEqual([405, 204, 0]);
      for (const broken of ["clock", "store"]) await driveBroken(it, broken);
      expect([...judge.faults]).toEqual([]);
    },
  );

  it("tells nothing that does not come", () => {
    expect(judge.unseen().filter((key) => !unprovoked.test(key))).toEqual([]);
    expect(judge.unseen().some((key) => unprovoked.test(key))).toBe(true);
  });

  it("has an example for each value that a call needs, as its schema wants it", () => {
    for (const { id, parameters, body } of description.operations) {
      for (const it of parameters.filter(({ name }) => name !== "If-None-Match")) {
        expect([id, it.name, judge.fits(it.schema, it.example)]).toEqual([id, it.name, true]);
      }
      for (const [type, { schema, example }] of Object.entries(body?.content ?? {})) {
        if (type === "application/json") expect([id, judge.fits(schema ?? {}, example)]).toEqual([id, true]);
      }
    }
  });
});

async function drive(api: Harness, operation: DescribedOperation, situation: Situation): Promise<void> {
  let world = await makeWorld(api, situation);
  const triedStatuses = new Set<number>();
  const changes = (reply: Reply) => operation.method !== "GET" && reply.status < 300;
  const call = async (plan: Plan): Promise<Reply> => {
    const reply = await send(api, operation, plan);
    judge.judge(operation, reply);
    return reply;
  };
  for (const choice of choicesOf(operation)) {
    const reply = await call(planOf(operation, world, choice));
    if (changes(reply)) world = await makeWorld(api, situation);
    if (reply.status >= 300 || triedStatuses.has(reply.status)) continue;
    triedStatuses.add(reply.status);
    const count = variantsOf(operation, world, planOf(operation, world, choice)).length;
    for (let n = 0; n < count; n++) {
      const variant = variantsOf(operation, world, planOf(operation, world, choice))[n];
      if (variant !== undefined && changes(await call(variant))) world = await makeWorld(api, situation);
    }
  }
}

/** A call of each choice while the clock throws, or the store is closed. */
async function driveBroken(operation: DescribedOperation, broken: string): Promise<void> {
  const api = await open({ MDBIN_PUBLIC_URL: "https://paste.example" });
  const world = await makeWorld(api, "encrypted");
  const now = api.clock.now;
  if (broken === "store") await api.store.close();
  else
    api.clock.now = () => {
      throw new Error("the clock stands still");
    };
  for (const choice of choicesOf(operation))
    judge.judge(operation, await send(api, operation, planOf(operation, world, choice)));
  api.clock.now = now;
  await api.close();
}
