// `mdbin open-blob`: the text in a blob of the original MdBin, which this program reads and never writes.
import { openMdbinBlob, textOfUtf8 } from "@/crypto";
import { writeShown } from "./cat";
import { CliFailure } from "./exit-codes";
import { blobFailure } from "./failures";
import { readBytes } from "./files/text-in";
import { type PasswordOptions, passwordsFor } from "./password";
import { during, isTerminal, writeOut } from "./terminal";

export async function openBlob(file: string | undefined, options: PasswordOptions & { raw?: true }): Promise<void> {
  const blob = blobIn(await readBytes(file ?? null, "This is longer than any blob of the original MdBin."));
  const passwords = passwordsFor(options);
  const password = await passwords.get().finally(passwords.end);
  const text = await during(
    "Opening it",
    openMdbinBlob(blob, password).catch((error: unknown) => {
      throw blobFailure(error);
    }),
  );
  if (isTerminal(process.stdout) && !options.raw) await writeShown(text);
  else await writeOut(text);
}

function blobIn(bytes: Uint8Array): string {
  try {
    return textOfUtf8(bytes);
  } catch (cause) {
    throw new CliFailure("content", "This is no blob of the original MdBin, which is base64.", { cause });
  }
}
