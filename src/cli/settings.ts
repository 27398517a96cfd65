// Which server a new paste goes to: the option, the environment, the settings file, in this order.
import { z } from "zod";
import { originOf } from "./address";
import { CliFailure } from "./exit-codes";
import { brokenFile } from "./files/broken-file";
import { readPrivate } from "./files/private-files";
import { configFile } from "./files/user-folders";

const configSchema = z.strictObject({ server: z.string().optional() });

/** Throws `CliFailure` `usage` where none is named, or what is named is no address. */
export function serverFor(option: string | undefined): URL {
  if (option !== undefined) return parseServer(option, "--server");
  const { MDBIN_SERVER } = process.env;
  if (MDBIN_SERVER) return parseServer(MDBIN_SERVER, "MDBIN_SERVER");
  const { server } = readConfig();
  if (server !== undefined) return parseServer(server, configFile());
  throw new CliFailure(
    "usage",
    `No server is named. Name it by --server https://host, by the variable MDBIN_SERVER, or in ${configFile()} as {"server": "https://host"}.`,
  );
}

function parseServer(text: string, from: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !/^https?:$/.test(url.protocol) || url.pathname !== "/" || url.search + url.hash !== "")
    throw new CliFailure("usage", `${from} names no server. Its address looks like https://host, without a path.`);
  return originOf(url);
}

function readConfig(): z.infer<typeof configSchema> {
  let text: string | null;
  try {
    text = readPrivate(configFile());
  } catch (cause) {
    throw new CliFailure("file", `${configFile()} could not be read: ${brokenFile(cause)}.`, { cause });
  }
  try {
    return configSchema.parse(JSON.parse(text ?? "{}"));
  } catch (cause) {
    throw new CliFailure("usage", `${configFile()} is not as it should be. It holds {"server": "https://host"}.`, {
      cause,
    });
  }
}
