"use client";
// The text of an encrypted paste: plain from the first moment, rendered as soon as that is ready.
import { AlertTriangle } from "lucide-react";
import { PlainText } from "./plain-text";
import { Rendered } from "./rendered";
import { Sheet } from "./sheet";
import { viewerTexts } from "./texts";
import type { View } from "./view";

export function OpenText({ view }: { view: View }) {
  const document = view.step === "open" ? view.document : null;
  return (
    <Sheet hidden={view.step === "sealed" || view.step === "failed"}>
      {view.step === "open" && view.doubt !== null && (
        <p role="status" className="mb-6 flex items-start gap-2 rounded-sheet bg-open-wash p-3 text-open text-small">
          <AlertTriangle size={15} strokeWidth={2} className="mt-0.5 shrink-0" aria-hidden />
          {view.doubt === "differs" ? viewerTexts.revisionDiffers : viewerTexts.revisionIsOlder}
        </p>
      )}
      {view.step === "opening" && (
        <p className="until-opened appears-late text-quiet" role="status">
          {viewerTexts.waiting}
        </p>
      )}
      <Rendered document={document}>
        <PlainText text={document?.text ?? null} />
      </Rendered>
    </Sheet>
  );
}
