// Production's server, on node:http: the API and raw texts by hand, the prerendered shells and files as they were
// built, everything else by Next. It places requests and knows nothing about pastes. It keeps no log of requests.
import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { createServer, type Server as HttpServer, type IncomingMessage, type ServerResponse } from "node:http";
import { join } from "node:path";
import next from "next";
import { idPattern } from "./contract/id";
import { apiPagePath, minePath } from "./contract/paths";
import { type BuiltFile, findFiles, readShell, sendFile } from "./server/built-files";
import { builtFolder, readCspHashes } from "./server/csp-hashes";
import { diagramFramePath, readDiagramFrame } from "./server/diagram-frame";
import { fileHeaders, pageHeaders, pageKindOf } from "./server/headers";
import type { Settings } from "./server/index";
import { type Server, StartError, server } from "./server/index";
import { answerNode, isApiPath, originForm, pathOf } from "./server/node-shell";
import { takesHtml } from "./server/terminal/takes-html";
import { rawPathOf, terminalPage } from "./server/terminal/terminal-page";

/** How long a stopping server waits for calls that are under way. */
const drainMilliseconds = 10_000;
const root = process.cwd();

type Listener = (request: IncomingMessage, response: ServerResponse) => void;

/** What answers a request that is not the API's: shells, files, Next. */
async function pages(settings: Settings): Promise<(...call: Parameters<Listener>) => Promise<void>> {
  const built = builtFolder(root);
  if (!existsSync(join(built, "view.html"))) throw new StartError("There is no build: run npm run build first.");
  const csp = readCspHashes(root);
  const shells = new Map([
    ["/", readShell(join(built, "home.html"))],
    [minePath, readShell(join(built, "mine.html"))],
  ]);
  const view = readShell(join(built, "view.html"));
  const raw = readShell(join(built, "raw.html"));
  const edit = readShell(join(built, "edit.html"));
  const diagramFrame = readDiagramFrame(root);
  const files = new Map([
    ...findFiles(join(root, "public"), "/", "public, max-age=3600"),
    ...findFiles(join(root, ".next", "static"), "/_next/static/", "public, max-age=31536000, immutable"),
  ]);
  const https = settings.publicOrigin?.startsWith("https:") === true;

  // proxy.ts does the same under Next's own server, and stands aside for us.
  globalThis.mdbinServes = true;
  // Next would answer every Upgrade on the server that it finds, even one that only offers HTTP/2, by hanging up or by
  // never answering. It is given one that nobody calls; ours then takes such a call as the plain request that it is too.
  const app = next({ dev: false, dir: root, httpServer: createServer() });
  await app.prepare();
  const byNext = app.getRequestHandler();

  return async (request, response) => {
    const path = pathOf(request);
    const kind = pageKindOf(path);
    const text = takesText(request) ? terminalPage(path, (name) => headerOf(request, name), settings) : null;
    if (text !== null) {
      await sendFile(request, response, text.file, text.headers, text.status);
      return;
    }
    const shell = shellFor(path);
    if (shell !== null) {
      const headers = { ...pageHeaders({ kind, csp, https }), Vary: "Accept" };
      await sendFile(request, response, shell.file, headers, shell.status);
      return;
    }
    // Next's router fetches what it navigates to with this header; only a load gets the page.
    const page = request.headers.rsc === undefined ? shells.get(path) : undefined;
    if (page !== undefined) {
      await sendFile(request, response, page, { ...pageHeaders({ kind, csp, https }), Vary: "Accept" });
      return;
    }
    if (path === diagramFramePath && diagramFrame !== null) {
      await sendFile(request, response, diagramFrame.file, diagramFrame.headers(https));
      return;
    }
    const file = fileFor(path);
    if (file !== null) {
      await sendFile(request, response, file, fileHeaders(path, https));
      return;
    }
    // Next answers these with errors that it logs, parts of the request among them.
    if (request.method !== "GET" && request.method !== "HEAD") return refuse(response, 405, { Allow: "GET, HEAD" });
    if (!isPercentEncoded(path)) return refuse(response, 400);
    const nonce = randomBytes(16).toString("base64");
    const headers = pageHeaders({ kind, csp, nonce, search: request.url?.slice(path.length) ?? "", https });
    for (const name in headers) response.setHeader(name, headers[name] ?? "");
    if (kind === "normal" || path === apiPagePath) {
      response.setHeader("Cache-Control", "no-store");
      keepVary(response);
    }
    // Next takes the nonce from this header of the request; a client's own is overwritten with it.
    request.headers["content-security-policy"] = headers["Content-Security-Policy"];
    delete request.headers["content-security-policy-report-only"];
    request.headers["x-nonce"] = nonce;
    await byNext(request, response);
  };

  /** One and the same page for every id; an address that no paste can have gets it with 404. */
  function shellFor(path: string): { file: BuiltFile; status: number } | null {
    const [, kind = "", id = "", part, ...more] = path.split("/");
    if (!["e", "p"].includes(kind) || id === "" || more.length > 0) return null;
    const status = idPattern.test(id) ? 200 : 404;
    if (part === "edit") return { file: edit, status };
    if (kind === "p" || (part !== undefined && part !== "raw")) return null;
    return part === "raw" && status === 200 ? { file: raw, status } : { file: view, status };
  }

  function fileFor(path: string): BuiltFile | null {
    return isPercentEncoded(path) ? (files.get(decodeURIComponent(path)) ?? null) : null;
  }

  function refuse(response: ServerResponse, status: number, headers: Record<string, string> = {}): void {
    const common = pageHeaders({ kind: "other", csp, https });
    response.writeHead(status, { ...common, ...headers, "Cache-Control": "no-store", "Content-Length": 0 }).end();
  }
}

