// A config as a list of what it says. Each format's reader comes when it is needed; where it cannot read the text, the
// text's lines are what there is, and all of them are kept masked.
import type { ConfigLanguage } from "@/client/text-type";
import { type Item, Unreadable } from "./config";
import { readLines } from "./lines";

export type Config = {
  items: readonly Item[];
  /** Null where it was read as its format says. */
  problem: Problem | null;
};

export type Problem = {
  /** Where it stops to be what its format says, counted from 1; null where nothing is known of that. */
  line: number | null;
  /** There is more of it than these items. */
  isCut: boolean;
};

type Reader = (text: string) => Item[];

const readers: Record<ConfigLanguage, () => Promise<Reader>> = {
  dotenv: async () => (await import("./dotenv")).readDotenv,
  ini: async () => (await import("./ini")).readIni,
  properties: async () => (await import("./properties")).readProperties,
  json: async () => (await import("./json")).readJson,
  yaml: async () => (await import("./yaml")).readYaml,
  toml: async () => (await import("./toml")).readToml,
};

export const loadReader = (format: ConfigLanguage): Promise<Reader> => readers[format]();

export function readConfig(text: string, read: Reader): Config {
  try {
    return { items: read(text), problem: null };
  } catch (error) {
    // Whatever a foreign text does to a parser, too deep a nesting among it, its lines are still there.
    const problem = { line: error instanceof Unreadable ? error.line : null, isCut: false };
    return { items: readLines(text), problem };
  }
}
