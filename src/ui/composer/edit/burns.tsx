"use client";
// A paste that its first reading destroys: its writer can still decide how long it waits for that, and take it back.
import { Clock, Flame, Trash2 } from "lucide-react";
import { useState } from "react";
import { DeleteDialog } from "@/ui/owner/delete-dialog";
import { ExpiryDialog } from "@/ui/owner/expiry-dialog";
import { deleteTexts, expiresTexts, nameOfPaste } from "@/ui/owner/texts";
import { secondaryButton } from "@/ui/parts/button";
import { formatMoment } from "@/ui/parts/format";
import { Message, messageIcon } from "@/ui/shell/message";
import { editBurnTexts } from "./texts";
import type { EditPageState } from "./use-edit-page";

type Props = { page: EditPageState /** RFC 3339; null for never. */; expiresAt: string | null };

export function Burns({ page, expiresAt }: Props) {
  const { id, kind, editToken } = page.holding();
  const [asked, setAsked] = useState<"expiry" | "delete" | null>(null);
  const [changed, setChanged] = useState<{ expiresAt: string | null } | null>(null);
  const close = () => setAsked(null);
  return (
    <Message
      icon={<Flame className={`${messageIcon} text-open`} strokeWidth={1.5} aria-hidden />}
      title={editBurnTexts.title}
    >
      <p>{editBurnTexts.sentence}</p>
      <div className="flex flex-wrap items-center gap-2">
        <button type="button" onClick={() => setAsked("expiry")} className={secondaryButton}>
          <Clock size={16} strokeWidth={1.75} aria-hidden />
          {expiresTexts.change}
        </button>
        <button type="button" onClick={() => setAsked("delete")} className={secondaryButton}>
          <Trash2 size={16} strokeWidth={1.75} aria-hidden />
          {deleteTexts.ask}
        </button>
      </div>
      <p role="status" className="text-quiet text-small">
        {changed && editBurnTexts.changed(changed.expiresAt && formatMoment(changed.expiresAt))}
      </p>
      {asked === "expiry" && (
        <ExpiryDialog
          id={id}
          editToken={editToken}
          expiresAt={changed ? changed.expiresAt : expiresAt}
          close={close}
          onChanged={(expiresAt) => setChanged({ expiresAt })}
        />
      )}
      {asked === "delete" && (
        <DeleteDialog
          id={id}
          editToken={editToken}
          name={nameOfPaste("", kind, id)}
          close={close}
          onGone={page.showDeleted}
        />
      )}
    </Message>
  );
}
