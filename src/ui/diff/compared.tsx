"use client";
// What a comparison found: a sentence, then rows with signs. What is config is not in the page before someone asks for
// it: its values may be secret.
import { AlignLeft, WholeWord } from "lucide-react";
import { type ReactNode, useId, useMemo, useRef } from "react";
import { flushSync } from "react-dom";
import { secondaryButton } from "@/ui/parts/button";
import { Segments } from "@/ui/parts/segments";
import type { Difference, Way } from "./compare";
import type { Answer } from "./comparing";
import { Listing } from "./listing";
import { itemsOf } from "./rows";
import type { Sides } from "./sides";
import { diffTexts, lineEndsText, summaryOf } from "./texts";
import type { Found } from "./use-comparison";
import { useConsent } from "./use-consent";
import { Both } from "./whole";

type Props = Found & {
  isConfig: boolean;
  /** How it is to be compared, which may not be how it was compared yet. */
  wanted: Way;
  want: (way: Way) => void;
};

export function Compared({ from, to, way, answer, isConfig, wanted, want }: Props) {
  const consent = useConsent();
  const box = useRef<HTMLElement>(null);
  const id = useId();
  const choice = <WayChoice way={wanted} choose={want} />;
  const isCovered = isConfig && !consent.given;
  const show = () => {
    flushSync(consent.give);
    box.current?.focus();
  };
  return (
    <section ref={box} tabIndex={-1} aria-labelledby={id} className="flex flex-col gap-3 -outline-offset-2">
      <h2 id={id} className="font-semibold">
        {summaryOf(answer)}
      </h2>
      {answer.step === "compared" && answer.lineEnds !== null && (
        <p className="text-quiet text-small">{lineEndsText(answer.lineEnds, from.label, to.label)}</p>
      )}
      {!isSeen(answer) ? null : isCovered ? (
        <Cover show={show} />
      ) : answer.step === "compared" ? (
        <Rows from={from} to={to} way={way} difference={answer} choice={choice} />
      ) : (
        <>
          <div className="flex">{choice}</div>
          <Both from={from} to={to} />
        </>
      )}
    </section>
  );
}

/** Whether there is more to it than the sentence. */
const isSeen = (answer: Answer): boolean =>
  answer.step !== "compared" || (answer.only !== "nothing" && answer.only !== "line-ends");

const Cover = ({ show }: { show: () => void }) => (
  <div className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-sheet bg-open-wash p-3 text-open">
    <p className="min-w-60 flex-1 text-small">{diffTexts.config}</p>
    <button type="button" className={`${secondaryButton} text-ink`} onClick={show}>
      {diffTexts.show}
    </button>
  </div>
);

type RowsProps = Sides & { way: Way; difference: Difference; choice: ReactNode };

function Rows({ from, to, way, difference, choice }: RowsProps) {
  const items = useMemo(() => () => itemsOf(difference), [difference]);
  const measures: Record<string, string> = { "--digits": `${String(difference.lines).length}ch` };
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
        <ul className="diff-legend mr-auto">
          <li data-kind="removed">{diffTexts.onlyIn(from.label)}</li>
          <li data-kind="added">{diffTexts.onlyIn(to.label)}</li>
        </ul>
        {choice}
      </div>
      <section aria-label={diffTexts.changes} className="diff-rows" data-way={way} style={measures}>
        <Listing items={items} />
      </section>
    </>
  );
}

const ways = [
  { value: "words", label: diffTexts.ways.words, Icon: WholeWord },
  { value: "lines", label: diffTexts.ways.lines, Icon: AlignLeft },
] as const;

const WayChoice = ({ way, choose }: { way: Way; choose: (way: Way) => void }) => (
  <div className="print:hidden">
    <Segments legend={diffTexts.way} segments={ways} value={way} onChange={choose} low />
  </div>
);
