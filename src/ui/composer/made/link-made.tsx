"use client";
// The link, selected; what it opens with, how long it lives, and what the server has of it.
import { AlertTriangle, Check, Copy } from "lucide-react";
import { useEffect, useId, useRef, useState } from "react";
import type { CreatedPaste, Creation } from "@/client/create-paste";
import { primaryButton, quietButton, secondaryButton } from "@/ui/parts/button";
import { formatBytes, formatMoment, formatRemaining } from "@/ui/parts/format";
import { useCopy } from "@/ui/parts/use-copy";
import { linkTexts } from "./texts";
import type { Draft } from "./use-creation";

type Props = { creation: Creation; created: CreatedPaste; draft: Draft };

export function LinkMade({ created: { paste, link, linkWithPassword }, draft: { kind, secrets } }: Props) {
  const whole = location.origin + link;
  return (
    <div className="relative flex min-h-0 flex-1 flex-col overflow-y-auto p-3 md:p-6">
      <section className="appears m-auto flex w-full max-w-2xl flex-col gap-5 rounded-sheet border border-line bg-paper p-5 shadow-float md:p-8">
        <div className="flex flex-col gap-1">
          <h1 className="font-semibold text-title">{linkTexts.titles[kind]}</h1>
          <p>{linkTexts.sentences[kind === "normal" ? "normal" : secrets]}</p>
        </div>
        <CopyableLink label={linkTexts.link} link={whole} focused />
        {linkWithPassword && <LinkWithPassword link={location.origin + linkWithPassword} />}
        <div className="flex flex-col gap-1 text-quiet text-small">
          <p>
            {paste.expiresAt
              ? linkTexts.expires(formatMoment(paste.expiresAt), formatRemaining(paste.expiresAt))
              : linkTexts.lives}
          </p>
          {kind === "encrypted" && (
            <p>
              {linkTexts.stored(formatBytes(paste.bytes))} {linkTexts.loss[secrets]}
            </p>
          )}
        </div>
        <div className="-mx-3 -mb-3 flex flex-wrap items-center justify-between border-line border-t pt-3">
          <a href={whole} className={quietButton}>
            {linkTexts.open}
          </a>
          <a href="/" className={quietButton}>
            {linkTexts.another}
          </a>
        </div>
      </section>
    </div>
  );
}

type CopyableLinkProps = { label: string; link: string; focused?: boolean; secondary?: boolean };

/** A link that can be selected and copied; the part that the server never sees is set in the seal's colour. */
function CopyableLink({ label, link, focused = false, secondary = false }: CopyableLinkProps) {
  const shown = useRef<HTMLDivElement>(null);
  const { copying, copy } = useCopy();
  const [address = "", fragment] = link.split(/(?=#)/);
  const select = () => {
    if (shown.current) getSelection()?.selectAllChildren(shown.current);
  };
  useEffect(() => {
    if (!focused || !shown.current) return;
    shown.current.focus({ preventScroll: true });
    getSelection()?.selectAllChildren(shown.current);
  }, [focused]);
  const Icon = copying === "copied" ? Check : Copy;
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-col gap-2 md:flex-row md:items-stretch">
        {/* biome-ignore lint/a11y/useSemanticElements: an input shows one line, and a link wants to be seen whole. */}
        <div
          ref={shown}
          role="textbox"
          aria-label={label}
          aria-readonly
          tabIndex={0}
          onFocus={select}
          className="min-w-0 flex-1 break-all rounded-sheet border border-edge bg-sheet px-3 py-2.5 font-mono text-small"
        >
          {address}
          {fragment && <span className="text-seal">{fragment}</span>}
        </div>
        <button
          type="button"
          onClick={() => {
            select();
            copy(link);
          }}
          className={`${secondary ? secondaryButton : primaryButton} shrink-0 md:min-w-36`}
        >
          <Icon size={17} strokeWidth={2} aria-hidden />
          {copying === "copied" ? linkTexts.copied : linkTexts.copy}
        </button>
      </div>
      <p role="status" className="text-open text-small empty:hidden">
        {copying === "failed" && linkTexts.copyFailed}
        {copying === "copied" && <span className="sr-only">{linkTexts.copied}</span>}
      </p>
    </div>
  );
}

/** Only for whoever asks for it: its second press is not needed, but its first one is. */
function LinkWithPassword({ link }: { link: string }) {
  const [shown, setShown] = useState(false);
  const id = useId();
  if (!shown)
    return (
      <button type="button" onClick={() => setShown(true)} className={`${secondaryButton} self-start`}>
        {linkTexts.withPassword.show}
      </button>
    );
  return (
    <section aria-labelledby={id} className="appears flex flex-col gap-3 rounded-sheet bg-open-wash p-4">
      <p id={id} className="flex items-start gap-2 text-open text-small">
        <AlertTriangle size={15} strokeWidth={2} className="mt-0.5 shrink-0" aria-hidden />
        {linkTexts.withPassword.warning}
      </p>
      <CopyableLink label={linkTexts.withPassword.label} link={link} focused secondary />
    </section>
  );
}
