// The pages' headers under Next's own server: `next dev`, and hosts without serve.ts, which makes them itself.
import { type NextRequest, NextResponse } from "next/server";
import { type CspHashes, readCspHashes } from "./server/csp-hashes";
import { diagramFramePath } from "./server/diagram-frame";
import { pageHeaders, pageKindOf } from "./server/headers";

// The API makes its own headers, and a proxy before it would cut long bodies.
export const config = { matcher: "/((?!api/|_next/).*)" };

const dev = process.env.NODE_ENV === "development";
let csp: CspHashes | undefined;

export function proxy(request: NextRequest): NextResponse {
  const path = request.nextUrl.pathname;
  const makesItsOwn = path === diagramFramePath || (path.startsWith("/p/") && path.endsWith("/raw"));
  if (globalThis.mdbinServes || makesItsOwn) return NextResponse.next();
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
  const toNext = new Headers(request.headers);
  toNext.set("content-security-policy", headers["Content-Security-Policy"] ?? "");
  toNext.set("x-nonce", nonce);
  const response = NextResponse.next({ request: { headers: toNext } });
  for (const name in headers) response.headers.set(name, headers[name] ?? "");
  return response;
}
