// Opens what is to be edited: the newest revision of a paste of either kind, with what an edit of it has to know. As
// with reading, nothing that it does destroys a paste.
import type { PasteErrorCode } from "../contract/errors";
import { PasteError } from "../contract/errors";
import { idPattern } from "../contract/id";
import type { Kind } from "../contract/paste";
import { formatBase64url, parseBase64url, textOfUtf8 } from "../crypto";
import { getPaste } from "./api";
import type { PendingSecrets } from "./edit-draft";
import { type Fetch, fetchContent } from "./fetch-envelope";
import { type Held, openPaste } from "./open-paste";
import { type Keepsake, OpenFailure, type OpenFailureCode, type Opening } from "./opening";
import { Unreachable } from "./unreachable";

type Opened = Extract<Opening, { step: "open" }>;

/**
 * As an `Opening`; a normal paste needs nothing to be opened with, so its keepsake is null. What burns is not opened, with
 * whatever it would be: reading it would destroy it.
 */
export type VersionOpening =
  | Exclude<Opening, Opened | { needs: "claim" }>
  | (Omit<Opened, "keepsake"> & { keepsake: Keepsake | null })
  /** `expiresAt` is RFC 3339; null for never. */
  | { step: "burns"; expiresAt: string | null };

/** Opens a paste of the kind that its address says, and nothing of another kind. Never throws. */
export const openVersion = (kind: Kind, id: string, held: Held, fetch?: Fetch): Promise<VersionOpening> =>
  kind === "encrypted" ? openEncrypted(id, held, fetch) : openNormal(id, fetch);

async function openEncrypted(id: string, held: Held, fetch?: Fetch): Promise<VersionOpening> {
  const opening = await openPaste(id, held, fetch);
  if (opening.step !== "sealed") return opening;
  return opening.needs === "claim" || opening.known.burns
    ? { step: "burns", expiresAt: opening.known.expiresAt }
    : opening;
}

/**
 * Opens a paste with secrets that were on their way when their page was left. Null where they never came to be the
 * paste's: then those before still are. A password is asked for only where the envelope is the one that this device
 * sealed with it.
 */
export async function openWithPending(
  id: string,
  pending: PendingSecrets,
  fetch?: Fetch,
): Promise<VersionOpening | null> {
  const { header = "" } = await getPaste(id, fetch).catch(() => ({ header: "" }));
  const head = parseBase64url(header)?.slice(0, parseBase64url(pending.head)?.length ?? 0);
  if (head === undefined || formatBase64url(head) !== pending.head) return null;
  const opening = await openPaste(id, { fragment: pending.fragment }, fetch);
  return opening.step === "open" || (opening.step === "sealed" && opening.needs === "password") ? opening : null;
}

async function openNormal(id: string, fetch: Fetch = globalThis.fetch): Promise<VersionOpening> {
  try {
    if (!idPattern.test(id)) throw new OpenFailure("malformed-link");
    const { kind, burn, ...paste } = await getPaste(id, fetch);
    if (paste.id !== id) throw new OpenFailure("server");
    if (kind !== "normal") throw new OpenFailure("other-kind");
    if (burn) return { step: "burns", expiresAt: paste.expiresAt };
    const content = await fetchContent(id, null, fetch);
    if (typeof content === "string") throw new OpenFailure("server");
    const document = { text: textOf(content.body) };
    return { step: "open", document, revision: content.revision, revisionDiffers: false, keepsake: null };
  } catch (error) {
    return failureOf(error);
  }
}

/** A BOM is part of the text (docs/format.md). */
function textOf(bytes: Uint8Array): string {
  try {
    return textOfUtf8(bytes);
  } catch (cause) {
    throw new OpenFailure("malformed", null, { cause });
  }
}

function failureOf(error: unknown): VersionOpening {
  if (error instanceof OpenFailure) return { step: "failed", failure: error.code, burnedAt: error.burnedAt };
  if (error instanceof Unreachable) return { step: "failed", failure: "offline", burnedAt: null };
  if (!(error instanceof PasteError)) throw error;
  return { step: "failed", failure: failures[error.code] ?? "server", burnedAt: error.members.burnedAt ?? null };
}

const failures: Partial<Record<PasteErrorCode, OpenFailureCode>> = {
  invalid: "malformed-link",
  "not-found": "not-found",
  burned: "burned",
  "rate-limited": "rate-limited",
  unavailable: "unavailable",
};
