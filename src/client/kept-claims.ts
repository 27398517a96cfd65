// The Claim-Ids of readings that this browser has begun and whose text nobody has seen yet, or whose end the server has
// not heard of: kept before the claim is made, so that neither a broken connection nor a crash loses the paste. Kept
// encrypted under the device's key, forgotten once the server has destroyed the paste, and six minutes old at most. Where
// the browser forbids storage they last as long as the page.
import { claimSeconds } from "../contract/limits";
import { formatBase64url, parseBase64url, randomBytes } from "../crypto";
import { decryptHere, encryptHere, onDevice } from "./device-key";

const claimIdBytes = 16;
/** A minute more than the server gives it again: that one decides, and the clocks here may be moved. */
const keptMilliseconds = (claimSeconds + 60) * 1000;

export type Claim = {
  /** Base64url. */
  claimId: string;
  /** When it was made, in milliseconds of this device's clock. */
  at: number;
  /** Base64url of envelope bytes 0 to 36, which the server does not give out again; null of a normal paste. */
  head: string | null;
  /** Whether the text was on the screen: then it is not to be shown again, but to be destroyed. */
  shown: boolean;
  /** How often it was taken to be claimed with. */
  takes: number;
};

/** What keeps them, by the id of the paste. */
export type Claims = {
  /** The claim that is to be made: the one kept already, or a new one that is kept from now on. */
  take(id: string, claim: Pick<Claim, "at" | "head">): Promise<Pick<Claim, "claimId" | "takes">>;
  /** Null where none is kept, or only one that is too old, which is forgotten. */
  find(id: string, now: number): Promise<Claim | null>;
  /** Notes that its text was on the screen; nothing happens where none is kept. */
  markShown(id: string): Promise<void>;
  forget(id: string): Promise<void>;
  /** Forgets one that came to nothing, where nobody took it before or since: another tab may have claimed with it. */
  forgetUnused(id: string, takes: number): Promise<void>;
};

/** Until when the server gives the text again, RFC 3339. */
export const shownUntil = ({ at }: Pick<Claim, "at">): string => new Date(at + claimSeconds * 1000).toISOString();

/** Where claims lie: a browser's storage here, a file in the command line. */
export type Shelf = {
  /** One after another for an id, in all tabs or processes that have this shelf. */
  alone<T>(id: string, work: () => Promise<T>): Promise<T>;
  read(id: string): Promise<Claim | null>;
  write(id: string, claim: Claim): Promise<void>;
  remove(id: string): Promise<void>;
};

export const claimsOn = ({ alone, read, write, remove }: Shelf): Claims => ({
  take: (id, { at, head }) =>
    alone(id, async () => {
      const kept = await read(id);
      const isOurs = kept !== null && isFresh(kept, at);
      const claimId = isOurs ? kept.claimId : formatBase64url(randomBytes(claimIdBytes));
      const takes = isOurs ? kept.takes + 1 : 1;
      await write(id, { claimId, at, head, shown: false, takes });
      return { claimId, takes };
    }),
  find: (id, now) =>
    alone(id, async () => {
      const kept = await read(id);
      if (kept === null || isFresh(kept, now)) return kept;
      await remove(id);
      return null;
    }),
  markShown: (id) =>
    alone(id, async () => {
      const kept = await read(id);
      if (kept !== null) await write(id, { ...kept, shown: true });
    }),
  forget: (id) => alone(id, () => remove(id)),
  forgetUnused: (id, takes) =>
    alone(id, async () => {
      if (takes === 1 && (await read(id))?.takes === 1) await remove(id);
    }),
});

/** Also where the clock was set back meanwhile. */
const isFresh = ({ at }: Claim, now: number): boolean => Math.abs(now - at) < keptMilliseconds;

