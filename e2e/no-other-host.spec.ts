// The server asks nobody anything: a hook in its process tells of every connection that it opens and every name that
// it looks up. What browsers ask is watched in every test (support/test.ts).
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { startServer } from "./support/server";
import { expect, test } from "./support/test";

const hook = `
  import net from "node:net";
  import dns from "node:dns";
  const tell = (what) => process.stderr.write("OUTGOING " + what + "\\n");
  const { connect } = net.Socket.prototype;
  net.Socket.prototype.connect = function (...to) { tell("connection"); return connect.apply(this, to); };
  const { lookup } = dns;
  dns.lookup = (name, ...rest) => { if (!/^[\\d.:]+$/.test(name)) tell("lookup"); return lookup(name, ...rest); };
`;
const NODE_OPTIONS = `--import=data:text/javascript;base64,${Buffer.from(hook).toString("base64")}`;

test("the server opens no connection, whatever is asked of it", async ({ page, watch }) => {
  const server = await startServer({ env: { NODE_OPTIONS } });
  watch.expects(/another host/); // This test's own server is not the worker's.
  try {
    const made = await fetch(`${server.origin}/api/v1/pastes`, {
      method: "POST",
      headers: { "Content-Type": "text/plain" },
      body: "# a text\n\n![picture](https://example.org/a.png)\n",
    });
    const link = (await made.text()).trim();
    for (const path of ["/", link, `${link}/raw`, "/e/000000000000", "/nothing-here", "/api/v1/openapi.json"]) {
      await page.goto(new URL(path, server.origin).href);
    }
    watch.expects(/status of 404/);
    expect(server.log()).toContain("mdbin is ready");
    expect(server.log()).not.toContain("OUTGOING");
  } finally {
    await server.stop();
  }
});

test("the hook tells of a connection", async () => {
  const run = promisify(execFile);
  const asks = ["-e", "fetch('http://localhost:39999/').catch(() => {})"];
  const { stderr } = await run(process.execPath, asks, { env: { ...process.env, NODE_OPTIONS } });
  expect(stderr).toContain("OUTGOING connection");
});
