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

type Asked = { method: string; header: (name: "accept-encoding" | "if-none-match") => string | null | undefined };
type FileAnswer = { status: number; headers: Record<string, string>; body: Buffer | null };

/** A file for GET and HEAD, as 304 for who has it, in brotli for who takes it. `Vary` of the headers is kept. */
async function answerFile(
  { method, header }: Asked,
  file: BuiltFile,
  headers: Record<string, string>,
  status: number,
): Promise<FileAnswer> {
  if (method !== "GET" && method !== "HEAD") {
    const refusal = { ...headers, Allow: "GET, HEAD", "Cache-Control": "no-store" };
    return { status: 405, headers: refusal, body: null };
  }
  const brotli = takesBrotli(header("accept-encoding")) ? file.brotli : null;
  // One tag for each encoding, as a strong one has to (RFC 9110 §8.8.3.3).
  const entityTag = brotli === null ? file.entityTag : `${file.entityTag.slice(0, -1)}-br"`;
  const varies = [headers.Vary, file.brotli === null ? undefined : "Accept-Encoding"].filter((it) => it !== undefined);
  const about = {
    ...headers,
    "Cache-Control": status === 200 ? file.cacheControl : "no-store",
    ...(varies.length === 0 ? {} : { Vary: varies.join(", ") }),
    ...(status === 200 ? { ETag: entityTag } : {}),
  };
  const known =
    header("if-none-match")
      ?.split(",")
      .map((tag) => tag.trim().replace(/^W\//, "")) ?? [];
  if (status === 200 && (known.includes(entityTag) || known.includes("*"))) {
    return { status: 304, headers: about, body: null };
  }
  const body = await (brotli ?? file.identity)();
  const whole = {
    ...about,
    "Content-Type": file.type,
    "Content-Length": String(body.length),
    ...(brotli === null ? {} : { "Content-Encoding": "br" }),
  };
  return { status, headers: whole, body: method === "HEAD" ? null : body };
}

/** Sends a file over node:http. */
export async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  file: BuiltFile,
  headers: Record<string, string>,
  status = 200,
): Promise<void> {
  const asked = {
    method: request.method ?? "GET",
    header: (name: "accept-encoding" | "if-none-match") => request.headers[name],
  };
  const answer = await answerFile(asked, file, headers, status);
  response.writeHead(answer.status, answer.headers).end(answer.body ?? undefined);
}

/** The same as a Response. */
export async function fileResponse(
  request: Request,
  file: BuiltFile,
  headers: Record<string, string>,
  status = 200,
): Promise<Response> {
  const asked = { method: request.method, header: (name: string) => request.headers.get(name) };
  const answer = await answerFile(asked, file, headers, status);
  const body = answer.body === null ? null : new Uint8Array(answer.body);
  return new Response(body, { status: answer.status, headers: answer.headers });
}

const takesBrotli = (accepted: string | null | undefined): boolean =>
  (accepted ?? "").split(",").some((coding) => /^\s*br\s*(;\s*q=(?!0(\.0{1,3})?\s*$)[\d.]+\s*)?$/i.test(coding));
