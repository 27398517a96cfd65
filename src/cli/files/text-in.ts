// The text that is to be shared: a file or standard input, byte for byte, or a sentence that says why it is none.
import { basename } from "node:path";
import { maxBytesMost } from "@/contract/limits";
import { textOfUtf8 } from "@/crypto";
import { CliFailure } from "../exit-codes";
import { isTerminal, say } from "../terminal";
import { readBounded } from "./bounded";
import { brokenFile } from "./broken-file";

/** Null and `-` are standard input, which has no name. */
export async function readText(file: string | null): Promise<{ text: string; name: string | null }> {
  const isInput = file === null || file === "-";
  const bytes = await readBytes(file, "This is more than any server takes. Nothing was shared.");
  const what = isInput ? "Standard input" : "This file";
  if (bytes.length === 0) throw new CliFailure("file", `${what} is empty, and nothing was shared.`);
  try {
    return { text: textOfUtf8(bytes), name: isInput ? null : basename(file) };
  } catch (cause) {
    throw new CliFailure(
      "content",
      `${what} is not UTF-8 text, and nothing was shared. A paste holds text: convert it first (iconv -t UTF-8), or encode it (base64).`,
      { cause },
    );
  }
}

/**
 * No server takes more than this reads, whatever it is set to: an endless stream must not fill this machine's memory.
 * `tooLarge` is what is said of one.
 */
export const readBytes = async (file: string | null, tooLarge: string): Promise<Uint8Array> =>
  file === null || file === "-" ? readInput(tooLarge) : readFile(file, tooLarge);

function readFile(file: string, tooLarge: string): Uint8Array {
  let bytes: Uint8Array | null;
  try {
    bytes = readBounded(file, maxBytesMost);
  } catch (cause) {
    throw new CliFailure("file", `The file could not be read: ${brokenFile(cause)}.`, { cause });
  }
  if (bytes === null) throw new CliFailure("refused", tooLarge);
  return bytes;
}

async function readInput(tooLarge: string): Promise<Uint8Array> {
  if (isTerminal(process.stdin)) say("Type or paste the text; Control-D on a line of its own ends it.");
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of process.stdin) {
      chunks.push(chunk);
      length += chunk.length;
      if (length > maxBytesMost) throw new CliFailure("refused", tooLarge);
    }
  } catch (cause) {
    if (cause instanceof CliFailure) throw cause;
    throw new CliFailure("file", `Standard input could not be read: ${brokenFile(cause)}.`, { cause });
  }
  return Buffer.concat(chunks);
}

/** The first line of standard input: a link, or a key. */
export async function readLine(): Promise<string> {
  const [line = ""] = Buffer.from(await readInput("This is no link and no key: it is too long."))
    .toString("utf8")
    .split(/\r?\n/, 1);
  return line.trim();
}
