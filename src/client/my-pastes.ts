// The pastes that this device made or remembers, as its person finds them again. Each is kept by itself, encrypted under
// the device's key, so that two tabs that write at once lose nothing. Passwords are not among what is kept.
import { z } from "zod";
import { idSchema, kindSchema, timeSchema, tokenSchema } from "../contract/paste";
import { decryptHere, encryptHere, onDevice } from "./device-key";

const myPasteSchema = z.object({
  id: idSchema,
  kind: kindSchema,
  /** `made` here, or brought from where it was made; `remembered`: its reader asked for that. */
  role: z.enum(["made", "remembered"]),
  /** Its title, or its file name; empty where it has neither, and for normal pastes. */
  title: z.string(),
  /** What opens it; null for a normal paste. */
  secrets: z.enum(["link", "password", "link+password"]).nullable(),
  /** What stands behind `#` in its link; empty where nothing does, or where it is not kept. */
  fragment: z.string(),
  /** Base64url; null where others made it. */
  editToken: tokenSchema.nullable(),
  createdAt: timeSchema,
  expiresAt: timeSchema.nullable(),
  burn: z.boolean(),
  /** When it was read and destroyed, as far as the server has said so. */
  burnedAt: timeSchema.nullable(),
});
export type MyPaste = z.infer<typeof myPasteSchema>;

const nameOf = (id: string): string => `mdbin:mine:${id}`;

/** Keeps a paste, in the place of what was kept of it before. Rejects where the browser forbids storage. */
export const keepMyPaste = (paste: MyPaste): Promise<void> => alone(paste.id, () => put(paste));

/** Null where nothing is kept of it, or what is kept does not open. Rejects where the browser forbids storage. */
export const findMyPaste = async (id: string): Promise<MyPaste | null> =>
  open(id, await onDevice("mine", "readonly", (store) => store.get(id)));

/** All of them, the newest first. Rejects where the browser forbids storage. */
export async function listMyPastes(): Promise<MyPaste[]> {
  const ids = (await onDevice("mine", "readonly", (store) => store.getAllKeys())).map(String);
  const pastes = await Promise.all(ids.map(findMyPaste));
  return pastes.filter((paste) => paste !== null).sort((a, b) => Date.parse(b.createdAt) - Date.parse(a.createdAt));
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

/** Forgets a paste; nothing happens where none is kept. Rejects where the browser forbids storage. */
export const forgetMyPaste = (id: string): Promise<void> =>
  alone(id, async () => {
    await onDevice("mine", "readwrite", (store) => store.delete(id));
  });

/** One tab at a time changes what is kept of a paste: encrypting takes longer than a transaction lives. */
const alone = <T>(id: string, work: () => Promise<T>): Promise<T> => navigator.locks.request(nameOf(id), work);

async function put(paste: MyPaste): Promise<void> {
  const bytes = await encryptHere(JSON.stringify(paste), nameOf(paste.id));
  await onDevice("mine", "readwrite", (store) => store.put(bytes, paste.id));
}

/** What lies in the store may be of another version of this page: what is not as above is as good as nothing. */
async function open(id: string, kept: unknown): Promise<MyPaste | null> {
  if (!(kept instanceof Uint8Array)) return null;
  const text = await decryptHere(new Uint8Array(kept), nameOf(id)).catch(() => null);
  if (text === null) return null;
  const { success, data } = myPasteSchema.safeParse(JSON.parse(text));
  return success && data.id === id ? data : null;
}
