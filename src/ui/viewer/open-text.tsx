"use client";
// The text of an encrypted paste: plain from the first moment, in the way it is read as soon as that is ready. A
// config never stands there plain: a sentence holds its place until its masked table is there.
import { AlertTriangle } from "lucide-react";
import type { ReactNode } from "react";
import type { Lines } from "@/client/link";
import { isConfig, textTypeOf } from "@/client/text-type";
import { titleLine } from "@/client/title";
import { Opened } from "./opened";
import { PlainText, Title } from "./plain-text";
import { Sheet } from "./sheet";
import { openedTexts, viewerTexts } from "./texts";
import type { Reading } from "./use-reading";
import type { View } from "./view";

type Props = {
  view: View;
  reading: Reading;
  lines: Lines | null;
  /** Absent where there is no link that could say them. */
  onLines: ((lines: Lines | null) => void) | undefined;
  /** Above the text. */
  children: ReactNode;
};

export function OpenText({ view, reading, lines, onLines, children }: Props) {
  const document = view.step === "open" ? view.document : null;
  const type = textTypeOf(document ?? {});
  const plain = document === null || isConfig(type) ? null : document.text;
  return (
    <Sheet hidden={view.step === "sealed" || view.step === "failed"} wide={type.format !== "markdown"}>
      {children}
      {view.step === "open" && view.doubt !== null && (
        <p role="status" className="mb-4 flex items-start gap-2 rounded-sheet bg-open-wash p-3 text-open text-small">
          <AlertTriangle size={15} strokeWidth={2} className="mt-0.5 shrink-0" aria-hidden />
          {view.doubt === "differs" ? viewerTexts.revisionDiffers : viewerTexts.revisionIsOlder}
        </p>
      )}
      <Opened
        document={document}
        kind="encrypted"
        reading={reading}
        lines={lines}
        {...(onLines && { onLines })}
        heading={<Title title={document === null ? null : titleLine(document.title ?? "")} />}
      >
        {view.step === "opening" && (
          <>
            <p className="until-opened appears-late text-quiet" role="status">
              {viewerTexts.waiting}
            </p>
            <p id="masked" hidden suppressHydrationWarning className="text-quiet">
              {openedTexts.masked}
            </p>
          </>
        )}
        <PlainText text={plain} />
      </Opened>
    </Sheet>
  );
}
