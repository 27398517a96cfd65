// The security headers of every response, whichever shell sends it: pages, prerendered shells, API answers, raw texts.
// Next's own headers() and proxy do not reach what serve.ts answers itself, so they are made here, once.

import { parseImageHosts } from "../contract/image-hosts";
import { minePath } from "../contract/paths";
import type { CspHashes } from "./csp-hashes";

declare global {
  /** Set by serve.ts, which sends all headers itself. */
  var mdbinServes: boolean | undefined;
}

export type PageKind = "write" | "encrypted" | "normal" | "raw-encrypted" | "edit" | "mine" | "other";

export type PageHeaderOptions = {
  kind: PageKind;
  csp: CspHashes;
  /** Of this response; for pages that are rendered when they are asked for. */
  nonce?: string;
  /** The query of the address: a normal paste's may name the hosts that its reader lets the page ask for images. */
  search?: string;
  /** Whether people reach the server by https (MDBIN_PUBLIC_URL). */
  https: boolean;
  /** Development needs eval and inline scripts for React's refresh. */
  dev?: boolean;
};

/** All that a browser asks for before it lets a page do it, switched off; but what a Copy button needs. */
const permissionsPolicy = [
  "accelerometer",
  "autoplay",
  "browsing-topics",
  "camera",
  "clipboard-read",
  "display-capture",
  "encrypted-media",
  "fullscreen",
  "gamepad",
  "geolocation",
  "gyroscope",
  "hid",
  "identity-credentials-get",
  "idle-detection",
  "local-fonts",
  "magnetometer",
  "microphone",
  "midi",
  "otp-credentials",
  "payment",
  "picture-in-picture",
  "publickey-credentials-create",
  "publickey-credentials-get",
  "screen-wake-lock",
  "serial",
  "storage-access",
  "usb",
  "window-management",
  "xr-spatial-tracking",
]
  .map((feature) => `${feature}=()`)
  .concat("clipboard-write=(self)")
  .join(", ");

const strictTransport = "max-age=31536000";

const everywhere = {
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
  "Cross-Origin-Resource-Policy": "same-origin",
};

/** Of what a person opens in a tab of its own. */
const inTab = {
  ...everywhere,
  "Cross-Origin-Opener-Policy": "same-origin",
  "Permissions-Policy": permissionsPolicy,
};

/** Of API answers, which never run or load anything. */
export function apiHeaders(https: boolean): Record<string, string> {
  return {
    ...everywhere,
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'; sandbox",
    "Cache-Control": "no-store",
    "X-Robots-Tag": "noindex",
    ...(https ? { "Strict-Transport-Security": strictTransport } : {}),
  };
}

/** Of /p/{id}/raw: an answer like the API's, which people open like a page. */
export const rawHeaders = (https: boolean): Record<string, string> => ({ ...inTab, ...apiHeaders(https) });

/** Of a page's text for terminals. */
export function textHeaders(isPublic: boolean, https: boolean): Record<string, string> {
  const { "X-Robots-Tag": noindex, "Cache-Control": _, ...headers } = rawHeaders(https);
  return isPublic || noindex === undefined ? headers : { ...headers, "X-Robots-Tag": noindex };
}

/** What a worker needs: the scripts it is made of. It parses what strangers wrote, and can ask for nothing. */
const workerPolicy = "default-src 'none'; script-src 'self'";

/** Of a page, without its Cache-Control, which depends on who serves it. */
export function pageHeaders({
  kind,
  csp,
  nonce,
  search = "",
  https,
  dev = false,
}: PageHeaderOptions): Record<string, string> {
  const imageHosts = kind === "normal" ? parseImageHosts(search) : [];
  const isPublic = kind === "write" || kind === "other";
  return {
    ...inTab,
    "Content-Security-Policy": contentSecurityPolicy(kind, csp, nonce, imageHosts, dev),
    ...(isPublic ? {} : { "X-Robots-Tag": "noindex" }),
    ...(https ? { "Strict-Transport-Security": strictTransport } : {}),
  };
}

/**
 * Of the frame that draws diagrams: its one script and the styles that Mermaid writes, and no way to ask for anything.
 * Its origin is opaque whoever frames it, so that it can reach neither the page around it nor what that page keeps.
 */
export function diagramFrameHeaders(scriptHash: string, https: boolean): Record<string, string> {
  return {
    ...everywhere,
    "Permissions-Policy": permissionsPolicy,
    "Content-Security-Policy": [
      "default-src 'none'",
      `script-src ${scriptHash}`,
      "style-src 'unsafe-inline'",
      "frame-ancestors 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "sandbox allow-scripts",
    ].join("; "),
    "X-Robots-Tag": "noindex",
    ...(https ? { "Strict-Transport-Security": strictTransport } : {}),
  };
}

/** Which page stands under a path, as far as its headers differ. */
export function pageKindOf(path: string): PageKind {
  if (path === "/") return "write";
  if (path === minePath) return "mine";
  if (/^\/[ep]\/[^/]+\/edit$/.test(path)) return "edit";
  if (path.startsWith("/p/")) return "normal";
  if (path.startsWith("/e/")) return path.endsWith("/raw") ? "raw-encrypted" : "encrypted";
  return "other";
}

/** Of files that pages load. A script can be started as a worker, which has the policy of its own answer, not the page's. */
export function fileHeaders(path: string, https: boolean): Record<string, string> {
  return {
    ...(path.startsWith("/_next/static/") ? { "Content-Security-Policy": workerPolicy } : {}),
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Resource-Policy": "same-origin",
    ...(https ? { "Strict-Transport-Security": strictTransport } : {}),
  };
}

function contentSecurityPolicy(
  kind: PageKind,
  csp: CspHashes,
  nonce: string | undefined,
  imageHosts: readonly string[],
  dev: boolean,
): string {
  const scripts = dev
    ? ["'self'", "'unsafe-inline'", "'unsafe-eval'"]
    : ["'self'", ...csp.scripts, ...(nonce === undefined ? [] : [`'nonce-${nonce}'`])];
  const styles = dev ? ["'self'", "'unsafe-inline'"] : ["'self'", ...csp.styles];
  const drawsDiagrams = kind === "write" || kind === "encrypted" || kind === "normal" || kind === "edit";
  return [
    "default-src 'none'",
    `script-src ${scripts.join(" ")}`,
    `style-src ${styles.join(" ")}`,
    // Without a path, so that a redirect may lead to another place on the same hosts, and to no other host.
    ["img-src 'self' data: blob:", ...imageHosts.map((host) => `https://${host}`)].join(" "),
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    // The only page of ours that lets itself be framed is the one that draws diagrams.
    `frame-src ${drawsDiagrams ? "'self'" : "'none'"}`,
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "object-src 'none'",
    "form-action 'none'",
  ].join("; ");
}
