// One row: the numbers of its line in both texts, a sign, its words. The numbers and the sign are drawn by CSS; who does
// not see them hears them.
import { memo } from "react";
import type { Row } from "./rows";
import { diffTexts } from "./texts";
import { WordsShown } from "./words-shown";

export const DiffRow = memo(function DiffRow({ row }: { row: Row }) {
  const { kind, from, to, lastEnd } = row;
  const said = diffTexts.said[kind](row);
  return (
    <div className="diff-row" data-kind={kind}>
      <span className="diff-gutter" data-from={from ?? ""} data-to={to ?? ""} aria-hidden>
        <span className="diff-sign" />
      </span>
      {said !== "" && <span className="diff-said">{said}</span>}
      <div className="diff-words">
        <WordsShown row={row} />
      </div>
      {lastEnd !== null && <span className="diff-last-end">{diffTexts.lastEnd[lastEnd]}</span>}
    </div>
  );
});
