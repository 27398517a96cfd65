// `openapi.json` as far as it is read here: by the page that shows it to people, and by the tests that drive the API
// from it alone. References are followed, so that a reader meets none.
import { z } from "zod";

const media = z.object({ schema: z.record(z.string(), z.unknown()).optional(), example: z.unknown().optional() });
const content = z.record(z.string(), media).default({});
const reference = z.object({ $ref: z.string() });
const headerSchema = z.object({
  description: z.string(),
  required: z.boolean().default(false),
  schema: z.record(z.string(), z.unknown()),
});
const parameterSchema = z.object({
  name: z.string(),
  in: z.enum(["path", "query", "header"]),
  required: z.boolean(),
  description: z.string(),
  schema: z.record(z.string(), z.unknown()),
  example: z.unknown().optional(),
});
const responseSchema = z.object({
  description: z.string(),
  headers: z.record(z.string(), z.union([reference, headerSchema])).default({}),
  content,
});
const operationSchema = z.object({
  operationId: z.string(),
  tags: z.tuple([z.string()]),
  summary: z.string(),
  description: z.string(),
  parameters: z.array(parameterSchema),
  requestBody: z.object({ required: z.boolean(), content }).optional(),
  responses: z.record(z.string(), z.union([reference, responseSchema])),
  "x-codeSamples": z.tuple([z.object({ lang: z.string(), label: z.string(), source: z.string() })]),
});
const documentSchema = z.object({
  openapi: z.literal("3.1.0"),
  info: z.object({ title: z.string(), description: z.string() }),
  tags: z.array(z.object({ name: z.string(), description: z.string() })),
  paths: z.record(z.string(), z.record(z.string(), operationSchema)),
  components: z.object({
    headers: z.record(z.string(), headerSchema),
    responses: z.record(z.string(), responseSchema),
    schemas: z.record(z.string(), z.record(z.string(), z.unknown())),
  }),
});

export type DescribedHeader = z.infer<typeof headerSchema>;
export type DescribedParameter = z.infer<typeof parameterSchema>;
export type DescribedContent = z.infer<typeof content>;
export type DescribedResponse = {
  description: string;
  headers: Record<string, DescribedHeader>;
  content: DescribedContent;
};
export type DescribedOperation = {
  id: string;
  tag: string;
  /** In upper case. */
  method: string;
  path: string;
  summary: string;
  description: string;
  parameters: DescribedParameter[];
  body: { required: boolean; content: DescribedContent } | null;
  /** By status. */
  responses: Record<string, DescribedResponse>;
  /** A line of shell; `$server` stands for the origin. */
  curl: string;
};
export type ApiDescription = {
  introduction: string;
  tags: { name: string; description: string }[];
  operations: DescribedOperation[];
  /** What a problem of each code looks like. */
  problems: Record<string, DescribedResponse>;
  /** JSON schemas by name. */
  schemas: Record<string, Record<string, unknown>>;
};

/** Throws where the text is not such a document, or refers to what is not in it. */
export function parseApiDescription(text: string): ApiDescription {
  const { info, tags, paths, components } = documentSchema.parse(JSON.parse(text));
  const found = <T>(kind: "headers" | "responses", all: Record<string, T>, { $ref }: { $ref: string }): T => {
    const name = $ref.replace(`#/components/${kind}/`, "");
    const there = all[name];
    if (there === undefined) throw new Error(`${$ref} is not in the description`);
    return there;
  };
  const whole = (response: z.infer<typeof responseSchema>): DescribedResponse => {
    const headers = Object.entries(response.headers).map(([name, it]) => [
      name,
      "$ref" in it ? found("headers", components.headers, it) : it,
    ]);
    return { ...response, headers: Object.fromEntries(headers) };
  };
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, it]): DescribedOperation => {
      const responses = Object.entries(it.responses).map(([status, response]) => [
        status,
        whole("$ref" in response ? found("responses", components.responses, response) : response),
      ]);
      return {
        id: it.operationId,
        tag: it.tags[0],
        method: method.toUpperCase(),
        path,
        summary: it.summary,
        description: it.description,
        parameters: it.parameters,
        body: it.requestBody ?? null,
        responses: Object.fromEntries(responses),
        curl: it["x-codeSamples"][0].source,
      };
    }),
  );
  const problems = Object.entries(components.responses).map(([code, it]) => [code, whole(it)]);
  return {
    introduction: info.description,
    tags,
    operations,
    problems: Object.fromEntries(problems),
    schemas: components.schemas,
  };
}
