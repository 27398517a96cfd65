// The real server, and what stands between it and the clients: notes what was asked, and loses answers on request.
import { createServer, type IncomingMessage, request } from "node:http";
import type { AddressInfo } from "node:net";
import { apiProgram, ended, firstLine, makeProgram, run } from "../../../src/server/routes-test/processes";

/** A request that reached the server, with the status of its answer. */
type Asked = { line: string; body: string; status: number };

/** `after` the server has done what was asked. */
type Answer = { status: number; after?: boolean; headers?: Record<string, string>; content?: Buffer | string };

export type Relay = {
  origin: string;
  asked: Asked[];
  /** Answers to these are lost, once each, after the server has done what was asked. */
  lose: Set<string>;
  /** What answers these in the server's place, once each, as a page that wants a login does. */
  instead: Map<string, Answer>;
  /** The statuses with which confirmations of a reading were answered. */
  confirmations: (link: string) => number[];
  close: () => Promise<void>;
};

/** Starts a server with a database of its own, and a relay before it. */
export async function startServer(): Promise<Relay> {
  const api = await makeProgram(apiProgram);
  const child = run(api, { DATABASE_URL: `file:${api.folder}/mdbin.db` });
  const relay = await relayTo(await firstLine(child));
  return {
    ...relay,
    close: async () => {
      await relay.close();
      child.kill();
      await ended(child);
      api.remove();
    },
  };
}

async function relayTo(port: string): Promise<Relay> {
  const asked: Asked[] = [];
  const lose = new Set<string>();
  const instead = new Map<string, Answer>();
  const server = createServer(async (incoming, answer) => {
    const { method = "", url = "", headers } = incoming;
    const body = await bytesOf(incoming);
    const other = instead.get(method);
    instead.delete(method);
    if (other && !other.after) {
      answer.writeHead(other.status, other.headers).end(other.content);
      return;
    }
    const sent = request({ port, method, path: url, headers }, async (came) => {
      const content = await bytesOf(came);
      asked.push({ line: `${method} ${url}`, body: body.toString("base64"), status: came.statusCode ?? 0 });
      if (lose.delete(method)) answer.destroy();
      else if (other) answer.writeHead(other.status, other.headers).end(other.content);
      else answer.writeHead(came.statusCode ?? 0, came.headers).end(content);
    });
    sent.on("error", () => answer.destroy()).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port: own } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${own}`,
    asked,
    lose,
    instead,
    confirmations: (link) => {
      const [, , id] = new URL(link).pathname.split("/");
      return asked.filter(({ line }) => line === `DELETE /api/v1/pastes/${id}/claim`).map(({ status }) => status);
    },
    close: async () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function bytesOf(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk);
  return Buffer.concat(chunks);
}
