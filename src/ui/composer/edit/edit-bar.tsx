"use client";
// Under the text: saving it, and behind one button what is not decided each time. Where the paste is no more, what can
// become of the text.
import { AlertTriangle, Clock, Ellipsis, Eraser, FileLock, KeyRound, type LucideIcon, Trash2 } from "lucide-react";
import { saveFailures } from "@/client/failure";
import { deleteTexts, editLinkTexts, expiresTexts, olderTexts } from "@/ui/owner/texts";
import { primaryButton, secondaryButton } from "@/ui/parts/button";
import { Floating, floatingItem } from "@/ui/shell/floating";
import { Findings } from "../scan/findings";
import type { OwnerWish } from "./owner-dialog";
import { compareTexts, editBlockers, editTexts, goneWhileEditingTexts, noticeTexts } from "./texts";
import type { Editing } from "./use-editing";

type Props = { editing: Editing; ask: (wish: OwnerWish) => void };

export function EditBar({ editing, ask }: Props) {
  const { gone, check, writing, blocker, failure, theirs, underway } = editing;
  if (gone !== null) return <GoneBar editing={editing} />;
  const problem = failure !== null ? saveFailures[failure] : blocker !== null ? editBlockers[blocker] : null;
  const suspicious = check.findings.length > 0;
  return (
    <div data-tall={suspicious ? "" : undefined} className="flex flex-col gap-3">
      <Findings
        ref={check.region}
        encrypt={editTexts.encrypt}
        findings={check.findings}
        onGoTo={check.goTo}
        onEncrypt={editing.fork}
        onPostAnyway={() => editing.save(true)}
        busy={writing.busy}
      />
      <div className="flex flex-wrap items-center gap-2 md:flex-nowrap md:gap-3">
        <More editing={editing} ask={ask} />
        <div
          role="alert"
          className="order-first min-w-0 basis-full text-small empty:hidden md:order-none md:basis-0 md:flex-1 md:empty:block"
        >
          {problem && (
            <p className="flex items-start gap-2 py-1 text-open">
              <AlertTriangle size={15} strokeWidth={2} className="mt-0.5 shrink-0" aria-hidden />
              <span>{problem}</span>
            </p>
          )}
        </div>
        <div className="ml-auto flex flex-wrap justify-end gap-2 md:gap-3">
          {theirs && (
            <button type="button" onClick={() => editing.setCover("compare")} className={secondaryButton}>
              {noticeTexts.compare}
            </button>
          )}
          <button
            type="button"
            className={`${suspicious ? secondaryButton : primaryButton} min-h-12 shrink-0`}
            aria-disabled={writing.busy}
            onClick={() => editing.save()}
          >
            {underway !== null
              ? editTexts[underway.step]
              : failure !== null
                ? editTexts.retry
                : theirs
                  ? compareTexts.saveOver(theirs.revision)
                  : editTexts.save}
          </button>
        </div>
      </div>
    </div>
  );
}

function More({ editing, ask }: Props) {
  const { kind, base, newest } = editing;
  const hasOlder = (newest.paste?.revision ?? base.revision) > 1;
  const wishes: { label: string; Icon: LucideIcon; press: () => void }[] = [
    { label: expiresTexts.change, Icon: Clock, press: () => ask("expiry") },
    ...(kind === "encrypted"
      ? [{ label: editTexts.newSecrets, Icon: KeyRound, press: () => editing.setCover("secrets") }]
      : []),
    ...(hasOlder ? [{ label: olderTexts.ask, Icon: Eraser, press: () => ask("older") }] : []),
    { label: editLinkTexts.copy, Icon: FileLock, press: () => ask("edit-link") },
    { label: deleteTexts.ask, Icon: Trash2, press: () => ask("delete") },
  ];
  return (
    <Floating
      label={editTexts.moreOf}
      word={editTexts.more}
      icon={<Ellipsis size={18} strokeWidth={1.75} aria-hidden />}
    >
      {(close) =>
        wishes.map(({ label, Icon, press }) => (
          <button
            key={label}
            type="button"
            className={floatingItem}
            onClick={() => {
              close();
              press();
            }}
          >
            <Icon size={18} strokeWidth={1.75} aria-hidden />
            {label}
          </button>
        ))
      }
    </Floating>
  );
}

function GoneBar({ editing: { gone, fork } }: { editing: Editing }) {
  if (gone === null) return null;
  return (
    <div
      role="alert"
      className="flex flex-col gap-3 rounded-sheet border border-open/40 bg-open-wash p-3 md:flex-row md:items-center"
    >
      <p className="flex flex-1 items-start gap-2 text-open text-small">
        <AlertTriangle size={15} strokeWidth={2} className="mt-0.5 shrink-0" aria-hidden />
        {goneWhileEditingTexts[gone]}
      </p>
      <button type="button" onClick={fork} className={`${primaryButton} shrink-0`}>
        {editTexts.fork}
      </button>
    </div>
  );
}
