"use client";
// Only for whoever asks for it: a second press is not needed, but a first one is.
import { AlertTriangle } from "lucide-react";
import { useId, useState } from "react";
import { secondaryButton } from "@/ui/parts/button";
import { CopyableLink } from "./copyable-link";
import { withPasswordTexts } from "./texts";

type Props = { link: string; onTaken: () => void };

export function LinkWithPassword({ link, onTaken }: Props) {
  const [shown, setShown] = useState(false);
  const id = useId();
  if (!shown)
    return (
      <button type="button" onClick={() => setShown(true)} className={`${secondaryButton} self-start print:hidden`}>
        {withPasswordTexts.show}
      </button>
    );
  return (
    <section aria-labelledby={id} className="appears flex flex-col gap-3 rounded-sheet bg-open-wash p-4 print:hidden">
      <p id={id} className="flex items-start gap-2 text-open text-small">
        <AlertTriangle size={15} strokeWidth={2} className="mt-0.5 shrink-0" aria-hidden />
        {withPasswordTexts.warning}
      </p>
      <CopyableLink label={withPasswordTexts.label} link={link} onTaken={onTaken} focused secondary />
    </section>
  );
}
