"use client";
// How long the paste lives, which can be changed, and where its writer finds it again.
import { useEffect, useState } from "react";
import { minePath } from "@/contract/paths";
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
  /** The person goes where the link is, too. */
  onTaken: () => void;
};

export function LifeOf({ id, editToken, burn, kept, onTaken, ...made }: Props) {
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
          {kept ? <Kept onTaken={onTaken} /> : keptTexts.refused} {kept && burn && keptTexts.receipt}
        </p>
      )}
      {asking && (
        <ExpiryDialog
          id={id}
          editToken={editToken}
          expiresAt={expiresAt}
          close={() => setAsking(false)}
          onChanged={setExpiresAt}
        />
      )}
    </>
  );
}

function Kept({ onTaken }: { onTaken: () => void }) {
  const [before, list, after] = keptTexts.kept;
  return (
    <>
      {before}
      <a
        href={minePath}
        onClick={onTaken}
        onAuxClick={onTaken}
        className="font-medium text-ink underline decoration-edge underline-offset-4"
      >
        {list}
      </a>
      {after}
    </>
  );
}
