// What kind of text a paste holds, as its document says it or as its name and its marks give it away: a short table,
// no guess. In doubt it is Markdown. The opener takes a part of this file, so it stays small and without packages.

/** `language` is an id of Shiki's, null where the format needs none. */
export type TextType = { format: "markdown" | "plain" | "code"; language: string | null };

// The endings of file names, or whole names, behind each.
const kinds: readonly [name: string, language: string | null, files: string][] = [
  ["Markdown", "", "md markdown mdown mkd"],
  ["Plain text", null, "txt text log csv tsv"],
  [".env", "dotenv", "env"],
  ["JSON", "json", "json webmanifest"],
  ["YAML", "yaml", "yaml yml"],
  ["TOML", "toml", "toml tfvars"],
  ["INI", "ini", "ini cfg cnf npmrc gitconfig editorconfig pypirc service desktop"],
  ["Properties", "properties", "properties"],
  ["nginx", "nginx", "nginx nginx.conf"],
  ["Shell", "shellscript", "sh bash zsh ksh bashrc zshrc profile"],
  ["SQL", "sql", "sql"],
  ["Diff", "diff", "diff patch"],
  ["Dockerfile", "docker", "dockerfile containerfile"],
  ["Makefile", "make", "makefile mk"],
  ["Terraform", "terraform", "tf"],
  ["HTML", "html", "html htm"],
  ["XML", "xml", "xml plist"],
  ["CSS", "css", "css"],
  ["JavaScript", "javascript", "js mjs cjs"],
  ["TypeScript", "typescript", "ts mts cts"],
  ["TSX", "tsx", "tsx jsx"],
  ["Python", "python", "py"],
  ["Ruby", "ruby", "rb gemfile"],
  ["Go", "go", "go"],
  ["Rust", "rust", "rs"],
  ["Java", "java", "java"],
  ["Kotlin", "kotlin", "kt kts"],
  ["C", "c", "c h"],
  ["C++", "cpp", "cpp cc hpp"],
  ["C#", "csharp", "cs"],
  ["PHP", "php", "php"],
  ["PowerShell", "powershell", "ps1 psm1"],
];

const typeOf = (language: string | null): TextType => {
  if (language === null) return { format: "plain", language };
  return language === "" ? { format: "markdown", language: null } : { format: "code", language };
};

/** What a person may choose, in the order of the list. */
export const textTypes: readonly { type: TextType; name: string }[] = /* @__PURE__ */ kinds.map(([name, language]) => ({
  type: typeOf(language),
  name,
}));

/** What a document says of itself. Without a format it is Markdown; a language in other words reads as ours. */
export function textTypeOf(document: { format?: TextType["format"]; language?: string }): TextType {
  const { format = "markdown", language = "" } = document;
  if (format !== "code") return { format, language: null };
  const said = language.trim().toLowerCase();
  return { format, language: (Object.hasOwn(aliases, said) ? aliases[said] : said) || null };
}

const aliases: Partial<Record<string, string>> = {
  ".env": "dotenv",
  env: "dotenv",
  yml: "yaml",
  jsonc: "json",
  json5: "json",
  sh: "shellscript",
  bash: "shellscript",
  shell: "shellscript",
  dockerfile: "docker",
  patch: "diff",
};

/** Whether a text is keys and values, whose values are shown one by one. */
export const isConfig = (type: TextType): type is TextType & { language: ConfigLanguage } =>
  type.language !== null && /^(dotenv|ini|toml|yaml|json|properties)$/.test(type.language);

export type ConfigLanguage = "dotenv" | "ini" | "toml" | "yaml" | "json" | "properties";

/** A text by its file name, then by marks that hardly anything else has, then Markdown. Linear in the text's length. */
export function recogniseTextType(text: string, name: string | null): TextType {
  if (name?.toLowerCase().endsWith(".envrc")) return typeOf(hasExport.test(text) ? "dotenv" : "shellscript");
  const named = name === null ? null : byName(name.toLowerCase());
  if (named && named.format !== "plain") return named;
  const language = byMarks(text);
  return language === null ? (named ?? typeOf("")) : typeOf(language);
}

/** direnv runs its file as a shell does, but what people write there is variables. */
const hasExport = /^[ \t]*(export[ \t]+)?[A-Za-z_]\w*=/m;

function byName(name: string): TextType | null {
  if (/^\.env(\.|$)/.test(name)) return typeOf("dotenv");
  const kind = kinds.find(([, , files]) => files.split(" ").some((file) => name === file || name.endsWith(`.${file}`)));
  return kind ? typeOf(kind[1]) : null;
}

