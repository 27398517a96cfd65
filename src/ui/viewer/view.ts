// What the page of an encrypted paste can show: one union, drawn as a machine.
//
//   opening ──▶ open
//      │  ▲
//      ▼  │ password, link
//    sealed ◀──▶ failed        (nothing that was typed or came with the link is lost on any way)
import type { OpenFailureCode, Opening } from "@/client/opening";

type Open = Extract<Opening, { step: "open" }>;
type Sealed = Extract<Opening, { step: "sealed" }>;

export type View =
  | { step: "opening" }
  | { step: "open"; document: Open["document"]; doubt: "differs" | "older" | null }
  | {
      step: "sealed";
      needs: Sealed["needs"];
      /** RFC 3339; null for never, or where the server has not said. */
      expiresAt: string | null;
      /** Whether what was entered last did not fit. */
      wrong: boolean;
      /** Whether what was entered is being tried. */
      trying: boolean;
      /** Whether this device remembers the paste, and what it remembers opens it no more. */
      outdated: boolean;
    }
  | { step: "failed"; failure: OpenFailureCode; burnedAt: string | null };

/** What to show after an opening has come to `opening`, where `before` was shown until then. */
export function nextView(before: View, opening: Opening, isOlder: (revision: number) => boolean): View {
  const { expiresAt, outdated } = before.step === "sealed" ? before : { expiresAt: null, outdated: false };
  if (opening.step === "open") {
    const doubt = opening.revisionDiffers ? "differs" : isOlder(opening.revision) ? "older" : null;
    return { step: "open", document: opening.document, doubt };
  }
  if (opening.step === "sealed") {
    // Asked for the same as before: what was entered is none of it, as a link key that was cut off.
    const wrong = before.step === "sealed" && before.trying && before.needs === opening.needs;
    return {
      step: "sealed",
      needs: opening.needs,
      expiresAt: opening.known.expiresAt,
      wrong,
      trying: false,
      outdated: outdated || opening.outdated,
    };
  }
  // A secret that does not fit is asked for again, at the place where it was entered; a link's key was entered nowhere.
  const asked = askedAgain[opening.failure];
  if (asked === "password" || (asked === "link" && before.step === "sealed"))
    return { step: "sealed", needs: asked, expiresAt, wrong: true, trying: false, outdated };
  return { step: "failed", failure: opening.failure, burnedAt: opening.burnedAt };
}

const askedAgain: Partial<Record<OpenFailureCode, "password" | "link">> = {
  "wrong-password": "password",
  "wrong-key": "link",
};
