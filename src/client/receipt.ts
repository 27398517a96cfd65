// Whether a paste that burns was read, as far as the server says. Asking changes nothing, claims nothing, and proves
// nothing: it takes the id alone.
import { PasteError } from "../contract/errors";
import { getPaste } from "./api";
import type { Fetch } from "./fetch-envelope";
import { Unreachable } from "./unreachable";

/** Times are RFC 3339. */
export type Receipt =
  | { step: "read"; burnedAt: string }
  /** `expiresAt` is null for never. */
  | { step: "unread"; expiresAt: string | null }
  /** The server has nothing under this id: it expired, was deleted, or was read long ago. */
  | { step: "gone" };

/** Throws `PasteError` or `Unreachable` where the server does not say. */
export async function askReceipt(id: string, fetch?: Fetch): Promise<Receipt> {
  try {
    const { expiresAt } = await getPaste(id, fetch);
    return { step: "unread", expiresAt };
  } catch (error) {
    if (!(error instanceof PasteError)) throw error;
    if (error.code === "not-found") return { step: "gone" };
    const { burnedAt } = error.members;
    // One of the two clocks is wrong where that lies ahead: by now it was read.
    if (error.code === "burned" && burnedAt !== undefined)
      return { step: "read", burnedAt: mayBe(burnedAt) ? burnedAt : new Date().toISOString() };
    throw error;
  }
}

const day = 86_400_000;

/** Whether something may have happened at that time: clocks differ, but not by more than a day. RFC 3339. */
export const mayBe = (time: string, now = Date.now()): boolean => Date.parse(time) < now + day;

/**
 * Asks for several, a few at a time, and tells each answer as it comes; null where there is none. Where the server
 * cannot be reached, or wants a pause, no more of them are asked.
 */
export async function askReceipts(
  ids: readonly string[],
  tell: (id: string, receipt: Receipt | null) => void,
  fetch?: Fetch,
): Promise<void> {
  const waiting = ids.values();
  let stopped = false;
  const askNext = async () => {
    for (const id of waiting) {
      const receipt = stopped
        ? null
        : await askReceipt(id, fetch).catch((error: unknown) => {
            stopped ||= error instanceof Unreachable || (error instanceof PasteError && pausing.includes(error.code));
            return null;
          });
      tell(id, receipt);
    }
  };
  await Promise.all(Array.from({ length: askedAtOnce }, askNext));
}

const askedAtOnce = 3;
const pausing: readonly string[] = ["rate-limited", "unavailable"];
