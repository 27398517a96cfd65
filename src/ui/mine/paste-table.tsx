"use client";
// The list, so much of it as its person has scrolled to: a thousand pastes cost no more than what is looked at.
import { useEffect, useRef, useState } from "react";
import { secondaryButton } from "@/ui/parts/button";
import type { Entry } from "./entry";
import { PasteRow } from "./paste-row";
import type { Wish } from "./row-actions";
import { mineTexts } from "./texts";

type Props = {
  entries: readonly Entry[];
  /** What it is a list of: another one begins at its beginning. */
  list: string;
  now: number;
  wish: (wish: Wish, entry: Entry) => void;
};

const portion = 50;

export function PasteTable({ entries, list, now, wish }: Props) {
  const [scrolled, setScrolled] = useState({ list, shown: portion });
  const shown = scrolled.list === list ? scrolled.shown : portion;
  const more = entries.length - shown;
  return (
    <>
      <table aria-label={mineTexts.title} className="w-full text-left max-lg:block lg:table-fixed">
        <thead className="max-lg:sr-only">
          <tr className="text-quiet text-small">
            <Column name={mineTexts.columns.paste} className="lg:pl-0" />
            <Column name={mineTexts.columns.protection} className="lg:w-48" />
            <Column name={mineTexts.columns.made} className="lg:w-42" />
            <Column name={mineTexts.columns.expires} className="lg:w-42" />
            <th scope="col" className="lg:w-56">
              <span className="sr-only">{mineTexts.columns.actions}</span>
            </th>
          </tr>
        </thead>
        <tbody className="max-lg:block">
          {entries.slice(0, shown).map((entry) => (
            <PasteRow key={entry.paste.id} entry={entry} now={now} wish={wish} />
          ))}
        </tbody>
      </table>
      {more > 0 && <More more={Math.min(portion, more)} show={() => setScrolled({ list, shown: shown + portion })} />}
    </>
  );
}

const Column = ({ name, className }: { name: string; className: string }) => (
  <th scope="col" className={`px-3 pb-2 font-medium ${className}`}>
    {name}
  </th>
);

/** A button, which presses itself as it comes near. */
function More({ more, show }: { more: number; show: () => void }) {
  const button = useRef<HTMLButtonElement>(null);
  const latest = useRef(show);
  useEffect(() => {
    latest.current = show;
  });
  // With every portion anew: what is still near after one asks for the next.
  useEffect(() => {
    if (!button.current) return;
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && latest.current(), {
      rootMargin: "600px",
    });
    observer.observe(button.current);
    return () => observer.disconnect();
  });
  return (
    <button ref={button} type="button" onClick={show} className={`${secondaryButton} mt-3 w-full`}>
      {mineTexts.more(more)}
    </button>
  );
}
