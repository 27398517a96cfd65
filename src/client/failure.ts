// What can go wrong for a person, in whole sentences: what happened, what it means for the paste, what to do.
// A new code does not compile until it has its sentences.
import { PasteError, type PasteErrorCode } from "../contract/errors";
import type { Unmet } from "./create-paste";
import { FileFailure, type FileFailureCode } from "./file-failure";
import type { OpenFailureCode } from "./opening";
import type { RevisionFailureCode } from "./revisions";
import { Unreachable } from "./unreachable";

/** `next` is what the button does. */
export type FailureText = {
  title: string;
  text: string;
  next: "retry" | "enter-password" | "enter-link" | "open-normal" | "write";
};

export const openFailures = {
  "malformed-link": {
    title: "This link is not whole",
    text: "An address of a paste has 12 letters and digits after /e/, and this one has not. Part of it was probably lost when it was copied; the paste itself is not affected. Ask whoever sent it for the whole link, up to the last character.",
    next: "write",
  },
  "not-found": {
    title: "There is no paste here",
    text: "It has expired, was deleted, or never was: the server does not say which. If somebody sent you this link, ask them to share the text again.",
    next: "write",
  },
  burned: {
    title: "This paste was read and destroyed",
    text: "If that was not you, tell the writer: somebody else had the link.",
    next: "write",
  },
  "wrong-password": {
    title: "This password does not open it",
    text: "Nothing is lost, and you can try as often as you like. Mind upper and lower case, and spaces at the ends. If it opened the paste before, the writer may have replaced it: ask for the new one.",
    next: "enter-password",
  },
  "wrong-key": {
    title: "This link does not open it",
    text: "The part after # does not open this paste. It may have been cut off, or the writer has replaced the link or the password since. The paste is still there. Copy the link again, whole, or ask the writer for the new one.",
    next: "enter-link",
  },
  unreadable: {
    title: "This paste cannot be opened with this link",
    text: "Either the writer has replaced the link or the password since, or the link is another paste's, or what the server sent was changed after it was sealed. Nothing of it is shown, since it may not be what the writer wrote. Ask the writer for the link that opens it now.",
    next: "enter-link",
  },
  "claimed-unreadable": {
    title: "What came cannot be opened",
    text: "This paste could be read once, and what the server sent for it was damaged on its way, or changed since it was sealed. Nothing of it is shown, since it may not be what the writer wrote. This browser has not told the server that you have it, and for five minutes can ask for it again. If it stays so, ask the writer to share it again.",
    next: "retry",
  },
  malformed: {
    title: "What the server sent is no paste",
    text: "It is damaged, or was not made by this program, so nothing of it can be shown. Try again; if it stays so, ask the writer to share it again.",
    next: "retry",
  },
  unsupported: {
    title: "This page cannot read this paste",
    text: "It was sealed by a newer version, or in a way that this page refuses as unsafe. Reload the page to get the newest version. The paste is still there.",
    next: "retry",
  },
  "other-kind": {
    title: "This is a normal paste",
    text: "It is not encrypted, and stands at another address. Open it there, if that is what you expect: whoever runs the server can read and change it.",
    next: "open-normal",
  },
  offline: {
    title: "The server cannot be reached",
    text: "Either this device is offline or the server is away. The paste is not affected, and what you came with is not lost. Try again when the connection is back.",
    next: "retry",
  },
  "rate-limited": {
    title: "Too many requests came from your network",
    text: "The server asks for a pause. The paste is not affected. Wait a minute, then try again.",
    next: "retry",
  },
  unavailable: {
    title: "The server is not ready",
    text: "It does not answer just now. The paste is not affected. Try again in a moment.",
    next: "retry",
  },
  server: {
    title: "The server made a mistake",
    text: "It answered something that makes no sense here. The paste is probably not affected. Try again; if it stays so, tell whoever runs this server.",
    next: "retry",
  },
  "no-web-crypto": {
    title: "This browser cannot decrypt here",
    text: "Browsers decrypt only on pages that came over HTTPS, or from localhost. The paste is not affected. Open the same link with https:// in front, or tell whoever runs this server.",
    next: "retry",
  },
} as const satisfies Record<OpenFailureCode, FailureText>;

