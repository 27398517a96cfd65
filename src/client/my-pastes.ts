// The pastes that this device made or remembers, as its person finds them again. Each is kept by itself, encrypted under
// the device's key, so that two tabs that write at once lose nothing. Passwords are not among what is kept.
import { boundBytes, needsLinkKey, needsPassword, parseHeader, type Secrets } from "../contract/envelope";
import type { Document } from "../crypto";
import { decryptHere, encryptHere, entriesOnDevice, onDevice } from "./device-key";
import { idOfEditToken } from "./edit-token";
import { forgetPaste, recallPaste } from "./keepsake";
import { formatLinkKey, parseFragment } from "./link";
import { isLongOver, isOutlived, listTitle, type MyPaste, merged, myPasteSchema, withOverSince } from "./my-paste";
import type { Keepsake } from "./opening";

export { listTitle, type MyPaste } from "./my-paste";

/** `unreadable`: something is kept of it, and this version of the page cannot tell what. */
type Kept = MyPaste | "unreadable" | null;

const writtenSchema = myPasteSchema.strip();
const nameOf = (id: string): string => `mdbin:mine:${id}`;
const channelName = "mdbin:mine";

/** Keeps a paste, in the place of what was kept of it before. Rejects where the browser forbids storage. */
export const keepMyPaste = (paste: MyPaste): Promise<void> => alone(paste.id, () => put(paste));

/** Null where nothing is kept of it, or what is kept does not open. Rejects where the browser forbids storage. */
export async function findMyPaste(id: string): Promise<MyPaste | null> {
  const kept = await look(id);
  return kept === "unreadable" ? null : kept;
}

/** What is kept: the newest first, and the ids of what cannot be read. Rejects where the browser forbids storage. */
export async function listMyPastes(): Promise<{ pastes: MyPaste[]; unreadable: string[] }> {
  const entries = await entriesOnDevice("mine");
  const kept = await Promise.all(entries.map(async ([id, value]) => ({ id, paste: await open(id, value) })));
  const pastes = kept.flatMap(({ paste }) => (paste === null || paste === "unreadable" ? [] : [paste]));
  return {
    pastes: pastes.sort((a, b) => Date.parse(b.createdAt) - Date.parse(a.createdAt)),
    unreadable: kept.flatMap(({ id, paste }) => (paste === "unreadable" ? [id] : [])),
  };
}

/**
 * Changes what is kept of a paste, where it is kept still: what another tab forgot meanwhile stays forgotten. Null
 * where it is not. Rejects where the browser forbids storage.
 */
export const changeMyPaste = (id: string, change: Partial<Omit<MyPaste, "id">>): Promise<MyPaste | null> =>
  alone(id, async () => {
    const found = await findMyPaste(id);
    if (found === null) return null;
    const changed = { ...found, ...change };
    await put(changed);
    return changed;
  });

/** Forgets a paste, and what opens it here; nothing happens where none is kept. Rejects where the browser forbids storage. */
export const forgetMyPaste = (id: string): Promise<void> =>
  alone(id, async () => {
    await forgetPaste(id);
    await remove(id);
  });

/** An encrypted paste that is open. `said` is what the server says of it; null where it has not yet. */
export type OpenedPaste = {
  id: string;
  document: Pick<Document, "title" | "name">;
  head: Keepsake["head"];
  /** What stood behind `#`, or was entered as that; empty where nothing was. */
  fragment: string;
  said: Pick<MyPaste, "createdAt" | "expiresAt"> | null;
};

/**
 * Notes what is known of a paste that is open: where it is kept, its title and its expiry may have changed; where it is
 * remembered, it is listed from now on. Of any other paste nothing is kept. Rejects where the browser forbids storage.
 */
export const noteOpened = ({ id, document, head, fragment, said }: OpenedPaste): Promise<void> =>
  alone(id, async () => {
    const kept = await look(id);
    const header = parseHeader(head, boundBytes);
    if (kept === "unreadable" || typeof header === "string") return;
    const title = listTitle(document);
    if (kept !== null) {
      const noted =
        kept.role === "made"
          ? {
              ...kept,
              ...opensWith(kept, header.secrets, fragment),
              title,
              expiresAt: said === null ? kept.expiresAt : said.expiresAt,
            }
          : {
              ...kept,
              title,
              secrets: header.secrets,
              createdAt: said?.createdAt ?? kept.createdAt,
              expiresAt: said === null ? kept.expiresAt : said.expiresAt,
            };
      if (!isSame(noted, kept)) await put(noted);
      return;
    }
    // Under the lock of who forgets both: what was forgotten meanwhile is not listed again.
    if ((await recallPaste(id)) === null) return;
    const { createdAt, expiresAt } = said ?? { createdAt: new Date().toISOString(), expiresAt: null };
    await put({
      id,
      kind: "encrypted",
      role: "remembered",
      title,
      secrets: header.secrets,
      fragment: "",
      editToken: null,
      createdAt,
      expiresAt,
      burn: false,
      burnedAt: null,
    });
  });

