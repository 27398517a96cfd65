// What went wrong, for a person at a terminal: the client's own sentences where they fit there, others where those speak
// of a page. Each with its exit code. No sentence holds a key, a password, or anything out of a paste.

import type { CreateFailureCode, DeleteFailureCode, SaveFailureCode } from "@/client/failure";
import { createFailureOf, deleteFailureOf, deleteFailures, openFailures, saveFailureOf } from "@/client/failure";
import type { OpenFailureCode } from "@/client/opening";
import { PasteError } from "@/contract/errors";
import type { Kind } from "@/contract/paste";
import { CryptoError } from "@/crypto";
import { CliFailure, type Family } from "./exit-codes";

const openFamilies = {
  "malformed-link": "usage",
  "not-found": "not-found",
  burned: "burned",
  "wrong-password": "unreadable",
  "wrong-key": "unreadable",
  unreadable: "unreadable",
  "claimed-unreadable": "unreadable",
  malformed: "unreadable",
  unsupported: "unreadable",
  "other-kind": "unreadable",
  offline: "network",
  "rate-limited": "refused",
  unavailable: "network",
  server: "network",
  "no-web-crypto": "fault",
} as const satisfies Record<OpenFailureCode, Family>;

/** In the place of sentences that speak of a browser. */
const openWords: Partial<Record<OpenFailureCode, string>> = {
  "wrong-key":
    "The part after # is not the one that belongs to this paste, or is not whole. The paste is still there. Copy the link again, and put it in single quotes.",
  "claimed-unreadable":
    "This paste could be read once, and what the server sent for it was damaged on its way, or changed since it was sealed. Nothing of it was written, since it may not be what the writer wrote. The server was not told that you have it: for five minutes the same command asks for it again. If it stays so, ask the writer to share it again.",
  unsupported:
    "It was sealed by a newer version, or in a way that this one refuses as unsafe. Get the newest version of mdbin. The paste is still there.",
  "other-kind":
    "It is not encrypted, and stands at the same address with /p/ in the place of /e/. Ask for it there if that is what you expect: whoever runs the server can read and change it.",
  "no-web-crypto": "This Node has no Web Crypto. Get one from https://nodejs.org/, version 20.19 or later.",
};

/** `when` is RFC 3339, and goes with `burned`; `trouble` is what the system said of the network. */
export function openFailure(
  code: OpenFailureCode,
  when: string | null = null,
  trouble: string | null = null,
): CliFailure {
  const { title, text } = openFailures[code];
  const at = code === "burned" && when !== null ? ` That was at ${timeOf(when)}.` : "";
  return new CliFailure(openFamilies[code], `${titleOf(title, code, trouble)}.${at} ${openWords[code] ?? text}`);
}

const titleOf = (title: string, code: OpenFailureCode, trouble: string | null): string =>
  code === "offline" && trouble !== null ? `${title}: ${trouble}` : title;

/** The server has another kind of paste under this id than its address says. */
export const otherKind = (asked: Kind): CliFailure =>
  asked === "encrypted"
    ? openFailure("other-kind")
    : new CliFailure(
        "unreadable",
        "This is an encrypted paste, and its address begins with /e/. Ask whoever sent it for the whole link.",
      );

/** A time as everyone reads it, in this machine's time zone. */
export const timeOf = (time: string): string =>
  new Date(time).toLocaleString("sv-SE", { dateStyle: "short", timeStyle: "short" });

const families: Record<string, Family> = {
  unreachable: "network",
  unavailable: "network",
  internal: "network",
  conflict: "conflict",
  "not-found": "not-found",
  burned: "burned",
};
const familyOf = (code: string): Family => families[code] ?? "refused";

const createWords = {
  unreachable: "The server cannot be reached, so nothing may have been shared. Try again when the connection is back.",
  invalid:
    "The server did not take this paste as it is. Nothing was shared. If it stays so, tell whoever runs the server.",
  forbidden:
    "The server does not take this paste: normal pastes may be switched off. Nothing was shared. Without --normal it is encrypted.",
  conflict: "By a rare chance the address was taken. Nothing was shared. Try again, and it gets another one.",
  "too-large": "This text is larger than the server takes. Nothing was shared. Shorten it, or share it in two parts.",
  "unsupported-media-type": "The server did not take this paste as it is. Nothing was shared.",
  "rate-limited": "Too many pastes came from your network. Nothing was shared. Wait a minute, then try again.",
  unavailable: "The server is not ready. Nothing was shared. Try again in a moment.",
  internal: "The server made a mistake. Nothing may have been shared. Try again; if it stays so, tell whoever runs it.",
} as const satisfies Record<CreateFailureCode, string>;

const saveWords = {
  unreachable: "The server cannot be reached.",
  invalid: "The server did not take this revision as it is. If it stays so, tell whoever runs it.",
  forbidden: "The server does not believe that this paste is yours.",
  conflict: "Somebody else saved this paste meanwhile. Nothing was overwritten.",
  "too-large": "This text is larger than the server takes. Shorten it, or share a part of it apart.",
  "unsupported-media-type": "The server did not take this revision as it is.",
  "rate-limited": "Too many requests came from your network. Wait a minute, then try again.",
  unavailable: "The server is not ready. Try again in a moment.",
  internal: "The server made a mistake. Try again; if it stays so, tell whoever runs it.",
} as const satisfies Record<SaveFailureCode, string>;

const deleteWords = {
  ...deleteFailures,
  forbidden: "The server does not believe that this paste is yours. It is still there.",
} as const satisfies Record<DeleteFailureCode, string>;

const withTrouble = (words: string, trouble: string | null): string =>
  trouble === null ? words : words.replace("cannot be reached", `cannot be reached: ${trouble}`);

/** Of what was thrown by a call of one kind. What is a fault of this program is thrown on. */
const failureBy =
  <Code extends string>(codeOf: (error: unknown) => Code | null, words: Record<Code, string>) =>
  (error: unknown, trouble: string | null): CliFailure => {
    const code = codeOf(error);
    if (code === null) throw error;
    return new CliFailure(familyOf(code), withTrouble(words[code], trouble), { cause: error });
  };

/** While a paste was made. */
export const createFailure = failureBy(createFailureOf, createWords);
/** While a paste was deleted. */
export const deleteFailure = failureBy(deleteFailureOf, deleteWords);
const revisionFailure = failureBy(saveFailureOf, saveWords);

/** While a revision was saved; a paste that is gone meanwhile is told as such. */
export function saveFailure(error: unknown, trouble: string | null): CliFailure {
  if (error instanceof PasteError && (error.code === "not-found" || error.code === "burned"))
    return openFailure(error.code, error.members.burnedAt ?? null);
  return revisionFailure(error, trouble);
}

/** The same while an original blob was opened. */
export function blobFailure(error: unknown): CliFailure {
  if (!(error instanceof CryptoError)) throw error;
  const words =
    error.code === "unreadable"
      ? "This password does not open it, or the blob is damaged. Mind upper and lower case, and spaces at the ends."
      : "This is no blob of the original MdBin: base64 of at least 44 bytes was expected, and UTF-8 text in it.";
  return new CliFailure("unreadable", words, { cause: error });
}
