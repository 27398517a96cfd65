// The files that the build made, as production sends them: found once at start, so that a request can only ever name
// one of them. It knows paths, types and caching; no paste.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { extname, join, sep } from "node:path";

export type BuiltFile = {
  /** Already in memory for shells; read when asked for otherwise. */
  identity: () => Promise<Buffer> | Buffer;
  brotli: (() => Promise<Buffer> | Buffer) | null;
  type: string;
  entityTag: string;
  cacheControl: string;
};

const types: Record<string, string> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".jpg": "image/jpeg",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".map": "application/json",
  ".mjs": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".ttf": "font/ttf",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".webp": "image/webp",
  ".woff": "font/woff",
  ".woff2": "font/woff2",
  ".xml": "application/xml",
};
const typeOf = (file: string): string => types[extname(file)] ?? "application/octet-stream";

/** A prerendered page, held in memory; its tag says its bytes. */
export function readShell(file: string): BuiltFile {
  const page = readFileSync(file);
  const brotli = existsSync(`${file}.br`) ? readFileSync(`${file}.br`) : null;
  return {
    identity: () => page,
    brotli: brotli === null ? null : () => brotli,
    type: typeOf(file),
    entityTag: `"${createHash("sha256").update(page).digest("base64url").slice(0, 22)}"`,
    cacheControl: "no-cache",
  };
}

/** All files under a folder by the path that asks for them, `prefix` first; none where there is no folder. */
export function findFiles(folder: string, prefix: string, cacheControl: string): Map<string, BuiltFile> {
  const found = new Map<string, BuiltFile>();
  if (!existsSync(folder)) return found;
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const all = new Set(names);
  for (const name of names) {
    const file = join(folder, name);
    const stat = statSync(file);
    if (!stat.isFile() || (name.endsWith(".br") && all.has(name.slice(0, -3)))) continue;
    found.set(prefix + name.split(sep).join("/"), {
      identity: () => readFile(file),
      brotli: all.has(`${name}.br`) ? () => readFile(`${file}.br`) : null,
      type: typeOf(name),
      entityTag: `"${stat.size.toString(36)}-${Math.floor(stat.mtimeMs).toString(36)}"`,
      cacheControl,
    });
  }
  return found;
}

/** Sends a file to GET and HEAD, as 304 to who has it, in brotli to who takes it. */
export async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  file: BuiltFile,
  headers: Record<string, string>,
  status = 200,
): Promise<void> {
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.writeHead(405, { ...headers, Allow: "GET, HEAD", "Cache-Control": "no-store" }).end();
    return;
  }
  const brotli = takesBrotli(request.headers["accept-encoding"]) ? file.brotli : null;
  // One tag for each encoding, as a strong one has to (RFC 9110 §8.8.3.3).
  const entityTag = brotli === null ? file.entityTag : `${file.entityTag.slice(0, -1)}-br"`;
  const about = {
    ...headers,
    "Cache-Control": status === 200 ? file.cacheControl : "no-store",
    ...(file.brotli === null ? {} : { Vary: "Accept-Encoding" }),
    ...(status === 200 ? { ETag: entityTag } : {}),
  };
  const known = request.headers["if-none-match"]?.split(",").map((tag) => tag.trim().replace(/^W\//, "")) ?? [];
  if (status === 200 && (known.includes(entityTag) || known.includes("*"))) {
    response.writeHead(304, about).end();
    return;
  }
  const body = await (brotli ?? file.identity)();
  response.writeHead(status, {
    ...about,
    "Content-Type": file.type,
    "Content-Length": body.length,
    ...(brotli === null ? {} : { "Content-Encoding": "br" }),
  });
  response.end(request.method === "HEAD" ? undefined : body);
}

const takesBrotli = (accepted: string | undefined): boolean =>
  (accepted ?? "").split(",").some((coding) => /^\s*br\s*(;\s*q=(?!0(\.0{1,3})?\s*$)[\d.]+\s*)?$/i.test(coding));
