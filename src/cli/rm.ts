// `mdbin rm`: deletes pastes for good, with all their revisions, and takes them from the list.
import { deletePaste } from "@/client/delete-paste";
import { CliFailure } from "./exit-codes";
import { deleteFailure } from "./failures";
import { forgetKept } from "./files/kept-pastes";
import { addressFrom, type LinkOptions } from "./link-from";
import { networkOf } from "./network";
import { during, say } from "./terminal";

export async function rm(links: readonly string[], options: LinkOptions): Promise<void> {
  for (const link of links.length === 0 ? [undefined] : links) {
    const { server, id, editToken, kept } = await addressFrom(link, options);
    if (editToken === null) throw new CliFailure("usage", notYours);
    const { fetch, trouble } = networkOf(server);
    await during(
      "Deleting it",
      deletePaste(id, editToken, fetch).catch((error: unknown) => {
        throw deleteFailure(error, trouble());
      }),
    );
    if (kept !== null) await forgetKept(id);
    say(`mdbin: ${id} is deleted.`);
  }
}

export const notYours =
  "This paste was not made here, so its edit token is not known. Give its edit link, which its writer has.";
