// The one reading of a paste that burns, after a press of its button. The Claim-Id is kept before the claim is made, and
// the server is told to destroy the paste only when its text is on the screen: what breaks in between loses nothing.
//
//   press ─▶ keep Claim-Id ─▶ POST claim ─▶ decrypt ─▶ shown ─▶ note that ─▶ DELETE claim ─▶ forget Claim-Id
//              └───────────── again with the same Claim-Id, for five minutes ─────┘
import { headerBytes, parseHeader } from "../contract/envelope";
import { claimSeconds } from "../contract/limits";
import { type Bytes, formatBase64url, parseBase64url, textOfUtf8 } from "../crypto";
import { type Content, claimContent, confirmClaim, type Fetch, type ReadToken } from "./fetch-envelope";
import { type Claims, claimsHere, shownUntil } from "./kept-claims";
import { type Held, type Opened, opened, sealedOnce, stepOf, wayInto } from "./open-paste";
import { type KnownPaste, OpenFailure, type OpenFailureCode, type Opening } from "./opening";
import { forgetFragment } from "./tab-memory";

/** What a reading leans on: the network, what keeps Claim-Ids, the clock and the time between two tries. */
export type Means = {
  fetch: Fetch;
  claims: Claims;
  /** In milliseconds. */
  now: () => number;
  pause: (milliseconds: number) => Promise<void>;
  /** Gets what goes on when a call has ended, for a program that would end with it; a page lives long enough. */
  meanwhile?: (work: Promise<unknown>) => void;
};

const here = (): Means => ({ fetch: globalThis.fetch, claims: claimsHere, now: Date.now, pause: untilLaterOrOnline });

/**
 * To be called when the text is on the screen: the server destroys the paste then, and nothing is kept of it here.
 * Whether the server has said so; it asks until then, or until the server has done it without being asked.
 */
export type Confirm = () => Promise<boolean>;

/** The claim may have arrived, and its answer has not: `until` then (RFC 3339) the same reading can be gone on with. */
export type Broken = { step: "broken"; failure: OpenFailureCode; until: string };

export type Reading = Broken | (Opened & { confirm: Confirm }) | Exclude<Opening, Opened>;

/**
 * Reads an encrypted paste that burns. `known` and `until` are those of the opening that asked for the press. A wrong
 * secret destroys nothing. Never throws.
 */
export const readOnce = (
  id: string,
  held: Held,
  known: KnownPaste,
  until: string | null,
  means: Means = here(),
): Promise<Reading> =>
  stepOf(async (): Promise<Reading> => {
    const way = await wayInto(id, known, held);
    if (typeof way === "string") return sealedOnce(known, held, until);
    const claimed = await claim(id, { head: known.head, readToken: way.keys.readToken, until }, means);
    if (claimed === "forbidden") throw new OpenFailure(way.failure);
    if ("step" in claimed) return claimed;
    const opening = await stepOf(() => opened(claimed.content, way.keys, way));
    if (opening.step === "open") return { ...opening, confirm: claimed.confirm };
    // Not confirmed: it stays for as long as the server gives it to this Claim-Id.
    throw new OpenFailure("claimed-unreadable");
  });

/** The text of a normal paste that burns. */
export type ReadText = { step: "read"; text: string; revision: number; confirm: Confirm };

/** Reads a normal paste that burns; `until` as above. Never throws. */
export const readNormalOnce = (
  id: string,
  until: string | null,
  means: Means = here(),
): Promise<Broken | ReadText | Extract<Opening, { step: "failed" }>> =>
  stepOf(async (): Promise<Broken | ReadText> => {
    const claimed = await claim(id, { head: null, readToken: null, until }, means);
    if (claimed === "forbidden") throw new OpenFailure("server");
    if ("step" in claimed) return claimed;
    return {
      step: "read",
      text: textOf(claimed.content.body),
      revision: claimed.content.revision,
      confirm: claimed.confirm,
    };
  });

function textOf(body: Bytes): string {
  try {
    return textOfUtf8(body);
  } catch (cause) {
    throw new OpenFailure("claimed-unreadable", null, { cause });
  }
}

