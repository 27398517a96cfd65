"use client";
// How far the link is, where the link will stand, as soon as it takes long enough to be noticed; and the way out, for as
// long as the server does not answer.
import { secondaryButton } from "@/ui/parts/button";
import { formatBytes } from "@/ui/parts/format";
import { useLasting } from "@/ui/parts/use-lasting";
import type { Creating } from "../use-creation";
import { sheetTexts } from "./texts";

type Props = { creating: Creating; onStopped: () => void };

export function Waiting({ creating, onStopped }: Props) {
  const waits = creating.step === "sealing" || creating.step === "sending";
  const late = useLasting(waits);
  const sentence =
    creating.step === "sending" ? sheetTexts.sending(formatBytes(creating.creation.body.length)) : sheetTexts.sealing;
  return (
    <div className="pointer-events-none absolute inset-0 flex p-3 has-[[role=status]:empty]:hidden md:p-6">
      <div
        className={
          waits && late
            ? "pointer-events-auto m-auto flex w-full max-w-2xl flex-col gap-3 rounded-sheet border border-line bg-paper p-5 shadow-float md:p-8"
            : ""
        }
      >
        <p role="status">{waits && late && sentence}</p>
        {waits && late && <progress aria-label={sentence} className="h-1.5 w-full accent-(--seal)" />}
        {creating.step === "sending" && late && (
          <button
            type="button"
            onClick={() => {
              creating.stop();
              onStopped();
            }}
            className={`${secondaryButton} self-end`}
          >
            {sheetTexts.stop}
          </button>
        )}
      </div>
    </div>
  );
}
