// The pages' headers under Next's own server: `next dev`, and hosts without serve.ts, which makes them itself. Who
// takes no HTML gets the pages' text here too.
import { type NextRequest, NextResponse } from "next/server";
import { fileResponse } from "./server/built-files";
import { type CspHashes, readCspHashes } from "./server/csp-hashes";
import { diagramFramePath } from "./server/diagram-frame";
import { readSettings } from "./server/env";
import { pageHeaders, pageKindOf } from "./server/headers";
import { takesHtml } from "./server/terminal/takes-html";
import { rawPathOf, terminalPage } from "./server/terminal/terminal-page";

// The API makes its own headers, and a proxy before it would cut long bodies.
export const config = { matcher: "/((?!api/|_next/).*)" };

const dev = process.env.NODE_ENV === "development";
let csp: CspHashes | undefined;

export async function proxy(request: NextRequest): Promise<Response> {
  const path = request.nextUrl.pathname;
  const makesItsOwn = path === diagramFramePath || (path.startsWith("/p/") && path.endsWith("/raw"));
  if (globalThis.mdbinServes || makesItsOwn) return NextResponse.next();
  const { headers: asked, method } = request;
  const reads = method === "GET" || method === "HEAD";
  const takesText = reads && !asked.has("rsc") && !takesHtml(asked.get("accept"));
  const rawPath = takesText ? rawPathOf(path) : null;
  if (rawPath !== null) return varying(NextResponse.rewrite(new URL(rawPath, request.url)));
  const text = takesText ? terminalPage(path, (name) => asked.get(name), readSettings()) : null;
  if (text !== null) return fileResponse(request, text.file, text.headers, text.status);
  csp ??= dev ? { scripts: [], styles: [] } : readCspHashes(process.cwd());
  const nonce = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))));
  const headers = pageHeaders({
    kind: pageKindOf(path),
    csp,
    nonce,
    search: request.nextUrl.search,
    https: request.nextUrl.protocol === "https:",
    dev,
  });
  const toNext = new Headers(asked);
  toNext.set("content-security-policy", headers["Content-Security-Policy"] ?? "");
  toNext.set("x-nonce", nonce);
  const response = NextResponse.next({ request: { headers: toNext } });
  for (const name in headers) response.headers.set(name, headers[name] ?? "");
  return varying(response);
}

function varying(response: Response): Response {
  response.headers.append("Vary", "Accept");
  return response;
}