/** What can go wrong with another revision of a paste that is open: what is on the screen stays there. */
export const revisionFailures = {
  "not-kept":
    "This revision is not kept any more: the server keeps the newest 20, and a writer can destroy the earlier ones. The others are not affected.",
  "secrets-changed":
    "The paste's writer has changed its link or its password since you opened it, so nothing more of it can be fetched with what you came with. What is open here stays open. Ask the writer for the new link.",
  "not-found":
    "The paste is not there any more: it has expired, or was deleted. What is open here stays until you leave this page.",
  burned: "The paste was read and destroyed. What is open here stays until you leave this page.",
  offline: "The server cannot be reached. What is open here is not affected. Try again when the connection is back.",
  "rate-limited":
    "Too many requests came from your network. What is open here is not affected. Wait a minute, then try again.",
  unavailable: "The server is not ready. What is open here is not affected. Try again in a moment.",
  unreadable:
    "What the server sent for this revision is not what was sealed, so nothing of it is shown. What is open here is not affected. If it stays so, tell the paste's writer.",
  unsupported:
    "This revision was sealed by a newer version of this program, or in a way that this page refuses as unsafe. Reload the page to get the newest version.",
  server:
    "The server answered something that makes no sense here. What is open here is not affected. Try again; if it stays so, tell whoever runs this server.",
} as const satisfies Record<RevisionFailureCode, string>;

/** Whether another try may come to something else. */
export const mayPass = (failure: RevisionFailureCode): boolean =>
  !["not-kept", "secrets-changed", "not-found", "burned"].includes(failure);

/** What can go wrong on the way from a text to its link. What was typed is kept in every case. */
export type CreateFailureCode =
  | Exclude<
      PasteErrorCode,
      "unauthorized" | "not-found" | "method-not-allowed" | "claim-required" | "burned" | "precondition-required"
    >
  | "unreachable";

export const createFailures = {
  unreachable:
    "The server cannot be reached. Your text is still here. Try again: it makes one paste, even if the first try did arrive.",
  invalid:
    "The server did not take this paste as it is. Your text is still here. Reload the page and try again; if it stays so, tell whoever runs this server.",
  forbidden:
    "The server does not take this paste: normal pastes may be switched off. Your text is still here. You can encrypt it instead.",
  conflict: "By a rare chance the address was taken. Your text is still here. Try again and it gets another one.",
  "too-large":
    "This text is larger than the server takes. Your text is still here. Shorten it, or share it in two parts.",
  "unsupported-media-type":
    "The server did not take this paste as it is. Your text is still here. Reload the page and try again.",
  "rate-limited": "Too many pastes came from your network. Your text is still here. Wait a minute, then try again.",
  unavailable: "The server is not ready. Your text is still here. Try again in a moment.",
  internal:
    "The server made a mistake. Your text is still here. Try again; if it stays so, tell whoever runs this server.",
} as const satisfies Record<CreateFailureCode, string>;

/** The code of what was thrown while a paste was made; null for what is a fault of this program. */
export const createFailureOf = (error: unknown): CreateFailureCode | null => codeIn(createFailures, error);

/** What can go wrong when an edit is saved. What was typed is kept in every case, and nothing is overwritten. */
export type SaveFailureCode =
  | Extract<
      PasteErrorCode,
      | "invalid"
      | "forbidden"
      | "conflict"
      | "too-large"
      | "unsupported-media-type"
      | "rate-limited"
      | "unavailable"
      | "internal"
    >
  | "unreachable";

export const saveFailures = {
  unreachable:
    "The server cannot be reached. Your text is still here. Try again: it makes one revision, even if the first try did arrive.",
  invalid:
    "The server did not take this revision as it is. Your text is still here. Reload the page and try again; if it stays so, tell whoever runs this server.",
  forbidden:
    "The server does not take this page's word that the paste is yours. Your text is still here. Try again; if it stays so, tell whoever runs this server.",
  conflict:
    "Somebody else saved this paste meanwhile, and what they wrote cannot be fetched just now. Nothing was overwritten, and your text is still here. Try again.",
  "too-large": "This text is larger than the server takes. It is still here. Shorten it, or share a part of it apart.",
  "unsupported-media-type":
    "The server did not take this revision as it is. Your text is still here. Reload the page and try again.",
  "rate-limited": "Too many requests came from your network. Your text is still here. Wait a minute, then try again.",
  unavailable: "The server is not ready. Your text is still here. Try again in a moment.",
  internal:
    "The server made a mistake. Your text is still here. Try again; if it stays so, tell whoever runs this server.",
} as const satisfies Record<SaveFailureCode, string>;

/** The code of what was thrown while an edit was saved; null for what is a fault of this program. */
export const saveFailureOf = (error: unknown): SaveFailureCode | null => codeIn(saveFailures, error);

/** What can go wrong when a paste is deleted: it is still there, or may be. */
export type DeleteFailureCode = "unreachable" | "forbidden" | "rate-limited" | "unavailable" | "internal";

export const deleteFailures = {
  unreachable:
    "The server cannot be reached, so the paste may still be there. Try again: deleting it twice does no harm.",
  forbidden:
    "The server does not take this page's word that the paste is yours. It is still there. Try again; if it stays so, tell whoever runs this server.",
  "rate-limited": "Too many requests came from your network. The paste is still there. Wait a minute, then try again.",
  unavailable: "The server is not ready. The paste is still there. Try again in a moment.",
  internal:
    "The server made a mistake, and the paste may still be there. Try again; if it stays so, tell whoever runs this server.",
} as const satisfies Record<DeleteFailureCode, string>;

