"use client";
// Two texts that could not be compared, each as a whole, beside each other where there is room.
import { useId, useLayoutEffect, useRef } from "react";
import { showText } from "@/client/show-text";

type Labelled = { label: string; text: string };

export const Both = ({ from, to }: { from: Labelled; to: Labelled }) => (
  <div className="grid gap-6 lg:grid-cols-2">
    <Whole {...from} />
    <Whole {...to} />
  </div>
);

function Whole({ label, text }: Labelled) {
  const id = useId();
  const shown = useRef<HTMLPreElement>(null);
  useLayoutEffect(() => {
    if (shown.current) showText(shown.current, text);
  }, [text]);
  return (
    <section aria-labelledby={id} className="min-w-0">
      <h3 id={id} className="mb-2 font-semibold [unicode-bidi:plaintext]">
        {label}
      </h3>
      <pre ref={shown} className="plain rounded-sheet border border-line bg-sheet p-3" />
    </section>
  );
}
