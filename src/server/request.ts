// Reads what a call says beside its body: query, headers, where it came from. Strict: each throws `invalid` for what
// is not as the table of errors has it, and a detail names the part, never what was in it.
import { PasteError } from "../contract/errors";
import { type Expires, expiresDefault } from "../contract/limits";
import { expiresSchema, type Kind } from "../contract/paste";
import { envelopeType } from "../contract/paths";
import type { Call } from "./call";
import type { Settings } from "./env";
import type { TakeContent } from "./pastes";
import { fromBase64url } from "./tokens";

const invalid = (detail: string) => new PasteError("invalid", detail);

export function refuseQuery(call: Call): void {
  if (call.query !== "") throw invalid("This address takes no query.");
}

/** `expires` and `burn` of a creation, each at most once. */
export function creationQuery(call: Call, kind: Kind): { expires: Expires; burn: boolean } {
  const choice: { expires: Expires; burn: boolean } = { expires: expiresDefault[kind], burn: false };
  if (call.query === "") return choice;
  const seen = new Set<string>();
  for (const [name, value] of new URLSearchParams(call.query)) {
    if (seen.has(name)) throw invalid("A query parameter is given twice.");
    seen.add(name);
    if (name === "expires") {
      const expires = expiresSchema.safeParse(value);
      if (!expires.success) throw invalid("expires has to be 1h, 1d, 1w or never.");
      choice.expires = expires.data;
    } else if (name === "burn") {
      if (value !== "true" && value !== "false") throw invalid("burn has to be true or false.");
      choice.burn = value === "true";
    } else throw invalid("The query has an unknown parameter.");
  }
  return choice;
}

/** A token, verifier or Claim-Id as its bytes, by its schema's pattern; null where the header was not sent. */
export function bytesHeader(call: Call, name: string, pattern: RegExp): Buffer | null {
  const value = call.header(name);
  if (value === null) return null;
  if (!pattern.test(value)) throw invalid(`${name} is not in the form that it has.`);
  return fromBase64url(value);
}

export function neededBytesHeader(call: Call, name: string, pattern: RegExp): Buffer {
  const bytes = bytesHeader(call, name, pattern);
  if (bytes === null) throw invalid(`${name} is missing.`);
  return bytes;
}

/** A PUT's precondition: null creates, a number is the revision that is replaced. */
export function precondition(call: Call): number | null {
  const match = call.header("if-match");
  const noneMatch = call.header("if-none-match");
  if (match === null && noneMatch === null) throw new PasteError("precondition-required");
  if (match !== null && noneMatch !== null) throw invalid("If-Match and If-None-Match exclude each other.");
  if (noneMatch !== null) {
    if (noneMatch !== "*") throw invalid("If-None-Match has to be *.");
    return null;
  }
  const tag = /^"([1-9]\d{0,14})"$/.exec(match ?? "");
  if (tag === null) throw invalid('If-Match has to be one revision, as in "1".');
  return Number(tag[1]);
}

/** Whether If-None-Match names this entity tag (RFC 9110 §13.1.2: the weak comparison). */
export function isKnown(call: Call, entityTag: string): boolean {
  const known = call.header("if-none-match");
  if (known === null) return false;
  return known.trim() === "*" || known.split(",").some((tag) => tag.trim().replace(/^W\//, "") === entityTag);
}

/** Whether JSON is asked for by name; the range that every client sends gets the short answer. */
export function wantsJson(call: Call): boolean {
  const accept = call.header("accept") ?? "";
  return accept.split(",").some((range) => {
    const [type, ...parameters] = range.toLowerCase().split(";");
    return type?.trim() === "application/json" && !parameters.some((p) => /^\s*q=0(\.0{1,3})?\s*$/.test(p));
  });
}

const essence = (contentType: string | null): string =>
  (contentType ?? "").split(";", 1)[0]?.trim().toLowerCase() ?? "";

/** Refuses a body of another media type, or one that is compressed. */
export function checkMediaType(call: Call, takes: (type: string) => boolean): void {
  const encoding = call.header("content-encoding");
  if (!takes(essence(call.header("content-type"))) || (encoding !== null && encoding !== "identity")) {
    throw new PasteError("unsupported-media-type");
  }
}

/** What a paste's body may come as. Text is taken as bytes, so that `curl --data-binary @notes.md` works as it stands. */
export const mediaTypes: Record<Kind, (type: string) => boolean> = {
  encrypted: (type) => type === envelopeType,
  normal: (type) => type === "application/x-www-form-urlencoded" || /^text\/[\w.+-]+$/.test(type),
};

export const contentTaker =
  (call: Call, settings: Settings): TakeContent =>
  async (kind) => {
    checkMediaType(call, mediaTypes[kind]);
    return call.body(kind === "encrypted" ? settings.maxEnvelopeBytes : settings.maxNormalBytes);
  };

/** What links in answers begin with: the public address, or what the request was sent to. */
export function originFor(call: Call, settings: Settings): string {
  const origin = findOrigin(call.header, settings);
  if (origin === null) throw invalid("The Host header is missing or malformed.");
  return origin;
}

/** The same for what only shows it; null where the request says none. */
export function findOrigin(header: Call["header"], { publicOrigin, trustedProxies }: Settings): string | null {
  if (publicOrigin !== null) return publicOrigin;
  const host = header("host");
  return host !== null && hostPattern.test(host) ? `${schemeOf(header, trustedProxies)}://${host}` : null;
}

const hostPattern = /^(?:[\w.-]{1,253}|\[[0-9A-Fa-f:.]{2,45}\])(?::\d{1,5})?$/;

/** `http`, or what the outermost believed proxy says it was asked by. */
function schemeOf(header: Call["header"], trustedProxies: number): "http" | "https" {
  if (trustedProxies === 0) return "http";
  const said = (header("x-forwarded-proto") ?? "").split(",").map((scheme) => scheme.trim());
  return (said.at(-trustedProxies) ?? said[0]) === "https" ? "https" : "http";
}

/** A write that another site's page made the browser send is refused. Who is no browser sends neither header. */
export function refuseOtherSites(call: Call, settings: Settings): void {
  const origin = call.header("origin");
  const isOurs = origin === null || origin === settings.publicOrigin || isHost(origin, call.header("host"));
  if (call.header("sec-fetch-site") === "cross-site" || !isOurs) {
    throw new PasteError("forbidden", "Another site may not write here.");
  }
}

/** By host alone: behind a proxy that ends TLS the request's own scheme says nothing. */
const isHost = (origin: string, host: string | null): boolean =>
  origin === `http://${host}` || origin === `https://${host}`;
