// A parsed text, shown in slices, the top first; the page is free between any two of them.
import "./markdown.css";
import { useEffect, useState } from "react";
import { flushSync } from "react-dom";
import type { Parsed } from "./answer";
import { Contents } from "./contents";
import { GoTo, goTo } from "./go-to";
import { ImagesNotice } from "./images-notice";
import { Slice } from "./slice";
import { AllAtOnce, useTurns } from "./use-turns";

const contentsHeadingsMin = 4;
const contentsLettersMin = 6_000;

type RichTextProps = {
  parsed: Parsed;
  /** Of the text, in characters. */
  length: number;
};

export function RichText(props: RichTextProps) {
  const [all, setAll] = useState(false);
  useEffect(() => {
    const show = () => flushSync(() => setAll(true));
    addEventListener("beforeprint", show);
    return () => removeEventListener("beforeprint", show);
  }, []);
  const go = (name: string) => {
    if (goTo(name)) return;
    flushSync(() => setAll(true));
    goTo(name);
  };
  return (
    <AllAtOnce value={all}>
      <GoTo value={go}>
        <Slices {...props} />
      </GoTo>
    </AllAtOnce>
  );
}

function Slices({ parsed: { slices, headings, imageHosts, large }, length }: RichTextProps) {
  const shown = useTurns(slices.length);
  const isWhole = shown >= slices.length;
  const hasContents = headings.length >= contentsHeadingsMin && length >= contentsLettersMin;
  return (
    <>
      <ImagesNotice hosts={imageHosts} />
      <div className="markdown" aria-busy={!isWhole} data-large={large || undefined}>
        {hasContents && <Contents headings={headings} />}
        {slices.slice(0, shown).map((tree, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a slice's place is what it is.
          <Slice key={n} tree={tree} />
        ))}
      </div>
    </>
  );
}
