"use client";
// What can be done with one paste: what is wanted most beside it, the rest in a menu.
import {
  CalendarClock,
  Copy,
  Ellipsis,
  EyeOff,
  FileLock,
  FolderOpen,
  type LucideIcon,
  PenLine,
  Trash2,
} from "lucide-react";
import { editPath } from "@/contract/paths";
import { editLinkTexts } from "@/ui/owner/texts";
import { Floating, floatingItem } from "@/ui/shell/floating";
import { type Entry, linkOf, shownName } from "./entry";
import { actionTexts } from "./texts";

/** What its person may want of a paste, beside opening and editing it, which are addresses. */
export type Wish = "copy" | "edit-link" | "expiry" | "delete" | "forget";

type Props = { entry: Entry; wish: (wish: Wish, entry: Entry) => void };

const button =
  "inline-flex items-center gap-1.5 rounded text-quiet text-small transition-colors hover:bg-ink/5 hover:text-ink max-lg:min-h-11 max-lg:grow max-lg:justify-center max-lg:rounded-sheet max-lg:border max-lg:border-edge/60 max-lg:px-3 max-lg:text-ink lg:min-h-9 lg:px-2";

export function RowActions({ entry, wish }: Props) {
  const { paste, fate } = entry;
  const name = shownName(entry);
  const of = <span className="sr-only">{actionTexts.of(name)}</span>;
  const press = (does: Wish, Icon: LucideIcon, label: string) => (
    <button type="button" onClick={() => wish(does, entry)} className={button}>
      <Icon size={15} strokeWidth={1.75} aria-hidden />
      <span>
        {label}
        {of}
      </span>
    </button>
  );
  return (
    <div className="flex items-center gap-2 lg:justify-end lg:gap-0">
      {fate === "live" ? press("copy", Copy, actionTexts.copy) : press("forget", EyeOff, actionTexts.forget)}
      {/* The text of a paste that burns cannot be had without burning it. */}
      {isOwned(entry) && !paste.burn && (
        <a href={editPath(paste.kind, paste.id)} className={button}>
          <PenLine size={15} strokeWidth={1.75} aria-hidden />
          <span>
            {actionTexts.edit}
            {of}
          </span>
        </a>
      )}
      {fate === "live" && <RowMenu entry={entry} name={name} wish={wish} />}
    </div>
  );
}

const isOwned = ({ fate, paste }: Entry): boolean => fate === "live" && paste.editToken !== null;

function RowMenu({ entry, name, wish }: Props & { name: string }) {
  const owned: [Wish, LucideIcon, string][] = [
    ["expiry", CalendarClock, actionTexts.expiry],
    ["edit-link", FileLock, editLinkTexts.copy],
    ["delete", Trash2, actionTexts.delete],
  ];
  const items: [Wish, LucideIcon, string][] = [
    ...(isOwned(entry) ? owned : []),
    ["forget", EyeOff, actionTexts.forget],
  ];
  return (
    <Floating
      label={actionTexts.more(name)}
      icon={<Ellipsis size={18} strokeWidth={1.75} aria-hidden />}
      className="max-lg:ml-auto"
    >
      {(close) => (
        <>
          <a href={linkOf(entry)} onClick={close} className={floatingItem}>
            <FolderOpen size={18} strokeWidth={1.75} aria-hidden />
            {actionTexts.open}
          </a>
          {items.map(([does, Icon, label]) => (
            <button
              key={does}
              type="button"
              className={floatingItem}
              onClick={() => {
                close();
                wish(does, entry);
              }}
            >
              <Icon size={18} strokeWidth={1.75} aria-hidden />
              {label}
            </button>
          ))}
        </>
      )}
    </Floating>
  );
}
