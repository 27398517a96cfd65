"use client";
// Somebody saved first: what they saved and what is written here, as a difference, until the person has decided.
import { AlertTriangle } from "lucide-react";
import { useDeferredValue, useEffect, useId, useRef } from "react";
import type { Written } from "@/client/draft";
import { saveFailures } from "@/client/failure";
import { recognisedType } from "@/client/sealed-form";
import { type TextType, textTypeOf } from "@/client/text-type";
import type { Kind } from "@/contract/paste";
import { Difference } from "@/ui/diff/difference";
import { primaryButton, secondaryButton } from "@/ui/parts/button";
import { formatMoment } from "@/ui/parts/format";
import { viewerTexts } from "@/ui/viewer/texts";
import { typeName } from "../sheet/type-choice";
import { compareTexts as texts } from "./texts";
import type { Editing } from "./use-editing";
import { formOf, type Version } from "./version";

type Props = { editing: Editing; theirs: Version };

export function Compare({ editing, theirs }: Props) {
  const { writing, failure } = editing;
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  const { revision } = theirs;
  useEffect(() => {
    if (revision > 0) heading.current?.focus();
  }, [revision]);
  const busy = writing.busy;
  return (
    <section aria-labelledby={id} data-compare className="flex min-h-0 flex-1 flex-col">
      <div className="min-h-0 flex-1 overflow-y-auto">
        <div className="flex flex-col gap-1 bg-open-wash p-4 md:px-6">
          <h1 ref={heading} id={id} tabIndex={-1} className="font-semibold text-title outline-none">
            {texts.title}
          </h1>
          <p>{texts.sentence(revision, momentOf(editing, revision))}</p>
          <p className="text-small">{texts.what}</p>
          {theirs.revisionDiffers && <p className="text-open">{viewerTexts.revisionDiffers}</p>}
        </div>
        <div className="flex flex-col gap-4 p-4 md:px-6">
          <Members editing={editing} theirs={theirs} />
          <Sides editing={editing} theirs={theirs} />
        </div>
      </div>
      <div className="flex flex-col gap-2 border-line border-t p-3 md:px-6">
        <p role="alert" className="flex items-start gap-2 text-open text-small empty:hidden">
          {failure !== null && (
            <>
              <AlertTriangle size={15} strokeWidth={2} className="mt-0.5 shrink-0" aria-hidden />
              {saveFailures[failure]}
            </>
          )}
        </p>
        <div className="flex flex-wrap gap-2 max-md:flex-col md:justify-end">
          <button type="button" onClick={() => editing.take(theirs)} className={secondaryButton} aria-disabled={busy}>
            {texts.takeTheirs}
          </button>
          <button type="button" onClick={() => editing.save()} className={secondaryButton} aria-disabled={busy}>
            {texts.saveMine(revision + 1)}
          </button>
          {/* Neither text gives way to the other by this one. */}
          <button type="button" onClick={editing.showText} className={primaryButton} aria-disabled={busy}>
            {texts.goOn}
          </button>
        </div>
      </div>
    </section>
  );
}

/** Beside the text, while the person goes on with it. */
export const TheirsBeside = ({ editing, theirs }: Props) => (
  <section
    aria-label={texts.besideLabel}
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    tabIndex={0}
    className="min-h-0 min-w-0 flex-1 overflow-y-auto p-4 -outline-offset-2"
  >
    <Sides editing={editing} theirs={theirs} />
  </section>
);

function Sides({ editing, theirs }: Props) {
  const { written } = editing.writing;
  const mine = useDeferredValue(written.document.text);
  const { revision, document } = theirs;
  return (
    <Difference
      from={{
        label: texts.theirs(revision, momentOf(editing, revision)),
        text: document.text,
        type: typeOf(editing.kind, document),
      }}
      to={{ label: texts.yours, text: mine, type: written.type.shown }}
    />
  );
}

/** A normal paste says no type: it is recognised. */
const typeOf = (kind: Kind, document: Written): TextType =>
  kind === "normal" ? recognisedType(document) : textTypeOf(document);

/** What differs beside the texts. */
function Members({ editing: { kind, writing }, theirs }: Props) {
  const one = formOf(kind, theirs.document);
  const other = writing.written.preview;
  const pairs = [
    [texts.member.title, one.title, other.title],
    [texts.member.name, one.name, other.name],
    [texts.member.type, typeName(typeOf(kind, theirs.document)), typeName(textTypeOf(other))],
  ] as const;
  const different = kind === "normal" ? [] : pairs.filter(([, theirs = "", yours = ""]) => theirs !== yours);
  if (different.length === 0) return null;
  return (
    <dl className="flex flex-col gap-1 text-small">
      {different.map(([name, theirs, yours]) => (
        <div key={name} className="flex flex-wrap gap-x-3">
          <dt className="font-medium">{name}</dt>
          <dd className="min-w-0 text-quiet wrap-anywhere">{texts.was(theirs || texts.none, yours || texts.none)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** When it was saved, where the server has said so. */
function momentOf({ newest: { paste } }: Editing, revision: number): string | null {
  return paste?.revision === revision ? formatMoment(paste.updatedAt) : null;
}
