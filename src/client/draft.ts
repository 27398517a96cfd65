// What is typed on the write page and not yet sent, kept on this device only, encrypted: it survives a reload, a crash,
// a closed tab.
import type { Document } from "../crypto";
import { draftsOf } from "./draft-slots";

/** What a person writes. Without a `format` it is for the composer to recognise. */
export type Written = Omit<Document, "revision">;

const drafts = draftsOf("", parseWritten);

/** What was being written here, or in a tab that is gone; null where there is none. Rejects where it does not open. */
export const restoreDraft = drafts.restore;
/** Keeps a draft that has no place on this page for a tab that opens later. Rejects where the browser forbids storage. */
export const setAside = drafts.setAside;
/** Forgets this tab's draft: the paste is made, or the person says so. */
export const forgetDraft = drafts.forget;
/**
 * Keeps a document for the write page that this very tab opens next, which restores it as its draft. A draft that the
 * tab had before stays, for a tab that opens later. Rejects where the browser forbids storage.
 */
export const handOver = drafts.handOver;

/** Keeps what is being written; where all of it is empty it is forgotten. Rejects where the browser forbids storage. */
export const keepDraft = (document: Written): Promise<void> =>
  [document.text, document.title, document.name].every((written = "") => written === "")
    ? drafts.forget()
    : drafts.keep(document);

/** What lay in the store, as a document; null where it is none. */
export function parseWritten(value: unknown): Written | null {
  if (typeof value !== "object" || value === null) return null;
  const { text, title, name, format, language }: Partial<Record<keyof Written, unknown>> = value;
  if (typeof text !== "string") return null;
  return {
    text,
    ...(typeof title === "string" && { title }),
    ...(typeof name === "string" && { name }),
    ...((format === "markdown" || format === "plain" || format === "code") && { format }),
    ...(typeof language === "string" && { language }),
  };
}
