// `mdbin edit`: a paste in an editor, saved as its next revision. Nothing is overwritten unseen, and what was typed and
// could not be saved is kept in a file that is named.

import { type Basis, prepareNormalRevision, prepareRevision } from "@/client/edit-paste";
import { idOfEditToken } from "@/client/edit-token";
import { listTitle } from "@/client/my-paste";
import { openVersion } from "@/client/open-version";
import type { Keepsake } from "@/client/opening";
import { isOlderThanSeen } from "@/client/seen-revision";
import { PasteError } from "@/contract/errors";
import type { Paste } from "@/contract/paste";
import { type Document, textOfUtf8 } from "@/crypto";
import type { Address } from "./address";
import { askChoice, hasPerson } from "./ask";
import { differenceOf } from "./edit/difference";
import { keepUnsaved } from "./edit/unsaved";
import { openWorkspace, type Workspace } from "./edit/workspace";
import { CliFailure } from "./exit-codes";
import { openFailure, otherKind, saveFailure } from "./failures";
import { changeKept } from "./files/kept-pastes";
import { seenOnDisk } from "./files/seen-on-disk";
import { addressFrom, type LinkOptions } from "./link-from";
import { type Network, networkOf, sent } from "./network";
import { olderThanSeen } from "./obtain";
import { type PasswordOptions, type Passwords, passwordsFor } from "./password";
import { notYours } from "./rm";
import { during, say } from "./terminal";

type Version = { document: Document; revision: number; keepsake: Keepsake | null };
/** What opened it the first time opens it again without a question. */
type Reader = { open: () => Promise<Version> };

export async function edit(link: string | undefined, options: LinkOptions & PasswordOptions): Promise<void> {
  const address = await addressFrom(link, options);
  const { id, editToken } = address;
  if (editToken === null) throw new CliFailure("usage", notYours);
  if ((await idOfEditToken(editToken)) !== id)
    throw new CliFailure("usage", "This edit link is not whole: its token is another paste's. Copy it again.");
  const network = networkOf(address.server);
  const reader = readerOf(address, network, passwordsFor(options));
  let written = await reader.open();
  if (isOlderThanSeen(id, written.revision, seenOnDisk)) say(olderThanSeen);
  const workspace = openWorkspace(written.document.text, written.document);
  try {
    for (;;) {
      const text = textIn(await workspace.edit(), id, workspace);
      if (text === written.document.text) return say("mdbin: Nothing was changed, and nothing was saved.");
      const outcome = await saved(text, { id, editToken }, written, reader, network).catch((error: unknown) => {
        throw kept(error, id, text, workspace);
      });
      if (outcome.step === "saved") {
        await note(id, { ...written.document, text }, outcome.paste);
        return say(`mdbin: Saved as revision ${outcome.paste.revision}, under the same link.`);
      }
      written = outcome.theirs;
    }
  } finally {
    workspace.wipe();
  }
}

type Outcome = { step: "saved"; paste: Pick<Paste, "revision" | "expiresAt"> } | { step: "again"; theirs: Version };

/** Saves a text over what its writer has seen; where somebody else saved first, its writer decides. */
async function saved(
  text: string,
  owner: Omit<Basis, "revision">,
  written: Version,
  reader: Reader,
  network: Network,
): Promise<Outcome> {
  for (let over = written; ; ) {
    const basis = { ...owner, revision: over.revision };
    const { keepsake } = over;
    const prepared =
      keepsake === null
        ? prepareNormalRevision(text, basis)
        : await prepareRevision({ ...over.document, text }, basis, keepsake);
    try {
      return { step: "saved", paste: await sent("Saving", prepared.send, network) };
    } catch (error) {
      if (!(error instanceof PasteError) || error.code !== "conflict") throw error;
    }
    const theirs = await reader.open();
    // It came to the server after all, and only its answer was lost.
    if (theirs.document.text === text && theirs.revision === over.revision + 1)
      return { step: "saved", paste: { revision: theirs.revision, expiresAt: null } };
    if (!hasPerson()) throw conflict();
    say(
      `mdbin: Somebody else saved revision ${theirs.revision} meanwhile. Lines with - are theirs, lines with + are yours:\n`,
    );
    say(differenceOf(theirs.document.text, text));
    const answer = await askChoice("[o]verwrite theirs, [e]dit yours again, [k]eep theirs: ", ["o", "e", "k"]);
    if (answer === "k") throw conflict();
    if (answer === "e") return { step: "again", theirs };
    over = theirs;
  }
}

const conflict = () =>
  new CliFailure("conflict", "Somebody else saved this paste meanwhile. Theirs stays, and nothing was overwritten.");

/** What was typed is in a file from now on, whatever went wrong. */
function kept(error: unknown, id: string, text: string, workspace: Workspace): CliFailure {
  const failure = error instanceof CliFailure ? error : saveFailure(error, null);
  return new CliFailure(failure.family, `${failure.message} Your text is in ${placeOf(id, text, workspace)}`, {
    cause: error,
  });
}

/** Where the data folder takes nothing, it stays where the editor had it. */
function placeOf(id: string, text: string | Uint8Array, workspace: Workspace): string {
  try {
    return keepUnsaved(id, text);
  } catch {
    return workspace.leave();
  }
}

function textIn(bytes: Uint8Array, id: string, workspace: Workspace): string {
  if (bytes.length === 0)
    throw new CliFailure(
      "content",
      "The text is empty now, so nothing was saved. To delete a paste there is mdbin rm.",
    );
  try {
    return textOfUtf8(bytes);
  } catch (cause) {
    throw new CliFailure(
      "content",
      `What the editor wrote is not UTF-8 text, so it was not saved. It is in ${placeOf(id, bytes, workspace)}`,
      { cause },
    );
  }
}

function readerOf({ kind, id, fragment }: Address, network: Network, passwords: Passwords): Reader {
  let password: string | null = null;
  const open = async (): Promise<Version> => {
    for (let tries = 1; ; tries++) {
      const opening = await during("Opening it", openVersion(kind, id, { fragment, password }, network.fetch));
      if (opening.step === "open") return opening;
      if (opening.step === "burns")
        throw new CliFailure(
          "burns",
          "This paste can be read once, and opening it in an editor would be that. It was not claimed.",
        );
      if (opening.step === "failed") {
        if (opening.failure === "other-kind") throw otherKind(kind);
        if (opening.failure !== "wrong-password" || !passwords.mayAskAgain || password === null || tries > 3)
          throw openFailure(opening.failure, opening.burnedAt, network.trouble());
        say(`mdbin: ${openFailure("wrong-password").message}`);
      } else if (opening.needs === "link")
        throw new CliFailure(
          "unreadable",
          "What opens this paste is missing. Give its edit link, whole, in single quotes.",
        );
      password = await passwords.get();
    }
  };
  return { open: () => open().finally(passwords.end) };
}

async function note(id: string, document: Document, paste: Pick<Paste, "revision" | "expiresAt">): Promise<void> {
  const { revision, expiresAt } = paste;
  isOlderThanSeen(id, revision, seenOnDisk);
  await changeKept(id, { title: listTitle(document), ...(expiresAt !== null && { expiresAt }) }).catch(() => {});
}
