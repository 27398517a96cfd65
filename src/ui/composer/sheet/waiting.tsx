"use client";
// How far it is, where the link will stand, as soon as it takes long enough to be noticed; and the way out, for as long
// as the server does not answer.
import { secondaryButton } from "@/ui/parts/button";
import { formatBytes } from "@/ui/parts/format";
import { useLasting } from "@/ui/parts/use-lasting";
import { sheetTexts } from "./texts";

/** What is waited for; null for nothing. */
export type Underway = { step: "sealing" | "fetching" } | { step: "sending"; bytes: number; stop: () => void } | null;

type Props = { underway: Underway; onStopped: () => void };

export function Waiting({ underway, onStopped }: Props) {
  const waits = underway !== null;
  const late = useLasting(waits);
  const sentence =
    underway?.step === "sending"
      ? sheetTexts.sending(formatBytes(underway.bytes))
      : sheetTexts[underway?.step ?? "sealing"];
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
        {underway?.step === "sending" && late && (
          <button
            type="button"
            onClick={() => {
              underway.stop();
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
