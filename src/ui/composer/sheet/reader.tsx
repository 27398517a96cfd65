"use client";
// What a reader sees of a document, in a chunk of its own.
import type { Written } from "@/client/draft";
import { Rendered } from "@/ui/viewer/rendered";
import { Sheet } from "@/ui/viewer/sheet";

export default function Reader({ document }: { document: Written }) {
  return (
    <Sheet>
      <Rendered document={document}>
        <pre className="plain">{document.text}</pre>
      </Rendered>
    </Sheet>
  );
}
