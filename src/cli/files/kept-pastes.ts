// The pastes that were made here, so that they can be found, edited and deleted: one file of mode 0600 each, in this
// user's data folder. Links and edit tokens stand in them as text; passwords do not.
import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { isOutlived, type MyPaste, myPasteSchema, withOverSince } from "@/client/my-paste";
import { idPattern } from "@/contract/id";
import { alone, hasCode, makePrivateFolder, readPrivate, replacePrivate } from "./private-files";
import { dataFolder } from "./user-folders";

/** Strict: what has other members was kept by another version, and this one must not cut them off. */
const keptSchema = z.strictObject({
  /** The origin of its server. */
  server: z.url(),
  paste: myPasteSchema,
});
export type KeptPaste = z.infer<typeof keptSchema>;

const folder = (): string => join(dataFolder(), "pastes");
const fileOf = (id: string): string => join(folder(), `${id}.json`);

/** Keeps a paste, in the place of what was kept of it before. Throws where the file cannot be written. */
export const keepPaste = (kept: KeptPaste): Promise<void> =>
  alone(folder(), kept.paste.id, async () => replacePrivate(fileOf(kept.paste.id), formatKept(kept)));

/** Null where nothing is kept of it, or what is kept cannot be read by this version. */
export function findKept(id: string): KeptPaste | null {
  if (!idPattern.test(id)) return null;
  const kept = read(id);
  return kept === "unreadable" ? null : kept;
}

/** What is kept, the newest first, and the ids of what cannot be read. */
export function listKept(): { kept: KeptPaste[]; unreadable: string[] } {
  const found = idsKept().map((id) => ({ id, kept: read(id) }));
  const kept = found.flatMap(({ kept }) => (kept === null || kept === "unreadable" ? [] : [kept]));
  return {
    kept: kept.sort((a, b) => Date.parse(b.paste.createdAt) - Date.parse(a.paste.createdAt)),
    unreadable: found.flatMap(({ id, kept }) => (kept === "unreadable" ? [id] : [])),
  };
}

/** Changes what is kept of a paste, where it is kept still: what another process forgot meanwhile stays forgotten. */
export const changeKept = (id: string, change: Partial<Omit<MyPaste, "id">>): Promise<void> =>
  alter(id, (paste) => ({ ...paste, ...change }));

async function alter(id: string, altered: (paste: MyPaste) => MyPaste): Promise<void> {
  if (findKept(id) === null) return;
  await alone(folder(), id, async () => {
    const kept = findKept(id);
    if (kept !== null) replacePrivate(fileOf(id), formatKept({ ...kept, paste: altered(kept.paste) }));
  });
}

/** Forgets a paste; nothing happens where none is kept. */
export async function forgetKept(id: string): Promise<void> {
  if (read(id) !== null) await alone(folder(), id, async () => rmSync(fileOf(id), { force: true }));
}

/** Forgets what it is time to forget, 30 days after this device saw that it had expired, and notes what has. */
export async function sweepKept(now = Date.now()): Promise<void> {
  for (const { paste } of listKept().kept) {
    if (isOutlived(paste, now)) await forgetKept(paste.id);
    else if (withOverSince(paste, now) !== paste) await alter(paste.id, (kept) => withOverSince(kept, now));
  }
}

/** What is written can be read again: whatever else stands in it is left out. */
const formatKept = ({ server, paste }: KeptPaste): string =>
  `${JSON.stringify(keptSchema.parse({ server, paste: myPasteSchema.strip().parse(paste) }), null, 2)}\n`;

function idsKept(): string[] {
  try {
    makePrivateFolder(folder());
    const names = readdirSync(folder());
    return names.map((name) => name.replace(/\.json$/, "")).filter((name) => idPattern.test(name));
  } catch (error) {
    if (hasCode(error, "ENOENT") || hasCode(error, "ENOTDIR")) return [];
    throw error;
  }
}

function read(id: string): KeptPaste | "unreadable" | null {
  try {
    const text = readPrivate(fileOf(id));
    if (text === null) return null;
    const kept = keptSchema.parse(JSON.parse(text));
    return kept.paste.id === id ? kept : "unreadable";
  } catch {
    return "unreadable";
  }
}
