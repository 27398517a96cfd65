// Plans calls from the description alone: which parameters an operation names, and what its body may be, in every
// combination; then each of those that went well again, with one thing wrong.
import type { DescribedOperation, DescribedParameter } from "../../../contract/api-description";
import { newClaimId, newOwner } from "../writer";
import type { World } from "./world";

export type Plan = {
  parameters: ReadonlyMap<string, string>;
  query: Record<string, string>;
  headers: Record<string, string>;
  body: Uint8Array | null;
  method: string;
};
/** Which of the optional parameters are sent, as what, and with which of the contents. */
export type Choice = { optional: readonly string[]; type: string | null; next: boolean };

/** What a parameter of this name stands for; `other` is one that is as well-formed, and not this paste's. */
function standingFor(it: DescribedParameter, world: World, other = false): string {
  const owner = other ? newOwner() : world.owner;
  const values: Record<string, string> = {
    id: owner.id,
    revision: other ? "9" : "1",
    expires: other ? "1h" : "1d",
    burn: other ? "true" : "false",
    "Claim-Id": other ? newClaimId() : world.claimId,
    "If-Match": `"${other ? 9 : world.revision}"`,
    "If-None-Match": it.schema.const === "*" ? "*" : other ? '"9"' : `"${world.revision}"`,
    "Paste-Read-Token": owner.readToken,
    "Paste-Edit-Token": owner.editToken,
    "Paste-Read-Verifier": owner.readVerifier,
    "Paste-Edit-Verifier": owner.editVerifier,
  };
  const value = values[it.name];
  if (value === undefined) throw new Error(`nobody knows what ${it.name} is`);
  return value;
}

/** A media type that a range stands for. */
const typeIn = (range: string): string => range.replace("text/*", "text/markdown");

/** Every subset of the optional parameters (the query's go together), as every type, with either content. */
export function choicesOf({ parameters, body }: DescribedOperation): Choice[] {
  const optional = parameters.filter((it) => !it.required);
  const names = optional.filter((it) => it.in === "header").map((it) => it.name);
  const query = optional.filter((it) => it.in === "query").map((it) => it.name);
  const subsets = names.reduce<string[][]>((all, name) => all.concat(all.map((some) => [...some, name])), [[]]);
  const withQuery = query.length === 0 ? subsets : subsets.flatMap((some) => [some, [...some, ...query]]);
  const types = body === null ? [null] : Object.keys(body.content);
  const isText = types.some((type) => type !== null && type !== "application/json");
  return withQuery.flatMap((some) =>
    types.flatMap((type) => (isText ? [false, true] : [false]).map((next) => ({ optional: some, type, next }))),
  );
}

export function planOf(operation: DescribedOperation, world: World, { optional, type, next }: Choice): Plan {
  const plan: Plan & { parameters: Map<string, string> } = {
    parameters: new Map(),
    query: {},
    headers: {},
    body: null,
    method: operation.method,
  };
  for (const it of operation.parameters) {
    if (!it.required && !optional.includes(it.name)) continue;
    const value = standingFor(it, world);
    plan.parameters.set(it.name, value);
    if (it.in === "query") plan.query[it.name] = value;
    if (it.in === "header") plan.headers[it.name] = value;
  }
  if (type !== null) {
    plan.headers["Content-Type"] = typeIn(type);
    const example = operation.body?.content[type]?.example;
    const [stored, after] = world.contents(type);
    plan.body = type === "application/json" ? Buffer.from(JSON.stringify(example)) : next ? after : stored;
  }
  return plan;
}

/** The same call with one thing wrong, or asked for otherwise. */
export function variantsOf(operation: DescribedOperation, world: World, plan: Plan): Plan[] {
  const variants: Plan[] = [
    { ...plan, query: { ...plan.query, unknown: "1" } },
    { ...plan, headers: { ...plan.headers, "Sec-Fetch-Site": "cross-site" } },
  ];
  for (const it of operation.parameters) {
    const sent = plan.parameters.has(it.name);
    for (const value of [standingFor(it, world, true), "x", null]) {
      if (value === null && (it.in === "path" || !sent)) continue;
      if (it.in === "path") variants.push({ ...plan, parameters: new Map(plan.parameters).set(it.name, value ?? "") });
      else {
        const part = it.in === "query" ? "query" : "headers";
        const { [it.name]: _, ...others } = plan[part];
        variants.push({ ...plan, [part]: value === null ? others : { ...others, [it.name]: value } });
      }
    }
  }
  if (plan.body !== null) {
    const { "Content-Type": _, ...untyped } = plan.headers;
    for (const body of [Buffer.alloc(0), Buffer.from([0xff]), Buffer.alloc(200_000, "x")])
      variants.push({ ...plan, body });
    variants.push({ ...plan, headers: { ...untyped, "Content-Type": "image/png" } }, { ...plan, headers: untyped });
  }
  const accepted = new Set(Object.values(operation.responses).flatMap((it) => Object.keys(it.content)));
  for (const Accept of accepted) variants.push({ ...plan, headers: { ...plan.headers, Accept } });
  return variants;
}

export function addressOf(path: string, { parameters, query }: Plan): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => parameters.get(name) ?? "");
  const search = new URLSearchParams(query).toString();
  return search === "" ? filled : `${filled}?${search}`;
}
