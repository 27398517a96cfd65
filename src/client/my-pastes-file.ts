// The pastes of a device as one file, to be taken to another one: an envelope as a paste's, under an id that no paste has
// and a passphrase alone, whose text is a JSON (docs/format.md, My pastes as a file). It knows nothing of where they are kept.
import { z } from "zod";
import {
  headerBytes,
  inflatedBytesMax,
  iterationsWritten,
  needsLinkKey,
  padme,
  saltBytes,
  tagBytes,
} from "../contract/envelope";
import { timeSchema } from "../contract/paste";
import { type Bytes, CryptoError, deriveKeys, headerOf, open, randomBytes, seal, utf8 } from "../crypto";
import { FileFailure, type FileFailureCode } from "./file-failure";
import { parseFragment } from "./link";
import { type MyPaste, myPasteSchema } from "./my-paste";
import { mayBe } from "./receipt";

/** In the place of a paste's id. */
export const fileId = "000000000000";
/** What an envelope has at most whose payload may still be inflated. */
export const fileBytesMax = headerBytes + padme(5 + inflatedBytesMax) + tagBytes;

const formatName = "mdbin my pastes";
const version = 1;

const entrySchema = myPasteSchema.omit({ overSince: true }).refine(isConsistent);
const listSchema = z.strictObject({
  format: z.literal(formatName),
  version: z.literal(version),
  exportedAt: timeSchema,
  pastes: z.array(entrySchema),
});
type List = z.infer<typeof listSchema>;
/** What every version has. */
const headSchema = z.looseObject({ format: z.literal(formatName), version: z.int().min(1) });

/** A normal paste has no secrets. A fragment is kept where it is a link key's, and where the paste was made by its person. */
function isConsistent({ kind, secrets, fragment, role }: MyPaste): boolean {
  if ((secrets === null) !== (kind === "normal")) return false;
  if (fragment === "") return true;
  return role === "made" && secrets !== null && needsLinkKey(secrets) && parseFragment(fragment).linkKey !== null;
}

/** As it goes into a file: one that no reader would take must not keep the others from being read. */
function entryOf({ overSince: _, ...paste }: MyPaste): MyPaste {
  const fragment = paste.role === "made" ? paste.fragment : "";
  const secrets = paste.kind === "normal" ? null : (paste.secrets ?? (fragment === "" ? "password" : "link"));
  const entry = { ...paste, secrets, fragment };
  return isConsistent(entry) ? entry : { ...entry, fragment: "" };
}

/**
 * Seals pastes for a passphrase. Of a remembered one goes along what this list has of it: its address, and nothing that
 * opens it. Throws `FileFailure` `too-large`.
 */
export async function sealMyPastes(pastes: readonly MyPaste[], passphrase: string, now = new Date()): Promise<Bytes> {
  const entries = pastes.map(entryOf);
  const list = { format: formatName, version, exportedAt: now.toISOString(), pastes: entries } satisfies List;
  const text = JSON.stringify(list, null, 1);
  const document = {
    title: "My pastes",
    name: `${fileNameOf(now)}.json`,
    format: "code",
    language: "json",
    text,
  } as const;
  if (utf8(JSON.stringify(document)).length > inflatedBytesMax) throw new FileFailure("too-large");
  const header = { secrets: "password", iterations: iterationsWritten, salt: randomBytes(saltBytes) } as const;
  const keys = await deriveKeys(header, fileId, { linkKey: null, password: passphrase });
  return seal(document, header, keys);
}

/** The pastes in a file. Throws `FileFailure`. */
export async function openMyPastes(file: Bytes, passphrase: string): Promise<MyPaste[]> {
  if (file.length > fileBytesMax) throw new FileFailure("too-large");
  return readList(await textIn(file, passphrase));
}

async function textIn(file: Bytes, passphrase: string): Promise<string> {
  try {
    const header = headerOf(file);
    if (header.secrets !== "password") throw new FileFailure("other-file");
    const keys = await deriveKeys(header, fileId, { linkKey: null, password: passphrase });
    return (await open(file, keys)).text;
  } catch (error) {
    if (error instanceof CryptoError) throw new FileFailure(codeOf(error, file), { cause: error });
    throw error;
  }
}

function codeOf({ code }: CryptoError, file: Bytes): FileFailureCode {
  if (code === "unsupported") return "newer";
  if (code === "unreadable") return isWhole(file) ? "wrong-passphrase" : "incomplete";
  try {
    headerOf(file);
    return "malformed";
  } catch {
    return "no-file";
  }
}

/** What is sealed has one of few lengths: a file of another one was cut off, or is two. */
const isWhole = (file: Bytes): boolean => {
  const length = file.length - headerBytes - tagBytes;
  return padme(length) === length;
};

function readList(text: string): MyPaste[] {
  let list: unknown;
  try {
    list = JSON.parse(text);
  } catch (cause) {
    throw new FileFailure("other-file", { cause });
  }
  const head = headSchema.safeParse(list);
  if (!head.success) throw new FileFailure("other-file", { cause: head.error });
  if (head.data.version > version) throw new FileFailure("newer");
  const { success, data, error } = listSchema.safeParse(list);
  if (!success) throw new FileFailure("malformed", { cause: error });
  return data.pastes.map((paste) => ({ ...paste, burnedAt: believable(paste) }));
}

/** Only what burns was read, and not in the future. */
const believable = ({ burn, burnedAt }: MyPaste): string | null =>
  burn && burnedAt !== null && mayBe(burnedAt) ? burnedAt : null;

const twoDigits = (number: number): string => String(number).padStart(2, "0");

/** What a file is called that was made at this time, in this device's time zone, without its ending. */
export const fileNameOf = (at: Date): string =>
  `mdbin-pastes-${at.getFullYear()}-${twoDigits(at.getMonth() + 1)}-${twoDigits(at.getDate())}`;
