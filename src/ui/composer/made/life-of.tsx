"use client";
// How long the paste lives, which can be changed, and where its writer finds it again.
import { useEffect, useState } from "react";
import { ExpiryDialog } from "@/ui/owner/expiry-dialog";
import { expiresTexts } from "@/ui/owner/texts";
import { formatMoment, formatRemaining } from "@/ui/parts/format";
import { keptTexts, linkTexts } from "./texts";

type Props = {
  id: string;
  editToken: string;
  expiresAt: string | null;
  burn: boolean;
  /** Null until it is known. */
  kept: boolean | null;
};

export function LifeOf({ id, editToken, burn, kept, ...made }: Props) {
  const [expiresAt, setExpiresAt] = useState(made.expiresAt);
  const [asking, setAsking] = useState(false);
  useEffect(() => setExpiresAt(made.expiresAt), [made.expiresAt]);
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-2">
        <p>
          {burn && `${linkTexts.burns} `}
          {expiresAt === null
            ? expiresTexts.never
            : expiresTexts.at(formatMoment(expiresAt), formatRemaining(expiresAt))}
        </p>
        <button
          type="button"
          onClick={() => setAsking(true)}
          className="min-h-11 font-medium text-ink underline decoration-edge underline-offset-4 md:min-h-0 print:hidden"
        >
          {expiresTexts.change}
        </button>
      </div>
      {kept !== null && (
        <p className="print:hidden">
          {kept ? keptTexts.kept : keptTexts.refused} {kept && burn && keptTexts.receipt}
        </p>
      )}
      {asking && <ExpiryDialog id={id} editToken={editToken} close={() => setAsking(false)} onChanged={setExpiresAt} />}
    </>
  );
}
