// What is edited, and what a page that opens it begins with: the newest revision, and what of it is still a draft.
import type { Written } from "@/client/draft";
import type { EditDraft, PendingSecrets } from "@/client/edit-draft";
import type { Keepsake } from "@/client/opening";
import { isSameDocument, recognisedType, sealedForm, withType } from "@/client/sealed-form";
import { textTypeOf } from "@/client/text-type";
import type { Kind } from "@/contract/paste";

/** What was saved as which revision. */
export type Saved = { revision: number; document: Written };

/** A revision that was opened. */
export type Version = Saved & {
  /** What opened it; null for a normal paste. */
  keepsake: Keepsake | null;
  /** Whether it was sealed as another revision than the server calls it. */
  revisionDiffers: boolean;
};

/** What the page has when the paste is open. */
export type Start = {
  kind: Kind;
  id: string;
  /** Base64url. */
  editToken: string;
  /** What stands behind `#` in the paste's link, as far as it is held. */
  fragment: string;
  version: Version;
  /** Whether this device has seen a newer one. */
  isOlder: boolean;
  draft: EditDraft | null;
  /** Secrets that turned out to be the paste's: the page that replaced them never heard so. */
  recovered: PendingSecrets | null;
};

/** What is written over. The document is null where it is a revision that only its number is known of. */
export type Base = { revision: number; document: Written | null };

export type Beginning = {
  base: Base;
  shown: Written;
  /** A revision that is newer than the one that the draft is written over. */
  theirs: Version | null;
  restored: boolean;
};

/** A document as it stands on the sheet: its type is left to what is recognised, where that is the same. */
export function formOf(kind: Kind, document: Written): Written {
  if (kind === "normal") return { text: document.text };
  const said = textTypeOf(document);
  const recognised = recognisedType(document);
  const same = said.format === recognised.format && said.language === recognised.language;
  return withType(document, same ? null : said);
}

/** Whether the two would be saved as the same. */
export const isUnchanged = (kind: Kind, one: Written, other: Written): boolean =>
  // The type of a text is looked for only where it could matter: this is asked at every key.
  one.text === other.text && (kind === "normal" || isSameDocument(sealedForm(one), sealedForm(other)));

/** Whether saving a document over `base` would change anything, as far as that is known. */
export const isChangedFrom = (kind: Kind, base: Base, document: Written): boolean =>
  base.document === null || !isUnchanged(kind, document, base.document);

export function beginningOf({ kind, version, draft }: Pick<Start, "kind" | "version" | "draft">): Beginning {
  const form = formOf(kind, version.document);
  const base = { revision: version.revision, document: form };
  // What was typed may have been saved by a call whose answer was lost.
  if (draft === null || isUnchanged(kind, draft.document, form))
    return { base, shown: form, theirs: null, restored: false };
  const shown = draft.document;
  // A server that hands out an older revision than the draft's has that one to be written over.
  if (draft.base >= version.revision) return { base, shown, theirs: null, restored: true };
  return { base: { revision: draft.base, document: null }, shown, theirs: version, restored: true };
}
