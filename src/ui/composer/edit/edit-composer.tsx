"use client";
// A paste that is open for editing: the composer's sheet, and what can be done with a paste that one owns.
import { type KeyboardEvent, useRef, useState } from "react";
import { formatLink, parseFragment } from "@/client/link";
import { titleLine } from "@/client/title";
import { needsLinkKey, secretsIn } from "@/contract/envelope";
import { pagePath } from "@/contract/paths";
import { nameOfPaste } from "@/ui/owner/texts";
import { useCopy } from "@/ui/parts/use-copy";
import { CopiedLink } from "@/ui/viewer/copied-link";
import { Expiry } from "@/ui/viewer/expiry";
import type { EditorHandle } from "../editor/editor-handle";
import { WritingSheet } from "../sheet/writing-sheet";
import { composerTexts } from "../texts";
import { Compare, TheirsBeside } from "./compare";
import { EditBar } from "./edit-bar";
import { EditNotices } from "./edit-notices";
import { Frame } from "./frame";
import { NewLinkMade } from "./new-link-made";
import { NewSecrets } from "./new-secrets";
import { OwnerDialog, type OwnerWish } from "./owner-dialog";
import { titleOf } from "./remember";
import { editTexts } from "./texts";
import { type Editing, useEditing } from "./use-editing";
import type { Start } from "./version";

type Props = { start: Start; onDeleted: () => void };

export function EditComposer({ start, onDeleted }: Props) {
  const editor = useRef<EditorHandle>(null);
  const editing = useEditing(start, editor);
  const [wish, setWish] = useState<OwnerWish | null>(null);
  const { copying, copy } = useCopy();
  const { kind, id, base, writing, cover, fragment, keepsake, newest } = editing;
  const link = formatLink(pagePath(kind, id), fragment);
  const whole = () => location.origin + link;
  const secrets = keepsake === null ? null : secretsIn(keepsake.head);
  const { linkKey, password } = parseFragment(fragment);
  const isWhole = linkKey !== null || password !== null || secrets === null || !needsLinkKey(secrets);
  const name = nameOfPaste(kind === "normal" ? "" : titleLine(titleOf(writing.written.document)), kind, id);
  const saveByKey = (event: KeyboardEvent) => {
    const isWish = event.key === "Enter" || event.key.toLowerCase() === "s";
    if (!isWish || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return;
    event.preventDefault();
    if (cover === null && editing.gone === null) editing.save();
  };
  return (
    <Frame
      kind={kind}
      fills
      link={link}
      said={
        <>
          <span className="max-md:hidden">{editTexts.editing(name)}</span>
          {editTexts.revision(base.revision)}
          {" · "}
          {secrets === null ? composerTexts.normalProtection : composerTexts.protections[secrets]}
          <Expiry life={{ expiresAt: newest.paste?.expiresAt ?? null, isOver: false }} />
        </>
      }
    >
      <main onKeyDown={saveByKey} className="flex min-h-0 flex-1 flex-col gap-3 p-2 md:px-6 md:pt-4 md:pb-5">
        {cover === null && <h1 className="sr-only">{editTexts.title}</h1>}
        <WritingSheet
          writing={writing}
          editor={editor}
          cover={coverOf(editing)}
          underway={editing.underway}
          beside={editing.theirs && <TheirsBeside editing={editing} theirs={editing.theirs} />}
          notices={<EditNotices editing={editing} start={start} link={link} copyLink={() => copy(whole())} />}
        />
        {cover === null && <EditBar editing={editing} ask={setWish} />}
      </main>
      {wish && (
        <OwnerDialog wish={wish} editing={editing} name={name} close={() => setWish(null)} onDeleted={onDeleted} />
      )}
      <CopiedLink copying={copying} link={whole} isWhole={() => isWhole} />
    </Frame>
  );
}

/** What stands on the sheet in the place of the text. */
function coverOf(editing: Editing) {
  const { cover, theirs, newLink } = editing;
  if (cover === "compare" && theirs) return <Compare editing={editing} theirs={theirs} />;
  if (cover === "secrets") return <NewSecrets editing={editing} />;
  if (cover === "new-link" && newLink) return <NewLinkMade editing={editing} newLink={newLink} />;
  return null;
}
