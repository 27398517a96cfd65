// What has no prefix to tell it: passwords in addresses, headers, commands, and behind names that say that they are
// secret. Each pattern is bounded in every repetition. Values that were made up for an example do not count.
import { isMadeUp, wordsOf } from "./made-up";
import type { Rule } from "./rule";

/** `postgres://user:password@host`, with any scheme. */
export const connection: Rule = {
  kind: "connection",
  pattern: /:\/\/(?<user>[^\s:@/"'`<>]{0,100}):(?<secret>[^\s@/"'`<>]{1,200})@[\w.[$-]/g,
  holds: ({ groups, index = 0 }, text) => {
    const { user = "", secret = "" } = groups ?? {};
    if (!/[a-z][a-z0-9+.-]{1,20}$/i.test(text.slice(Math.max(0, index - 22), index))) return false;
    return secret !== user && secret.length >= 4 && !isMadeUp(secret);
  },
};

/** `Authorization: Bearer …`, also as JSON has it, and in curl's -H. */
export const authorization: Rule = {
  kind: "authorization",
  pattern:
    /authorization["'`]?[ \t]{0,5}[:=,][ \t]{0,5}["'`]?(?<scheme>bearer|basic|token|apikey)[ \t]{1,5}(?<secret>[\w.~+/:=-]{8,2000})/gi,
  holds: ({ groups }) => {
    const { scheme = "", secret = "" } = groups ?? {};
    if (scheme.toLowerCase() !== "basic") return secret.length >= 20 && /\d/.test(secret) && !isMadeUp(secret);
    const password = decoded(secret)?.split(":")[1] ?? "";
    return password.length >= 4 && !isMadeUp(password);
  },
};

/** A header that is JSON and names an algorithm; what is signed by nobody keeps nobody out. */
export const jsonWebToken: Rule = {
  kind: "jwt",
  pattern: /(?<![\w.-])(?<header>eyJ[\w-]{10,500})\.eyJ[\w-]{10,4000}\.(?:[\w-]{10,1500}(?![\w-]))/g,
  holds: ({ groups }) => /"alg"\s*:\s*"(?!none)/.test(decoded(groups?.header ?? "") ?? ""),
};

/** `//registry.npmjs.org/:_authToken=…` */
export const npmrc: Rule = {
  kind: "npmrc",
  pattern: /:_(?:authToken|password|auth)[ \t]{0,5}=[ \t]{0,5}["']?(?<secret>[^\s"']{4,500})/g,
  holds: ({ groups }) => !isMadeUp(groups?.secret ?? ""),
};

/** `machine host login user password …`, on one line or several. */
export const netrc: Rule = {
  kind: "netrc",
  pattern:
    /(?<![\w-])(?:machine\s{1,20}[^\s"'`<>]{1,200}|default)\s{1,20}login\s{1,20}[^\s"'`<>]{1,200}\s{1,20}password\s{1,20}(?<secret>[^\s"'`]{4,200})/g,
  holds: ({ groups }) => !isMadeUp(groups?.secret ?? ""),
};

/** `curl -u user:password` */
export const curlUser: Rule = {
  kind: "command",
  pattern:
    /(?<!\w)curl(?!\w)[^\n|;]{0,500}?\s(?:-[a-zA-Z]{0,5}u|--user|--proxy-user)[ =]?["']?[^\s:"'`<>]{1,100}:(?<secret>[^\s"'`]{4,200})/g,
  holds: ({ groups }) => !isMadeUp(groups?.secret ?? ""),
};

/**
 * `PASSWORD=…`, `password: …`, `"apiKey": "…"`, `clientSecret := …`. The pattern finds the end of the name and the
 * value; the rest of the line tells which language it is.
 */
export const assignment: Rule = {
  kind: "assignment",
  pattern:
    /(?:passw(?:or)?d|passwort|passphrase|pwd|_pass|secret|token|api_?key|api-key|access_?key|access-key|secret_?key|secret-key|secret_?key_?base|private_?key|private-key|encryption_?key|signing_?key|master_?key|auth_?key|account_?key|credentials?)\d{0,2}["'`]?\]?[ \t]{0,20}(?<sign>=>|:=|=|:)[ \t]{0,20}(?:"(?<double>[^"\n]{1,300})"|'(?<single>[^'\n]{1,300})'|`(?<back>[^`\n]{1,300})`|(?<bare>[^\s"'`][^\s"'`]{0,299}))/dgi,
  holds: (match, text) => {
    const { index = 0, groups: { sign = "", double, single, back, bare } = {} } = match;
    const before = lineBefore(text, index);
    const [own = ""] = /^[\w-]*/.exec(match[0]) ?? [];
    const prefix = /[\w.$-]*$/.exec(before)?.[0] ?? "";
    if (otherName.test(prefix)) return false;
    const value = double ?? single ?? back ?? bare ?? "";
    // Stripe's and others' keys that are meant to be public.
    if (/^pk_/.test(value)) return false;
    const isEnvironment = sign === "=" && /^[A-Z][A-Z0-9_]*$/.test(prefix + own);
    if (bare === undefined) return looksReal(value, isEnvironment ? "environment" : "quoted");
    if (sign === "=" && /[?&;][\w.-]*$/.test(before)) return looksReal(value.split(/[&;#]/)[0] ?? "", "quoted");
    const trimmed = value.replace(/[,;]$/, "");
    if (isEnvironment && /(?:^|\s)\w*$/.test(before)) return looksReal(trimmed, "environment");
    // Without quotes it is a value only where the line is nothing but a name and its value.
    return startsLine.test(before) && restIsValue(text, index + match[0].length) && looksReal(trimmed, "bare");
  },
};

/** What walks through pages, guards a form, is public or counts is not a secret, though it is named a token or a key. */
const otherName =
  /(?:page|next|sync|continuation|csrf|xsrf|cancel|cancellation|public|publishable|max|num|invalid|wrong|show|forgot)[-_.]?$/i;

/** The words that may stand before a name at the beginning of a line. */
const startsLine = /^\s*(?:-\s+|export\s+|set\s+|setx\s+|env\s+|arg\s+|-e\s+|--env\s+){0,3}[\w.$:/-]*$/i;

/** From the line's begin, no more than is needed, to a place in it. */
function lineBefore(text: string, end: number): string {
  const before = text.slice(Math.max(0, end - 120), end);
  return before.slice(before.lastIndexOf("\n") + 1);
}

/** Whether nothing but a comment follows on the line: prose goes on, and code has an operator. */
const restIsValue = (text: string, from: number): boolean =>
  /^[ \t]*(?:#|\/\/|;|\r|$)/.test(text.slice(from, from + 200).split("\n", 1)[0] ?? "");

/**
 * `environment`: a shell or a dotenv file, where every value is a text. `quoted`: a text in some language, perhaps
 * one for people. `bare`: perhaps an expression of a language.
 */
function looksReal(value: string, where: "environment" | "quoted" | "bare"): boolean {
  if (value.length < 6 || isMadeUp(value)) return false;
  if (/^[\d.,:_-]+$/.test(value)) return value.length >= 16 && !/[.,:]/.test(value);
  if (/\s/.test(value)) return where === "environment" && wordsOf(value).length >= 4;
  // A call, a member, an index: an expression, and no text.
  if (where === "bare" && /^[A-Za-z_$][\w$]*(?:\??\.[A-Za-z_$][\w$]*)*(?:[([{<|]|\?\.|::|->)/.test(value)) return false;
  if (where === "bare" && /^[A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*)+$/.test(value)) return false;
  if (/^[\p{L}_.\-:/]+$/u.test(value)) return isWrittenByChance(value, where);
  return true;
}

/** Letters alone are mostly a name or a word; a long mixture of both cases is not. */
function isWrittenByChance(value: string, where: "environment" | "quoted" | "bare"): boolean {
  if (where === "environment") return value.length >= 8 && wordsOf(value).some((word) => word.length >= 4);
  const turns = value.match(/[a-z][A-Z]|[A-Z]{2}[a-z]/g)?.length ?? 0;
  return value.length >= 16 && !/[.\-_:/ ]/.test(value) && turns >= 4;
}

function decoded(base64: string): string | null {
  try {
    return atob(base64.replaceAll("-", "+").replaceAll("_", "/"));
  } catch {
    return null;
  }
}
