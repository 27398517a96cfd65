"use client";
// The write page: the text, what protects it, and then its link on the same sheet.
import { Eye, Terminal } from "lucide-react";
import { type KeyboardEvent, useRef } from "react";
import { apiPagePath } from "@/contract/paths";
import { Header, type HeaderAction } from "@/ui/shell/header";
import { PrivacyBar } from "@/ui/shell/privacy-bar";
import { useHydrated } from "@/ui/shell/use-hydrated";
import { Choices } from "./choices";
import { CipherText } from "./cipher-text";
import type { EditorHandle } from "./editor/editor-handle";
import { LinkMade } from "./made/link-made";
import { NoWebCrypto } from "./no-web-crypto";
import { Notices } from "./notices";
import type { Underway } from "./sheet/waiting";
import { WritingSheet } from "./sheet/writing-sheet";
import { composerTexts } from "./texts";
import { type Composer as ComposerState, useComposer } from "./use-composer";
import type { Creating } from "./use-creation";

/** What stands below the first screen (ui/home), and what programs can do. */
const more: HeaderAction[] = [
  { label: composerTexts.samples, Icon: Eye, href: "#samples" },
  { label: composerTexts.api, Icon: Terminal, href: apiPagePath },
];

export function Composer() {
  const editor = useRef<EditorHandle>(null);
  const passwordField = useRef<HTMLInputElement>(null);
  const composer = useComposer(editor, passwordField);
  const { creating, kind, writing } = composer;
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
        <WritingSheet
          writing={writing}
          editor={editor}
          cover={made && <LinkMade {...made} />}
          over={body && <CipherText editor={editor} body={body} settled={made !== null} />}
          underway={underwayOf(creating)}
          notices={<Notices composer={composer} />}
        />
        {!made && <Choices composer={composer} passwordField={passwordField} />}
      </main>
    </div>
  );
}

/** Whom it protects from whom: always in sight. */
function protectionOf({ kind, secrets, life }: ComposerState, made: boolean): string {
  if (kind.chosen === "encrypted" && made) return composerTexts.sealed;
  const who = kind.chosen === "normal" ? composerTexts.normalProtection : composerTexts.protections[secrets.chosen];
  if (!life.burn) return who;
  return `${who} ${life.expires === "never" ? composerTexts.burnsNever : composerTexts.burns}`;
}

function underwayOf(creating: Creating): Underway {
  if (creating.step === "sealing") return creating;
  if (creating.step !== "sending") return null;
  return { step: "sending", bytes: creating.creation.body.length, stop: creating.stop };
}
