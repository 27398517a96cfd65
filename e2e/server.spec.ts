// The whole server from a socket: what no browser asks, but other programs do.
import { connect } from "node:net";
import { startServer } from "./support/server";
import { expect, test } from "./support/test";

/** The status and the body of the first answer to these bytes; 0 where none comes. */
function ask(origin: string, head: string): Promise<{ status: number; text: string }> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve) => {
    let heard = "";
    const socket = connect(Number(port), hostname, () => socket.write(`${head}\r\nHost: paste.example\r\n\r\n`));
    const done = () => {
      socket.destroy();
      resolve({ status: Number(/^HTTP\/1\.1 (\d+)/.exec(heard)?.[1] ?? 0), text: heard });
    };
    socket.setTimeout(5000, done).on("error", done).on("close", done);
    socket.setEncoding("latin1").on("data", (some: string) => {
      heard += some;
      if (heard.includes("\r\n\r\n")) done();
    });
  });
}

const upgrade = (to: string) => `HTTP/1.1\r\nConnection: Upgrade\r\nUpgrade: ${to}`;

test("an offer of another protocol is answered as a plain request, and holds up no stop", async ({ request }) => {
  const server = await startServer();
  try {
    // Next looks for a server to listen on when it is first asked for something.
    await request.get(`${server.origin}/nothing`);
    expect((await ask(server.origin, `GET /api/v1/limits ${upgrade("h2c")}`)).status).toBe(200);
    expect((await ask(server.origin, `GET /_next/webpack-hmr ${upgrade("websocket")}`)).status).toBe(404);
    const { hostname, port } = new URL(server.origin);
    const left = connect(Number(port), hostname).on("error", () => {});
    left.write(`GET /_next/webpack-hmr ${upgrade("websocket")}\r\nHost: paste.example\r\n\r\n`);
    await new Promise((resolve) => left.once("data", resolve));
    const before = Date.now();
    await server.kill();
    expect(Date.now() - before).toBeLessThan(13_000);
    left.destroy();
  } finally {
    await server.stop();
  }
});

test("a target in absolute form is its path", async ({ server }) => {
  expect((await ask(server.origin, "GET http://paste.example/api/v1/limits HTTP/1.1")).text).toContain(" 200 OK");
  expect((await ask(server.origin, "GET http://other.example/e/000000000000 HTTP/1.1")).status).toBe(200);
  expect((await ask(server.origin, "OPTIONS * HTTP/1.1")).status).toBe(400);
});

test("what no page takes is refused, and nothing of it is logged", async ({ server }) => {
  const page = "/p/000000000000 HTTP/1.1";
  for (const method of ["TRACE", "POST", "PUT", "OPTIONS"]) {
    expect((await ask(server.origin, `${method} ${page}`)).status).toBe(405);
  }
  expect((await ask(server.origin, `POST ${page}\r\nNext-Action: canary`)).status).toBe(405);
  expect((await ask(server.origin, "GET /p/%ff HTTP/1.1")).status).toBe(400);
  expect(server.log()).not.toMatch(/canary|Error/);
});

test("the page of My pastes is one built page for everybody, which is asked for each time and sent once", async ({
  request,
}) => {
  const html = { Accept: "text/html" };
  const page = await request.get("/mine", { headers: html });
  expect(page.status()).toBe(200);
  const { etag = "", ...headers } = page.headers();
  expect(headers).toMatchObject({
    "cache-control": "no-cache",
    "content-encoding": "br",
    "content-type": "text/html; charset=utf-8",
    "x-robots-tag": "noindex",
    "referrer-policy": "no-referrer",
  });
  expect(headers["content-security-policy"]).toMatch(/^default-src 'none'; script-src 'self' 'sha256-/);
  expect(headers["content-security-policy"]).not.toContain("nonce");
  expect(await page.text()).toContain("My pastes");
  const again = await request.get("/mine", { headers: { ...html, "If-None-Match": etag } });
  expect(again.status()).toBe(304);
  expect((await request.post("/mine")).status()).toBe(405);
  expect((await request.get("/mine/anything")).status()).toBe(404);
});
