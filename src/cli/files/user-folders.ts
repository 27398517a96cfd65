// Where this user's settings and pastes are kept: by the XDG Base Directory specification where its variables are set
// and on Linux, else by the customs of macOS and Windows.
import { homedir } from "node:os";
import { isAbsolute, join } from "node:path";

type Environment = NodeJS.Dict<string>;

/** A relative path in such a variable is to be ignored, says the specification. */
const named = (value: string | undefined): string | null => (value && isAbsolute(value) ? value : null);

const inHome = (system: NodeJS.Platform, home: string, env: Environment, linux: string, windows: string): string => {
  if (system === "win32")
    return named(env[windows]) ?? join(home, "AppData", windows === "APPDATA" ? "Roaming" : "Local");
  return system === "darwin" ? join(home, "Library", "Application Support") : join(home, linux);
};

/** What was made here, and readings that have begun. */
export const dataFolder = (env: Environment = process.env, system = process.platform, home = homedir()): string =>
  join(named(env.XDG_DATA_HOME) ?? inHome(system, home, env, join(".local", "share"), "LOCALAPPDATA"), "mdbin");

export const configFile = (env: Environment = process.env, system = process.platform, home = homedir()): string =>
  join(named(env.XDG_CONFIG_HOME) ?? inHome(system, home, env, ".config", "APPDATA"), "mdbin", "config.json");
