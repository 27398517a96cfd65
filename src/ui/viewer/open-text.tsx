"use client";
// The text of an encrypted paste: plain from the first moment, in the way it is read as soon as that is ready. A
// config never stands there plain: a sentence holds its place until its masked table is there.
import type { ReactNode } from "react";
import type { Lines } from "@/client/link";
import { isConfig, textTypeOf } from "@/client/text-type";
import { titleLine } from "@/client/title";
import { Opened } from "./opened";
import { PlainText, Title } from "./plain-text";
import { InPlace } from "./revisions/in-place";
import { Doubt } from "./revisions/notices";
import type { Revisions } from "./revisions/use-revisions";
import { openedTexts, viewerTexts } from "./texts";
import type { Reading } from "./use-reading";
import type { View } from "./view";

type Props = {
  view: View;
  /** The document is theirs: the current one, or an earlier one in its place. */
  revisions: Revisions;
  reading: Reading;
  lines: Lines | null;
  /** Absent where no link could say them: the link is the current revision's, or opens nothing any more. */
  onLines: ((lines: Lines | null) => void) | undefined;
  /** Above the text. */
  children: ReactNode;
};

export function OpenText({ view, revisions, reading, lines, onLines, children }: Props) {
  const { document } = revisions;
  const type = textTypeOf(document ?? {});
  const plain = document === null || isConfig(type) ? null : document.text;
  return (
    <InPlace
      revisions={revisions}
      hidden={view.step === "sealed" || view.step === "failed"}
      wide={type.format !== "markdown"}
    >
      {children}
      {view.step === "open" && view.doubt !== null && revisions.earlierRevision === null && (
        <Doubt>{view.doubt === "differs" ? viewerTexts.revisionDiffers : viewerTexts.revisionIsOlder}</Doubt>
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
    </InPlace>
  );
}
