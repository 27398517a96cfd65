"use client";
// The sheet that is written on: its head, the text and how it will look, what happened to it, its foot. What stands on
// it instead for a while (a link that was made, two versions to compare) covers the text, which stays behind it.
import { type ReactNode, type RefObject, useId, useMemo, useState } from "react";
import { flushSync } from "react-dom";
import { sealedForm } from "@/client/sealed-form";
import type { EditorHandle } from "../editor/editor-handle";
import { TextEditor } from "../editor/text-editor";
import { usePlainEditor } from "../editor/use-plain-editor";
import { SheetFoot } from "./foot";
import { SheetHead, type SheetView } from "./head";
import { Preview } from "./preview";
import { sheetTexts } from "./texts";
import { useFileDrop } from "./use-file-drop";
import { type Underway, Waiting } from "./waiting";
import type { Writing } from "./writing";

type Props = {
  writing: Writing;
  editor: RefObject<EditorHandle | null>;
  /** What covers the text; null where the text is there. */
  cover: ReactNode;
  /** What lies over the text and takes its place, without being read. */
  over?: ReactNode;
  /** What is waited for; null for nothing. */
  underway: Underway;
  /** What stands beside the text, where there is room, for as long as it is written and not previewed. */
  beside?: ReactNode;
  /** Between the text and the foot. */
  notices: ReactNode;
};

export function WritingSheet({ writing, editor, cover, over = null, underway, beside, notices }: Props) {
  const { kind, written, maxBytes, busy } = writing;
  const [plain, choosePlain] = usePlainEditor();
  const [view, setView] = useState<SheetView>("write");
  const panelId = useId();
  const covered = cover !== null;
  const showEditor = () => {
    if (view === "preview") flushSync(() => setView("write"));
  };
  const { preview } = written;
  const previewed = useMemo(() => (kind === "normal" ? sealedForm({ text: preview.text }) : preview), [kind, preview]);
  const dropping = useFileDrop(!busy && !covered, (files) => written.file.take(files, maxBytes));
  return (
    <div className="writing relative flex min-h-0 flex-1 flex-col overflow-hidden rounded-sheet border border-line bg-sheet outline-seal has-[[data-editor]:focus-within]:outline-2">
      {!covered && <SheetHead writing={writing} view={view} setView={setView} panelId={panelId} />}
      <div
        id={panelId}
        role="tabpanel"
        aria-label={sheetTexts.views[view]}
        hidden={covered}
        className={`flex min-h-0 flex-1 ${over ? "opacity-0" : ""}`}
      >
        {/* It stays in the page behind a preview, with its history, its selection and its scroll. */}
        <div className={`flex min-h-0 min-w-0 flex-1 ${view === "preview" ? "hidden" : ""}`}>
          <TextEditor
            ref={editor}
            plain={plain}
            type={written.type.shown}
            readOnly={busy}
            onType={written.write}
            onWanted={showEditor}
          />
        </div>
        {view === "write" && beside && <Half>{beside}</Half>}
        {view !== "write" && (
          <Half alone={view === "preview"}>
            <Preview document={previewed} kind={kind} />
          </Half>
        )}
      </div>
      {over}
      {cover}
      <Waiting underway={underway} onStopped={() => editor.current?.focus()} />
      {!covered && notices}
      {!covered && <SheetFoot writing={writing} plain={plain ?? false} choosePlain={choosePlain} />}
      {dropping && (
        <p className="absolute inset-0 flex items-center justify-center border-2 border-seal border-dashed bg-seal-wash/95 p-4 text-center font-medium text-seal">
          {sheetTexts.drop}
        </p>
      )}
    </div>
  );
}

/** The right half, which a phone has no room for; or all of the width, where it stands there alone. */
const Half = ({ alone = false, children }: { alone?: boolean; children: ReactNode }) => (
  <div className={`flex min-h-0 min-w-0 flex-1 ${alone ? "" : "border-line border-l max-md:hidden"}`}>{children}</div>
);
