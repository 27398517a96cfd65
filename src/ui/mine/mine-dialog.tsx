"use client";
// The dialogs over the list: which one is open, and what follows when it ends.
import { useState } from "react";
import { formatEditLink } from "@/client/link";
import type { MyPaste } from "@/client/my-paste";
import { pagePath } from "@/contract/paths";
import { DeleteDialog } from "@/ui/owner/delete-dialog";
import { EditLinkDialog } from "@/ui/owner/edit-link-dialog";
import { ExpiryDialog } from "@/ui/owner/expiry-dialog";
import { nameOfPaste } from "@/ui/owner/texts";
import { Help } from "@/ui/shell/help";
import type { Entry } from "./entry";
import { ExportDialog } from "./export-dialog";
import { ImportDialog } from "./import-dialog";
import type { ListWish } from "./list-actions";
import { ClearQuestion, ForgetQuestion, ForgetUnreadable, WipeQuestion } from "./questions";
import type { Wish } from "./row-actions";
import { mineKeys, saidTexts } from "./texts";

/** What a person is asked, or shown, over the list. */
export type Asked =
  | { wish: Exclude<Wish, "copy">; entry: Entry }
  | { wish: "unreadable"; id: string }
  | { wish: ListWish };

type Props = {
  asked: Asked;
  pastes: readonly MyPaste[];
  over: readonly Entry[];
  close: () => void;
  /** It is closed, and its sentence said. */
  done: (sentence: string) => void;
  wiped: () => void;
  say: (sentence: string) => void;
};

export function MineDialog({ asked, pastes, over, close, done, wiped, say }: Props) {
  // What is over is what was over when it was asked.
  const [asOver] = useState(over);
  switch (asked.wish) {
    case "forget": {
      const name = nameOf(asked.entry);
      return <ForgetQuestion entry={asked.entry} close={close} done={() => done(saidTexts.forgotten(name))} />;
    }
    case "edit-link": {
      const { kind, id, editToken, fragment } = asked.entry.paste;
      if (editToken === null) return null;
      const link = formatEditLink(location.origin + pagePath(kind, id), editToken, fragment);
      return <EditLinkDialog link={link} kept close={close} />;
    }
    case "delete":
    case "expiry": {
      const { id, editToken, expiresAt } = asked.entry.paste;
      if (editToken === null) return null;
      const name = nameOf(asked.entry);
      if (asked.wish === "expiry")
        return <ExpiryDialog {...{ id, editToken, expiresAt, close }} onChanged={() => say(saidTexts.expiry)} />;
      const gone = () => done(saidTexts.deleted(name));
      return <DeleteDialog id={id} editToken={editToken} name={name} close={close} onGone={gone} />;
    }
    case "unreadable":
      return <ForgetUnreadable id={asked.id} close={close} done={() => done(saidTexts.forgotten(asked.id))} />;
    case "clear":
      return <ClearQuestion over={asOver} close={close} done={() => done(saidTexts.cleared(asOver.length))} />;
    case "wipe":
      return <WipeQuestion close={close} done={() => [close(), wiped()]} />;
    case "export":
      return <ExportDialog pastes={pastes} close={close} />;
    case "import":
      return <ImportDialog close={close} />;
    case "help":
      return <Help keys={mineKeys} close={close} />;
  }
}

const nameOf = ({ paste: { title, kind, id } }: Entry): string => nameOfPaste(title, kind, id);