/** The code of what was thrown while a paste was deleted; null for what is a fault of this program. */
export const deleteFailureOf = (error: unknown): DeleteFailureCode | null => codeIn(deleteFailures, error);

/** What can go wrong when the earlier revisions of a paste are destroyed: they are still there, or may be. */
export type OlderFailureCode = DeleteFailureCode | "not-found" | "burned";

export const olderFailures = {
  unreachable:
    "The server cannot be reached, so they may still be there. Try again: destroying them twice does no harm.",
  forbidden:
    "The server does not take this page's word that the paste is yours. They are still there. Try again; if it stays so, tell whoever runs this server.",
  "not-found": "There is no such paste any more: it has expired, or was deleted, with all its revisions.",
  burned: "This paste was read and destroyed, as its writer wished, with all its revisions.",
  "rate-limited": "Too many requests came from your network. They are still there. Wait a minute, then try again.",
  unavailable: "The server is not ready. They are still there. Try again in a moment.",
  internal:
    "The server made a mistake, and they may still be there. Try again; if it stays so, tell whoever runs this server.",
} as const satisfies Record<OlderFailureCode, string>;

/** The code of what was thrown while they were destroyed; null for what is a fault of this program. */
export const olderFailureOf = (error: unknown): OlderFailureCode | null => codeIn(olderFailures, error);

/** What can go wrong when a paste's expiry is changed: it stays as it was, as far as anyone knows. */
export type ExpiryFailureCode = DeleteFailureCode | "not-found" | "burned";

export const expiryFailures = {
  unreachable: "The server cannot be reached, so it may not have changed. Try again: changing it twice does no harm.",
  forbidden:
    "The server does not take this page's word that the paste is yours. Nothing has changed. Try again; if it stays so, tell whoever runs this server.",
  "not-found": "There is no such paste any more: it has expired, or was deleted. Write the text again.",
  burned: "This paste was read and destroyed, as its writer wished.",
  "rate-limited": "Too many requests came from your network. Nothing has changed. Wait a minute, then try again.",
  unavailable: "The server is not ready. Nothing has changed. Try again in a moment.",
  internal: "The server made a mistake. Try again; if it stays so, tell whoever runs this server.",
} as const satisfies Record<ExpiryFailureCode, string>;

/** The code of what was thrown while an expiry was changed; null for what is a fault of this program. */
export const expiryFailureOf = (error: unknown): ExpiryFailureCode | null => codeIn(expiryFailures, error);

/** What can go wrong when a file of pastes is read. Whatever it is, this device keeps what it kept before. */
export const fileFailures = {
  "no-file":
    "This is no file of My pastes, or it is damaged. Nothing has changed. Choose the file that was saved by Export; its name ends in .mdbin.",
  "other-file":
    "This file holds something else than a list of pastes. Nothing has changed. Choose the file that was saved by Export.",
  incomplete: "Part of this file is missing. Nothing has changed. Copy it again, whole, from where it was saved.",
  newer:
    "This file was saved by a newer version, or in a way that this page refuses as unsafe. Nothing has changed. Reload the page to get the newest version, then try again.",
  "wrong-passphrase":
    "This passphrase does not open the file. Nothing has changed. Mind upper and lower case, and spaces at the ends. If it is the right one, the file is damaged: copy it again from where it was saved.",
  malformed:
    "The file opened, but what it holds is not as it should be. Nothing has changed. Save it again by Export, on the device where the list is.",
  "too-large":
    "This file is larger than any list of pastes. Nothing has changed. Choose the file that was saved by Export.",
} as const satisfies Record<FileFailureCode, string>;

/** The code of what was thrown while a file of pastes was read; null for what is a fault of this program. */
export const fileFailureOf = (error: unknown): FileFailureCode | null =>
  error instanceof FileFailure ? error.code : null;

/** By the sentences that there are for it: a code without one is the server's mistake. */
function codeIn<Code extends string>(
  sentences: Record<Code | "unreachable" | "internal", string>,
  error: unknown,
): Code | "unreachable" | "internal" | null {
  if (error instanceof Unreachable) return "unreachable";
  if (!(error instanceof PasteError)) return null;
  return error.code in sentences ? (error.code as Code) : "internal";
}

/** A paste that was made, and does not live as its writer wanted. */
export const unmetTexts = {
  burn: "The server did not take it that the first reading destroys this paste: it can be read again and again. Do not send the link if that matters, and delete the paste.",
  expires: "The server did not take it that this paste expires: it stays until you delete it.",
} as const satisfies Record<Unmet, string>;
