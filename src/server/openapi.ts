// The API as OpenAPI 3.1, made from the schemas that check the requests and that clients check the answers with.
import { type PasteErrorCode, statusOf, titleOf } from "../contract/errors";
import { problemType } from "../contract/paths";
import type { Method } from "./api";
import { type Description, descriptions } from "./openapi-operations";
import { aHeader, answer, components, type Json, jsonSchema, ref } from "./openapi-parts";

/** Every call may meet these. */
const anywhere = ["internal", "unavailable"] as const satisfies readonly PasteErrorCode[];

function describeOperation({ id: operationId, summary, parameters = [], requestBody, answers, problems }: Description) {
  const byStatus: Json = {};
  for (const code of [...problems, ...anywhere]) byStatus[statusOf(code)] = problemAnswer(code);
  return {
    operationId,
    summary,
    parameters,
    ...(requestBody === undefined ? {} : { requestBody }),
    responses: { ...answers, ...byStatus },
  };
}

function problemAnswer(code: PasteErrorCode): Json {
  const headers: Json = {
    ...(code === "unauthorized" ? { "WWW-Authenticate": aHeader({ const: "Paste" }, "A token is needed.") } : {}),
    ...(code === "unavailable" ? { "Retry-After": aHeader({ type: "integer" }, "Seconds.") } : {}),
  };
  const schema = { allOf: [ref("Problem"), { properties: { code: { const: code } } }] };
  return answer(`${code}: ${titleOf(code)}.`, { [problemType]: { schema } }, headers);
}

function document(): Json {
  const paths: Record<string, Json> = {};
  for (const [address, methods] of Object.entries<Partial<Record<Method, Description>>>(descriptions)) {
    const operations = Object.entries(methods).map(([method, it]) => [method.toLowerCase(), describeOperation(it)]);
    paths[address] = Object.fromEntries(operations);
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "mdbin",
      version: "1",
      description: "A pastebin whose server keeps bytes that it cannot read.",
      license: { name: "MIT", identifier: "MIT" },
    },
    paths,
    components: {
      schemas: Object.fromEntries(Object.entries(components).map(([name, schema]) => [name, jsonSchema(schema)])),
    },
  };
}

let made: string | undefined;

/** The description as JSON, made when it is first asked for. */
export function openApiText(): string {
  made ??= JSON.stringify(document());
  return made;
}
