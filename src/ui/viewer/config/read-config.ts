// A config as a list of what it says. Each format's reader comes when it is needed; where it cannot read the text, the
// text's lines are what there is, and all of them are kept masked.
import type { ConfigLanguage } from "@/client/text-type";
import { type Item, Unreadable } from "./config";
import { readLines } from "./lines";

export type Config = {
  items: readonly Item[];
  /** Null where it was read as its format says. */
  problem: { line: number | null } | null;
};

/** Beyond this the readers would hold the page; its lines do not. */
const charactersMax = 1_000_000;

const readers: Record<ConfigLanguage, () => Promise<(text: string) => Item[]>> = {
  dotenv: async () => (await import("./dotenv")).readDotenv,
  ini: async () => (await import("./ini")).readIni,
  properties: async () => (await import("./properties")).readProperties,
  json: async () => (await import("./json")).readJson,
  yaml: async () => (await import("./yaml")).readYaml,
  toml: async () => (await import("./toml")).readToml,
};

/** Rejects only where a reader could not be loaded. */
export async function readConfig(text: string, format: ConfigLanguage): Promise<Config> {
  if (text.length > charactersMax) return { items: readLines(text), problem: { line: null } };
  const read = await readers[format]();
  try {
    return { items: read(text), problem: null };
  } catch (error) {
    // Whatever a foreign text does to a parser, too deep a nesting among it, its lines are still there.
    return { items: readLines(text), problem: { line: error instanceof Unreadable ? error.line : null } };
  }
}
