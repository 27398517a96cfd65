"use client";
// What the owner of a paste can wish of it beside its text, each asked once.
import { formatEditLink } from "@/client/link";
import { pagePath } from "@/contract/paths";
import { DeleteDialog } from "@/ui/owner/delete-dialog";
import { EditLinkDialog } from "@/ui/owner/edit-link-dialog";
import { ExpiryDialog } from "@/ui/owner/expiry-dialog";
import { OlderDialog } from "@/ui/owner/older-dialog";
import type { Editing } from "./use-editing";

export type OwnerWish = "edit-link" | "expiry" | "older" | "delete";

type Props = { wish: OwnerWish; editing: Editing; name: string; close: () => void; onDeleted: () => void };

export function OwnerDialog({ wish, editing, name, close, onDeleted }: Props) {
  const { kind, id, editToken, fragment, base, newest, setNotice } = editing;
  const paste = { id, editToken, close };
  if (wish === "edit-link") {
    const link = formatEditLink(location.origin + pagePath(kind, id), editToken, fragment);
    return <EditLinkDialog link={link} kept={false} close={close} />;
  }
  if (wish === "expiry")
    return <ExpiryDialog {...paste} expiresAt={newest.paste?.expiresAt} onChanged={newest.livesUntil} />;
  if (wish === "delete") return <DeleteDialog {...paste} name={name} onGone={onDeleted} />;
  const destroyed = () => {
    close();
    setNotice({ step: "older-destroyed" });
  };
  return <OlderDialog {...paste} revision={newest.paste?.revision ?? base.revision} onDestroyed={destroyed} />;
}
