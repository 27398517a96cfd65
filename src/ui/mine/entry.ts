// A paste of the list as its row says it: what has become of it, and the words by which it is found.
import { formatLink } from "@/client/link";
import { isOver, type MyPaste } from "@/client/my-paste";
import type { Receipt } from "@/client/receipt";
import { titleLine } from "@/client/title";
import { claimSeconds, tombstoneDays } from "@/contract/limits";
import { pagePath } from "@/contract/paths";
import { formatMoment, formatRemaining } from "@/ui/parts/format";
import { entryTexts } from "./texts";

/** What the server says of a paste, or did not say yet: of one that burns, whether it was read. */
export type ReceiptState = Receipt | { step: "asking" } | { step: "unasked" };
export type Fate = "live" | "read" | "gone" | "expired";

export type Entry = {
  /** As far as it is known by now. */
  paste: MyPaste;
  fate: Fate;
  /** Null where nothing is asked, or it is known as read. */
  receipt: Exclude<ReceiptState["step"], "read"> | null;
  /** Whether this device remembers what opens it. */
  opensHere: boolean;
};

export type Known = {
  now: number;
  receipts: ReadonlyMap<string, ReceiptState>;
  remembered: ReadonlySet<string>;
};

export function entryOf(kept: MyPaste, { now, receipts, remembered }: Known): Entry {
  const unasked = kept.burn ? ({ step: "asking" } as const) : null;
  const asked = kept.burnedAt === null ? (receipts.get(kept.id) ?? unasked) : null;
  const paste = {
    ...kept,
    title: titleLine(kept.title).trim(),
    burnedAt: asked?.step === "read" ? asked.burnedAt : kept.burnedAt,
  };
  const receipt = asked === null || asked.step === "read" ? null : asked.step;
  return { paste, fate: fateOf(paste, receipt, now), receipt, opensHere: remembered.has(paste.id) };
}

function fateOf(paste: MyPaste, receipt: Entry["receipt"], now: number): Fate {
  if (paste.burnedAt !== null) return "read";
  const isExpired = isOver(paste, now);
  // Of one that burns it matters whether it was read before it expired.
  if (receipt === "gone" && (paste.burn || !isExpired)) return "gone";
  return isExpired ? "expired" : "live";
}

export const filters = ["all", "made", "remembered", "over"] as const;
export type Filter = (typeof filters)[number];

/** Each stands under one of them, and under `all`. */
export const filterOf = ({ fate, paste }: Entry): Exclude<Filter, "all"> => (fate === "live" ? paste.role : "over");

/** A paste without a title is known by its address. */
export const shownName = ({ paste }: Entry): string => (paste.title === "" ? addressOf(paste) : paste.title);

/** As much of its link as is kept. */
export const linkOf = ({ paste }: Entry): string => formatLink(addressOf(paste), paste.fragment);

export const addressOf = ({ kind, id }: MyPaste): string => pagePath(kind, id);

export const opensBy = ({ paste: { secrets, kind } }: Entry): string =>
  secrets === null ? (kind === "normal" ? entryTexts.opens.normal : "") : entryTexts.opens[secrets];

/** Where the list has it from, where that is not the usual. */
export const originOf = ({ paste: { role }, opensHere }: Entry): string | null =>
  role === "made" ? null : opensHere ? entryTexts.remembered : entryTexts.addressOnly;

/**
 * Until when its reader may still be fetching a paste that was claimed, in milliseconds: the server says of a claim when
 * it was, and not whether the text has come through.
 */
export const heldUntil = (burnedAt: string): number => Date.parse(burnedAt) + claimSeconds * 1000;

/** Whether it was read, or is gone; null where there is nothing to say of that. */
export function receiptOf({ paste: { burn, burnedAt, createdAt }, fate, receipt }: Entry, now: number): string | null {
  if (burnedAt !== null)
    return now < heldUntil(burnedAt)
      ? entryTexts.claimed(formatMoment(burnedAt))
      : entryTexts.read(formatMoment(burnedAt));
  if (receipt === null) return null;
  if (!burn) return fate === "gone" ? entryTexts.deleted : null;
  if (receipt !== "gone") return `${entryTexts.burns}: ${entryTexts.receipts[receipt]}`;
  // The server remembers for so long that a paste was read: of a younger one it would know.
  const wouldKnow = now - Date.parse(createdAt) < tombstoneDays * 86_400_000;
  return wouldKnow ? entryTexts.expiredUnread : entryTexts.gone;
}

/** When it expires, in words, and the moment where there is one to say besides. */
export function expiryOf(entry: Entry, now: number): { words: string; moment: string | null } {
  const { fate, paste } = entry;
  const { expiresAt, burnedAt } = paste;
  if (burnedAt !== null && now < heldUntil(burnedAt)) return { words: entryTexts.overSoon, moment: null };
  if (fate === "read" || fate === "gone") return { words: entryTexts.over, moment: null };
  if (expiresAt === null) return { words: entryTexts.never, moment: null };
  const words = fate === "expired" ? entryTexts.expired : formatRemaining(expiresAt, now);
  return { words, moment: formatMoment(expiresAt) };
}

const folded = (text: string): string => text.normalize("NFKC").toLowerCase();

/** Whether all these words stand in what is said of it. A whole link finds its paste. */
export function isFoundBy(entry: Entry, typed: string, now: number): boolean {
  const { paste } = entry;
  const [, id] = /\/[ep]\/([0-9A-Za-z]{12})(?![0-9A-Za-z])/.exec(typed) ?? [];
  if (id !== undefined) return paste.id === id;
  const said = folded(
    [
      paste.title,
      addressOf(paste),
      entryTexts.kinds[paste.kind],
      opensBy(entry),
      originOf(entry),
      receiptOf(entry, now),
      entry.fate === "expired" ? entryTexts.expired : "",
    ].join(" "),
  );
  return folded(typed)
    .split(/\s+/)
    .every((word) => said.includes(word));
}
