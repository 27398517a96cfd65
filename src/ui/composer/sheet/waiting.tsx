"use client";
// How far the link is, where the link will stand, as soon as it takes long enough to be noticed.
import { useEffect, useState } from "react";
import { formatBytes } from "@/ui/parts/format";
import type { Creating } from "../use-creation";
import { sheetTexts } from "./texts";

const noticedMilliseconds = 300;

export function Waiting({ creating }: { creating: Creating }) {
  const waits = creating.step === "sealing" || creating.step === "sending";
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!waits) return;
    const timer = setTimeout(() => setLate(true), noticedMilliseconds);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [waits]);
  const sentence =
    creating.step === "sending" ? sheetTexts.sending(formatBytes(creating.creation.body.length)) : sheetTexts.sealing;
  return (
    <div role="status" className="pointer-events-none absolute inset-0 flex p-3 empty:hidden md:p-6">
      {waits && late && (
        <div className="m-auto flex w-full max-w-2xl flex-col gap-3 rounded-sheet border border-line bg-paper p-5 shadow-float md:p-8">
          <p>{sentence}</p>
          <progress aria-label={sentence} className="h-1.5 w-full accent-(--seal)" />
        </div>
      )}
    </div>
  );
}
