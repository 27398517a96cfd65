// What is typed on the edit page and not yet saved: one paste's drafts, kept as the write page's are, with the revision
// that they are written over. Fresh secrets stand with them from before they are sent, for if the answer is lost and the
// page with it, the link that opens the paste from then on would be nowhere.
import type { Secrets } from "../contract/envelope";
import { formatBase64url, parseBase64url } from "../crypto";
import { parseWritten, type Written } from "./draft";
import { type Drafts, draftsOf } from "./draft-slots";
import type { PreparedSecrets } from "./edit-paste";

export type EditDraft = {
  document: Written;
  /** The number of the revision that it is written over. */
  base: number;
  /** Secrets that may be the paste's by now; null where none are on their way. */
  pending: PendingSecrets | null;
};

/** A password is not among it: its writer knows that. */
export type PendingSecrets = {
  fragment: string;
  secrets: Secrets;
  /** Base64url of bytes 0 to 24 of the envelope that was sealed with them. */
  head: string;
};

const known = new Map<string, Drafts<EditDraft>>();

/** One and the same for one paste, since a page has one slot. */
export function editDraftsOf(id: string): Drafts<EditDraft> {
  const drafts = known.get(id) ?? draftsOf(`edit:${id}`, parseEditDraft);
  known.set(id, drafts);
  return drafts;
}

export const pendingOf = ({ fragment, secrets, keepsake }: PreparedSecrets): PendingSecrets => ({
  fragment,
  secrets,
  head: formatBase64url(keepsake.head),
});

function parseEditDraft(value: unknown): EditDraft | null {
  if (typeof value !== "object" || value === null) return null;
  const { document: written, base, pending }: Partial<Record<keyof EditDraft, unknown>> = value;
  const document = parseWritten(written);
  if (document === null || typeof base !== "number" || !Number.isSafeInteger(base) || base < 1) return null;
  return { document, base, pending: parsePending(pending) };
}

function parsePending(value: unknown): PendingSecrets | null {
  if (typeof value !== "object" || value === null) return null;
  const { fragment, secrets, head }: Partial<Record<keyof PendingSecrets, unknown>> = value;
  if (typeof fragment !== "string" || typeof head !== "string" || parseBase64url(head) === null) return null;
  if (secrets !== "link" && secrets !== "password" && secrets !== "link+password") return null;
  return { fragment, secrets, head };
}
