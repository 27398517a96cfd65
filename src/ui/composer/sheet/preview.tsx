"use client";
// The text as its reader will see it, by the reader's own component, which comes when it is asked for. It follows the
// typing with a pause.
import { lazy, Suspense, useEffect, useState } from "react";
import type { Written } from "@/client/draft";
import type { Kind } from "@/contract/paste";
import { sheetTexts } from "./texts";

const Reader = lazy(() => import("./reader"));
const pauseMilliseconds = 250;

export function Preview({ document, kind }: { document: Written; kind: Kind }) {
  const [shown, setShown] = useState(document);
  useEffect(() => {
    const timer = setTimeout(() => setShown(document), pauseMilliseconds);
    return () => clearTimeout(timer);
  }, [document]);
  return (
    <section
      aria-label={sheetTexts.preview}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
      tabIndex={0}
      className="min-h-0 min-w-0 flex-1 overflow-y-auto -outline-offset-2"
    >
      {shown.text === "" ? (
        <p className="p-5 text-quiet">{sheetTexts.previewEmpty}</p>
      ) : (
        <Suspense fallback={<p className="appears-late p-5 text-quiet">{sheetTexts.previewWaiting}</p>}>
          <Reader document={shown} kind={kind} />
        </Suspense>
      )}
    </section>
  );
}
