// Bytes and their writings. Base64url is read in its one canonical form only (RFC 4648 §5 and §3.5).

/** Bytes over memory of their own: what Web Crypto takes. */
export type Bytes = Uint8Array<ArrayBuffer>;

export const utf8 = (text: string): Bytes => new TextEncoder().encode(text);

/** The text of bytes in UTF-8, a BOM being part of it. Throws a TypeError where they are no UTF-8. */
export const textOfUtf8 = (bytes: Uint8Array): string =>
  new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);

export function concat(...parts: readonly Uint8Array[]): Bytes {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

export const randomBytes = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length));

/** Base64url without padding. */
export function formatBase64url(bytes: Uint8Array): string {
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** The bytes that a base64url text stands for, or null where it is not in canonical form. Never throws. */
export function parseBase64url(text: string): Bytes | null {
  if (!/^[\w-]*$/.test(text) || text.length % 4 === 1) return null;
  const bytes = parseBase64(text.replaceAll("-", "+").replaceAll("_", "/"));
  return formatBase64url(bytes) === text ? bytes : null;
}

/** Bytes of standard base64. Throws a DOMException where `atob` does. */
export const parseBase64 = (text: string): Bytes => Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
