"use client";
// What happened to the text of a new paste: it came back from before, or a file took its place.
import { Notice, NoticeButton, NoticeOfFile, UnkeptNotice } from "./sheet/notice";
import { sheetTexts } from "./sheet/texts";
import type { Composer } from "./use-composer";

export const Notices = ({ composer }: { composer: Composer }) => (
  <>
    <UnkeptNotice unkept={composer.draft.unkept} />
    <OfText composer={composer} />
  </>
);

function OfText({ composer: { writing, draft } }: { composer: Composer }) {
  const { notice } = writing.written.file;
  if (notice !== null) return <NoticeOfFile notice={notice} writing={writing} />;
  if (draft.aside)
    return (
      <Notice tone="seal" sentence={sheetTexts.aside}>
        <NoticeButton press={draft.keepRestored}>{sheetTexts.close}</NoticeButton>
      </Notice>
    );
  const restored = draft.forkOf === null ? sheetTexts.restored : sheetTexts.forked(draft.forkOf);
  return (
    <Notice tone="seal" sentence={draft.restored ? restored : null}>
      <NoticeButton press={draft.discard}>{sheetTexts.discard}</NoticeButton>
      <NoticeButton press={draft.keepRestored}>{sheetTexts.keep}</NoticeButton>
    </Notice>
  );
}