/** What a paste that was made here has been opened with: another device may have replaced it. */
function opensWith(kept: MyPaste, secrets: Secrets, fragment: string): Pick<MyPaste, "secrets" | "fragment"> {
  if (!needsLinkKey(secrets)) return { secrets, fragment: kept.secrets === secrets ? kept.fragment : "" };
  const { linkKey } = parseFragment(fragment);
  if (linkKey !== null) return { secrets, fragment: formatLinkKey(linkKey, needsPassword(secrets)) };
  // What the device remembers has opened it.
  return { secrets, fragment: kept.fragment };
}

/** Takes a paste from the list that is there because it was remembered. Rejects where the browser forbids storage. */
export const unlistRemembered = (id: string): Promise<void> =>
  alone(id, async () => {
    if ((await findMyPaste(id))?.role === "remembered") await remove(id);
  });

/** How many of the pastes from elsewhere are new here, now known better, known as well already, or left out. */
export type Brought = Record<"added" | "completed" | "known" | "outlived" | "foreign" | "unreadable", number>;

/** Keeps pastes that come from elsewhere beside what is here (`merged`). Rejects where the browser forbids storage. */
export async function bringMyPastes(brought: readonly MyPaste[], now = Date.now()): Promise<Brought> {
  const count: Brought = { added: 0, completed: 0, known: 0, outlived: 0, foreign: 0, unreadable: 0 };
  for (let at = 0; at < brought.length; at += broughtAtOnce) {
    const some = brought.slice(at, at + broughtAtOnce).map((paste) => alone(paste.id, () => bring(paste, now)));
    for (const outcome of await Promise.all(some)) count[outcome]++;
  }
  return count;
}

const broughtAtOnce = 50;

/** `foreign`: its edit token is another paste's, and would keep the right one out. */
async function bring(paste: MyPaste, now: number): Promise<keyof Brought> {
  if (paste.editToken !== null && (await idOfEditToken(paste.editToken)) !== paste.id) return "foreign";
  const kept = await look(paste.id);
  if (kept === "unreadable") return "unreadable";
  if (kept === null) {
    if (isLongOver(paste, now)) return "outlived";
    await put(paste);
    return "added";
  }
  const both = merged(kept, paste);
  if (isSame(both, kept)) return "known";
  await put(both);
  return "completed";
}

/** Forgets what it is time to forget (`isOutlived`), and notes what has expired. Rejects where the browser forbids storage. */
export async function sweepMyPastes(now = Date.now()): Promise<void> {
  const { pastes } = await listMyPastes();
  for (const { id } of pastes.filter((paste) => isOutlived(paste, now) || withOverSince(paste, now) !== paste))
    await alone(id, async () => {
      // Another tab may have given it a new expiry meanwhile.
      const found = await findMyPaste(id);
      if (found === null) return;
      if (isOutlived(found, now)) await remove(id);
      else if (withOverSince(found, now) !== found) await put(withOverSince(found, now));
    });
}

/** Calls `changed` after every change, of this tab or another, until what it returns is called. */
export function watchMyPastes(changed: () => void): () => void {
  const channel = new BroadcastChannel(channelName);
  channel.onmessage = changed;
  return () => channel.close();
}

/** A channel that stays open would keep its page from being kept for the way back. */
function announce(): void {
  const channel = new BroadcastChannel(channelName);
  channel.postMessage(null);
  channel.close();
}

/** One tab at a time changes what is kept of a paste: encrypting takes longer than a transaction lives. */
const alone = <T>(id: string, work: () => Promise<T>): Promise<T> => navigator.locks.request(nameOf(id), work);

const isSame = (a: MyPaste, b: MyPaste): boolean => JSON.stringify(a) === JSON.stringify(b);

const look = async (id: string): Promise<Kept> =>
  open(id, await onDevice("mine", "readonly", (store) => store.get(id)));

/** What is written can be read again: whatever else stands in it is left out. */
async function put(paste: MyPaste): Promise<void> {
  const bytes = await encryptHere(JSON.stringify(writtenSchema.parse(paste)), nameOf(paste.id));
  await onDevice("mine", "readwrite", (store) => store.put(bytes, paste.id));
  announce();
}

async function remove(id: string): Promise<void> {
  await onDevice("mine", "readwrite", (store) => store.delete(id));
  announce();
}

async function open(id: string, kept: unknown): Promise<Kept> {
  if (kept === undefined) return null;
  if (!(kept instanceof Uint8Array)) return "unreadable";
  const text = await decryptHere(new Uint8Array(kept), nameOf(id)).catch(() => null);
  const { success, data } = myPasteSchema.safeParse(jsonIn(text));
  return success && data.id === id ? data : "unreadable";
}

function jsonIn(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}