/** What tells a text does so in its first part, and at the beginnings of its lines. */
const markCharactersMax = 100_000;
const lineCharactersMax = 300;
/** Parsed at a server too, before it sends a page. */
const parsedCharactersMax = 500_000;

function byMarks(whole: string): string | null {
  if (isJson(whole)) return "json";
  const lines = whole
    .slice(0, markCharactersMax)
    .replace(/^\ufeff/, "")
    .split(/\r?\n/)
    .map((line) => line.slice(0, lineCharactersMax).trimEnd());
  if (whole.length > markCharactersMax && lines.length > 1) lines.pop();
  const [first] = marks.find(([, isMarked]) => isMarked(lines.filter((line) => line !== ""))) ?? [null];
  return first;
}

/** Each is given the lines that are not empty. */
const marks: readonly [language: string, isMarked: (lines: string[]) => boolean][] = [
  ["shellscript", ([first = ""]) => /^#!.*\b(ba|z|k|da)?sh\b/.test(first)],
  ["python", ([first = ""]) => /^#!.*\bpython/.test(first)],
  ["javascript", ([first = ""]) => /^#!.*\bnode\b/.test(first)],
  ["xml", ([first = ""]) => /^\s*<\?xml\s/.test(first)],
  ["html", ([first = ""]) => /^\s*<!doctype html/i.test(first)],
  ["diff", isDiff],
  ["docker", isDocker],
  ["nginx", isNginx],
  ["sql", isSql],
  ["dotenv", isDotenv],
  ["toml", isToml],
  ["ini", isIni],
  ["properties", isProperties],
  ["yaml", isYaml],
];

const fenced = (lines: string[]): boolean => lines.some((line) => /^ {0,3}(```|~~~)/.test(line));

function isJson(text: string): boolean {
  if (/^\s*\{\s*"[^"\n]*"\s*:/.test(text)) return true;
  if (text.length > parsedCharactersMax || !/^\s*[[{]/.test(text)) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function isDiff(lines: string[]): boolean {
  if (fenced(lines)) return false;
  const starts = (at: number, word: string) => lines[at]?.startsWith(word) ?? false;
  return lines.some(
    (_, at) => starts(at, "diff --git ") || (starts(at, "--- ") && starts(at + 1, "+++ ") && starts(at + 2, "@@ -")),
  );
}

/** Comments and what is left of the lines: a heading of Markdown is a comment of these, so all other lines must fit. */
const without = (comment: RegExp, lines: string[]): string[] => lines.filter((line) => !comment.test(line));

function isDocker(lines: string[]): boolean {
  const [first = "", ...rest] = without(/^\s*#/, lines);
  return /^(FROM|ARG) \S+/.test(first) && rest.some((line) => /^(RUN|COPY|CMD|ENTRYPOINT|WORKDIR|EXPOSE) ./.test(line));
}

function isNginx(lines: string[]): boolean {
  if (fenced(lines)) return false;
  const block = /^\s*(server|http|events|location\s[^{;]+|upstream\s+\S+)\s*\{/;
  return lines.some((line) => block.test(line)) && lines.some((line) => /^\s+[a-z_]+\s[^;]+;\s*(#|$)/.test(line));
}

function isSql(lines: string[]): boolean {
  const statement = without(/^\s*--/, lines)
    .slice(0, 400)
    .join(" ")
    .trimStart();
  // Up to its semicolon; no pattern may look for two things one behind the other, in every way in which they may stand.
  const ended = statement.slice(0, statement.indexOf(";") + 1);
  return (
    /^(INSERT\s+INTO\s+\S+\s*(\(|VALUES\b|SELECT\b)|DELETE\s+FROM\s+\S+\s*(;|WHERE\b)|UPDATE\s+\S+\s+SET\s+\S+\s*=)/i.test(
      statement,
    ) ||
    /^(CREATE\s+(OR\s+REPLACE\s+)?(TEMP(ORARY)?\s+)?(TABLE|VIEW|INDEX|UNIQUE INDEX|FUNCTION|EXTENSION)\s[^;]*[(;]|(ALTER|DROP)\s+TABLE\s[^;]*;|(BEGIN|START TRANSACTION|BEGIN TRANSACTION)\s*;)/i.test(
      statement,
    ) ||
    /^WITH\s+\S+\s+AS\s*\(/i.test(statement) ||
    (/^SELECT\s/i.test(ended) && /\sFROM\s/i.test(ended)) ||
    /^SELECT\s[^;]*\sFROM\s/.test(statement)
  );
}

/** Keys without a space before `=`; a value in double quotes may go on over lines. One line in five may be odd. */
function isDotenv(lines: string[]): boolean {
  let [assignments, written, shouted, odd] = [0, 0, 0, 0];
  let open = "";
  for (const line of lines) {
    if (open !== "") {
      if (line.includes(open)) open = "";
      continue;
    }
    if (/^\s*#/.test(line)) continue;
    const [, key = "", value = ""] = /^\s*(?:export\s+)?([A-Za-z_][\w.-]*)=(.*)$/.exec(line) ?? [];
    if (key.includes(".")) return false;
    if (key === "") odd++;
    else {
      assignments++;
      if (/[^=\s]/.test(value)) written++;
      if (/^[A-Z][A-Z\d_]+$/.test(key)) shouted++;
      const [, quote = "", rest = ""] = /^\s*(["'`])(.*)$/.exec(value) ?? [];
      if (quote !== "" && line.length < lineCharactersMax && !rest.includes(quote)) open = quote;
    }
  }
  if (open !== "" || assignments === 0 || (assignments === 1 && written === 0)) return false;
  return odd === 0 ? shouted > 0 || assignments > 1 : shouted > 1 && odd * 5 <= shouted;
}

