// Creates and reads pastes over HTTP, 16 connections at once, beside a floor: a bare node:http server that runs the
// same SQLite statements and nothing else. Both are started in this run and rounds are interleaved; only the ratios
// mean something, since load generator and server share the machine.
import { type ChildProcess, fork } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startServer } from "../e2e/support/server";
import { encodeHeader, padme } from "../src/contract/envelope";
import { idFromDigest, idLabel } from "../src/contract/id";
import { connect as connectSqlite } from "../src/server/store/sqlite-connection";

const rounds = Number(process.env.ROUNDS ?? 7);
const connections = 16;
const target = 0.7;
const sizes = { "1 KB": 1_000, "10 KB": 10_000, "75 KB": 75_000 };
/** Requests a round: about as long for each size. */
const requestsOf: Record<keyof typeof sizes, number> = { "1 KB": 3_000, "10 KB": 2_000, "75 KB": 800 };

type Work = { port: number; method: "create" | "read"; size: keyof typeof sizes; requests: number };

const digest = (...parts: (string | Uint8Array)[]): Buffer =>
  parts.reduce((hash, part) => hash.update(part), createHash("sha256")).digest();

/** An envelope as far as a server looks. */
function envelopeOf(bytes: number): Buffer {
  const iv = new Uint8Array(randomBytes(12));
  const header = encodeHeader({ secrets: "link", iterations: 0, salt: new Uint8Array(16), iv });
  return Buffer.concat([header, randomBytes(padme(bytes) + 16)]);
}

/** The insert and the select of the store, behind nothing. It believes every header. */
function serveFloor(file: string): void {
  const db = connectSqlite(file, join(process.cwd(), "drizzle", "sqlite"));
  const insert = db.prepare(`INSERT INTO pastes
    (id, revision, created_at, updated_at, expires_at, expires, burn, edit_verifier, read_verifier, header, content)
    VALUES (?, 1, ?, ?, ?, '1w', 0, ?, ?, ?, ?)`);
  const select = db.prepare<[string], { content: Buffer }>("SELECT content FROM pastes WHERE id = ?");
  const http = createServer((request, response) => {
    const id = (request.url ?? "").split("/")[4] ?? "";
    if (request.method === "GET") {
      const row = select.get(id);
      response.writeHead(200, { "Content-Length": row?.content.length ?? 0 });
      response.end(row?.content);
      return;
    }
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const content = Buffer.concat(chunks);
      const verifier = (name: string) => Buffer.from(request.headers[name]?.toString() ?? "", "base64url");
      const [edit, read] = [verifier("paste-edit-verifier"), verifier("paste-read-verifier")];
      const now = Date.now();
      insert.run(id, now, now, now + 604_800_000, edit, read, content.subarray(0, 37), content);
      response.writeHead(201, { "Content-Length": 2 });
      response.end("{}");
    });
  });
  http.listen(0, "127.0.0.1", () => process.send?.((http.address() as AddressInfo).port));
  process.on("disconnect", () => process.exit());
}

/** Sends what it is told to, on sockets of its own that spend as little as can be; answers with requests a second. */
function generateLoad(): void {
  const envelopes = new Map(Object.entries(sizes).map(([size, bytes]) => [size, envelopeOf(bytes)]));
  const made = new Map<string, Buffer[]>();
  process.on("message", async ({ port, method, size, requests }: Work) => {
    const envelope = envelopes.get(size) ?? Buffer.alloc(0);
    const known = made.get(`${port} ${size}`) ?? [];
    made.set(`${port} ${size}`, known);
    const heads = Array.from({ length: requests }, (_, i) => {
      if (method === "read") return known[i % known.length] ?? Buffer.alloc(0);
      const [readToken, editVerifier] = [randomBytes(32), randomBytes(32)];
      const path = `/api/v1/pastes/${idFromDigest(digest(idLabel, editVerifier))}`;
      const common = `Host: 127.0.0.1:${port}\r\n`;
      known.push(
        Buffer.from(
          `GET ${path}/content HTTP/1.1\r\n${common}Paste-Read-Token: ${readToken.toString("base64url")}\r\n\r\n`,
        ),
      );
      return Buffer.from(
        `PUT ${path} HTTP/1.1\r\n${common}If-None-Match: *\r\nContent-Type: application/vnd.mdbin.envelope\r\n` +
          `Paste-Read-Verifier: ${digest(readToken).toString("base64url")}\r\n` +
          `Paste-Edit-Verifier: ${editVerifier.toString("base64url")}\r\nContent-Length: ${envelope.length}\r\n\r\n`,
      );
    });
    const started = performance.now();
    let next = 0;
    const one = () => send(port, () => heads[next++] ?? null, method === "create" ? envelope : null);
    await Promise.all(Array.from({ length: connections }, one));
    process.send?.((requests / (performance.now() - started)) * 1000);
  });
  process.on("disconnect", () => process.exit());
}

