"use client";
// A text as it was written, with line numbers to link to. It knows nothing of addresses: whoever shows it is told which
// lines were chosen, and puts them into a link.
import "./text-view.css";
import { memo, useEffect, useMemo, useRef } from "react";
import type { Lines } from "@/client/link";
import { Slice } from "../slice";
import { type Stretch, stretchesOf } from "./stretches";
import { textViewTexts } from "./texts";
import { numberOf, useLineChoice } from "./use-line-choice";

type Props = {
  text: string;
  lines: Lines | null;
  /** Absent where lines cannot be linked to: a preview. */
  onLines?: ((lines: Lines | null) => void) | undefined;
};

export default function TextView({ text, lines, onLines }: Props) {
  const stretches = useMemo(() => stretchesOf(text), [text]);
  const last = stretches.at(-1);
  const longest = useMemo(() => Math.max(0, ...stretches.map(({ columns }) => columns)), [stretches]);
  const count = last === undefined ? 0 : last.first + last.lines.length - 1;
  const { box, stop, handlers } = useLineChoice({ lines, count, choose: onLines });
  const shown = useRef(false);
  const isBeyond = lines !== null && lines.first > count;

  // Once, when it opens: after that a reader scrolls for themselves.
  useEffect(() => {
    if (shown.current || lines === null) return;
    shown.current = true;
    numberOf(box.current, lines.first)?.scrollIntoView({ block: "center" });
  }, [lines, box]);

  return (
    <>
      {isBeyond && (
        <p role="status" className="text-view-notice">
          {textViewTexts.beyond(lines.first, count)}
        </p>
      )}
      <section
        ref={box}
        aria-label={textViewTexts.label}
        className="text-view"
        style={measures(count, longest)}
        {...(onLines && handlers)}
      >
        {stretches.map((stretch, at) => {
          const end = stretch.first + stretch.lines.length - 1;
          const holds = (line: number) => line >= stretch.first && line <= end;
          const isMarked = lines !== null && lines.first <= end && lines.last >= stretch.first;
          const begins = at === 0 || holds(stop) || (lines !== null && holds(lines.first));
          return (
            <Slice
              key={stretch.first}
              height={stretch.lines.length * lineHeight}
              begins={begins}
              far={<pre className="raw-far">{stretch.lines.join("\n")}</pre>}
              near={() => (
                <Rows
                  stretch={stretch}
                  first={isMarked ? lines.first : 0}
                  last={isMarked ? lines.last : 0}
                  stop={holds(stop) ? stop : 0}
                />
              )}
            />
          );
        })}
      </section>
    </>
  );
}

const lineHeight = 24;

/** Room for the largest number, and for the longest line where lines run on. */
const measures = (count: number, longest: number): Record<string, string> => ({
  "--digits": `${Math.max(2, String(count).length)}ch`,
  "--longest": `${Math.min(longest, columnsMax)}ch`,
});

/** Wider is nothing that a browser draws. */
const columnsMax = 500_000;

type RowsProps = { stretch: Stretch; first: number; last: number; stop: number };

const Rows = memo(function Rows({ stretch, first, last, stop }: RowsProps) {
  return stretch.lines.map((line, at) => {
    const number = stretch.first + at;
    return (
      <div key={number} className="raw-line" data-marked={number >= first && number <= last ? "" : undefined}>
        <button
          type="button"
          className="raw-number"
          data-number={number}
          tabIndex={number === stop ? 0 : -1}
          aria-label={textViewTexts.line(number)}
        />
        <code className="raw-words">{`${line}\n`}</code>
      </div>
    );
  });
});
