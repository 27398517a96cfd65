"use client";
// An opened text in the ways in which it can be read: rendered, as a table of keys, as text with line numbers. It needs
// no page around it: the preview while writing is this too. It knows nothing of addresses and keys.
import { lazy, type ReactNode, Suspense, useCallback } from "react";
import type { Lines } from "@/client/link";
import { isConfig, textTypeOf } from "@/client/text-type";
import { secondaryButton } from "@/ui/parts/button";
import { Otherwise } from "@/ui/parts/otherwise";
import { Segments } from "@/ui/parts/segments";
import type { Readable, ReadingMode } from "./reading-mode";
import { Rendered } from "./rendered";
import { openedTexts } from "./texts";
import { type Reading, useReading } from "./use-reading";

const importConfigTable = () => import("./config/config-table");
const importTextView = () => import("./text/text-view");
const ConfigTable = lazy(importConfigTable);
const TextView = lazy(importTextView);

/** Loads what shows a document. Whether it is there then: all but a config stands there as text before. */
export const loadOpened = (document: Readable): Promise<boolean> =>
  isConfig(textTypeOf(document))
    ? Promise.all([importConfigTable(), importTextView()]).then(
        () => true,
        () => false,
      )
    : Promise.resolve(true);

type Props = {
  /** Null while there is none: its place is kept. */
  document: Readable | null;
  kind: "encrypted" | "normal";
  /** Absent where nothing outside has a say in how the text is read. */
  reading?: Reading;
  lines: Lines | null;
  /** Absent where there is no link that could say them. */
  onLines?: (lines: Lines | null) => void;
  /** The title, above the text. */
  heading?: ReactNode;
  /** The plain text, where it stands in the page already: it gives way to what is shown instead. Never of a config. */
  children?: ReactNode;
};

export function Opened({ document, kind, reading, lines, onLines, heading, children }: Props) {
  const own = useReading(document, lines);
  const { mode, modes, setMode } = reading ?? own;
  const type = textTypeOf(document ?? {});
  const chooseLines = useCallback(
    (chosen: Lines | null) => {
      // What has no lines any more does not turn into something else under the reader's hand.
      setMode("text");
      onLines?.(chosen);
    },
    [setMode, onLines],
  );
  return (
    <>
      <div className="mb-4 flex min-h-12 flex-wrap items-center justify-end gap-2 print:hidden">
        {document?.name !== undefined && (
          <p className="mr-auto min-w-0 truncate font-mono text-quiet text-small [unicode-bidi:plaintext]">
            {document.name}
          </p>
        )}
        {document !== null && modes.length > 1 && (
          <Segments
            legend={openedTexts.view}
            tone={kind === "normal" ? "open" : "seal"}
            segments={modes.map((value) => ({ value, label: labelOf(value, modes) }))}
            value={mode}
            onChange={setMode}
            low
          />
        )}
      </div>
      {heading}
      {document !== null && mode === "rendered" && <Rendered document={document} />}
      {document !== null && mode === "table" && isConfig(type) && (
        <Otherwise show={<NotLoaded showSource={() => setMode("text")} />}>
          <Suspense fallback={<p className="text-quiet">{openedTexts.masked}</p>}>
            <ConfigTable text={document.text} format={type.language} lines={lines} />
          </Suspense>
        </Otherwise>
      )}
      {document !== null && mode === "text" && (
        <Otherwise show={isConfig(type) && <pre className="plain">{document.text}</pre>}>
          <Suspense>
            <TextView text={document.text} lines={lines} onLines={onLines && chooseLines} />
          </Suspense>
        </Otherwise>
      )}
      {children ?? (document !== null && !isConfig(type) && <pre className="plain">{document.text}</pre>)}
    </>
  );
}

const NotLoaded = ({ showSource }: { showSource: () => void }) => (
  <div className="flex flex-col items-start gap-3">
    <p role="alert">{openedTexts.notLoaded}</p>
    <button type="button" className={secondaryButton} onClick={showSource}>
      {openedTexts.showSource}
    </button>
  </div>
);

const labelOf = (mode: ReadingMode, modes: readonly ReadingMode[]): string =>
  mode === "text" && modes.includes("table") ? openedTexts.source : openedTexts[mode];
