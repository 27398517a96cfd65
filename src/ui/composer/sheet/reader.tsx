"use client";
// What a reader sees of a document, in a chunk of its own.
import { titleLine } from "@/client/title";
import type { Kind } from "@/contract/paste";
import { Opened } from "@/ui/viewer/opened";
import { Title } from "@/ui/viewer/plain-text";
import type { Readable } from "@/ui/viewer/reading-mode";
import { Sheet } from "@/ui/viewer/sheet";

export default function Reader({ document, kind }: { document: Readable; kind: Kind }) {
  return (
    <Sheet wide={document.format !== "markdown"}>
      <Opened
        document={document}
        kind={kind}
        lines={null}
        heading={document.title !== undefined && <Title title={titleLine(document.title)} />}
      />
    </Sheet>
  );
}
