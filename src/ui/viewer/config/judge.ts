// Which values are plainly no secrets, so that they may be shown at once. In doubt a value is masked: one press too many
// is nothing, a password on a shared screen is. What sounds secret by its key is, whatever stands there.

/** Words in a key; in two languages of keys, snake_case and camelCase, they come apart. */
const secretWords = new Set(
  "auth cert cookie cred creds credential credentials dsn jwt key keys mnemonic nonce otp pass passcode passphrase passwd password passwords pat pem pepper pin private pw pwd salt sas secret secrets seed sig signature token tokens totp webhook".split(
    " ",
  ),
);
const secretParts = /passw|passphrase|secret|token|credential|apikey|accesskey|privatekey|connectionstring/;

/** Nobody names a key at such length; thousands of keys below one long name would hold the page. */
const pathMax = 500;

export function soundsSecret(path: string): boolean {
  if (path.length > pathMax) return true;
  const words = path
    .replace(/([a-z\d])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z]+/);
  return words.some((word) => secretWords.has(word)) || secretParts.test(path.toLowerCase().replace(/[^a-z]+/g, ""));
}

export const isPlainValue = (path: string, value: string): boolean =>
  isEmpty(value) || (!soundsSecret(path) && isPlain(value, path));

const isEmpty = (value: string): boolean => /^(\{\}|\[\]|\s*)$/.test(value);

const plainMax = 120;

function isPlain(value: string, path: string): boolean {
  if (value.length > plainMax) return false;
  if (isSimple(value)) return true;
  if (/[,\s]/.test(value) && (!/\s/.test(value) || /,\s/.test(value) || saysWords.test(path)))
    return value.split(/\s*,\s*|\s+/).every((part) => part === "" || isSimple(part.replace(/[.:;!?]$/, "")));
  return false;
}

/** Keys whose values are written to be read. */
const saysWords = /(^|[._-])(description|title|name|summary|label|comment)$/i;

const isSimple = (value: string): boolean =>
  number.test(value) ||
  version.test(value) ||
  date.test(value) ||
  isHost(value) ||
  isUrl(value) ||
  isPath(value) ||
  isName(value);

/** Small ones, as ports are, with a unit or in a pair: `5432`, `30s`, `128M`, `0.5`, `8080:80`. */
const number = /^[+-]?\d{1,5}(\.\d{1,4})?(%|[a-z]{1,3})?(:\d{1,5}){0,2}$/i;
/** Of software, or an address of four numbers: `^1.2.3`, `10.0.0.0/8`. */
const version = /^(>=|<=|[~^=<>v])?\d{1,4}(\.\d{1,4}){1,3}(-(alpha|beta|rc|alpine|slim)[.\d]*)?(\/\d{1,2}|:\d{1,5})?$/;
const date = /^\d{4}-\d\d-\d\d([T ]\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)?)?$/;

/** Names with digits that everyone knows. */
const known =
  /^(utf-?8|utf8mb4|utf-?16|s3|r2|ipv[46]|http2?|h2c?|tls-?v?1[.\d]*|x64|x86_64|amd64|arm64|es\d{1,4}|sha-?\d{1,3}|md5|[rhpe]s(256|384|512)|oauth2|node\d{2}|python3?|log4j2?|k8s|neo4j|v\d)$/i;
const word = /^([a-z]{1,14}|[A-Z]{1,14}|[A-Z][a-z]{1,13}|[a-z]{1,8}([A-Z][a-z]{1,9}){1,2}|\d{1,4})$/;

/** One to three words, as `production`, `us-east-1`, `my_app`: more might be a passphrase. */
function isName(value: string): boolean {
  if (known.test(value)) return true;
  const words = value.replace(/^[@*$.]/, "").split(/[-_.]/);
  return words.length <= 3 && words.every((part) => word.test(part) || known.test(part)) && /[a-z]/i.test(value);
}

function isHost(value: string): boolean {
  const [, host = "", port] = /^([a-z\d.*-]+?)(:\d{1,5})?$/i.exec(value) ?? [];
  if (host === "") return false;
  const labels = host.split(".");
  if (labels.length === 1) return port !== undefined && isName(host);
  return /^[a-z]{2,12}$/i.test(labels.at(-1) ?? "") && labels.every((label) => label === "*" || isName(label));
}

/** Without user, query or fragment, and with a path of plain words. */
function isUrl(value: string): boolean {
  const [, host = "", path = ""] = /^[a-z][a-z+.-]{1,15}:\/\/([^/?#@\s]*)(\/[^?#@\s]*)?$/i.exec(value) ?? [];
  return host !== "" && (isHost(host) || isName(host) || version.test(host)) && arePlainSteps(path);
}

/** Of files, or of images: `/var/log/app.log`, `./data`, `ghcr.io/org/app:1.2`. */
function isPath(value: string): boolean {
  const [, path = "", tag = ""] = /^([^:]*?)(:[\w.-]+)?$/.exec(value) ?? [];
  if (tag !== "" && !/^:(\d{1,4}(\.\d{1,4}){0,3}(-[a-z]{1,10}[\d.]{0,6})?|latest|stable|main)$/.test(tag)) return false;
  return (path.includes("/") || tag !== "") && arePlainSteps(path.replace(/^(~|\.{1,2})(?=\/)/, ""));
}

const arePlainSteps = (path: string): boolean =>
  path.split("/").every((step) => /^(\.\.|\d{0,5})$/.test(step) || isName(step) || isHost(step) || version.test(step));

/** Where a comment hides a value: what stands before it, and the value. Null for a comment that says nothing secret. */
export function secretInComment(comment: string): { before: string; value: string } | null {
  const [marks = ""] = /^(\/\/|\/\*|[#;!]*)\s*/.exec(comment) ?? [];
  const whole = { before: marks, value: comment.slice(marks.length) };
  if (comment.length > commentMax) return whole;
  const [, before = "", key = "", value = ""] = /^(.*?([\w.-]+)["']?\s*=\s*)(\S[\s\S]*)$/.exec(comment) ?? [];
  if (value !== "" && !isPlainValue(key, value)) return { before, value };
  const [, start = "", name = "", rest = ""] = /^(.*?([\w.-]+)["']?:\s+)(\S+)\s*$/.exec(comment) ?? [];
  if (rest !== "" && !isPlainValue(name, rest)) return { before: start, value: rest };
  return comment.split(/\s+/).some(looksSecret) ? whole : null;
}

/** Nobody explains a value at such length in one line. */
const commentMax = 400;

/** A long word of letters and digits, or an address with a password in it. */
const looksSecret = (part: string): boolean =>
  /:\/\/[^/\s]*:[^/\s]*@/.test(part) ||
  (part.length >= 12 &&
    !isSimple(part.replace(/[.,;:!?)]+$/, "").replace(/^[(<"']+/, "")) &&
    /\d/.test(part) &&
    /[a-z]/i.test(part)) ||
  (part.length >= 32 && /^[\w+/=-]+$/.test(part) && !/^[-=_]+$/.test(part));
