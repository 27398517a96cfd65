// The newest revision that was seen of a paste that was edited (client/seen-revision.ts), in this user's data folder.
import { join } from "node:path";
import type { Seen } from "@/client/seen-revision";
import { readPrivate, replacePrivate } from "./private-files";
import { dataFolder } from "./user-folders";

/** Names are `mdbin:seen:{id}`. */
const fileOf = (name: string): string => join(dataFolder(), "seen", name.split(":").at(-1) ?? "");

export const seenOnDisk: Seen = {
  getItem: (name) => readPrivate(fileOf(name)),
  setItem: (name, text) => replacePrivate(fileOf(name), text),
};