/** The claim was refused before anything happened to the paste. */
const untouched: readonly OpenFailureCode[] = ["rate-limited", "malformed-link"];
/** There is nothing left to be claimed. */
const gone: readonly OpenFailureCode[] = ["burned", "not-found"];

type Asked = { head: Bytes | null; readToken: ReadToken; until: string | null };

async function claim(
  id: string,
  { head, readToken, until }: Asked,
  means: Means,
): Promise<{ content: Content; confirm: Confirm } | "forbidden" | Broken> {
  const { fetch, claims, now } = means;
  // A reading that goes on is as old as it was.
  const at = until === null ? now() : Date.parse(until) - claimSeconds * 1000;
  const { claimId, takes } = await claims.take(id, { at, head: head && formatBase64url(head) });
  try {
    const content = await claimContent(id, claimId, readToken, fetch);
    if (content === "forbidden") await claims.forgetUnused(id, takes);
    if (content === "forbidden") return content;
    if (content === "claim-required") throw new OpenFailure("server");
    return { content, confirm: () => confirm(id, claimId, means) };
  } catch (error) {
    if (!(error instanceof OpenFailure)) throw error;
    const { code } = error;
    if (gone.includes(code)) await claims.forget(id);
    if (untouched.includes(code)) await claims.forgetUnused(id, takes);
    if (gone.includes(code) || untouched.includes(code)) throw error;
    return { step: "broken", failure: code, until: shownUntil({ at }) };
  }
}

/**
 * What an opening comes to on a browser that has begun to read the paste: it can be shown here again, by another press.
 * Where it was shown already, the server is told so. Never throws.
 */
export async function resumed(id: string, held: Held, opening: Opening, means: Means = here()): Promise<Opening> {
  if (opening.step !== "failed" || opening.failure !== "burned") return opening;
  const begun = await findBegun(id, means);
  const head = parseBase64url(begun?.head ?? "");
  if (begun === null || head === null) return opening;
  const header = parseHeader(head, headerBytes);
  if (typeof header === "string") return opening;
  return stepOf(async () => sealedOnce({ header, head, burns: true, expiresAt: null }, held, begun.until));
}

/** The same of a normal paste that was burned: until when it can be shown here again, or null. Never rejects. */
export const resumedNormal = async (id: string, means: Means = here()): Promise<string | null> =>
  (await findBegun(id, means))?.until ?? null;

async function findBegun(id: string, means: Means): Promise<{ head: string | null; until: string } | null> {
  const kept = await means.claims.find(id, means.now());
  if (kept === null) return null;
  if (!kept.shown) return { head: kept.head, until: shownUntil(kept) };
  const told = confirm(id, kept.claimId, means);
  means.meanwhile?.(told);
  return null;
}

const pauses = [1000, 2000, 5000, 10_000, 20_000];

async function confirm(id: string, claimId: string, means: Means): Promise<boolean> {
  const { fetch, claims, now, pause } = means;
  await claims.markShown(id);
  const end = now() + claimSeconds * 1000;
  for (let tries = 0; now() <= end; tries++) {
    const outcome = await confirmClaim(id, claimId, fetch).then(
      () => "confirmed" as const,
      (error: unknown) => (error instanceof OpenFailure ? error.code : "server"),
    );
    if (outcome === "confirmed" || gone.includes(outcome)) {
      await claims.forget(id);
      forgetLink(id);
      return true;
    }
    await pause(pauses[Math.min(tries, pauses.length - 1)] ?? 0);
  }
  await claims.forget(id);
  return false;
}

/** What the tab has of the link opens nothing any more. */
function forgetLink(id: string): void {
  try {
    forgetFragment(id);
  } catch {
    // The browser forbids storage: then nothing is kept.
  }
}

const untilLaterOrOnline = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    const go = () => {
      clearTimeout(timer);
      removeEventListener("online", go);
      resolve();
    };
    const timer = setTimeout(go, milliseconds);
    addEventListener("online", go);
  });
