// One operation: what it does, what it takes, every answer with its status and code, an example, and a line of shell.

import type { ReactNode } from "react";
import type { DescribedOperation, DescribedParameter, DescribedResponse } from "@/contract/api-description";
import { Listing } from "./listing";
import { Prose } from "./prose";
import { apiTexts } from "./texts";

const words = apiTexts.operation;

type Props = {
  operation: DescribedOperation;
  /** The headers that every answer has. */
  common: ReadonlySet<string>;
  /** The lines of shell with the origin in them. */
  curl: string;
};

export const Operation = ({ operation, common, curl }: Props) => {
  const { id, method, path, summary, description, parameters, body, responses } = operation;
  return (
    <article id={id} aria-labelledby={`${id}-name`} className="flex min-w-0 scroll-mt-17 flex-col gap-3">
      <h3 id={`${id}-name`} className="font-semibold">
        {summary}
      </h3>
      <p className="font-mono text-small [overflow-wrap:anywhere]">
        <span className="mr-2 rounded bg-seal-wash px-1.5 py-0.5 font-semibold text-seal">{method}</span>
        {path}
      </p>
      <p className="max-w-[70ch]">
        <Prose>{description}</Prose>
      </p>
      {parameters.length > 0 && (
        <Part name={words.parameters}>
          {parameters.map((it) => (
            <Row key={`${it.in} ${it.name} ${it.description}`} term={it.name}>
              {it.required ? `${words.places[it.in]}, ${words.needed}. ` : `${words.places[it.in]}. `}
              <Prose>{`${it.description} ${formOf(it)}`.trim()}</Prose>
            </Row>
          ))}
        </Part>
      )}
      {body !== null && (
        <Part name={words.body}>
          {Object.entries(body.content).map(([type, { example }]) => (
            <Row key={type} term={type}>
              {example === undefined ? (
                words.asIs
              ) : (
                <>
                  {words.asIn} <Prose>{`\`${asText(example).trim()}\``}</Prose>
                </>
              )}
            </Row>
          ))}
        </Part>
      )}
      <Part name={words.answers}>
        {Object.entries(responses).map(([status, it]) => (
          <Row key={status} term={status}>
            <Prose>{saidBy(it, common)}</Prose>
          </Row>
        ))}
      </Part>
      {examplesOf(responses).map(({ status, type, text }) => (
        <Listing key={`${status} ${type}`} name={words.example(status, type)} text={text} />
      ))}
      <Listing name={words.shell} text={curl} shell={id} />
    </article>
  );
};

function Part({ name, children }: { name: string; children: ReactNode }) {
  return (
    <section className="flex min-w-0 flex-col gap-1.5">
      <h4 className="text-quiet text-small">{name}</h4>
      <dl className="flex flex-col gap-y-2 sm:grid sm:grid-cols-[minmax(8rem,auto)_1fr] sm:gap-x-4 sm:gap-y-1.5">
        {children}
      </dl>
    </section>
  );
}

const Row = ({ term, children }: { term: string; children: ReactNode }) => (
  <div className="contents max-sm:block">
    <dt className="font-mono text-small leading-6 [overflow-wrap:anywhere] sm:max-w-72">{term}</dt>
    <dd className="min-w-0 max-w-[70ch] [overflow-wrap:anywhere]">{children}</dd>
  </div>
);

/** What values a parameter has, as far as a sentence can say it. */
function formOf({ schema, example }: DescribedParameter): string {
  const values = Array.isArray(schema.enum) ? schema.enum.map((value) => `\`${value}\``).join(", ") : "";
  const parts = [
    values === "" ? "" : words.oneOf(values),
    schema.default === undefined ? "" : words.byDefault(`\`${schema.default}\``),
    schema.const === undefined ? "" : `${words.asIn} \`${schema.const}\``,
    values === "" && typeof example === "string" ? `${words.asIn} \`${example}\`` : "",
  ].filter((part) => part !== "");
  const sentence = parts.join("; ");
  return sentence === "" ? "" : `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}

/** A problem's code in the looks of code, then what it says; and which headers an answer has of its own. */
function saidBy({ description, headers }: DescribedResponse, common: ReadonlySet<string>): string {
  const said = description.replace(/^([a-z-]+): /, "`$1` ");
  const own = Object.keys(headers).filter((name) => !common.has(name));
  return own.length === 0 ? said : `${said} ${words.withHeaders} ${own.map((name) => `\`${name}\``).join(", ")}`;
}

/** Examples of what went well; those of problems stand once, below. */
const examplesOf = (responses: Readonly<Record<string, DescribedResponse>>) =>
  Object.entries(responses)
    .filter(([status]) => status < "300")
    .flatMap(([status, { content }]) =>
      Object.entries(content)
        .filter(([, { example }]) => example !== undefined)
        .map(([type, { example }]) => ({ status, type, text: asText(example) })),
    );

export const asText = (example: unknown): string =>
  typeof example === "string" ? example : JSON.stringify(example, null, 2);
