"use client";
// Files that come into the editor. One that holds no text changes nothing, and one that takes the place of what was
// written can be undone.
import { type RefObject, useState } from "react";
import type { Written } from "@/client/draft";
import { safeFileName } from "@/client/file-name";
import { type Refusal, textOfFile } from "./sheet/text-file";

/** What became of a file, until the person has seen it. `before` is what its text replaced. */
export type FileNotice =
  | { step: "taken"; name: string; before: Written | null }
  | { step: "refused"; name: string; refusal: Refusal | "several"; bytes: number };

export function useFiles(newest: RefObject<Written>, replace: (document: Written) => void) {
  const [notice, setNotice] = useState<FileNotice | null>(null);

  const take = async (files: readonly File[], bytesMax: number) => {
    const [file] = files;
    if (file === undefined) return;
    const taken = files.length > 1 ? ({ refusal: "several" } as const) : await textOfFile(file, bytesMax);
    if ("refusal" in taken) {
      setNotice({ step: "refused", name: file.name, refusal: taken.refusal, bytes: file.size });
      return;
    }
    const before = newest.current;
    const name = safeFileName(file.name);
    replace({
      text: taken.text,
      ...(before.title !== undefined && { title: before.title }),
      ...(name !== null && { name }),
    });
    setNotice({ step: "taken", name: file.name, before: before.text === "" ? null : before });
  };

  return {
    notice,
    take,
    undo: (before: Written) => {
      replace(before);
      setNotice(null);
    },
    dismiss: () => setNotice(null),
  };
}