const section = /^\s*\[{1,2}[^[\]]+\]{1,2}\s*([#;].*)?$/;
const tomlPair =
  /^\s*(?:[\w-]+|"[^"]*"|'[^']*')(?:\s*\.\s*(?:[\w-]+|"[^"]*"))*\s*=\s*(?:"|'|\[|\{|[+-]?[\d_.]+(?:e[+-]?\d+)?\s*(?:#|$)|0[xob][\da-f_]+\s*(?:#|$)|[+-]?(?:inf|nan)\b|(?:true|false)\s*(?:#|$)|\d{4}-\d\d-\d\d|\d\d:\d\d)/i;

/** Sections, and values as only TOML writes them; an array or a text in three quotes may go on over lines. */
function isToml(lines: string[]): boolean {
  let pairs = 0;
  let sections = 0;
  let ends: RegExp | null = null;
  for (const line of without(/^\s*#/, lines)) {
    if (ends !== null) {
      if (ends.test(line)) ends = null;
    } else if (tomlPair.test(line)) {
      pairs++;
      const [, opens = "", rest = ""] = /=\s*("""|'''|\[)(.*)$/.exec(line) ?? [];
      const end = opens === "[" ? /\]\s*(#.*)?$/ : opens === '"""' ? /"""/ : /'''/;
      if (opens !== "" && !end.test(rest)) ends = end;
    } else if (section.test(line)) sections++;
    else return false;
  }
  return pairs > 1 || (pairs === 1 && sections > 0);
}

function isIni(lines: string[]): boolean {
  const rest = without(/^\s*[#;]/, lines);
  const pairs = rest.filter((line) => !section.test(line));
  const fits = pairs.every((line) => /^\s*[\w][\w .\\/:*-]*\s*=/.test(line) || /^\s+\S/.test(line));
  if (!fits || pairs.length === 0) return false;
  if (pairs.length < rest.length) return section.test(rest[0] ?? "") || pairs.some((line) => line.includes("="));
  return pairs.length > 1 && pairs.every((line) => /^\s*[\w-]+\s*=/.test(line));
}

function isProperties(lines: string[]): boolean {
  const rest = without(/^\s*[#!]/, lines);
  const pairs = rest.filter((line) => /^\s*[A-Za-z][\w-]*(\.[\w[\]-]+)+\s*=/.test(line));
  const fits = rest.every((line, at) => /^\s*[\w.[\]-]+\s*=/.test(line) || rest[at - 1]?.endsWith("\\"));
  return fits && pairs.length > 0;
}

/** Keys as programs write them, each line one of them, an item or indented below one. Front matter has text below. */
function isYaml(lines: string[]): boolean {
  const rest = without(/^\s*#|^(---|\.\.\.)\s*$|^%YAML\s/, lines);
  const pair = /^\s*(?:- )*(?:[a-z_$/][\w./$-]*|[A-Z][A-Z\d_]+|[A-Z]\w*_\w*|"[^"\n]*"|'[^'\n]*'):(?:\s|$)/;
  const [first = "", second = ""] = rest;
  if (!pair.test(first) || rest.length < 2) return false;
  const fits = rest.every((line) => pair.test(line) || /^\s+\S/.test(line) || /^- \S/.test(line));
  const items = rest.filter((line) => /^- /.test(line) && !pair.test(line)).length;
  const nested = /:\s*([|>][+-]?)?\s*(#.*)?$/.test(first) && /^\s+\S|^- /.test(second);
  return fits && (nested || rest.filter((line) => pair.test(line)).length > 1) && items * 2 <= rest.length + 2;
}
