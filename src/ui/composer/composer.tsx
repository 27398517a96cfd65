"use client";
// The write page: the text, what protects it, and then its link on the same sheet.
import { Eye } from "lucide-react";
import { type KeyboardEvent, useId, useMemo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { Header, type HeaderAction } from "@/ui/shell/header";
import { PrivacyBar } from "@/ui/shell/privacy-bar";
import { useHydrated } from "@/ui/shell/use-hydrated";
import { Choices } from "./choices";
import { CipherText } from "./cipher-text";
import { sealedForm } from "./document";
import type { EditorHandle } from "./editor/editor-handle";
import { TextEditor } from "./editor/text-editor";
import { usePlainEditor } from "./editor/use-plain-editor";
import { LinkMade } from "./made/link-made";
import { NoWebCrypto } from "./no-web-crypto";
import { SheetFoot } from "./sheet/foot";
import { SheetHead, type SheetView } from "./sheet/head";
import { Notices } from "./sheet/notices";
import { Preview } from "./sheet/preview";
import { sheetTexts } from "./sheet/texts";
import { useFileDrop } from "./sheet/use-file-drop";
import { Waiting } from "./sheet/waiting";
import { composerTexts } from "./texts";
import { type Composer as ComposerState, useComposer } from "./use-composer";

/** Below the first screen (ui/home). */
const more: HeaderAction[] = [{ label: composerTexts.samples, Icon: Eye, href: "#samples" }];

export function Composer() {
  const editor = useRef<EditorHandle>(null);
  const passwordField = useRef<HTMLInputElement>(null);
  const composer = useComposer(editor, passwordField);
  const [plain, choosePlain] = usePlainEditor();
  const [view, setView] = useState<SheetView>("write");
  const panelId = useId();
  const { creating, kind, written, text } = composer;
  const showEditor = () => {
    if (view === "preview") flushSync(() => setView("write"));
  };
  const { preview } = written;
  const previewed = useMemo(
    () => (kind.chosen === "normal" ? sealedForm({ text: preview.text }) : preview),
    [kind.chosen, preview],
  );
  const writing = creating.step === "writing";
  const dropping = useFileDrop(writing, (files) => written.file.take(files, text.maxBytes));
  const encrypts = !useHydrated() || globalThis.crypto?.subtle !== undefined;
  if (!encrypts)
    return (
      <div className="flex min-h-dvh flex-col">
        <Header actions={more} />
        <NoWebCrypto />
      </div>
    );
  const made = creating.step === "made" ? creating : null;
  const creation = creating.step === "sending" || creating.step === "made" ? creating.creation : null;
  const body = creation?.kind === "encrypted" ? creation.body : null;
  const createByKey = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
    if (event.ctrlKey || event.metaKey || event.target === passwordField.current) {
      event.preventDefault();
      composer.create();
    }
  };
  return (
    <div className="flex h-dvh min-h-120 flex-col max-md:min-h-133 max-md:has-[[data-tall]]:min-h-221">
      <Header actions={more} />
      <PrivacyBar privacy={kind.chosen} word={composerTexts.kinds[kind.chosen]} lines={2} stays>
        <span aria-live="polite">
          {" · "}
          {protectionOf(composer, made !== null)}
        </span>
      </PrivacyBar>
      <main onKeyDown={createByKey} className="flex min-h-0 flex-1 flex-col gap-3 p-2 md:px-6 md:pt-4 md:pb-5">
        {!made && <h1 className="sr-only">{composerTexts.title}</h1>}
        <div className="writing relative flex min-h-0 flex-1 flex-col overflow-hidden rounded-sheet border border-line bg-sheet outline-seal has-[[data-editor]:focus-within]:outline-2">
          {!made && <SheetHead composer={composer} view={view} setView={setView} panelId={panelId} />}
          <div
            id={panelId}
            role="tabpanel"
            aria-label={sheetTexts.views[view]}
            hidden={made !== null}
            className={`flex min-h-0 flex-1 ${body ? "opacity-0" : ""}`}
          >
            {/* It stays in the page behind a preview, with its history, its selection and its scroll. */}
            <div className={`flex min-h-0 min-w-0 flex-1 ${view === "preview" ? "hidden" : ""}`}>
              <TextEditor
                ref={editor}
                plain={plain}
                type={written.type.shown}
                readOnly={!writing}
                onType={written.write}
                onWanted={showEditor}
              />
            </div>
            {view !== "write" && (
              <div
                className={`flex min-h-0 min-w-0 flex-1 ${view === "both" ? "border-line border-l max-md:hidden" : ""}`}
              >
                <Preview document={previewed} kind={kind.chosen} />
              </div>
            )}
          </div>
          {body && <CipherText editor={editor} body={body} settled={made !== null} />}
          {made ? <LinkMade {...made} /> : <Waiting creating={creating} onStopped={() => editor.current?.focus()} />}
          {!made && <Notices composer={composer} />}
          {!made && <SheetFoot composer={composer} plain={plain ?? false} choosePlain={choosePlain} />}
          {dropping && (
            <p className="absolute inset-0 flex items-center justify-center border-2 border-seal border-dashed bg-seal-wash/95 p-4 text-center font-medium text-seal">
              {sheetTexts.drop}
            </p>
          )}
        </div>
        {!made && <Choices composer={composer} passwordField={passwordField} />}
      </main>
    </div>
  );
}

/** Whom it protects from whom: always in sight. */
function protectionOf({ kind, secrets, life }: ComposerState, made: boolean): string {
  if (kind.chosen === "encrypted" && made) return composerTexts.sealed;
  const who = kind.chosen === "normal" ? composerTexts.normalProtection : composerTexts.protections[secrets.chosen];
  return life.burn ? `${who} ${composerTexts.burns}` : who;
}
