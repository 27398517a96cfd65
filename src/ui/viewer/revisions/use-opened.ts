"use client";
// One of the revisions that are compared: fetched and opened, unless the page has it anyway.
import { useEffect, useState } from "react";
import type { RevisionFailureCode } from "@/client/revisions";
import { askForRevision } from "./ask";
import type { Current, Revisions } from "./use-revisions";

export type Opened =
  | { step: "opening" }
  | ({ step: "open" } & Current)
  | { step: "failed"; failure: RevisionFailureCode; retry: () => void };

export function useOpened({ paste, current, readableOf }: Revisions, revision: number): Opened {
  const [opened, setOpened] = useState<Opened>({ step: "opening" });
  const isOpen = revision === current?.revision;
  useEffect(() => {
    if (isOpen) return;
    let isStale = false;
    const ask = async () => {
      setOpened({ step: "opening" });
      const answer = await askForRevision(paste(), revision);
      if (isStale) return;
      if (answer.step === "failed") return setOpened({ ...answer, retry: ask });
      setOpened({ ...answer, document: readableOf(answer.document) });
    };
    ask();
    return () => {
      isStale = true;
    };
  }, [isOpen, paste, readableOf, revision]);
  return isOpen ? { step: "open", ...current } : opened;
}
