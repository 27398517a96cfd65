// The description's examples are what the server answers: this makes the calls, with a clock that stands and tokens
// that are known, and compares. After a change that is meant, `npx vitest run -u` on this file writes them anew.
import { createHash } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { parseApiDescription } from "../../../contract/api-description";
import { encodeHeader } from "../../../contract/envelope";
import { problemType } from "../../../contract/paths";
import { openApiText } from "../../openapi";
import { fromBase64url, idOf, toBase64url, verifierOf } from "../../tokens";
import { type Harness, type Reply, shells } from "../shells";
import { creating, envelopeType, type Owner } from "../writer";

const { operations } = parseApiDescription(openApiText());
const exampleOf = (name: string): string =>
  String(operations.flatMap((it) => it.parameters).find((it) => it.name === name && it.example !== undefined)?.example);

const known = (label: string): Buffer => createHash("sha256").update(label).digest();
function ownerOf(editToken: Buffer, readToken: Buffer): Owner {
  return {
    id: idOf(verifierOf(editToken)),
    editToken: toBase64url(editToken),
    readToken: toBase64url(readToken),
    editVerifier: toBase64url(verifierOf(editToken)),
    readVerifier: toBase64url(verifierOf(readToken)),
  };
}
const readToken = fromBase64url(exampleOf("Paste-Read-Token"));
/** The parameters' examples are this paste's: it is the first that the server draws a token for. */
const normal = ownerOf(fromBase64url(exampleOf("Paste-Edit-Token")), readToken);
const encrypted = ownerOf(known("encrypted"), readToken);
const iv = new Uint8Array(known("iv").subarray(0, 12));
const envelope = Buffer.concat([
  encodeHeader({ secrets: "link", iterations: 0, salt: new Uint8Array(16), iv }),
  ...Array.from({ length: 9 }, (_, n) => known(`ciphertext ${n}`)),
]).subarray(0, 37 + 256 + 16);

type Bodies = Record<string, Record<string, unknown>>;
const made: Record<string, Bodies> = {};
const claimId = exampleOf("Claim-Id");
let api: Harness;
let drawn = 0;

beforeAll(async () => {
  const [, open] = shells[1];
  const draw = () => (drawn++ === 0 ? fromBase64url(normal.editToken) : known(`drawn ${drawn}`));
  api = await open({ MDBIN_PUBLIC_URL: "https://paste.example" }, draw);
});
afterAll(() => api.close());

/** Keeps the bodies of a call under the operation's id, by the type of each. */
async function keep(
  id: string,
  method: string,
  path: string,
  headers: Record<string, string> = {},
  body?: string | Buffer,
) {
  const reply = await api.send(method, path, { headers, ...(body === undefined ? {} : { body }) });
  const bodies: Bodies = made[id] ?? {};
  made[id] = bodies;
  const { "content-type": sent } = headers;
  if (typeof body === "string" && sent !== undefined) {
    const type = sent.startsWith("text/") ? "text/*" : sent;
    bodies.request = { ...bodies.request, [type]: type === "application/json" ? JSON.parse(body) : body };
  }
  const type = reply.header("content-type");
  if (type !== null && type !== envelopeType) {
    bodies[reply.status] = { ...bodies[reply.status], [type]: type.includes("json") ? reply.json : reply.text };
  }
  return reply;
}

async function keepProblem(method: string, path: string, headers: Record<string, string> = {}, body?: Buffer) {
  const reply: Reply = await api.send(method, path, { headers, ...(body === undefined ? {} : { body }) });
  const problems = made.problems ?? {};
  made.problems = { ...problems, [String(reply.json.code)]: { [problemType]: reply.json } };
}

it("the examples are what the server answers", async () => {
  expect(normal.id).toBe(exampleOf("id"));
  expect(normal.editVerifier).toBe(exampleOf("Paste-Edit-Verifier"));
  expect(normal.readVerifier).toBe(exampleOf("Paste-Read-Verifier"));
  const path = `/api/v1/pastes/${normal.id}`;
  const sealed = `/api/v1/pastes/${encrypted.id}`;
  const markdown = { "content-type": "text/markdown" };
  const edit = { "paste-edit-token": normal.editToken };
  const json = { accept: "application/json" };
  await keep("createNormal", "POST", "/api/v1/pastes", { ...markdown, ...json }, "# Hello\n");
  await keep("createNormal", "POST", "/api/v1/pastes", markdown, "# Hello\n");
  const verified = { ...markdown, "paste-edit-verifier": normal.editVerifier };
  for (const accept of [{}, json])
    await keep("createNormal", "POST", "/api/v1/pastes", { ...verified, ...accept }, "# Hello\n");
  await keep("readRaw", "GET", `/p/${normal.id}/raw`);
  await keep("readPaste", "GET", path);
  await keep("readContent", "GET", `${path}/content`);
  await keep("putPaste", "PUT", sealed, creating(encrypted), envelope);
  api.clock.now = () => Date.UTC(2026, 0, 1, 0, 5);
  await keep("putPaste", "PUT", path, { ...edit, ...markdown, "if-match": '"1"' }, "# Hello again\n");
  await keep("changeExpiry", "PATCH", path, { ...edit, "content-type": "application/json" }, '{"expires":"1d"}');
  await keep("readRevisions", "GET", `${path}/revisions`);
  await keep("readRevision", "GET", `${path}/revisions/1/content`);
  await keepProblem("GET", `${path}?unknown=1`);
  await keepProblem("DELETE", path);
  await keepProblem("DELETE", path, { "paste-edit-token": encrypted.editToken });
  await keepProblem("GET", "/api/v1/pastes/000000000000");
  await keepProblem("TRACE", path);
  await keepProblem("PUT", path, { ...edit, ...markdown, "if-match": '"1"' }, Buffer.from("# Too late\n"));
  await keepProblem("PUT", path, { ...edit, ...markdown, "if-match": '"2"' }, Buffer.alloc(200_000, "x"));
  await keepProblem("POST", "/api/v1/pastes", { "content-type": "image/png" }, Buffer.from("x"));
  await keepProblem("PUT", path, edit);
  const burning = await api.send("POST", "/api/v1/pastes?burn=true", { headers: markdown, body: "Read me once\n" });
  const once = `/api/v1/pastes/${burning.text.trim().slice(-12)}`;
  await keepProblem("GET", `${once}/content`);
  await keep("claim", "POST", `${once}/claim`, { "claim-id": claimId });
  await keepProblem("GET", once);
  await keep("readLimits", "GET", "/api/v1/limits");
  await keep("readHealth", "GET", "/api/health");
  const counters = await api.send("GET", "/api/metrics");
  const own = counters.text.split("\n").filter((line) => /mdbin_http_requests_total($|[ {])/.test(line));
  made.readMetrics = { 200: { [counters.header("content-type") ?? ""]: `${own.slice(0, 3).join("\n")}\n` } };
  const now = api.clock.now;
  api.clock.now = () => {
    throw new Error("the clock stands still");
  };
  await keepProblem("GET", path);
  api.clock.now = now;
  await api.store.close();
  await keepProblem("GET", path);
  await expect(`${JSON.stringify(made, null, 2)}\n`).toMatchFileSnapshot("../../openapi-examples.json");
});
