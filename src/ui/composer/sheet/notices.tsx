"use client";
// What happened to the text while the person was not typing: it came back from before, or a file took its place.
import type { ReactNode } from "react";
import { formatBytes } from "@/ui/parts/format";
import type { Composer } from "../use-composer";
import type { FileNotice } from "../use-files";
import { fileTexts, sheetTexts } from "./texts";

export function Notices({ composer: { written, text } }: { composer: Composer }) {
  const { file } = written;
  if (file.notice !== null) {
    const { notice } = file;
    const before = notice.step === "taken" ? notice.before : null;
    return (
      <Notice tone={notice.step === "refused" ? "open" : "seal"} sentence={sentenceOf(notice, text.maxBytes)}>
        {before && <NoticeButton press={() => file.undo(before)}>{sheetTexts.undo}</NoticeButton>}
        <NoticeButton press={file.dismiss}>{sheetTexts.close}</NoticeButton>
      </Notice>
    );
  }
  if (written.aside)
    return (
      <Notice tone="seal" sentence={sheetTexts.aside}>
        <NoticeButton press={written.keepRestored}>{sheetTexts.close}</NoticeButton>
      </Notice>
    );
  const restored = written.forkOf === null ? sheetTexts.restored : sheetTexts.forked(written.forkOf);
  return (
    <Notice tone="seal" sentence={written.restored ? restored : null}>
      <NoticeButton press={written.discard}>{sheetTexts.discard}</NoticeButton>
      <NoticeButton press={written.keepRestored}>{sheetTexts.keep}</NoticeButton>
    </Notice>
  );
}

function sentenceOf(notice: FileNotice, maxBytes: number): string {
  const { name } = notice;
  if (notice.step === "taken") return notice.before === null ? fileTexts.taken(name) : fileTexts.replaced(name);
  if (notice.refusal === "several") return fileTexts.several;
  return fileTexts.refused[notice.refusal](name, formatBytes(notice.bytes), formatBytes(maxBytes));
}

type NoticeProps = { tone: "seal" | "open"; sentence: string | null; children: ReactNode };

/** Its status is there before its sentence is, so that it is read out. */
const Notice = ({ tone, sentence, children }: NoticeProps) => (
  <div
    className={`relative flex flex-wrap items-center gap-x-2 px-4 text-small md:px-5 ${sentence === null ? "" : "border-line border-t"} ${tone === "open" ? "bg-open-wash" : "bg-seal-wash"}`}
  >
    <p role="status" className={`min-w-0 wrap-anywhere ${sentence === null ? "" : "py-2"}`}>
      {sentence}
    </p>
    {sentence !== null && children}
  </div>
);

const NoticeButton = ({ press, children }: { press: () => void; children: ReactNode }) => (
  <button
    type="button"
    onClick={press}
    className="min-h-11 rounded px-1 font-medium underline decoration-edge underline-offset-4 md:min-h-9"
  >
    {children}
  </button>
);
