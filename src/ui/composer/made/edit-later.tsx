"use client";
// The edit link, for whoever wants to edit from another device, or has nothing kept on this one.
import { AlertTriangle } from "lucide-react";
import { useEffect, useRef } from "react";
import { editLinkTexts } from "@/ui/owner/texts";
import { CopyableLink } from "./copyable-link";

export function EditLater({ link, kept }: { link: string; kept: boolean }) {
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    panel.current?.focus({ preventScroll: true });
    // It opens below what opened it, which may be the end of the screen.
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    panel.current?.scrollIntoView({ block: "nearest", behavior: calm ? "instant" : "smooth" });
  }, []);
  return (
    <section
      ref={panel}
      tabIndex={-1}
      aria-label={editLinkTexts.label}
      className="appears flex scroll-mb-4 flex-col gap-3 rounded-sheet bg-open-wash p-4 outline-none print:hidden"
    >
      <EditLinkWarning kept={kept} />
      <CopyableLink
        label={editLinkTexts.label}
        link={link}
        onTaken={() => {}}
        secondary
        copyText={editLinkTexts.copy}
      />
    </section>
  );
}

export const EditLinkWarning = ({ kept }: { kept: boolean }) => (
  <p className="flex items-start gap-2 text-open text-small">
    <AlertTriangle size={15} strokeWidth={2} className="mt-0.5 shrink-0" aria-hidden />
    <span>
      {editLinkTexts.warning} {kept && editLinkTexts.here}
    </span>
  </p>
);
