// Where a password comes from: a file, a file descriptor, or a person who types it unseen. Never an argument, which
// every user of the machine could read.
import { textOfUtf8 } from "@/crypto";
import { askHidden, endHidden, hasPerson } from "./ask";
import { CliFailure } from "./exit-codes";
import { readBounded } from "./files/bounded";
import { brokenFile } from "./files/broken-file";

export type PasswordOptions = { passwordFile?: string; passwordFd?: string };

/** `mayAskAgain`: a person types it, and may have mistyped. Once it is known to be right, `end` is called. */
export type Passwords = { mayAskAgain: boolean; get: () => Promise<string>; end: () => void };

const nobody =
  "A password is needed, and there is no terminal to ask for it. Give it by --password-file FILE or --password-fd NUMBER.";

/** Asked for once, to open what exists. */
export function passwordsFor(options: PasswordOptions): Passwords {
  const given = givenPassword(options);
  if (given !== null) return { mayAskAgain: false, get: async () => given, end: () => {} };
  return {
    mayAskAgain: true,
    get: async () => {
      if (!hasPerson()) throw new CliFailure("usage", nobody);
      const password = await askHidden("Password: ");
      // No paste has an empty one: it would only be asked for again and again.
      if (password === "") throw new CliFailure("usage", "No password was typed. Nothing was opened.");
      return password;
    },
    end: endHidden,
  };
}

/** Asked for twice, for what is new: nobody could correct it afterwards. */
export async function newPassword(options: PasswordOptions): Promise<string> {
  const given = givenPassword(options);
  if (given !== null) return given;
  if (!hasPerson()) throw new CliFailure("usage", nobody);
  try {
    const password = await askHidden("Password: ");
    if (password === "") throw new CliFailure("usage", "The password is empty. Nothing was shared.");
    if ((await askHidden("The same again: ")) !== password)
      throw new CliFailure("usage", "The two passwords are not the same. Nothing was shared.");
    return password;
  } finally {
    endHidden();
  }
}

function givenPassword({ passwordFile, passwordFd }: PasswordOptions): string | null {
  if (passwordFile === undefined && passwordFd === undefined) return null;
  if (passwordFile !== undefined && passwordFd !== undefined)
    throw new CliFailure("usage", "Give the password by --password-file or by --password-fd, not by both.");
  const from = passwordFile === undefined ? `File descriptor ${Number(passwordFd)}` : "The password file";
  if (passwordFd !== undefined && !/^\d{1,4}$/.test(passwordFd))
    throw new CliFailure("usage", "--password-fd takes the number of an open file descriptor, such as 3.");
  const bytes = readSecret(passwordFile ?? Number(passwordFd), from);
  let password: string;
  try {
    password = textOfUtf8(bytes).replace(/\r?\n$/, "");
  } catch (cause) {
    throw new CliFailure("content", `${from} holds no UTF-8 text.`, { cause });
  }
  if (password === "") throw new CliFailure("usage", `${from} holds an empty password.`);
  return password;
}

const passwordFileBytesMost = 65_536;

function readSecret(from: string | number, name: string): Uint8Array {
  let bytes: Uint8Array | null;
  try {
    bytes = readBounded(from, passwordFileBytesMost);
  } catch (cause) {
    throw new CliFailure("file", `${name} could not be read: ${brokenFile(cause)}.`, { cause });
  }
  if (bytes === null) throw new CliFailure("content", `${name} holds more than 64 KB, so it is no password.`);
  return bytes;
}
