// Link ⇄ URL fragment (docs/format.md, Links). Part of what runs first, so it stays without any dependency.
import { type Bytes, formatBase64url, parseBase64url, textOfUtf8, utf8 } from "../crypto";

/** Lines to mark and scroll to, first to last, both counted from 1. */
export type Lines = { first: number; last: number };

/** What a fragment says. All is null or false for an empty one. */
export type Fragment = {
  /** 32 bytes. */
  linkKey: Bytes | null;
  password: string | null;
  /** Whether the writer said that a password will be asked for (saves a round trip; nothing else rests on it). */
  asksPassword: boolean;
  lines: Lines | null;
};

const keyLength = 43;

/** Reads a fragment, without its `#`, as the browser hands it over. Every string means something: it never throws. */
export function parseFragment(fragment: string): Fragment {
  const nothing: Fragment = { linkKey: null, password: null, asksPassword: false, lines: null };
  if (fragment === "") return nothing;
  const linkKey = leadingKey(fragment);
  if (linkKey !== null) {
    const options = fragment.slice(keyLength).split(/~|%7e/i);
    return { ...nothing, ...readOptions(options), linkKey };
  }
  if (fragment.startsWith("~")) {
    const options = fragment.slice(1).split("~");
    if (options.every(isOption)) return { ...nothing, ...readOptions(options) };
  }
  return { ...nothing, password: percentDecode(fragment) };
}

function leadingKey(fragment: string): Bytes | null {
  if (!/^[\w-]{43}($|~|%7e)/i.test(fragment)) return null;
  return parseBase64url(fragment.slice(0, keyLength));
}

const linePattern = /^L([1-9]\d{0,6})(?:-([1-9]\d{0,6}))?$/;
const isOption = (option: string): boolean => option === "p" || linePattern.test(option);

function readOptions(options: readonly string[]): Pick<Fragment, "asksPassword" | "lines"> {
  const lines = options.findLast((option) => linePattern.test(option));
  return { asksPassword: options.includes("p"), lines: lines === undefined ? null : parseLines(lines) };
}

/** The lines that an option says, which is the whole fragment of a normal paste: `L3-7`. Null for anything else. */
export function parseLines(option: string): Lines | null {
  const [, first, last = first] = linePattern.exec(option) ?? [];
  if (first === undefined) return null;
  const ends = [Number(first), Number(last)];
  return { first: Math.min(...ends), last: Math.max(...ends) };
}

/** `L3`, `L3-7`. */
export const formatLines = ({ first, last }: Lines): string => (first === last ? `L${first}` : `L${first}-${last}`);

/** A fragment that says these lines, or none, instead of its own; one that is a password can say none. */
export function withLines(fragment: string, lines: Lines | null): string {
  const said = parseFragment(fragment);
  if (said.password !== null) return fragment;
  const [key = "", ...options] = said.linkKey === null ? fragment.split("~") : fragment.split(/~|%7e/i);
  const kept = options.filter((option) => !linePattern.test(option));
  return [key, ...kept, ...(lines === null ? [] : [formatLines(lines)])].join("~");
}

/** Each well-formed `%XX` as its byte, every other `%` as itself; the text as it stands where that is no UTF-8. */
function percentDecode(text: string): string {
  const bytes: number[] = [];
  for (const part of text.split(/(%[0-9a-f]{2})/i)) {
    if (/^%[0-9a-f]{2}$/i.test(part)) bytes.push(Number.parseInt(part.slice(1), 16));
    else bytes.push(...utf8(part));
  }
  try {
    return textOfUtf8(Uint8Array.from(bytes));
  } catch {
    return text;
  }
}

const percentEncode = (byte: number): string => `%${byte.toString(16).toUpperCase().padStart(2, "0")}`;

/** A password as a fragment: only where its writer asked for a link with the password in it. */
export function formatPassword(password: string): string {
  const fragment = Array.from(utf8(password.normalize("NFC")), (byte) => {
    const char = String.fromCharCode(byte);
    return /[0-9A-Za-z]/.test(char) ? char : percentEncode(byte);
  }).join("");
  return leadingKey(fragment) === null ? fragment : percentEncode(fragment.charCodeAt(0)) + fragment.slice(1);
}

/** A link key as a fragment; `asksPassword` where a password is needed besides. */
export const formatLinkKey = (linkKey: Bytes, asksPassword: boolean): string =>
  formatBase64url(linkKey) + (asksPassword ? "~p" : "");

/** An address with a fragment behind it, or as it stands where the fragment is empty. */
export const formatLink = (address: string, fragment: string): string =>
  fragment === "" ? address : `${address}#${fragment}`;

/** The fragment in what a person typed or pasted into a field: a whole link, a fragment, or a link key alone. */
export function fragmentTyped(typed: string): string {
  const text = typed.trim();
  return text.slice(text.indexOf("#") + 1);
}

/** What an edit link says behind `#`: `edit={token}&key={fragment}`. */
export type EditFragment = {
  /** Base64url of 32 bytes; null where none is said. */
  editToken: string | null;
  /** What opens the paste, as its own link has it; empty where nothing is said. */
  fragment: string;
};

/** Reads it. Like `parseFragment` it never throws; what is not well formed counts as not said, of several the last. */
export function parseEditFragment(fragment: string): EditFragment {
  const said: EditFragment = { editToken: null, fragment: "" };
  for (const part of fragment.split("&")) {
    const [name, ...rest] = part.split("=");
    const value = rest.join("=");
    if (name === "edit" && parseBase64url(value)?.length === 32) said.editToken = value;
    if (name === "key") said.fragment = decodeComponent(value);
  }
  return said;
}

/** `fragment` is empty where a password alone opens the paste, and for a normal paste. The inverse of `parseEditFragment`. */
export const formatEditFragment = (editToken: string, fragment: string): string =>
  `edit=${editToken}${fragment === "" ? "" : `&key=${encodeURIComponent(fragment)}`}`;

/** `address` is the paste's own. */
export const formatEditLink = (address: string, editToken: string, fragment: string): string =>
  `${address}/edit#${formatEditFragment(editToken, fragment)}`;

function decodeComponent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
