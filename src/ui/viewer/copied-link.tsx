// What "Copy link" came to: said where it was asked for; where the browser forbids it, the link to copy by hand.
import type { Copying } from "@/ui/parts/use-copy";
import { viewerTexts } from "./texts";

export const CopiedLink = ({ copying, link }: { copying: Copying; link: () => string }) => (
  <output
    aria-live="polite"
    className="pointer-events-none fixed inset-x-0 bottom-6 z-20 flex justify-center px-4 print:hidden"
  >
    {copying !== "idle" && (
      <span className="appears pointer-events-auto max-w-full break-all rounded-sheet bg-ink px-4 py-2.5 font-medium text-paper text-small shadow-float">
        {copying === "copied" ? viewerTexts.linkCopied : `${viewerTexts.copyByHand} ${link()}`}
      </span>
    )}
  </output>
);
