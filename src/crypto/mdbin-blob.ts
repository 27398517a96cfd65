// The format of the original MdBin, read only. It binds neither an id nor a version, so nothing detects it: it is
// opened by a command of its own. Base64 of  salt 16 | IV 12 | ciphertext and tag.
import { type Bytes, parseBase64, textOfUtf8 } from "./bytes";
import { CryptoError } from "./errors";
import { stretch } from "./keys";

const iterations = 310_000;

/**
 * The text of an original MdBin blob. The password goes in as it stands, without NFC, as the original did.
 * Throws `CryptoError`: `malformed` where it is no such blob or no UTF-8, `unreadable` where the password is wrong.
 */
export async function openMdbinBlob(blob: string, password: string): Promise<string> {
  const bytes = parseBlob(blob);
  const raw = await stretch(password, bytes.slice(0, 16), iterations);
  const key = await crypto.subtle.importKey("raw", raw, "AES-GCM", false, ["decrypt"]);
  let text: ArrayBuffer;
  try {
    text = await crypto.subtle.decrypt({ name: "AES-GCM", iv: bytes.slice(16, 28) }, key, bytes.subarray(28));
  } catch (cause) {
    throw new CryptoError("unreadable", { cause });
  }
  try {
    return textOfUtf8(new Uint8Array(text));
  } catch (cause) {
    throw new CryptoError("malformed", { cause });
  }
}

function parseBlob(blob: string): Bytes {
  try {
    const bytes = parseBase64(blob.trim());
    if (bytes.length >= 16 + 12 + 16) return bytes;
  } catch (cause) {
    throw new CryptoError("malformed", { cause });
  }
  throw new CryptoError("malformed");
}
