// What the page of an encrypted paste can show: one union, drawn as a machine.
//
//   opening ──▶ open ◀─────────┐
//      │  ▲                    │
//      ▼  │ password, link     │ the press that claims a paste that burns
//    sealed ◀──▶ failed      sealed (needs: "claim")
//
// Nothing that was typed or came with the link is lost on any way.
import type { KnownPaste, OpenFailureCode, Opening } from "@/client/opening";
import type { Confirm, Reading } from "@/client/read-once";

type Open = Extract<Opening, { step: "open" }>;

export type View =
  | { step: "opening" }
  | {
      step: "open";
      document: Open["document"];
      /** The number that the server gives it. */
      revision: number;
      doubt: "differs" | "older" | null;
      /** Of a paste that burns, which is open for the only time: to be called when its text is on the screen. */
      confirm: Confirm | null;
    }
  | {
      step: "sealed";
      needs: "password" | "link";
      burns: boolean;
      /** RFC 3339; null for never, or where the server has not said. */
      expiresAt: string | null;
      /** Whether what was entered last did not fit. */
      wrong: boolean;
      /** Whether what was entered is being tried. */
      trying: boolean;
      /** Whether this device remembers the paste, and what it remembers opens it no more. */
      outdated: boolean;
    }
  | ClaimPrompt
  | { step: "failed"; failure: OpenFailureCode; burnedAt: string | null };

/** A paste that burns, before the press that claims it: as it was found, or where a reading of it broke off. */
export type ClaimPrompt = {
  step: "sealed";
  needs: "claim";
  known: KnownPaste;
  withPassword: boolean;
  /** Where this browser has begun to read it: until when it can be shown here again, RFC 3339. */
  until: string | null;
  /** Why the last press did not show it. */
  failure: OpenFailureCode | null;
  /** Whether it is being read. */
  trying: boolean;
};

/** What to show after an opening has come to `opening`, where `before` was shown until then. */
export function nextView(before: View, opening: Opening, isOlder: (revision: number) => boolean): View {
  const isAsked = before.step === "sealed" && before.needs !== "claim";
  const { expiresAt, outdated, burns } = isAsked ? before : { expiresAt: null, outdated: false, burns: false };
  if (opening.step === "open") {
    const doubt = opening.revisionDiffers ? "differs" : isOlder(opening.revision) ? "older" : null;
    const { document, revision } = opening;
    return { step: "open", document, revision, doubt, confirm: null };
  }
  if (opening.step === "sealed" && opening.needs === "claim") return { ...opening, failure: null, trying: false };
  if (opening.step === "sealed") {
    // Asked for the same as before: what was entered is none of it, as a link key that was cut off.
    const wrong = isAsked && before.trying && before.needs === opening.needs;
    return {
      step: "sealed",
      needs: opening.needs,
      burns: opening.known.burns,
      expiresAt: opening.known.expiresAt,
      wrong,
      trying: false,
      outdated: outdated || opening.outdated,
    };
  }
  // A secret that does not fit is asked for again, at the place where it was entered; a link's key was entered nowhere.
  const asked = askedAgain[opening.failure];
  if (asked === "password" || (asked === "link" && isAsked))
    return { step: "sealed", needs: asked, burns, expiresAt, wrong: true, trying: false, outdated };
  return { step: "failed", failure: opening.failure, burnedAt: opening.burnedAt };
}

/** What to show after the press of a prompt has come to `reading`. What destroyed nothing can be repeated right there. */
export function viewAfterPress(prompt: ClaimPrompt, reading: Reading): View {
  if (reading.step === "open") {
    const { document, revision, revisionDiffers, confirm } = reading;
    return { step: "open", document, revision, doubt: revisionDiffers ? "differs" : null, confirm };
  }
  if (reading.step === "broken") return { ...prompt, until: reading.until, failure: reading.failure, trying: false };
  if (reading.step === "failed" && reading.failure === "wrong-password")
    return { ...prompt, withPassword: true, failure: reading.failure, trying: false };
  if (reading.step === "failed" && reading.failure === "rate-limited")
    return { ...prompt, failure: reading.failure, trying: false };
  return nextView({ step: "opening" }, reading, () => false);
}

const askedAgain: Partial<Record<OpenFailureCode, "password" | "link">> = {
  "wrong-password": "password",
  "wrong-key": "link",
};
