// The words of a row, with marks for what nobody would see. The marks are drawn by CSS: neither copied nor found.
import { Fragment } from "react";
import { loosenMarks } from "@/client/loosen-marks";
import { markedOf } from "./marked";
import type { Row } from "./rows";
import { diffTexts } from "./texts";
import type { Run } from "./words";

/** Whether a run is the last of its text in the row. */
const endsIn = ({ runs }: Row, at: number): boolean => {
  const other = runs[at]?.kind === "removed" ? "added" : "removed";
  return runs.slice(at + 1).every(({ kind }) => kind === other);
};

export function WordsShown({ row }: { row: Row }) {
  return row.runs.map((run, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a run's place is what it is.
    <RunShown key={at} run={run} isEnd={endsIn(row, at)} isSaid={row.kind === "changed"} />
  ));
}

/** `isSaid` where the row does not say for all of it what became of it. */
function RunShown({ run: { kind, text }, isEnd, isSaid }: { run: Run; isEnd: boolean; isSaid: boolean }) {
  if (kind === "same") return loosenMarks(text);
  const Changed = kind === "removed" ? "del" : "ins";
  return (
    <Changed>
      {isSaid && <span className="diff-said">{diffTexts.saidWords[kind]}</span>}
      {markedOf(text, isEnd).map(({ text, mark }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: as above.
        <Fragment key={at}>
          {mark !== null && (
            <span className="diff-mark" data-mark={mark}>
              {text !== "\n" && text}
            </span>
          )}
          {mark === null && loosenMarks(text)}
          {text === "\n" && kind === "added" && text}
        </Fragment>
      ))}
      {isSaid && <span className="diff-said">{diffTexts.saidWords.end}</span>}
    </Changed>
  );
}