/** For as long as whoever holds it. */
export function claimsInMemory(): Claims {
  const kept = new Map<string, Claim>();
  let last: Promise<unknown> = Promise.resolve();
  return claimsOn({
    alone: (_, work) => {
      const mine = last.then(work);
      last = mine.catch(() => {});
      return mine;
    },
    read: async (id) => kept.get(id) ?? null,
    write: async (id, claim) => void kept.set(id, claim),
    remove: async (id) => void kept.delete(id),
  });
}

const nameOf = (id: string): string => `mdbin:claim:${id}`;

const claimsOnDevice = claimsOn({
  alone: (id, work) => navigator.locks.request(nameOf(id), work),
  read: async (id) => {
    const kept: unknown = await onDevice("claims", "readonly", (store) => store.get(id));
    if (!(kept instanceof Uint8Array)) return null;
    const text = await decryptHere(new Uint8Array(kept), nameOf(id)).catch(() => "null");
    return parseClaim(JSON.parse(text));
  },
  write: async (id, claim) => {
    const bytes = await encryptHere(JSON.stringify(claim), nameOf(id));
    await onDevice("claims", "readwrite", (store) => store.put(bytes, id));
  },
  remove: async (id) => {
    await onDevice("claims", "readwrite", (store) => store.delete(id));
  },
});

/** What lies in the store may be of another version of this program: what is not as above is as good as nothing. */
export function parseClaim(value: unknown): Claim | null {
  if (typeof value !== "object" || value === null) return null;
  const { claimId, at, head, shown, takes }: Partial<Record<keyof Claim, unknown>> = value;
  if (typeof claimId !== "string" || parseBase64url(claimId)?.length !== claimIdBytes) return null;
  if (typeof at !== "number" || (typeof head !== "string" && head !== null)) return null;
  // One that an earlier version kept has no number: it may have been used.
  return { claimId, at, head, shown: shown === true, takes: typeof takes === "number" ? takes : 2 };
}

const claimsOfPage = claimsInMemory();

/** On this device; where the browser forbids that, on this page alone. None of it rejects. */
export const claimsHere: Claims = {
  take: async (id, claim) => {
    const onPage = async () => claimsOfPage.take(id, claim);
    return (await claimsOfPage.find(id, claim.at)) === null ? claimsOnDevice.take(id, claim).catch(onPage) : onPage();
  },
  find: async (id, now) => (await claimsOfPage.find(id, now)) ?? (await claimsOnDevice.find(id, now).catch(() => null)),
  markShown: async (id) => {
    await claimsOfPage.markShown(id);
    await claimsOnDevice.markShown(id).catch(() => {});
  },
  forget: async (id) => {
    await claimsOfPage.forget(id);
    await claimsOnDevice.forget(id).catch(() => {});
  },
  forgetUnused: async (id, takes) => {
    await claimsOfPage.forgetUnused(id, takes);
    await claimsOnDevice.forgetUnused(id, takes).catch(() => {});
  },
};

/** Whether a reading that is begun here can be finished after a reload: tried, since a full disk shows no other way. */
export async function keepsClaims(): Promise<boolean> {
  if (navigator.locks === undefined) return false;
  try {
    // Whoever sweeps takes it for a claim that is none, where this page ends before it is removed.
    const bytes = await encryptHere(JSON.stringify("x".repeat(claimCharacters)), nameOf(""));
    await onDevice("claims", "readwrite", (store) => store.put(bytes, ""));
    await onDevice("claims", "readwrite", (store) => store.delete(""));
    return true;
  } catch {
    return false;
  }
}

/** No claim is longer as JSON. */
const claimCharacters = 256;

/** Forgets every claim that is too old, which no page may have come back for. Rejects where the browser forbids storage. */
export async function sweepClaims(now = Date.now()): Promise<void> {
  const ids = await onDevice("claims", "readonly", (store) => store.getAllKeys());
  for (const id of ids.map(String)) if ((await claimsOnDevice.find(id, now)) === null) await claimsOnDevice.forget(id);
}
