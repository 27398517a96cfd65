"use client";
// Why a paste is not there to be edited, and the next sensible thing. What was written for it and not saved is not lost
// with it.
import { FileQuestionMark, Flame, LockOpen, type LucideIcon, ShieldOff } from "lucide-react";
import { useState } from "react";
import { handOver, type Written } from "@/client/draft";
import { editDraftsOf } from "@/client/edit-draft";
import { openFailures } from "@/client/failure";
import { formatEditLink } from "@/client/link";
import type { OpenFailureCode } from "@/client/opening";
import type { Kind } from "@/contract/paste";
import { pagePath } from "@/contract/paths";
import { primaryButton, quietButton, secondaryButton } from "@/ui/parts/button";
import { formatDayAndTime } from "@/ui/parts/format";
import { Message, messageIcon } from "@/ui/shell/message";
import { viewerTexts } from "@/ui/viewer/texts";
import { editFailedTexts, editTexts } from "./texts";
import type { EditPageState } from "./use-edit-page";

type Props = { failure: OpenFailureCode; burnedAt: string | null; page: EditPageState };

const icons: Partial<Record<OpenFailureCode, LucideIcon>> = {
  "not-found": FileQuestionMark,
  burned: Flame,
  "other-kind": LockOpen,
};

export function EditFailed({ failure, burnedAt, page }: Props) {
  const { id, kind, editToken, fragment } = page.holding();
  const { title, text } = sentencesOf(failure, kind);
  const Icon = icons[failure] ?? ShieldOff;
  const draft = page.draft();
  const next =
    failure === "other-kind" ? (
      <a href={editLinkOfOther(kind, id, editToken, fragment)} className={primaryButton}>
        {editFailedTexts["other-kind"][kind].action}
      </a>
    ) : failure === "no-web-crypto" ? (
      <a href={`https://${location.host}${location.pathname}`} className={primaryButton}>
        {viewerTexts.openOverHttps}
      </a>
    ) : isOver(failure) ? null : (
      <button type="button" onClick={page.retry} className={primaryButton}>
        {viewerTexts.actions.retry}
      </button>
    );
  return (
    <Message icon={<Icon className={messageIcon} strokeWidth={1.5} aria-hidden />} title={title} urgent>
      {burnedAt && <p>{viewerTexts.burned(formatDayAndTime(burnedAt))}</p>}
      <p>{text}</p>
      {draft && <Rescue id={id} draft={draft} />}
      <div className="flex flex-wrap items-center gap-2">
        {next}
        <a href="/" className={quietButton}>
          {viewerTexts.actions.write}
        </a>
      </div>
    </Message>
  );
}

/** What was written and not saved, as a draft of the write page; it is the paste's no more. */
export function Rescue({ id, draft }: { id: string; draft: Written }) {
  const [refused, setRefused] = useState(false);
  const fork = async () => {
    try {
      await handOver(draft);
      await editDraftsOf(id).forget();
      location.assign("/");
    } catch {
      setRefused(true);
    }
  };
  return (
    <div className="flex flex-col items-start gap-2 rounded-sheet bg-seal-wash p-3 text-small">
      <p>{editFailedTexts.draft}</p>
      <button type="button" onClick={fork} className={secondaryButton}>
        {editTexts.fork}
      </button>
      <p role="alert" className="text-open empty:hidden">
        {refused && editTexts.notHandedOver}
      </p>
    </div>
  );
}

const isOver = (failure: OpenFailureCode): boolean =>
  failure === "not-found" || failure === "burned" || failure === "malformed-link";

function sentencesOf(failure: OpenFailureCode, kind: Kind): { title: string; text: string } {
  if (failure === "other-kind") return editFailedTexts["other-kind"][kind];
  if (failure === "not-found" || failure === "burned" || failure === "unreadable") return editFailedTexts[failure];
  return openFailures[failure];
}

/** A normal paste's address has no place for a key. */
function editLinkOfOther(kind: Kind, id: string, editToken: string, fragment: string): string {
  const other = kind === "normal" ? "encrypted" : "normal";
  return formatEditLink(pagePath(other, id), editToken, other === "normal" ? "" : fragment);
}
