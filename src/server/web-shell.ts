// The shell of Web objects: Request → Call, Answer → Response. For `next dev` and hosts without a process of their own.
import { PasteError } from "../contract/errors";
import type { Handle } from "./call";

export async function answerWeb(handle: Handle, request: Request): Promise<Response> {
  const url = new URL(request.url);
  const { status, headers, body } = await handle({
    method: request.method,
    path: url.pathname,
    query: url.search.slice(1),
    header: (name) => request.headers.get(name),
    body: (maxBytes) => readBody(request, maxBytes),
    // Not known here; a client's own X-Forwarded-For is not believed.
    address: "",
  });
  // Copied: a Response wants bytes over an ArrayBuffer, and a Buffer may share one with others.
  const content = typeof body === "string" || body === null ? body : new Uint8Array(body);
  const response = new Response(request.method === "HEAD" ? null : content, { status });
  for (let i = 0; i < headers.length; i += 2) response.headers.set(headers[i] ?? "", headers[i + 1] ?? "");
  return response;
}

async function readBody(request: Request, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  if (request.body === null) return new Uint8Array(0);
  const reader = request.body.getReader();
  for (;;) {
    const { done, value } = await reader.read().catch((cause: unknown) => {
      throw new PasteError("invalid", "The body broke off.", {}, { cause });
    });
    if (done) return Buffer.concat(chunks, length);
    length += value.length;
    if (length > maxBytes) {
      // Not awaited: what still comes is nobody's business any more.
      reader.cancel().catch(() => {});
      throw new PasteError("too-large", undefined, { maxBytes });
    }
    chunks.push(value);
  }
}
