// What was typed and could not be saved: in this user's data folder, in a file of mode 0600 that its writer is told of.
import { join } from "node:path";
import { makePrivateFolder, writeNew } from "../files/private-files";
import { dataFolder } from "../files/user-folders";

/** Gives its path. */
export function keepUnsaved(id: string, text: string | Uint8Array): string {
  const folder = join(dataFolder(), "unsaved");
  makePrivateFolder(folder);
  const file = join(folder, `${id}-${new Date().toISOString().replaceAll(/[:.]/g, "-")}.txt`);
  writeNew(file, text);
  return file;
}
