"use client";
// Two revisions of a paste beside each other: what changed from the one to the other, opened and compared on this
// device. It is the texts that are compared, whatever they look like rendered.
import { ArrowLeft } from "lucide-react";
import { useEffect, useId, useRef } from "react";
import { revisionFailures } from "@/client/failure";
import type { RevisionList } from "@/client/revisions";
import { textTypeOf } from "@/client/text-type";
import { titleLine } from "@/client/title";
import DiffView from "@/ui/diff/diff-view";
import { secondaryButton } from "@/ui/parts/button";
import { formatMoment } from "@/ui/parts/format";
import type { Readable } from "../reading-mode";
import { Doubt } from "./notices";
import type { Pair } from "./pair";
import { revisionTexts, comparisonTexts as texts } from "./texts";
import { useOpened } from "./use-opened";
import type { Revisions } from "./use-revisions";

type Props = { revisions: Revisions; list: RevisionList; pair: Pair };

export default function Comparison({ revisions, list, pair }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const { from, to } = pair;
  const choose = (change: Partial<Pair>) => revisions.compare(list, { ...pair, ...change });
  return (
    <section className="flex flex-col gap-4">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <h2 ref={heading} tabIndex={-1} className="mr-auto font-semibold text-title">
          {texts.title}
        </h2>
        <button type="button" onClick={revisions.back} className={`${secondaryButton} md:min-h-9 print:hidden`}>
          <ArrowLeft size={16} strokeWidth={1.75} aria-hidden />
          {texts.back}
        </button>
      </div>
      <div className="flex flex-wrap gap-x-4 gap-y-2">
        <Choice label={texts.from} list={list} value={from} choose={(from) => choose({ from })} />
        <Choice label={texts.to} list={list} value={to} choose={(to) => choose({ to })} />
      </div>
      {from === to ? <p>{texts.same}</p> : <Compared key={`${from} ${to}`} revisions={revisions} {...pair} />}
    </section>
  );
}

type ChoiceProps = { label: string; list: RevisionList; value: number; choose: (revision: number) => void };

function Choice({ label, list, value, choose }: ChoiceProps) {
  const id = useId();
  return (
    <div className="flex min-w-0 items-center gap-2 max-sm:w-full">
      <label htmlFor={id} className="w-12 shrink-0 text-quiet text-small sm:w-auto">
        {label}
      </label>
      <select
        id={id}
        value={value}
        onChange={({ target }) => choose(Number(target.value))}
        className="min-h-11 min-w-0 flex-1 rounded-sheet border border-edge bg-sheet px-3 text-body md:min-h-9"
      >
        {list.kept.map(({ revision, createdAt }) => (
          <option key={revision} value={revision}>
            {texts.option(revision, formatMoment(createdAt))}
          </option>
        ))}
      </select>
    </div>
  );
}

function Compared({ revisions, from, to }: { revisions: Revisions } & Pair) {
  const one = useOpened(revisions, from);
  const other = useOpened(revisions, to);
  if (one.step === "failed" || other.step === "failed") {
    const [failed] = [one, other].filter((opened) => opened.step === "failed");
    return (
      <div className="flex flex-col items-start gap-3">
        <p role="alert">{failed && revisionFailures[failed.failure]}</p>
        <button
          type="button"
          onClick={() => [one, other].map((opened) => opened.step === "failed" && opened.retry())}
          className={secondaryButton}
        >
          {revisionTexts.retry}
        </button>
      </div>
    );
  }
  if (one.step === "opening" || other.step === "opening")
    return <p className="appears-late text-quiet">{texts.waiting}</p>;
  return (
    <>
      {[one, other].map(
        ({ revision, sealedAs }) =>
          sealedAs !== null && <Doubt key={revision}>{revisionTexts.differs(revision, sealedAs)}</Doubt>,
      )}
      <Renamed from={one.document} to={other.document} />
      <DiffView from={sideOf(one)} to={sideOf(other)} />
    </>
  );
}

const sideOf = ({ revision, document }: { revision: number; document: Readable }) => ({
  label: revisionTexts.one(revision),
  text: document.text,
  type: textTypeOf(document),
});

/** What else there is to a document than its text. */
function Renamed({ from, to }: { from: Readable; to: Readable }) {
  const renamed = (["title", "name"] as const).filter((what) => (from[what] ?? "") !== (to[what] ?? ""));
  return renamed.map((what) => (
    <p key={what} className="text-small wrap-anywhere">
      {texts.renamed[what](calledBy(from[what]), calledBy(to[what]))}
    </p>
  ));
}

const calledBy = (name = ""): string => (name === "" ? texts.renamed.none : `“${titleLine(name)}”`);
