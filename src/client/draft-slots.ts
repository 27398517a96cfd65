// Where drafts lie on this device: encrypted, each tab's in a slot of its own, so that two tabs lose nothing; the draft
// of a tab that is gone goes to the next tab that opens the same page. Which tabs live is told by Web Locks: a tab holds
// its slot's lock for as long as it stands. It knows nothing of what a draft is.
import type { Bytes } from "../crypto";
import { decryptHere, encryptHere, onDevice } from "./device-key";

/** Whose drafts: the write page's, or those of one paste that is edited. One never becomes the other. */
export type Scope = "" | `edit:${string}`;

export type Drafts<Draft> = {
  /** Keeps this tab's draft, in the place of what was kept before. Rejects where the browser forbids storage. */
  keep: (draft: Draft) => Promise<void>;
  /** This tab's draft, or that of a tab that is gone; null where there is none. Rejects where it does not open. */
  restore: () => Promise<Draft | null>;
  /** Keeps a draft that has no place on this page for a tab that opens later. What it gives forgets that one again. */
  setAside: (draft: Draft) => Promise<() => Promise<void>>;
  /** Forgets this tab's draft. */
  forget: () => Promise<void>;
  /** Forgets it, and those that tabs left behind; what stands in another tab is its own. */
  forgetAll: () => Promise<void>;
  /** Keeps a draft for the page that this very tab opens next; one that the tab had before stays for a later tab. */
  handOver: (draft: Draft) => Promise<void>;
};

const reloadMilliseconds = 500;
const lockOf = (slot: string): string => `mdbin:draft:${slot}`;

/** `parse` takes what lay in the store, which may be of another version of this page: null is as good as nothing. */
export function draftsOf<Draft>(scope: Scope, parse: (value: unknown) => Draft | null): Drafts<Draft> {
  const slotName = `mdbin:draft${scope && `:${scope}`}`;
  const prefix = scope && `${scope}:`;
  const newSlot = (): string => `${prefix}${Date.now()}-${crypto.randomUUID()}`;
  const isOurs = (slot: string): boolean => (scope === "" ? !slot.startsWith("edit:") : slot.startsWith(prefix));
  const slots = async (): Promise<string[]> =>
    (await onDevice("drafts", "readonly", (store) => store.getAllKeys())).map(String).filter(isOurs);

  let taken: Promise<string> | undefined;
  /** This tab's slot: the one it had before a reload, else one that a tab left behind, else a new one. */
  const takeSlot = (): Promise<string> => {
    taken ??= (async () => {
      const before = sessionStorage.getItem(slotName);
      const left = (await slots()).reverse();
      // After a reload the page that was here may hold the lock for a moment longer; a duplicated tab holds it for good.
      if (before !== null && (await hold(before, { signal: AbortSignal.timeout(reloadMilliseconds) }))) return before;
      for (const slot of left) if (await hold(slot, { ifAvailable: true })) return slot;
      const fresh = newSlot();
      await hold(fresh, { ifAvailable: true });
      return fresh;
    })().then((slot) => {
      sessionStorage.setItem(slotName, slot);
      return slot;
    });
    taken.catch(() => {
      taken = undefined;
    });
    return taken;
  };

  let last: Promise<unknown> = Promise.resolve();
  /** One change after another, so that a text that is forgotten is not written again by what came before. */
  const inTurn = <T>(change: () => Promise<T>): Promise<T> => {
    const mine = last.then(change, change);
    last = mine.catch(() => {});
    return mine;
  };

  const forget = () => inTurn(async () => remove(await takeSlot()));
  return {
    keep: (draft) => inTurn(async () => put(await takeSlot(), draft)),
    restore: () =>
      inTurn(async () => {
        const slot = await takeSlot();
        const bytes: unknown = await onDevice("drafts", "readonly", (store) => store.get(slot));
        return bytes instanceof Uint8Array ? parse(JSON.parse(await decryptHere(bytes as Bytes, slot))) : null;
      }),
    setAside: (draft) =>
      inTurn(async () => {
        const slot = newSlot();
        await put(slot, draft);
        return () => inTurn(() => remove(slot));
      }),
    forget,
    forgetAll: async () => {
      await forget();
      for (const slot of await slots())
        await navigator.locks.request(lockOf(slot), { ifAvailable: true }, (lock) => lock && remove(slot));
      sessionStorage.removeItem(slotName);
    },
    handOver: (draft) =>
      inTurn(async () => {
        const slot = newSlot();
        // Held until this page is left, so that no other tab takes it for one that was left behind.
        await hold(slot, { ifAvailable: true });
        await put(slot, draft);
        sessionStorage.setItem(slotName, slot);
      }),
  };
}

/** Holds a slot's lock until the tab is gone; false where another tab holds it. */
const hold = (slot: string, how: LockOptions): Promise<boolean> =>
  new Promise((resolve, reject) => {
    navigator.locks
      .request(lockOf(slot), how, (lock) => {
        resolve(lock !== null);
        // A lock is held until its promise settles; this one goes with the tab.
        return lock === null ? undefined : new Promise<void>(() => {});
      })
      .catch((error: unknown) => (how.signal?.aborted ? resolve(false) : reject(error)));
  });

async function put(slot: string, draft: unknown): Promise<void> {
  const bytes = await encryptHere(JSON.stringify(draft), slot);
  await onDevice("drafts", "readwrite", (store) => store.put(bytes, slot));
}

async function remove(slot: string): Promise<void> {
  await onDevice("drafts", "readwrite", (store) => store.delete(slot));
}
