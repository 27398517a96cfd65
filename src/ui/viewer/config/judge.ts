// Which values are plainly no secrets, so that they may be shown at once. In doubt a value is masked: one press too many
// is nothing, a password on a shared screen is. What sounds secret by its key is, whatever stands there.

import { findSaid, soundsSecret } from "./secret-words";

export const isPlainValue = (path: string, value: string): boolean =>
  isEmpty(value) || (!soundsSecret(path) && isPlain(value, path) && !saysSecret(value));

/** Words about a secret, or a name that has it behind such a word: `the token is abc`, `password-swordfish`. */
const saysSecret = (value: string): boolean =>
  /\s/.test(value) ? findSaid(value) !== null : /(passw|secret|pwd|kennwort)[a-z]*[^a-z]+./i.test(value);

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

/** One to three words, as `production`, `us-east-1`, `my_app`: more might be a passphrase, or a licence in groups. */
function isName(value: string): boolean {
  if (known.test(value)) return true;
  if (/^[A-Z\d]{4,5}(-[A-Z\d]{4,5}){2}$/.test(value)) return false;
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

/** Without user, query or fragment, and with hardly a path: who knows an address may be let in by that alone. */
function isUrl(value: string): boolean {
  const [, scheme = "", host = "", path = ""] =
    /^([a-z][a-z+.-]{1,15}):\/\/([^/?#@\s]*)(\/[^?#@\s]*)?$/i.exec(value) ?? [];
  if (host === "" || isHook.test(value)) return false;
  const steps = path.split("/").filter((step) => step !== "");
  const isDatabase = !/^(http|ws)s?$/i.test(scheme) && steps.length === 1 && isName(steps[0] ?? "");
  return (
    (isHost(host) || isName(host) || version.test(host)) &&
    (isDatabase || scheme === "file" || (steps.length <= 3 && steps.every((step) => knownSteps.test(step)))) &&
    arePlainSteps(path)
  );
}

const isHook = /hook|services\/|slack|discord|zapier|ifttt|telegram/i;
const knownSteps =
  /^(api|app|web|rest|rpc|graphql|ws|v\d|\d{1,4}|docs?|help|login|logout|signin|signup|admin|users?|health|healthz|ready|status|metrics|ping|callback|static|assets|images|public|index\.html|main|latest|en|de)$/i;

/** Of files, or of images: `/var/log/app.log`, `./data`, `ghcr.io/org/app:1.2`. */
function isPath(value: string): boolean {
  const [, path = "", tag = ""] = /^([^:]*?)(:[\w.-]+)?$/.exec(value) ?? [];
  if (tag !== "" && !/^:(\d{1,4}(\.\d{1,4}){0,3}(-[a-z]{1,10}[\d.]{0,6})?|latest|stable|main)$/.test(tag)) return false;
  if (isHook.test(value)) return false;
  return (path.includes("/") || tag !== "") && arePlainSteps(path.replace(/^(~|\.{1,2})(?=\/)/, ""));
}

const arePlainSteps = (path: string): boolean =>
  path.split("/").every((step) => /^(\.\.|\d{0,5})$/.test(step) || isName(step) || isHost(step) || version.test(step));

/** Where a comment hides a value: what stands before it, and the value. Null for a comment that says nothing secret. */
export function secretInComment(comment: string): { before: string; value: string } | null {
  const [marks = ""] = /^(\/\/|\/\*|[#;!]*)\s*/.exec(comment) ?? [];
  const from = (at: number) => ({ before: comment.slice(0, at), value: comment.slice(at) });
  if (comment.length > commentMax) return from(marks.length);
  const [pair, key = "", value = ""] = /^.*?([\w.-]+)["']?\s*=\s*(\S[\s\S]*)$/.exec(comment) ?? [];
  const [named, name = "", rest = ""] = /^.*?([\w.-]+)["']?:\s+(\S+)\s*$/.exec(comment) ?? [];
  const said = findSaid(comment.slice(marks.length));
  const starts = [
    value !== "" && !isPlainValue(key, value) ? (pair ?? "").length - value.length : null,
    rest !== "" && !/^[\w.-]+=/.test(rest) && !isPlainValue(name, rest)
      ? (named ?? "").trimEnd().length - rest.length
      : null,
    said === null ? null : marks.length + said,
    findOddWord(comment, marks.length),
  ].filter((start) => start !== null);
  return starts.length === 0 ? null : from(Math.min(...starts));
}

/** Nobody explains a value at such length in one line. */
const commentMax = 400;

/** The first word that nobody writes in a sentence; and all of what is two names with a bar between, as a login is. */
function findOddWord(comment: string, begin: number): number | null {
  if (/[\p{L}\d]\s+[/|]\s+[\p{L}\d]/u.test(comment)) return begin;
  const words = comment.slice(begin).matchAll(/\S+/g);
  for (const { 0: word, index } of words)
    if (isOdd(word)) return begin + index + (/^[\w.-]+=/.exec(word)?.[0].length ?? 0);
  return null;
}

function isOdd(written: string): boolean {
  const word = written.replace(/^[^\p{L}\d/@]+/u, "").replace(/[^\p{L}\d/]+$/u, "");
  if (!/[\p{L}\d]/u.test(word) || isPlainValue("", word)) return false;
  const [, value = ""] = /^[\w.-]+=(.*)$/.exec(word) ?? [];
  return value === "" ? /[\d:=@/|]|^.{32}/.test(word) : !isPlainValue("", value);
}
