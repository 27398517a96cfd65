"use client";
// What a comparison found: a sentence, then rows with signs. What is config is not in the page before someone asks for
// it: its values may be secret.
import { useId, useMemo, useRef } from "react";
import { flushSync } from "react-dom";
import { secondaryButton } from "@/ui/parts/button";
import { columnsMax } from "@/ui/parts/columns";
import type { Difference } from "./compare";
import type { Answer } from "./comparing";
import { Listing } from "./listing";
import { itemsOf } from "./rows";
import { type Sides, wayOf } from "./sides";
import { diffTexts, lineEndsText, summaryOf } from "./texts";
import type { Found } from "./use-comparison";
import { useConsent } from "./use-consent";
import { Both } from "./whole";

export function Compared({ from, to, answer, isConfig }: Found & { isConfig: boolean }) {
  const consent = useConsent();
  const box = useRef<HTMLElement>(null);
  const id = useId();
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
        <Rows from={from} to={to} difference={answer} />
      ) : (
        <Both from={from} to={to} />
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

function Rows({ from, to, difference }: Sides & { difference: Difference }) {
  const items = useMemo(() => () => itemsOf(difference), [difference]);
  const { lines, columns } = difference.size;
  const way = wayOf({ from, to });
  const measures: Record<string, string> = {
    "--digits": `${String(lines).length}ch`,
    "--longest": `${Math.min(columns, columnsMax)}ch`,
  };
  return (
    <>
      <ul className="diff-legend">
        <li data-kind="removed">{diffTexts.onlyIn(from.label)}</li>
        <li data-kind="added">{diffTexts.onlyIn(to.label)}</li>
      </ul>
      <section
        aria-label={diffTexts.changes}
        className="diff-rows"
        data-way={way}
        style={measures}
        // Lines of code run on, and what scrolls must be reachable by keyboard.
        tabIndex={way === "lines" ? 0 : undefined}
      >
        <Listing items={items} />
      </section>
    </>
  );
}
