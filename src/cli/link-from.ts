// Where a command has its link from: its argument, standard input, or a person who is asked. An argument is seen by
// every user of the machine (`ps`), which the help says.
import { type Address, parseAddress } from "./address";
import { askLine, hasPerson } from "./ask";
import { CliFailure } from "./exit-codes";
import { readLine } from "./files/text-in";
import { serverFor } from "./settings";

export type LinkOptions = { key?: string; server?: string };

/** Throws `CliFailure`. */
export async function addressFrom(link: string | undefined, { key, server }: LinkOptions): Promise<Address> {
  if (link === "-" && key === "-")
    throw new CliFailure("usage", "Standard input can give the link or the key, not both.");
  const given = link === "-" ? await readLine() : (link ?? (await askForLink()));
  const said = key === "-" ? await readLine() : (key ?? null);
  const address = parseAddress(given, said, () => serverFor(server));
  if (server !== undefined && serverFor(server).origin !== address.server.origin)
    throw new CliFailure("usage", "This paste is on another server than --server names. Leave --server out.");
  return address;
}

async function askForLink(): Promise<string> {
  if (hasPerson()) return askLine("Link: ");
  throw new CliFailure("usage", "No link is given. Name it, or give - and it is read from standard input.");
}
