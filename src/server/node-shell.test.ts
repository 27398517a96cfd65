// What only a socket can show: bodies that do not end, that break off, that are refused, and answers that get lost.
import { createServer, type Server as HttpServer, type RequestListener, request } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { answerNode, isApiPath } from "./node-shell";
import { createEncrypted, createNormal, type Harness, shells } from "./routes-test/shells";
import { creating, newClaimId, newEnvelope, newOwner } from "./routes-test/writer";

const [, [, open]] = shells;
const megabyte = 1024 * 1024;

describe("node:http", () => {
  let api: Harness;
  let http: HttpServer;
  let port = 0;
  let failures: unknown[];
  beforeEach(async () => {
    api = await open();
    failures = [];
    const listener: RequestListener = (incoming, response) => {
      answerNode(api.server.handle, incoming, response).catch((error: unknown) => failures.push(error));
    };
    http = createServer(listener).on("checkContinue", listener);
    await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
    port = (http.address() as AddressInfo).port;
  });
  afterEach(async () => {
    await new Promise((resolve) => http.close(resolve).closeAllConnections());
    await api.close();
    expect(failures).toEqual([]);
  });

  const dial = (): Promise<Socket> =>
    new Promise((resolve, reject) => {
      const socket = connect(port, "127.0.0.1", () => resolve(socket)).once("error", reject);
    });
  /** All that comes back until the server closes. */
  const hear = (socket: Socket): Promise<string> =>
    new Promise((resolve) => {
      const heard: Buffer[] = [];
      const done = () => resolve(Buffer.concat(heard).toString("latin1"));
      socket
        .on("data", (chunk) => heard.push(chunk))
        .on("close", done)
        .on("error", done);
    });
  const head = (method: string, path: string, headers: Record<string, string>) =>
    `${method} ${path} HTTP/1.1\r\nHost: paste.example\r\n${Object.entries(headers)
      .map(([name, value]) => `${name}: ${value}\r\n`)
      .join("")}\r\n`;

  it.each([
    ["what is too large", { "content-type": "text/plain" }, 413],
    ["what is of another media type", { "content-type": "image/png" }, 415],
  ])("refuses %s in 64 MiB of chunks for the price of its first", async (_, headers, status) => {
    const chunk = Buffer.alloc(megabyte, "x");
    const before = process.memoryUsage().rss;
    let sent = 0;
    const answer = await new Promise<{ status: number | undefined; text: string }>((resolve, reject) => {
      const upload = request({ port, method: "POST", path: "/api/v1/pastes", headers }, (incoming) => {
        const chunks: Buffer[] = [];
        incoming.on("data", (some: Buffer) => chunks.push(some));
        incoming.on("end", () => resolve({ status: incoming.statusCode, text: Buffer.concat(chunks).toString() }));
        incoming.on("error", reject);
      });
      // The server closes in the middle, once the answer is here.
      upload.on("error", (error) => (upload.destroyed ? undefined : reject(error)));
      const more = () => {
        while (sent < 64 && !upload.destroyed) {
          sent++;
          if (!upload.write(chunk)) {
            upload.once("drain", more);
            return;
          }
        }
      };
      more();
    });
    expect(answer.status).toBe(status);
    expect(answer.text).toContain(`"status":${status}`);
    // Socket buffers on both sides hold some megabytes; the rest never left.
    expect(sent).toBeLessThan(32);
    expect(process.memoryUsage().rss - before).toBeLessThan(48 * megabyte);
  });

  it("says that it closes, and closes, also on who goes on sending for ever", async () => {
    const socket = await dial();
    const heard = hear(socket);
    socket.write(head("POST", "/api/v1/pastes", { "Content-Type": "text/plain", "Transfer-Encoding": "chunked" }));
    const chunk = `${megabyte.toString(16)}\r\n${"x".repeat(megabyte)}\r\n`;
    const more = () => {
      while (!socket.destroyed && socket.writable && socket.write(chunk));
    };
    socket.on("drain", more);
    more();
    const answer = await heard;
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
    expect(answer).toMatch(/\r\nConnection: close\r\n/);
  });

  it("keeps the connection where a body was taken whole", async () => {
    const socket = await dial();
    const heard = hear(socket);
    const post = head("POST", "/api/v1/pastes", { "Content-Type": "text/plain", "Content-Length": "4" });
    socket.write(`${post}text${head("GET", "/api/v1/limits", { Connection: "close" })}`);
    const answers = (await heard).match(/HTTP\/1\.1 \d+/g);
    expect(answers).toEqual(["HTTP/1.1 201", "HTTP/1.1 200"]);
  });

  it("asks for a body that waits for it only when it is wanted", async () => {
    const waiting = { Expect: "100-continue", "Content-Length": "4", Connection: "close" };
    const refused = await dial();
    const no = hear(refused);
    refused.write(head("POST", "/api/v1/pastes", { ...waiting, "Content-Type": "image/png" }));
    expect(await no).toMatch(/^HTTP\/1\.1 415 /);
    const taken = await dial();
    const yes = hear(taken);
    taken.write(head("POST", "/api/v1/pastes", { ...waiting, "Content-Type": "text/plain" }));
    taken.once("data", () => taken.write("text"));
    expect(await yes).toMatch(/^HTTP\/1\.1 100 Continue\r\n\r\nHTTP\/1\.1 201 /);
  });

  it("stores nothing of a body that breaks off", async () => {
    const owner = newOwner();
    const envelope = newEnvelope();
    const socket = await dial();
    const closed = hear(socket);
    const headers = { ...creating(owner), "content-length": String(envelope.length) };
    socket.write(head("PUT", `/api/v1/pastes/${owner.id}`, headers));
    socket.write(envelope.subarray(0, 200), () => socket.destroy());
    await closed;
    expect((await api.send("GET", `/api/v1/pastes/${owner.id}`)).status).toBe(404);
    expect(api.logged).toEqual([]);
  });

  it("gives the paste again to a reader whose connection was cut in the middle of it", async () => {
    const envelope = newEnvelope(98_304);
    const { path, reading } = await createEncrypted(api, "?burn=true", envelope);
    const claiming = { ...reading, "claim-id": newClaimId() };
    const socket = await dial();
    const cut = new Promise<void>((resolve) => socket.once("data", () => resolve(void socket.destroy())));
    socket.write(head("POST", `${path}/claim`, { ...claiming, "Content-Length": "0" }));
    await cut;
    const other = { ...reading, "claim-id": newClaimId() };
    expect((await api.send("POST", `${path}/claim`, { headers: other })).status).toBe(410);
    const again = await api.send("POST", `${path}/claim`, { headers: claiming });
    expect([again.status, again.bytes.equals(envelope)]).toEqual([200, true]);
  });

  it("answers HEAD with the length of what it leaves out", async () => {
    const { owner } = await createNormal(api, "twelve bytes");
    const raw = await api.send("HEAD", `/p/${owner.id}/raw`);
    expect([raw.status, raw.header("content-length"), raw.text]).toEqual([200, "12", ""]);
  });

  it("knows its own addresses", () => {
    const own = ["/api/", "/api/v1/limits", "/api/nothing", "/p/aaaaaaaaaaaa/raw"];
    const others = ["/", "/api", "/apiary", "/p/aaaaaaaaaaaa", "/e/aaaaaaaaaaaa/raw", "/_next/static/x.js"];
    expect([own.every(isApiPath), others.some(isApiPath)]).toEqual([true, false]);
  });
});
