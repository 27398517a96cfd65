"use client";
// What happened while the person was not typing: it is saved, it came back, somebody else saved, a file came in.
import { useState } from "react";
import { olderTexts } from "@/ui/owner/texts";
import { viewerTexts } from "@/ui/viewer/texts";
import { Notice, NoticeButton, NoticeLink, NoticeOfFile, UnkeptNotice } from "../sheet/notice";
import { sheetTexts } from "../sheet/texts";
import { editTexts, noticeTexts } from "./texts";
import type { Editing } from "./use-editing";
import type { Start } from "./version";

type Props = { editing: Editing; start: Start; link: string; copyLink: () => void };

export function EditNotices({ editing, start, link, copyLink }: Props) {
  const [isDoubtSeen, setDoubtSeen] = useState(false);
  const doubt = start.version.revisionDiffers
    ? viewerTexts.revisionDiffers
    : start.isOlder
      ? viewerTexts.revisionIsOlder
      : null;
  const { notice: fileNotice } = editing.writing.written.file;
  return (
    <>
      {doubt !== null && !isDoubtSeen && (
        <Notice tone="open" sentence={doubt}>
          <NoticeButton press={() => setDoubtSeen(true)}>{sheetTexts.close}</NoticeButton>
        </Notice>
      )}
      <UnkeptNotice unkept={editing.unkept} />
      <NewerNotice editing={editing} />
      {fileNotice !== null ? (
        <NoticeOfFile notice={fileNotice} writing={editing.writing} />
      ) : (
        <OwnNotice editing={editing} link={link} copyLink={copyLink} />
      )}
    </>
  );
}

/** That somebody else has saved, from when the page learns it until it is decided on. */
function NewerNotice({ editing: { newer, theirs, isChanged, gone, notice, compare, discard } }: { editing: Editing }) {
  if (newer === null || gone !== null) return <Notice tone="open" sentence={null} />;
  if (theirs?.revision === newer) return <Notice tone="open" sentence={noticeTexts.beside(newer)} />;
  const restored = notice?.step === "restored";
  const says = restored ? noticeTexts.restoredBehind : isChanged ? noticeTexts.newer : noticeTexts.newerAlone;
  return (
    <Notice tone="open" sentence={says(newer)}>
      <NoticeButton press={compare}>{isChanged ? noticeTexts.compare : noticeTexts.show}</NoticeButton>
      {restored && <NoticeButton press={discard}>{sheetTexts.discard}</NoticeButton>}
    </Notice>
  );
}

type OwnNoticeProps = Omit<Props, "start">;

function OwnNotice({ editing, link, copyLink }: OwnNoticeProps) {
  const { notice, base, newer, setNotice } = editing;
  const close = <NoticeButton press={() => setNotice(null)}>{sheetTexts.close}</NoticeButton>;
  switch (notice?.step) {
    case "saved":
      return (
        <Notice tone="seal" sentence={noticeTexts.saved(base.revision)}>
          <NoticeButton press={copyLink}>{noticeTexts.copyLink}</NoticeButton>
          <NoticeLink href={link}>{noticeTexts.open}</NoticeLink>
        </Notice>
      );
    case "unchanged":
      return <Notice tone="seal" sentence={noticeTexts.unchanged(base.revision)} />;
    case "taken":
      return (
        <Notice tone="seal" sentence={noticeTexts.taken(base.revision)}>
          <NoticeButton press={() => editing.bringBack(notice)}>{noticeTexts.undo}</NoticeButton>
          {close}
        </Notice>
      );
    case "restored":
      // Said together with what was saved since, where something was.
      if (newer !== null) return <Notice tone="seal" sentence={null} />;
      return (
        <Notice tone="seal" sentence={sheetTexts.restored}>
          <NoticeButton press={editing.discard}>{sheetTexts.discard}</NoticeButton>
          <NoticeButton press={() => setNotice(null)}>{sheetTexts.keep}</NoticeButton>
        </Notice>
      );
    case "older-destroyed":
      return (
        <Notice tone="seal" sentence={olderTexts.done}>
          {close}
        </Notice>
      );
    case "not-handed-over":
      return (
        <Notice tone="open" sentence={editTexts.notHandedOver}>
          {close}
        </Notice>
      );
    default:
      return <Notice tone="seal" sentence={null} />;
  }
}
