// The API behind each of its two shells, for the route tests: the same calls go to Next's exported handlers as
// Requests and to a node:http server over a socket. Clock and store are each test's own.
import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type IncomingHttpHeaders, request } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as api from "../../app/api/[...path]/route";
import * as raw from "../../app/p/[id]/raw/route";
import { readSettings } from "../env";
import { answerNode } from "../node-shell";
import { type Server, startServer } from "../start";
import { openStore } from "../store/open";
import type { Store } from "../store/store";
import { newToken } from "../tokens";
import { creating, newEnvelope, newOwner } from "./writer";

export const start = Date.UTC(2026, 0, 1);

export type Reply = {
  status: number;
  header(name: string): string | null;
  /** Of all headers, in lower case. */
  names: string[];
  bytes: Buffer;
  text: string;
  /** The body as JSON, member by member. */
  json: Record<string, unknown>;
};
export type Init = { headers?: Record<string, string>; body?: Uint8Array | string };
type Send = (method: string, path: string, init: Init) => Promise<Reply>;

export type Harness = {
  send(method: string, path: string, init?: Init): Promise<Reply>;
  /** Milliseconds since 1970, for the server; a function that throws is a clock that throws. */
  clock: { now: () => number };
  store: Store;
  server: Server;
  logged: string[];
  close(): Promise<void>;
};

const reply = (status: number, header: Reply["header"], names: string[], bytes: Buffer): Reply => ({
  status,
  header,
  names,
  bytes,
  text: bytes.toString(),
  get json() {
    return JSON.parse(bytes.toString());
  },
});

/** Next's route handlers, called as Next calls them. */
async function overRequests(server: Server): Promise<{ send: Send; close(): Promise<void> }> {
  globalThis.mdbinServer = server;
  return {
    async send(method, path, { headers = {}, body }) {
      const handlers = new Map(Object.entries(path.startsWith("/api") ? api : raw));
      const handler = handlers.get(method);
      if (typeof handler !== "function") throw new Error(`no handler for ${method}`);
      const content = body === undefined ? null : new Uint8Array(Buffer.from(body));
      const sent = new Request(`http://paste.example${path}`, {
        method,
        headers: { host: "paste.example", ...headers },
        body: content,
      });
      if (content !== null && headers["content-type"] === undefined) sent.headers.delete("content-type");
      const answer = await handler(sent);
      const header = (name: string) => answer.headers.get(name);
      return reply(answer.status, header, [...answer.headers.keys()], Buffer.from(await answer.arrayBuffer()));
    },
    async close() {
      globalThis.mdbinServer = undefined;
    },
  };
}

/** A server of its own on a port that is free. */
async function overSocket(server: Server): Promise<{ send: Send; close(): Promise<void> }> {
  const http = createServer((incoming, response) => void answerNode(server.handle, incoming, response));
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  const { port } = http.address() as AddressInfo;
  return {
    send: (method, path, { headers = {}, body }) =>
      new Promise((resolve, reject) => {
        const length = body === undefined ? {} : { "content-length": String(Buffer.byteLength(body)) };
        const options = { port, method, path, headers: { host: "paste.example", ...length, ...headers } };
        const sent = request(options, (answer) => {
          const chunks: Buffer[] = [];
          answer.on("data", (chunk: Buffer) => chunks.push(chunk));
          const { statusCode = 0, headers } = answer;
          answer.on("end", () =>
            resolve(reply(statusCode, header(headers), Object.keys(headers), Buffer.concat(chunks))),
          );
        });
        sent.on("error", reject);
        sent.end(body);
      }),
    close: () => new Promise((resolve) => http.close(() => resolve()).closeAllConnections()),
  };
}

const header =
  (headers: IncomingHttpHeaders) =>
  (name: string): string | null =>
    headers[name.toLowerCase()]?.toString() ?? null;

const open =
  (shell: typeof overRequests) =>
  async (environment: Record<string, string> = {}, drawToken = newToken): Promise<Harness> => {
    const folder = mkdtempSync(join(tmpdir(), "mdbin-routes-"));
    const clock = { now: () => start };
    const logged: string[] = [];
    const store = openStore(join(folder, "mdbin.db"));
    const server = startServer(readSettings(environment), {
      store,
      clock: () => clock.now(),
      log: (message) => logged.push(message),
      drawToken,
    });
    const { send, close } = await shell(server);
    return {
      send: (method, path, init = {}) => send(method, path, init),
      clock,
      store,
      server,
      logged,
      async close() {
        await close();
        await server.stop();
        rmSync(folder, { recursive: true });
      },
    };
  };

/** Both shells by name, for describe.each. */
export const shells = [
  ["Request and Response", open(overRequests)],
  ["node:http", open(overSocket)],
] as const;

/** Creates an encrypted paste; answers its owner and envelope. */
export async function createEncrypted(api: Harness, query = "", envelope = newEnvelope(), owner = newOwner()) {
  const created = await api.send("PUT", `/api/v1/pastes/${owner.id}${query}`, {
    headers: creating(owner),
    body: envelope,
  });
  if (created.status !== 201) throw new Error(created.text);
  return { owner, envelope, path: `/api/v1/pastes/${owner.id}`, reading: { "paste-read-token": owner.readToken } };
}

/** Creates a normal paste of an owner's; answers it with its path. */
export async function createNormal(api: Harness, text = "# Hello\n", query = "", owner = newOwner()) {
  const created = await api.send("POST", `/api/v1/pastes${query}`, {
    headers: { "content-type": "text/markdown", "paste-edit-verifier": owner.editVerifier },
    body: text,
  });
  if (created.status !== 201) throw new Error(created.text);
  return { owner, text, path: `/api/v1/pastes/${owner.id}` };
}
