"use client";
// The edit link, for whoever wants to edit from another device, or has nothing kept on this one.
import { AlertTriangle } from "lucide-react";
import { editLinkTexts } from "@/ui/owner/texts";
import { CopyableLink } from "./copyable-link";

export const EditLater = ({ link, kept }: { link: string; kept: boolean }) => (
  <section
    aria-label={editLinkTexts.label}
    className="appears flex flex-col gap-3 rounded-sheet bg-open-wash p-4 print:hidden"
  >
    <p className="flex items-start gap-2 text-open text-small">
      <AlertTriangle size={15} strokeWidth={2} className="mt-0.5 shrink-0" aria-hidden />
      <span>
        {editLinkTexts.warning} {kept && editLinkTexts.here}
      </span>
    </p>
    <CopyableLink label={editLinkTexts.label} link={link} onTaken={() => {}} secondary copyText={editLinkTexts.copy} />
  </section>
);
