// A line at the foot of the text that says what happened to it while the person was not typing.
import { type ReactNode, useState } from "react";
import { formatBytes } from "@/ui/parts/format";
import type { FileNotice } from "../use-files";
import { fileTexts, sheetTexts } from "./texts";
import type { Writing } from "./writing";

type NoticeProps = { tone: "seal" | "open"; sentence: string | null; children?: ReactNode };

/** Its status is there before its sentence is, so that it is read out. */
export const Notice = ({ tone, sentence, children }: NoticeProps) => (
  <div
    className={`relative flex flex-wrap items-center gap-x-2 px-4 text-small md:px-5 ${sentence === null ? "" : "border-line border-t"} ${tone === "open" ? "bg-open-wash" : "bg-seal-wash"}`}
  >
    <p role="status" className={`min-w-0 wrap-anywhere ${sentence === null ? "" : "py-2"}`}>
      {sentence}
    </p>
    {sentence !== null && children}
  </div>
);

const looks = "min-h-11 rounded px-1 font-medium underline decoration-edge underline-offset-4 md:min-h-9";

export const NoticeButton = ({ press, children }: { press: () => void; children: ReactNode }) => (
  <button type="button" onClick={press} className={looks}>
    {children}
  </button>
);

export const NoticeLink = ({ href, children }: { href: string; children: ReactNode }) => (
  <a href={href} className={`${looks} inline-flex items-center`}>
    {children}
  </a>
);

/** That what is typed is on this page alone. */
export function UnkeptNotice({ unkept }: { unkept: boolean }) {
  const [isSeen, setSeen] = useState(false);
  return (
    <Notice tone="open" sentence={unkept && !isSeen ? sheetTexts.unkept : null}>
      <NoticeButton press={() => setSeen(true)}>{sheetTexts.close}</NoticeButton>
    </Notice>
  );
}

/** A file that came into the editor, or did not. */
export function NoticeOfFile({ notice, writing }: { notice: FileNotice; writing: Writing }) {
  const { file } = writing.written;
  const before = notice.step === "taken" ? notice.before : null;
  return (
    <Notice tone={notice.step === "refused" ? "open" : "seal"} sentence={sentenceOf(notice, writing.maxBytes)}>
      {before && <NoticeButton press={() => file.undo(before)}>{sheetTexts.undo}</NoticeButton>}
      <NoticeButton press={file.dismiss}>{sheetTexts.close}</NoticeButton>
    </Notice>
  );
}

function sentenceOf(notice: FileNotice, maxBytes: number): string {
  const { name } = notice;
  if (notice.step === "taken") return notice.before === null ? fileTexts.taken(name) : fileTexts.replaced(name);
  if (notice.refusal === "several") return fileTexts.several;
  return fileTexts.refused[notice.refusal](name, formatBytes(notice.bytes), formatBytes(maxBytes));
}
