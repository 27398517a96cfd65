// A client of the server that will be killed: an answer that did not come whole is none.
import { Agent, request } from "node:http";

export type Answer = { status: number; body: Buffer };
type Sent = { method: string; path: string; headers?: Record<string, string>; body?: Buffer | null };

export type Caller = {
  /** Null where the connection broke before the whole answer was there. */
  call(sent: Sent): Promise<Answer | null>;
  close(): void;
};

export function callerOf(port: string): Caller {
  const agent = new Agent({ keepAlive: true });
  return {
    call: ({ method, path, headers = {}, body = null }) =>
      new Promise((resolve) => {
        const length = body === null ? {} : { "content-length": String(body.length) };
        const options = { agent, host: "127.0.0.1", port, method, path, headers: { ...headers, ...length } };
        const broken = () => resolve(null);
        const sent = request(options, (incoming) => {
          const chunks: Buffer[] = [];
          incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
          incoming.on("close", broken);
          incoming.on("end", () => {
            if (incoming.complete) resolve({ status: incoming.statusCode ?? 0, body: Buffer.concat(chunks) });
          });
        });
        sent.on("error", broken).end(body ?? undefined);
      }),
    close: () => agent.destroy(),
  };
}