const headerOf = (request: IncomingMessage, name: string): string | null => {
  const value = request.headers[name];
  return value === undefined ? null : value.toString();
};

/** Next sets a Vary of its own, over any that stands there: to these pages belongs one more. */
function keepVary(response: ServerResponse): void {
  const set = response.setHeader.bind(response);
  response.setHeader = (name, value) => set(name, name.toLowerCase() === "vary" ? `Accept, ${value}` : value);
}

/** Whether a terminal asks, or another program that is no browser; Next's router takes anything too. */
const takesText = ({ method, headers }: IncomingMessage): boolean =>
  (method === "GET" || method === "HEAD") && headers.rsc === undefined && !takesHtml(headers.accept);

function isPercentEncoded(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

/** Stops taking calls, lets those under way end, closes the store. */
function stopOn(signals: NodeJS.Signals[], http: HttpServer, running: Server): void {
  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    // Next waits for ever on a half-sent upload: the deadline is ours.
    setTimeout(() => http.closeAllConnections(), drainMilliseconds).unref();
    http.close(() => void running.stop().finally(() => process.exit(0)));
    http.closeIdleConnections();
  };
  for (const signal of signals) process.on(signal, stop);
}

function listen(http: HttpServer, port: number, host: string | null): Promise<void> {
  return new Promise((resolve, reject) => {
    http.once("error", reject);
    http.listen({ port, ...(host === null ? {} : { host }) }, resolve);
  });
}

/** What a person can do about a failed start, in a sentence; null where only the error itself helps. */
function sentenceFor(error: unknown): string | null {
  if (error instanceof StartError) return error.message;
  const code = error instanceof Error && "code" in error ? error.code : null;
  if (code === "EADDRINUSE") return "The port is in use by another program: stop it, or set PORT to another one.";
  if (code === "EACCES") return "The port may not be used by this user: set PORT to one above 1023.";
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND") return "HOST names no address of this machine.";
  return null;
}

async function main(): Promise<void> {
  const running = server();
  const { port, host, publicOrigin } = running.settings;
  const page = await pages(running.settings);
  const answer: Listener = (request, response) => {
    const target = originForm(request.url ?? "/");
    if (target === null) {
      response.writeHead(400, { "Cache-Control": "no-store", "Content-Length": 0 }).end();
      return;
    }
    request.url = target;
    const rawPath = takesText(request) ? rawPathOf(pathOf(request)) : null;
    if (rawPath !== null) {
      request.url = rawPath;
      response.setHeader("Vary", "Accept");
    }
    const done = isApiPath(pathOf(request)) ? answerNode(running.handle, request, response) : page(request, response);
    done.catch((error: unknown) => {
      running.log("page", error);
      if (!response.headersSent) response.writeHead(500, { "Cache-Control": "no-store" });
      response.end();
    });
  };
  // Whoever waits for "100 Continue" gets it when the body is wanted, so that a refusal costs no upload.
  const http = createServer(answer).on("checkContinue", answer);
  await listen(http, port, host);
  stopOn(["SIGTERM", "SIGINT"], http, running);
  const bound = http.address();
  const boundPort = typeof bound === "object" && bound !== null ? bound.port : port;
  const isAnywhere = host === null || host === "0.0.0.0" || host === "::";
  const name = isAnywhere ? "localhost" : host.includes(":") ? `[${host}]` : host;
  process.stdout.write(`mdbin is ready at ${publicOrigin ?? `http://${name}:${boundPort}`}\n`);
}

main().catch((error: unknown) => {
  const sentence = sentenceFor(error);
  if (sentence !== null) process.stderr.write(`${sentence}\n`);
  else console.error(error);
  process.exit(1);
});