/** One connection: a request, its whole answer, the next. */
function send(port: number, nextHead: () => Buffer | null, body: Buffer | null): Promise<void> {
  return new Promise((resolve, reject) => {
    let missing = 0;
    let head = "";
    const socket = connect(port, "127.0.0.1").setNoDelay();
    const ask = () => {
      const request = nextHead();
      if (request === null) {
        socket.end();
        resolve();
        return;
      }
      socket.cork();
      socket.write(request);
      if (body !== null) socket.write(body);
      socket.uncork();
    };
    socket.on("data", (chunk) => {
      if (missing > 0) missing -= chunk.length;
      else {
        head += chunk.toString("latin1");
        const end = head.indexOf("\r\n\r\n");
        if (end === -1) return;
        const status = head.slice(9, 12);
        if (status !== "200" && status !== "201") reject(new Error(`${status}: ${head}`));
        missing = Number(/content-length: (\d+)/i.exec(head)?.[1]) - (head.length - end - 4);
        head = "";
      }
      if (missing === 0) ask();
    });
    socket.on("error", reject);
    socket.on("connect", ask);
  });
}

const told = <T>(child: ChildProcess): Promise<T> =>
  new Promise((resolve, reject) => {
    const ended = (code: number | null) => reject(new Error(`a part of the measurement ended with ${code}`));
    child.once("exit", ended);
    child.once("message", (message) => {
      child.off("exit", ended);
      resolve(message as T);
    });
  });

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

async function compare(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "mdbin-bench-"));
  const here = process.argv[1] ?? "";
  const floor = fork(here, ["floor", join(folder, "floor.db")]);
  const load = fork(here, ["load"]);
  const server = await startServer();
  try {
    const ports = { floor: await told<number>(floor), mdbin: Number(new URL(server.origin).port) };
    const rates = new Map<string, number[]>();
    // The first round warms both up and is not counted.
    for (let round = 0; round <= rounds; round++) {
      for (const size of Object.keys(sizes) as (keyof typeof sizes)[]) {
        for (const method of ["create", "read"] as const) {
          for (const who of round % 2 ? (["floor", "mdbin"] as const) : (["mdbin", "floor"] as const)) {
            load.send({ port: ports[who], method, size, requests: requestsOf[size] } satisfies Work);
            const rate = await told<number>(load);
            const cell = `${method} ${size} ${who}`;
            if (round > 0) rates.set(cell, [...(rates.get(cell) ?? []), rate]);
          }
        }
      }
    }
    print(rates);
  } finally {
    floor.kill();
    load.kill();
    await server.stop();
    rmSync(folder, { recursive: true });
  }
}

function print(rates: Map<string, number[]>): void {
  console.log(`Requests a second at concurrency ${connections}, medians of ${rounds} rounds.\n`);
  console.log("| | floor | mdbin | ratio, median (least to most) | target |\n| --- | --- | --- | --- | --- |");
  for (const method of ["create", "read"]) {
    for (const size of Object.keys(sizes)) {
      const floor = rates.get(`${method} ${size} floor`) ?? [];
      const mdbin = rates.get(`${method} ${size} mdbin`) ?? [];
      const ratios = mdbin.map((rate, round) => rate / (floor[round] ?? Number.NaN));
      const ratio = median(ratios);
      const range = `${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)}`;
      const reached = ratio >= target ? "reached" : "missed";
      const shown = [median(floor), median(mdbin)].map((rate) => Math.round(rate).toLocaleString("en"));
      console.log(
        `| ${method} ${size} | ${shown.join(" | ")} | ${ratio.toFixed(2)} (${range}) | ${target}: ${reached} |`,
      );
    }
  }
}

const [role, file] = process.argv.slice(2);
if (role === "floor" && file !== undefined) serveFloor(file);
else if (role === "load") generateLoad();
else await compare();
