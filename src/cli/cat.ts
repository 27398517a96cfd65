// `mdbin cat`: the text of a paste on standard output or in a file, byte for byte. On a terminal what a terminal would
// obey is made visible, unless --raw is given.
import { utf8 } from "@/crypto";
import { outFile } from "./files/text-out";
import { harmless, harmlessJson } from "./harmless";
import { addressFrom, type LinkOptions } from "./link-from";
import { networkOf } from "./network";
import { obtain, refusalOfOutput } from "./obtain";
import { type PasswordOptions, passwordsFor } from "./password";
import { isTerminal, say, writeOut } from "./terminal";

export type CatOptions = LinkOptions & PasswordOptions & { raw?: true; json?: true; out?: string; force?: true };

export async function cat(link: string | undefined, options: CatOptions): Promise<void> {
  const write = options.out === undefined ? null : outFile(options.out, options.force === true);
  const burnRefusal = write === null ? refusalOfOutput() : null;
  const address = await addressFrom(link, options);
  const { document, revision, done } = await obtain({
    address,
    network: networkOf(address.server),
    passwords: passwordsFor(options),
    burnRefusal,
  });
  const { id, kind } = address;
  const text = options.json ? `${harmlessJson(JSON.stringify({ id, kind, ...document, revision }))}\n` : document.text;
  if (write !== null) write(utf8(text));
  else if (!isTerminal(process.stdout) || options.raw || options.json) await writeOut(text);
  else await writeShown(text);
  await done();
}

/** On a terminal: what that would obey is made visible, and this is said. */
export async function writeShown(text: string): Promise<void> {
  const shown = harmless(text);
  await writeOut(shown);
  if (shown !== text.replaceAll("\r\n", "\n"))
    say(
      "mdbin: this text holds characters that a terminal would obey; they are shown as ^[ and the like. --raw writes them as they are.",
    );
}
