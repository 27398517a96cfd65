// `mdbin list`: the pastes that were made here, out of this user's data folder. It asks no server.
import { formatEditLink, formatLink } from "@/client/link";
import { isOver } from "@/client/my-paste";
import { titleLine } from "@/client/title";
import { pagePath } from "@/contract/paths";
import { CliFailure } from "./exit-codes";
import { timeOf } from "./failures";
import { brokenFile } from "./files/broken-file";
import { readableUntil } from "./files/claims-on-disk";
import { type KeptPaste, listKept, sweepKept } from "./files/kept-pastes";
import { harmlessLine } from "./harmless";
import { isTerminal, say, writeOut } from "./terminal";

export async function list({ json, links }: { json?: true; links?: true }): Promise<void> {
  const { kept, unreadable } = await found();
  if (unreadable.length > 0)
    say(`mdbin: what is kept of ${unreadable.join(", ")} cannot be read by this version, and is left as it is.`);
  if (json) return writeOut(kept.map((one) => `${JSON.stringify(jsonOf(one))}\n`).join(""));
  if (kept.length === 0 && isTerminal(process.stderr)) say("mdbin: Nothing was shared from here yet.");
  await writeOut(table(kept.map((one) => rowOf(one, links === true))));
}

async function found() {
  try {
    await sweepKept();
    return listKept();
  } catch (cause) {
    throw new CliFailure("file", `The list could not be read: ${brokenFile(cause)}.`, { cause });
  }
}

const addressOf = ({ server, paste: { kind, id } }: KeptPaste): string => new URL(server).origin + pagePath(kind, id);
const linkOf = (kept: KeptPaste): string => formatLink(addressOf(kept), kept.paste.fragment);

function jsonOf(kept: KeptPaste) {
  const { fragment, editToken, ...paste } = kept.paste;
  const editLink = editToken === null ? null : formatEditLink(addressOf(kept), editToken, fragment);
  return { ...paste, link: linkOf(kept), editLink };
}

function rowOf(kept: KeptPaste, links: boolean): string[] {
  const { id, kind, title, createdAt, expiresAt, burn, burnedAt } = kept.paste;
  const over = isOver(kept.paste, Date.now());
  const end = expiresAt === null ? "never expires" : `${over ? "expired" : "expires"} ${timeOf(expiresAt)}`;
  const until = burn ? readableUntil(id) : null;
  const ending = burnedAt !== null ? `was read ${timeOf(burnedAt)}` : `${end}${burn ? ", burns" : ""}`;
  const state = until === null ? ending : `can be read again until ${timeOf(until)}`;
  return [links ? linkOf(kept) : id, timeOf(createdAt), kind, state, harmlessLine(titleLine(title)) || "(no title)"];
}

/** Columns as wide as their widest cell; the last is not filled up. */
function table(rows: readonly string[][]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: string[]) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd();
  return rows.map((row) => `${line(row)}\n`).join("");
}
