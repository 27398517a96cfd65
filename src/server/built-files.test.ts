// Built files as a browser gets them: whole, compressed, not again, and nothing beside them.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync, brotliDecompressSync } from "node:zlib";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type BuiltFile, findFiles, readShell, sendFile } from "./built-files";

const folder = mkdtempSync(join(tmpdir(), "mdbin-files-"));
const script = "console.log(1);".repeat(50);
let files: Map<string, BuiltFile>;
let http: Server;

beforeAll(async () => {
  mkdirSync(join(folder, "static/chunks"), { recursive: true });
  writeFileSync(join(folder, "secret.txt"), "secret");
  writeFileSync(join(folder, "static/chunks/[x].js"), script);
  writeFileSync(join(folder, "static/chunks/[x].js.br"), brotliCompressSync(script));
  writeFileSync(join(folder, "static/font.woff2"), "font");
  writeFileSync(join(folder, "home.html"), "<p>home</p>");
  files = findFiles(join(folder, "static"), "/_next/static/", "public, max-age=31536000, immutable");
  files.set("/", readShell(join(folder, "home.html")));
  http = createServer((request, response) => {
    const file = files.get(request.url ?? "");
    if (file === undefined) response.writeHead(404).end();
    else void sendFile(request, response, file, { "X-Own": "yes" });
  });
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
});
afterAll(async () => {
  await new Promise((resolve) => http.close(resolve).closeAllConnections());
  rmSync(folder, { recursive: true });
});

/** An answer as it came, not decompressed on the way. */
const get = (path: string, headers: Record<string, string> = {}, method = "GET") =>
  new Promise<{ head: string; body: Buffer }>((resolve) => {
    const heard: Buffer[] = [];
    const lines = Object.entries({ Host: "x", Connection: "close", ...headers }).map(
      ([name, value]) => `${name}: ${value}`,
    );
    connect((http.address() as AddressInfo).port, "127.0.0.1")
      .on("data", (chunk) => heard.push(chunk))
      .on("close", () => {
        const all = Buffer.concat(heard);
        const end = all.indexOf("\r\n\r\n");
        resolve({ head: all.subarray(0, end).toString(), body: all.subarray(end + 4) });
      })
      .write(`${method} ${path} HTTP/1.1\r\n${lines.join("\r\n")}\r\n\r\n`);
  });

it("sends a file with its type, its headers and for how long it keeps", async () => {
  const { head, body } = await get("/_next/static/chunks/[x].js");
  expect(head).toMatch(/^HTTP\/1\.1 200 /);
  expect(body.toString()).toBe(script);
  for (const line of ["Content-Type: text/javascript; charset=utf-8", "X-Own: yes", "Vary: Accept-Encoding"]) {
    expect(head).toContain(line);
  }
  expect(head).toContain("Cache-Control: public, max-age=31536000, immutable");
  expect((await get("/_next/static/font.woff2")).head).toContain("Content-Type: font/woff2");
});

it("sends brotli to who takes it, under a tag of its own", async () => {
  const { head, body } = await get("/_next/static/chunks/[x].js", { "Accept-Encoding": "gzip, br;q=0.9" });
  expect(head).toContain("Content-Encoding: br");
  expect(brotliDecompressSync(body).toString()).toBe(script);
  const plain = await get("/_next/static/chunks/[x].js", { "Accept-Encoding": "br;q=0, gzip" });
  expect(plain.head).not.toContain("Content-Encoding");
  const tag = (text: string) => /ETag: (.*)/.exec(text)?.[1];
  expect(tag(head)).not.toBe(tag(plain.head));
});

it("spares who has a page its bytes, and asks to be asked each time", async () => {
  const { head } = await get("/");
  expect(head).toContain("Cache-Control: no-cache");
  const tag = /ETag: (\S+)/.exec(head)?.[1] ?? "";
  const again = await get("/", { "If-None-Match": tag });
  expect(again.head).toMatch(/^HTTP\/1\.1 304 /);
  expect(again.body).toHaveLength(0);
  expect((await get("/", { "If-None-Match": '"other"' })).head).toMatch(/ 200 /);
});

it("answers HEAD without the body, and no method that writes", async () => {
  const { head, body } = await get("/", {}, "HEAD");
  expect(head).toContain("Content-Length: 11");
  expect(body).toHaveLength(0);
  expect((await get("/", { "Content-Length": "0" }, "POST")).head).toMatch(/ 405 [\s\S]*Allow: GET, HEAD/);
});

it("has what the build made and nothing beside it", () => {
  expect([...files.keys()].sort()).toEqual(["/", "/_next/static/chunks/[x].js", "/_next/static/font.woff2"]);
  expect(findFiles(join(folder, "nothing"), "/", "no-cache").size).toBe(0);
});
