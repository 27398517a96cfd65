// What "Copy link" came to: said where it was asked for; where the browser forbids it, the link to copy by hand.
import { Said } from "@/ui/parts/said";
import type { Copying } from "@/ui/parts/use-copy";
import { viewerTexts } from "./texts";

export const CopiedLink = ({ copying, link }: { copying: Copying; link: () => string }) => (
  <Said>
    {copying !== "idle" && (copying === "copied" ? viewerTexts.linkCopied : `${viewerTexts.copyByHand} ${link()}`)}
  </Said>
);
