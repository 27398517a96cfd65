// The name under which a text is saved: the document's own, else its title's, else its id's, with the ending of its
// type. An earlier revision says in it that it is one, so that nobody takes it for the current text. A document's own name was checked when it was opened; a title is a stranger's words, and is made harmless here.
import { safeFileName } from "@/client/file-name";
import type { Readable } from "../reading-mode";

// At four bytes each they stay within the 255 of a file name.
const titleCharactersMax = 60;
const endings: Partial<Record<string, string>> = {
  dotenv: "env",
  shellscript: "sh",
  javascript: "js",
  typescript: "ts",
  python: "py",
  rust: "rs",
  ruby: "rb",
  csharp: "cs",
  kotlin: "kt",
  powershell: "ps1",
  nginx: "conf",
  docker: "dockerfile",
  make: "mk",
  terraform: "tf",
};

/** `earlierRevision` is the number of one that is not the current one, else null. */
export function fileNameOf(document: Readable, id: string, earlierRevision: number | null = null): string {
  const name = nameOf(document, id);
  return earlierRevision === null ? name : (safeFileName(`revision-${earlierRevision}-${name}`) ?? name);
}

function nameOf({ title = "", name, format = "markdown", language = "" }: Readable, id: string): string {
  if (name !== undefined) return name;
  // Letters and digits of any script; all else, what turns text around or parts a path among it, is a hyphen at most.
  const words = title.normalize("NFC").match(/[\p{L}\p{M}\p{N}_]+/gu) ?? [];
  const stem = Array.from(words.join("-")).slice(0, titleCharactersMax).join("");
  const ending = { markdown: "md", plain: "txt", code: endings[language] ?? codeEnding(language) }[format];
  return `${stem === "" || device.test(stem) ? `paste-${id}` : stem}.${ending}`;
}

/** Most languages are called as their files end: `json`, `yaml`, `toml`, `sql`, `go`. */
const codeEnding = (language: string): string => (/^[a-z]{1,10}$/.test(language) ? language : "txt");

/** What Windows takes for a device, whatever stands behind the dot. */
const device = /^(con|prn|aux|nul|com\d|lpt\d)$/i;
