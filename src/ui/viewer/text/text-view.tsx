"use client";
// A text as it was written, with line numbers to link to. It knows nothing of addresses: whoever shows it is told which
// lines were chosen, and puts them into a link.
import "./text-view.css";
import { memo, useEffect, useMemo, useRef } from "react";
import type { Lines } from "@/client/link";
import { loosenMarks } from "@/client/loosen-marks";
import { cutEnd } from "@/client/portions";
import { columnsMax } from "@/ui/parts/columns";
import { Slice } from "@/ui/parts/slice";
import { More } from "../more";
import { usePortions } from "../use-portions";
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
  const { part, showNext } = usePortions(text);
  const stretches = useMemo(() => stretchesOf(part), [part]);
  const last = stretches.at(-1);
  const longest = useMemo(() => Math.max(0, ...stretches.map(({ columns }) => columns)), [stretches]);
  const count = last === undefined ? 0 : last.first + last.lines.length - 1;
  const { box, stop, handlers } = useLineChoice({ lines, count, choose: onLines });
  const shown = useRef(false);
  const isBeyond = lines !== null && lines.first > count;

  // Once, when they are there: after that a reader scrolls for themselves.
  useEffect(() => {
    if (shown.current || lines === null || isBeyond) return;
    shown.current = true;
    numberOf(box.current, lines.first)?.scrollIntoView({ block: "center" });
  }, [lines, isBeyond, box]);

  return (
    <>
      {isBeyond && (
        <p role="status" className="text-view-notice">
          {part === text ? textViewTexts.beyond(lines.first, count) : textViewTexts.below(lines.first)}
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
              far={<pre className="raw-far">{loosenMarks(stretch.lines.join("\n"))}</pre>}
              near={() => (
                <Rows
                  stretch={stretch}
                  first={isMarked ? lines.first : 0}
                  last={isMarked ? lines.last : 0}
                  stop={holds(stop) ? stop : 0}
                  canChoose={onLines !== undefined}
                />
              )}
            />
          );
        })}
      </section>
      <More part={part} text={text} showNext={showNext} />
    </>
  );
}

const lineHeight = 24;

/** Room for the largest number, and for the longest line where lines run on. */
const measures = (count: number, longest: number): Record<string, string> => ({
  "--digits": `${Math.max(2, String(count).length)}ch`,
  "--longest": `${Math.min(longest, columnsMax)}ch`,
});

type RowsProps = { stretch: Stretch; first: number; last: number; stop: number; canChoose: boolean };

const Rows = memo(function Rows({ stretch, first, last, stop, canChoose }: RowsProps) {
  return stretch.lines.map((line, at) => {
    const number = stretch.first + at;
    return (
      <div key={number} className="raw-line" data-marked={number >= first && number <= last ? "" : undefined}>
        <button
          type="button"
          className="raw-number"
          data-number={number}
          disabled={!canChoose}
          tabIndex={number === stop ? 0 : -1}
          aria-label={textViewTexts.line(number)}
        />
        <code className="raw-words">
          <Words line={line} />
        </code>
      </div>
    );
  });
});

/** What a browser sets in one go. */
const piece = { characters: 200_000, lines: 1 };

/** A line as it is, or, far longer than any that a person reads, in pieces. */
function Words({ line }: { line: string }) {
  if (line.length <= piece.characters) return `${loosenMarks(line)}\n`;
  const pieces: { start: number; words: string }[] = [];
  for (let start = 0; start < line.length; start = cutEnd(line, start, piece))
    pieces.push({ start, words: loosenMarks(line.slice(start, cutEnd(line, start, piece))) });
  return pieces.map(({ start, words }) => (
    <span key={start} className="plain-part">
      {words}
    </span>
  ));
}
