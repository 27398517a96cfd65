// Judges an answer by the description: its status, its headers, its type and its body have to stand there. It keeps
// what was seen, so that what is described and never comes can be told too.
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import type {
  ApiDescription,
  DescribedContent,
  DescribedOperation,
  DescribedResponse,
} from "../../../contract/api-description";
import type { Reply } from "../shells";

/** HTTP's own, which no description lists (OpenAPI takes Content-Type from the content). */
const ofHttp = new Set(["connection", "content-length", "content-type", "date", "keep-alive"]);

export function createJudge({ schemas, operations, problems }: ApiDescription) {
  const ajv = new Ajv2020({ allErrors: true, strict: true, strictTypes: false });
  addFormats.default(ajv);
  ajv.addKeyword({ keyword: "example" });
  for (const [name, schema] of Object.entries(schemas)) ajv.addSchema(schema, `#/components/schemas/${name}`);
  const compiled = new Map<string, ValidateFunction>();
  const seen = new Set<string>();
  const faults = new Set<string>();

  /** An answer may hold no member that its schema does not name. */
  function validatorOf(schema: object, isAnswer: boolean): ValidateFunction {
    const key = JSON.stringify([schema, isAnswer]);
    const there = compiled.get(key);
    if (there !== undefined) return there;
    const strict = isAnswer && !("type" in schema) ? { allOf: [schema], unevaluatedProperties: false } : schema;
    const made = ajv.compile(strict);
    compiled.set(key, made);
    return made;
  }

  function judgeBody(type: string | null, bytes: Buffer, content: DescribedContent): string | null {
    if (Object.keys(content).length === 0) return bytes.length === 0 ? null : "has a body";
    const media = type === null ? undefined : content[type];
    if (media === undefined) return `is of the type ${type}`;
    if (bytes.length === 0) return "has no body";
    const schema = media.schema ?? {};
    if (Object.keys(schema).length === 0) return null;
    const validate = validatorOf(schema, true);
    const value = type?.includes("json") === true ? JSON.parse(bytes.toString()) : bytes.toString();
    return validate(value) ? null : ajv.errorsText(validate.errors);
  }

  function judgeHeaders({ names, header }: Reply, response: DescribedResponse, key: string): string[] {
    const described = new Map(Object.entries(response.headers).map(([name, it]) => [name.toLowerCase(), { name, it }]));
    const wrong = names.filter((name) => !described.has(name) && !ofHttp.has(name)).map((name) => `has ${name}`);
    for (const { name, it } of described.values()) {
      const value = header(name);
      if (value === null) {
        if (it.required) wrong.push(`lacks ${name}`);
        continue;
      }
      seen.add(`${key} ${name}`);
      const validate = validatorOf(it.schema, false);
      const typed = it.schema.type === "integer" ? Number(value) : value;
      if (!validate(typed)) wrong.push(`${name}: ${ajv.errorsText(validate.errors)}`);
    }
    return wrong;
  }

  return {
    /** What is wrong with any answer so far, a line each. */
    faults,
    judge(operation: DescribedOperation, reply: Reply): void {
      this.judgeBy(operation.responses[reply.status], `${operation.id} ${reply.status}`, reply);
    },
    judgeBy(response: DescribedResponse | undefined, key: string, reply: Reply): void {
      if (response === undefined) {
        faults.add(`${key} is not described: ${reply.text.slice(0, 200)}`);
        return;
      }
      seen.add(key);
      const type = reply.header("content-type");
      if (type !== null) seen.add(`${key} ${type}`);
      const body = judgeBody(type, reply.bytes, response.content);
      for (const wrong of [...judgeHeaders(reply, response, key), ...(body === null ? [] : [body])]) {
        faults.add(`${key} ${wrong}`);
      }
    },
    /** Whether a value is as the schema of a parameter or a body wants it. */
    fits: (schema: object, value: unknown): boolean => validatorOf(schema, false)(value),
    /** Everything that is described and did not come. */
    unseen(): string[] {
      const whole = (key: string, { headers, content }: DescribedResponse) =>
        seen.has(key) ? [...Object.keys(headers), ...Object.keys(content)].map((part) => `${key} ${part}`) : [key];
      const all = operations.flatMap(({ id, responses }) =>
        Object.entries(responses).flatMap(([status, it]) => whole(`${id} ${status}`, it)),
      );
      const used = new Set(
        operations.flatMap((it) => Object.values(it.responses).map(({ description }) => description)),
      );
      const ofNoOperation = Object.entries(problems).filter(([, it]) => !used.has(it.description));
      return [...all, ...ofNoOperation.flatMap(([code, it]) => whole(code, it))].filter((key) => !seen.has(key));
    },
  };
}
