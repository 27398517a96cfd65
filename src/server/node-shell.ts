// The shell of node:http: IncomingMessage → Call, Answer → ServerResponse. Without Web objects, which cost more than
// all the rest of a call.
import type { IncomingMessage, ServerResponse } from "node:http";
import { PasteError } from "../contract/errors";
import type { Answer, Handle } from "./call";

/** What is still taken of a body after its refusal, so that the client gets to read the answer. */
const drainBytes = 1024 * 1024;
const drainMilliseconds = 1000;

/** Whether a path is answered by the API, and not by a page. */
export const isApiPath = (path: string): boolean =>
  path.startsWith("/api/") || (path.startsWith("/p/") && path.endsWith("/raw"));

/**
 * A request's target from its path on: one in absolute form, as to a proxy, means the same here (RFC 9112 §3.2.2).
 * Null where it has no path, as `*` has none.
 */
export function originForm(target: string): string | null {
  const path = target.replace(/^https?:\/\/[^/?#]*/i, "");
  if (path.startsWith("/")) return path;
  return path !== target && (path === "" || path.startsWith("?")) ? `/${path}` : null;
}

/** The path of a request's target, without its query. */
export function pathOf(request: IncomingMessage): string {
  const target = request.url ?? "/";
  const question = target.indexOf("?");
  return question === -1 ? target : target.slice(0, question);
}

/** Answers one request. Never throws. */
export async function answerNode(handle: Handle, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = pathOf(request);
  const answer = await handle({
    method: request.method ?? "GET",
    path,
    query: request.url?.slice(path.length + 1) ?? "",
    header: (name) => {
      const value = request.headers[name];
      return value === undefined ? null : typeof value === "string" ? value : value.join(", ");
    },
    body: (maxBytes) => readBody(request, response, maxBytes),
    address: request.socket.remoteAddress ?? "",
  });
  send(request, response, answer);
}

function send(request: IncomingMessage, response: ServerResponse, { status, headers, body }: Answer): void {
  if (response.destroyed) return;
  const unread = hasBody(request) && !request.complete;
  const length = body === null ? 0 : typeof body === "string" ? Buffer.byteLength(body) : body.length;
  if (status !== 204 && status !== 304) headers.push("Content-Length", String(length));
  if (unread) headers.push("Connection", "close");
  response.writeHead(status, headers);
  const content = request.method === "HEAD" ? null : body;
  if (!unread) {
    response.end(content ?? undefined);
    return;
  }
  // [Note: why a refused body is drained] Whoever closes on a client that is still sending makes its system throw
  // away the answer. So the answer goes out whole, some of the body is let run into nothing, and then all is closed.
  if (content === null) response.flushHeaders();
  else response.write(content);
  drain(request, () => {
    response.end();
    request.socket.destroySoon();
  });
}

function drain(request: IncomingMessage, done: () => void): void {
  let left = drainBytes;
  const onData = (chunk: Buffer) => {
    left -= chunk.length;
    // No more is read, which holds the sender up; it has until the clock runs out to read the answer and go.
    if (left <= 0) request.pause();
  };
  const finish = () => {
    clearTimeout(timer);
    request.off("data", onData).off("end", finish).off("close", finish);
    done();
  };
  const timer = setTimeout(finish, drainMilliseconds);
  request.on("data", onData);
  request.once("end", finish);
  request.once("close", finish);
  request.resume();
}

const hasBody = (request: IncomingMessage): boolean =>
  request.headers["transfer-encoding"] !== undefined || (request.headers["content-length"] ?? "0") !== "0";

/** `Content-Length` is not believed: bytes are counted as they come. */
function readBody(request: IncomingMessage, response: ServerResponse, maxBytes: number): Promise<Uint8Array> {
  if (request.headers.expect !== undefined) response.writeContinue();
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    const settle = () => {
      request.off("data", onData);
      request.off("end", onEnd);
      request.off("close", onBroken);
      request.off("error", onBroken);
    };
    const onData = (chunk: Buffer) => {
      length += chunk.length;
      chunks.push(chunk);
      if (length <= maxBytes) return;
      request.pause();
      settle();
      reject(new PasteError("too-large", undefined, { maxBytes }));
    };
    const onEnd = () => {
      settle();
      const [first] = chunks;
      resolve(chunks.length === 1 && first !== undefined ? first : Buffer.concat(chunks, length));
    };
    const onBroken = () => {
      settle();
      reject(new PasteError("invalid", "The body broke off."));
    };
    request.on("data", onData);
    request.on("end", onEnd);
    request.on("close", onBroken);
    request.on("error", onBroken);
  });
}
