// The API for people: the very description that programs read (openapi.json), in words. It works without JavaScript.
import type { ReactNode } from "react";
import type { ApiDescription } from "@/contract/api-description";
import { apiBase } from "@/contract/paths";
import { Header } from "@/ui/shell/header";
import { Contents } from "./contents";
import { Listing } from "./listing";
import { asText, Operation } from "./operation";
import { Prose } from "./prose";
import { apiTexts } from "./texts";

type Props = {
  description: ApiDescription;
  /** What the lines of shell begin with. */
  origin: string;
};

const { start, rules, encrypted, errors } = apiTexts;
/** The group that encrypted pastes are told of before. */
const lastGroup = "Server";

export function ApiPage({ description, origin }: Props) {
  const { tags, operations, problems } = description;
  const here = (text: string) => text.replaceAll("$server", origin);
  const common = new Set(Object.keys(problems["method-not-allowed"]?.headers ?? {}));
  common.delete("Allow");
  const groups = tags.map(({ name, description: sentence }) => ({
    id: `group-${name.toLowerCase().replaceAll(" ", "-")}`,
    name,
    sentence,
    operations: operations.filter(({ tag }) => tag === name),
  }));
  const group = ({ id, name, sentence, operations }: (typeof groups)[number]) => (
    <Section key={id} id={id} name={name} sentence={sentence}>
      {operations.map((it) => (
        <Operation key={it.id} operation={it} common={common} curl={here(it.curl)} />
      ))}
    </Section>
  );
  const contents = [
    { id: "start", name: start.name },
    { id: "rules", name: rules.name },
    ...groups.filter(({ name }) => name !== lastGroup),
    { id: "encrypted", name: encrypted.name },
    ...groups.filter(({ name }) => name === lastGroup),
    { id: "errors", name: errors.name },
  ];
  return (
    <div className="flex min-h-dvh flex-col">
      <Header />
      <main className="mx-auto w-full max-w-6xl gap-x-12 px-4 py-6 md:px-6 md:py-10 lg:grid lg:grid-cols-[13rem_minmax(0,1fr)]">
        <Contents entries={contents} />
        <div className="flex min-w-0 flex-col gap-12">
          <header className="flex flex-col gap-3">
            <h1 className="font-semibold text-title">{apiTexts.title}</h1>
            <p className="max-w-[70ch]">{apiTexts.sentence}</p>
            <p>
              <a
                href={`${apiBase}/openapi.json`}
                className="inline-flex min-h-11 items-center text-seal underline underline-offset-4"
              >
                {apiTexts.forPrograms}
              </a>
            </p>
          </header>
          <Section id="start" name={start.name} sentence={start.sentence}>
            <div className="flex flex-col gap-3">
              <Listing name={apiTexts.operation.shell} text={here(start.lines)} shell="start" />
              <p className="max-w-[70ch]">
                <Prose>{start.read}</Prose>
              </p>
              <Listing name={apiTexts.operation.shell} text={here(start.readLines)} shell="start-read" />
            </div>
          </Section>
          <Section id="rules" name={rules.name} sentence={rules.examples}>
            <ul className="flex max-w-[70ch] list-disc flex-col gap-2 pl-5">
              {rules.items.map((item) => (
                <li key={item}>
                  <Prose>{here(item)}</Prose>
                </li>
              ))}
            </ul>
          </Section>
          {groups.filter(({ name }) => name !== lastGroup).map(group)}
          <Section id="encrypted" name={encrypted.name} sentence={encrypted.sentences[0]}>
            <p className="max-w-[70ch]">
              <Prose>{encrypted.sentences[1]}</Prose>
            </p>
            {encrypted.steps.map(({ id, says, lines }) => (
              <div key={id} className="flex flex-col gap-2">
                <p>{says}</p>
                <Listing name={apiTexts.operation.shell} text={here(lines)} shell={id} />
              </div>
            ))}
          </Section>
          {groups.filter(({ name }) => name === lastGroup).map(group)}
          <Section id="errors" name={errors.name} sentence={errors.sentence}>
            {Object.entries(problems).map(([code, { description: said, content }]) => (
              <div key={code} className="flex flex-col gap-2">
                <p>
                  <Prose>{said.replace(/^([a-z-]+): /, "`$1` ")}</Prose>
                </p>
                {Object.entries(content).map(([type, { example }]) => (
                  <Listing key={type} name={errors.example} text={asText(example)} />
                ))}
              </div>
            ))}
          </Section>
        </div>
      </main>
    </div>
  );
}

type SectionProps = { id: string; name: string; sentence: string; children: ReactNode };

const Section = ({ id, name, sentence, children }: SectionProps) => (
  <section
    id={id}
    aria-labelledby={`${id}-name`}
    className="flex min-w-0 scroll-mt-17 flex-col gap-8 border-line border-t pt-8"
  >
    <div className="flex flex-col gap-2">
      <h2 id={`${id}-name`} className="font-semibold text-title">
        {name}
      </h2>
      <p className="max-w-[70ch]">
        <Prose>{sentence}</Prose>
      </p>
    </div>
    {children}
  </section>
);
