// Which names a file may be saved under on every system (docs/format.md, Names).
import { utf8 } from "./bytes";

/** Separators, control characters, and the marks that make text run the other way and a name look like another. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for.
const forbidden = /[/\\:\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
/** Names of devices on Windows, with any extension. */
const device = /^(con|prn|aux|nul|com[1-9]|lpt[1-9])(\.|$)/i;

/** Whether a name is one path component that no system takes for something else. */
export function isFileName(name: string): boolean {
  const length = utf8(name).length;
  return length >= 1 && length <= 255 && !forbidden.test(name) && !device.test(name) && !/^ |[ .]$/.test(name);
}
