// What "Copy link" came to: said where it was asked for; where the browser forbids it, the link to copy by hand.
import { Said } from "@/ui/parts/said";
import type { Copying } from "@/ui/parts/use-copy";
import { viewerTexts } from "./texts";

/** `isWhole`: whether the link opens the paste on another device, too. */
type Props = { copying: Copying; link: () => string; isWhole?: () => boolean };

export const CopiedLink = ({ copying, link, isWhole = () => true }: Props) => (
  <Said>{copying !== "idle" && (copying === "copied" ? said(isWhole()) : `${viewerTexts.copyByHand} ${link()}`)}</Said>
);

const said = (isWhole: boolean): string => (isWhole ? viewerTexts.linkCopied : viewerTexts.addressCopied);
