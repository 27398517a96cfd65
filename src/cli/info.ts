// `mdbin info`: what the server says of a paste to everyone who knows its id. It opens nothing and claims nothing.
import { getPaste } from "@/client/api";
import { titleLine } from "@/client/title";
import { headerBytes, parseHeader } from "@/contract/envelope";
import { PasteError } from "@/contract/errors";
import type { Paste } from "@/contract/paste";
import { parseBase64url } from "@/crypto";
import { CliFailure } from "./exit-codes";
import { openFailure, otherKind, saveFailure, timeOf } from "./failures";
import { readableUntil } from "./files/claims-on-disk";
import { changeKept, type KeptPaste } from "./files/kept-pastes";
import { harmlessLine } from "./harmless";
import { addressFrom, type LinkOptions } from "./link-from";
import { type Network, networkOf } from "./network";
import { during, writeOut } from "./terminal";

export async function info(link: string | undefined, options: LinkOptions & { json?: true }): Promise<void> {
  const { server, id, kind, kept } = await addressFrom(link, options);
  const paste = await during("Asking the server", ask(id, networkOf(server), kept));
  if (paste.id !== id) throw openFailure("server");
  if (paste.kind !== kind) throw otherKind(kind);
  const { header, ...rest } = paste;
  const opensBy = secretsOf(header);
  if (options.json)
    return writeOut(`${JSON.stringify({ ...rest, ...(opensBy !== null && { opensBy }), isYours: kept !== null })}\n`);
  const rows: [string, string][] = [
    ["id", id],
    [
      "kind",
      kind === "encrypted" ? "encrypted: the server cannot read it" : "normal: anyone with its address can read it",
    ],
    ["opens by", opensBy ?? "its address"],
    ["revision", String(paste.revision)],
    ["stored", `${paste.bytes} bytes`],
    ["made", timeOf(paste.createdAt)],
    ["changed", paste.updatedAt === paste.createdAt ? "never" : timeOf(paste.updatedAt)],
    ["expires", paste.expiresAt === null ? "never" : timeOf(paste.expiresAt)],
    ["burns", paste.burn ? "yes: it can be read once, and was not yet" : "no"],
    ["yours", kept === null ? "not made here" : `made here${titled(kept)}`],
  ];
  await writeOut(rows.map(([name, value]) => `${name.padEnd(9)} ${value}\n`).join(""));
}

const titled = ({ paste: { title } }: KeptPaste): string => (title === "" ? "" : `: ${harmlessLine(titleLine(title))}`);

function secretsOf(header: string | undefined): string | null {
  const parsed = parseHeader(parseBase64url(header ?? "") ?? new Uint8Array(), headerBytes);
  if (typeof parsed === "string") return null;
  return { link: "the link", password: "a password", "link+password": "the link and a password" }[parsed.secrets];
}

/** That it was read is kept, so that it outlives the server's memory of it. */
async function ask(id: string, { fetch, trouble }: Network, kept: KeptPaste | null): Promise<Paste> {
  try {
    return await getPaste(id, fetch);
  } catch (error) {
    const until = error instanceof PasteError && error.code === "burned" ? readableUntil(id) : null;
    if (until !== null)
      throw new CliFailure(
        "burned",
        `This paste can be read once, and a reading of it was begun here that has not ended. Until ${timeOf(until)} the command that began it gets it again; then it is destroyed.`,
        { cause: error },
      );
    if (error instanceof PasteError && error.code === "burned" && error.members.burnedAt !== undefined && kept !== null)
      await changeKept(id, { burnedAt: error.members.burnedAt });
    throw saveFailure(error, trouble());
  }
}
