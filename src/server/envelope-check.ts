// What the server reads of an envelope on its way in: the header and the length, to refuse what no reader would open.
import { headerBytes, paddedBytesMin, padme, parseHeader, tagBytes } from "../contract/envelope";
import { PasteError } from "../contract/errors";

/** Returns the envelope's header, bytes 0 to 36. Throws `invalid` (docs/format.md, Envelope). */
export function headerOf(envelope: Uint8Array): Uint8Array {
  const header = parseHeader(envelope);
  if (header === "malformed") throw new PasteError("invalid", "The body is not an envelope.");
  if (header === "unsupported") {
    throw new PasteError("invalid", "The envelope's version or its number of iterations is not taken.");
  }
  const padded = envelope.length - headerBytes - tagBytes;
  if (padded < paddedBytesMin || padme(padded) !== padded) {
    throw new PasteError("invalid", "The envelope's length is not one that padding gives.");
  }
  return envelope.subarray(0, headerBytes);
}
