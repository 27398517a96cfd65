"use client";
// One paste of the list: a row where there is room, a card on a phone. Whether it is private stands in each, in a colour,
// an icon and a word.
import { Flame, Lock, LockOpen, type LucideIcon, Smartphone } from "lucide-react";
import { memo } from "react";
import { formatMoment } from "@/ui/parts/format";
import { addressOf, type Entry, expiryOf, linkOf, opensBy, originOf, receiptOf, shownName } from "./entry";
import { RowActions, type Wish } from "./row-actions";
import { entryTexts } from "./texts";

type Props = { entry: Entry; now: number; wish: (wish: Wish, entry: Entry) => void };

const cell = "max-lg:block max-lg:p-0 lg:px-3 lg:py-2.5 lg:align-top";
const quietLine = "text-quiet text-small";

export const PasteRow = memo(function PasteRow({ entry, now, wish }: Props) {
  const { paste, fate } = entry;
  const expiry = expiryOf(entry, now);
  return (
    <tr
      data-paste={paste.id}
      data-fate={fate}
      className="max-lg:mb-3 max-lg:flex max-lg:flex-col max-lg:gap-1 max-lg:rounded-sheet max-lg:border max-lg:border-line max-lg:bg-sheet max-lg:p-4 lg:border-line lg:border-t lg:hover:bg-ink/2"
    >
      <td className={`${cell} lg:pl-0`}>
        <Name entry={entry} />
        <Facts entry={entry} now={now} />
      </td>
      <td className={cell}>
        <Protection entry={entry} />
      </td>
      <td className={`${cell} text-small tabular-nums`}>
        <span className="text-quiet lg:hidden">{entryTexts.madeAt} </span>
        {formatMoment(paste.createdAt)}
      </td>
      <td className={`${cell} text-small tabular-nums`}>
        {(fate === "live" || expiry.moment !== null) && (
          <span className="text-quiet lg:hidden">{entryTexts.expiresAt} </span>
        )}
        <span className="lg:block">{expiry.words}</span>
        {expiry.moment && (
          <span className="text-quiet">
            <span className="lg:hidden"> · </span>
            {expiry.moment}
          </span>
        )}
      </td>
      <td className={`${cell} max-lg:mt-2 lg:pr-0 lg:align-middle`}>
        <RowActions entry={entry} wish={wish} />
      </td>
    </tr>
  );
});

/** A title may run from right to left: it is cut at its own end, and stands where the others begin. */
function Name({ entry }: { entry: Entry }) {
  const { paste, fate } = entry;
  const look = `text-left font-medium line-clamp-2 break-words lg:block lg:truncate ${paste.title === "" ? "font-mono text-small leading-6" : ""}`;
  if (fate !== "live")
    return (
      <p dir="auto" className={`${look} text-quiet`}>
        {shownName(entry)}
      </p>
    );
  return (
    <a href={linkOf(entry)} dir="auto" className={`${look} underline-offset-4 hover:underline max-lg:min-h-6`}>
      {shownName(entry)}
    </a>
  );
}

function Facts({ entry, now }: { entry: Entry; now: number }) {
  const { paste, fate } = entry;
  const origin = originOf(entry);
  const receipt = receiptOf(entry, now);
  return (
    <p className={`${quietLine} flex flex-wrap items-center gap-x-3`}>
      {paste.title !== "" && <span className="font-mono text-xs leading-5">{addressOf(paste)}</span>}
      {origin && <Fact Icon={Smartphone}>{origin}</Fact>}
      {receipt && (
        <Fact Icon={Flame} className={fate === "read" ? "font-medium text-ink" : fate === "live" ? "text-open" : ""}>
          {receipt}
        </Fact>
      )}
    </p>
  );
}

const Fact = ({ Icon, className = "", children }: { Icon: LucideIcon; className?: string; children: string }) => (
  <span className={`inline-flex items-center gap-1 ${className}`}>
    <Icon size={13} strokeWidth={1.75} className="shrink-0" aria-hidden />
    {children}
  </span>
);

function Protection({ entry }: { entry: Entry }) {
  const { kind } = entry.paste;
  const Icon = kind === "encrypted" ? Lock : LockOpen;
  return (
    <p data-privacy={kind} className="text-small max-lg:flex max-lg:flex-wrap max-lg:gap-x-1.5">
      <span
        className={`inline-flex items-center gap-1.5 font-semibold lg:flex ${kind === "encrypted" ? "text-seal" : "text-open"}`}
      >
        <Icon size={14} strokeWidth={2} className="shrink-0" aria-hidden />
        {entryTexts.kinds[kind]}
      </span>
      <span className="text-quiet lg:block lg:pl-5">
        <span className="lg:hidden">· </span>
        {opensBy(entry)}
      </span>
    </p>
  );
}
