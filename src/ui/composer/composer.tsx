"use client";
// The write page: the text, what protects it, and then its link on the same sheet.
import { type KeyboardEvent, useRef } from "react";
import { formatBytes } from "@/ui/parts/format";
import { Header } from "@/ui/shell/header";
import { PrivacyBar } from "@/ui/shell/privacy-bar";
import { useHydrated } from "@/ui/shell/use-hydrated";
import { Choices } from "./choices";
import { CipherText, sheetText } from "./cipher-text";
import { LinkMade } from "./made/link-made";
import { NoWebCrypto } from "./no-web-crypto";
import { composerTexts } from "./texts";
import { type Composer as ComposerState, useComposer } from "./use-composer";

export function Composer() {
  const field = useRef<HTMLTextAreaElement>(null);
  const passwordField = useRef<HTMLInputElement>(null);
  const composer = useComposer(field, passwordField);
  const { creating, kind } = composer;
  const encrypts = !useHydrated() || globalThis.crypto?.subtle !== undefined;
  if (!encrypts)
    return (
      <div className="flex min-h-dvh flex-col">
        <Header />
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
    <div className="flex h-dvh min-h-120 flex-col">
      <Header />
      <PrivacyBar privacy={kind.chosen} word={composerTexts.kinds[kind.chosen]} lines={2}>
        <span aria-live="polite">
          {" · "}
          {protectionOf(composer, made !== null)}
        </span>
      </PrivacyBar>
      <main onKeyDown={createByKey} className="flex min-h-0 flex-1 flex-col gap-3 p-2 md:px-6 md:pt-4 md:pb-5">
        {!made && <h1 className="sr-only">{composerTexts.title}</h1>}
        <div className="relative flex min-h-0 flex-1 flex-col overflow-hidden rounded-sheet border border-line bg-sheet outline-seal has-[textarea:focus-visible]:outline-2">
          <textarea
            ref={field}
            aria-label={composerTexts.text}
            placeholder={composerTexts.placeholder}
            defaultValue=""
            onChange={(event) => composer.text.type(event.target.value)}
            readOnly={creating.step !== "writing"}
            hidden={made !== null}
            autoComplete="off"
            spellCheck={false}
            className={`${sheetText} min-h-0 flex-1 resize-none scroll-py-4 bg-transparent outline-none placeholder:text-quiet ${body ? "text-transparent" : ""}`}
          />
          {body && <CipherText field={field} body={body} settled={made !== null} />}
          {made ? <LinkMade {...made} /> : <SheetFoot composer={composer} />}
        </div>
        {!made && <Choices composer={composer} passwordField={passwordField} />}
      </main>
    </div>
  );
}

/** Whom it protects from whom: always in sight. */
function protectionOf({ kind, secrets }: ComposerState, made: boolean): string {
  if (kind.chosen === "normal") return composerTexts.normalProtection;
  return made ? composerTexts.sealed : composerTexts.protections[secrets.chosen];
}

/** The last line of the sheet: what came back from before, how long it lives, how much there is. */
function SheetFoot({ composer: { text, kind } }: { composer: ComposerState }) {
  const over = text.bytes > text.maxBytes;
  return (
    <div className="relative flex min-h-9 items-center gap-4 border-line border-t bg-sheet px-4 text-quiet text-small tabular-nums md:px-5">
      {text.restored ? (
        <p role="status" className="whitespace-nowrap">
          {composerTexts.restored}{" "}
          <button
            type="button"
            onClick={text.discard}
            className="-my-2 min-h-11 rounded px-1 font-medium text-ink underline decoration-edge underline-offset-4 md:min-h-9"
          >
            {composerTexts.discard}
          </button>
        </p>
      ) : (
        <p>{composerTexts.kept[kind.keptFor]}</p>
      )}
      <p data-counter className={`ml-auto shrink-0 ${over ? "font-semibold text-open" : ""}`}>
        {counterOf(text.bytes, text.maxBytes)}
      </p>
    </div>
  );
}

const counterOf = (bytes: number, maxBytes: number): string => {
  const over = bytes - maxBytes;
  return over > 0
    ? `${formatBytes(over)} over ${formatBytes(maxBytes)}`
    : `${formatBytes(bytes)} of ${formatBytes(maxBytes)}`;
};
