// The API as OpenAPI 3.1, made from the schemas that check the requests and that clients check the answers with. Its
// examples are what the server really answered (openapi-examples.test.ts).
import { type ApiDescription, parseApiDescription } from "../contract/api-description";
import { type PasteErrorCode, pasteErrorCodes, statusOf, titleOf } from "../contract/errors";
import { problemType } from "../contract/paths";
import type { Method } from "./api";
import { curlLines } from "./openapi-curl";
import made from "./openapi-examples.json" with { type: "json" };
import { type Description, descriptions, ofMethods, tags } from "./openapi-operations";
import {
  aHeader,
  apiHeaderRefs,
  components,
  headers,
  type Json,
  jsonSchema,
  pageHeaderRefs,
  ref,
} from "./openapi-parts";

/** Bodies by operation, status and media type; of a request under `request`. */
const examples: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>> = made;

const introduction = `A pastebin whose server keeps bytes that it cannot read. Errors are \`${problemType}\` (RFC 9457) with a \`code\` out of a closed list: take a code that you do not know by its status. Requests are read strictly, an unknown query parameter or member is refused; ignore members of an answer that you do not know. Byte strings (tokens, verifiers, Claim-Ids) are base64url without padding, times are RFC 3339 in UTC. Every address answers OPTIONS with 204 and \`Allow\`, HEAD as GET without its body, and another method than those with \`method-not-allowed\`. A call that writes and comes from another site's page is \`forbidden\`.`;

function describeOperation(address: string, it: Description): Json {
  const { id: operationId, tag, summary, description, parameters = [], requestBody, answers, problems } = it;
  const isPage = !address.startsWith("/api/");
  const common = isPage ? pageHeaderRefs : apiHeaderRefs;
  const ofOperation = examples[operationId];
  const responses: Record<string, Json> = {};
  for (const [status, it] of Object.entries(answers)) {
    responses[status] = {
      ...withExamples(it, ofOperation?.[status]),
      headers: { ...common, ...partOf(it, "headers") },
    };
  }
  for (const code of [...problems, "internal"] as const) {
    responses[statusOf(code)] = isPage ? problemAnswer(code, common) : { $ref: `#/components/responses/${code}` };
  }
  return {
    operationId,
    tags: [tag],
    summary,
    description,
    parameters,
    ...(requestBody === undefined ? {} : { requestBody: withExamples(requestBody, ofOperation?.request) }),
    responses,
    "x-codeSamples": [{ lang: "Shell", label: "curl", source: curlLines[operationId] }],
  };
}

/** What no operation answers, and so every address does, may come from a page's. */
const headersOf = (code: PasteErrorCode): Json => (code === "method-not-allowed" ? pageHeaderRefs : apiHeaderRefs);

const isJson = (value: unknown): value is Json => typeof value === "object" && value !== null;
const partOf = (it: Json, name: string): Json => (isJson(it[name]) ? it[name] : {});

/** An answer or a body with the example of each media type. */
function withExamples(it: Json, bodies: Readonly<Record<string, unknown>> = {}): Json {
  const content: Json = {};
  for (const [type, media] of Object.entries(partOf(it, "content"))) {
    content[type] = type in bodies ? { ...(isJson(media) ? media : {}), example: bodies[type] } : media;
  }
  return Object.keys(content).length === 0 ? it : { ...it, content };
}

function problemAnswer(code: PasteErrorCode, common: Json): Json {
  const own: Json = {
    ...(code === "unauthorized" ? { "WWW-Authenticate": aHeader({ const: "Paste" }, "A token is needed.") } : {}),
    ...(code === "unavailable" ? { "Retry-After": aHeader({ type: "integer" }, "Seconds.") } : {}),
    ...(code === "method-not-allowed" ? ofMethods : {}),
  };
  const schema = { allOf: [ref("Problem"), { properties: { code: { const: code } } }] };
  const answer = { description: `${code}: ${titleOf(code)}.`, content: { [problemType]: { schema } } };
  return { ...withExamples(answer, examples.problems?.[code]), headers: { ...common, ...own } };
}

function document(): Json {
  const paths: Record<string, Json> = {};
  for (const [address, methods] of Object.entries<Partial<Record<Method, Description>>>(descriptions)) {
    const operations = Object.entries(methods).map(([method, it]) => [
      method.toLowerCase(),
      describeOperation(address, it),
    ]);
    paths[address] = Object.fromEntries(operations);
  }
  // Not built: nothing answers it.
  const codes = pasteErrorCodes.filter((code) => code !== "rate-limited");
  return {
    openapi: "3.1.0",
    info: { title: "mdbin", version: "1", description: introduction, license: { name: "MIT", identifier: "MIT" } },
    tags: Object.entries(tags).map(([name, description]) => ({ name, description })),
    paths,
    components: {
      headers,
      responses: Object.fromEntries(codes.map((code) => [code, problemAnswer(code, headersOf(code))])),
      schemas: Object.fromEntries(Object.entries(components).map(([name, schema]) => [name, jsonSchema(schema)])),
    },
  };
}

let text: string | undefined;

/** The description as JSON, made when it is first asked for. */
export function openApiText(): string {
  text ??= JSON.stringify(document());
  return text;
}

/** What the page of the API shows: the very document, and the origin that its lines of curl begin with. */
export type ApiPage = { description: ApiDescription; origin: string };

let read: ApiDescription | undefined;

export function apiDescription(): ApiDescription {
  read ??= parseApiDescription(openApiText());
  return read;
}
