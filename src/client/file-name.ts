// Names of files, as docs/format.md takes them, out of whatever a file or a person calls them.
import { isFileName, utf8 } from "../crypto";

const nameBytesMax = 255;
/** Whether a character may stand inside of a name. */
const fits = (character: string): boolean => isFileName(`x${character}x`);

/** The nearest name that a file may be saved under, null where nothing of it is left. */
export function safeFileName(wanted: string): string | null {
  let name = [...wanted]
    .filter(fits)
    .join("")
    .replaceAll(/^ +|[ .]+$/g, "");
  // Too long by bytes: it is shortened before its ending, which says what it is.
  while (utf8(name).length > nameBytesMax) name = name.replace(/.(?=(\.[^.]{1,16})?$)/u, "");
  return isFileName(name) ? name : null;
}
