// Lines of shell to be copied, or an answer as it comes. Long lines are wrapped to the eye alone.

import { quietButton } from "@/ui/parts/button";
import { CopyButton } from "@/ui/parts/copy-button";
import { apiTexts } from "./texts";

type Props = {
  name: string;
  text: string;
  /** What the lines do, for those that are pasted into a shell. */
  shell?: string;
};

const { label, copied, failed } = apiTexts.copy;

export const Listing = ({ name, text, shell }: Props) => (
  <figure className="min-w-0 overflow-hidden rounded-sheet border border-line bg-sheet">
    <figcaption className="flex min-h-9 flex-wrap items-center justify-between gap-x-2 border-line border-b pl-3 text-quiet text-small">
      <span className="min-w-0 break-words py-1">{name}</span>
      {shell !== undefined && (
        <CopyButton label={label} copied={copied} failed={failed} text={text} className={`${quietButton} text-small`} />
      )}
    </figcaption>
    <pre data-shell={shell} className="whitespace-pre-wrap px-3 py-2.5 font-mono text-small [overflow-wrap:anywhere]">
      {text}
    </pre>
  </figure>
);
