// A tap on the wire between browser and server: every byte that leaves the browser goes through here as it is, and is
// kept. `leaks` then searches bytes, of the wire or of a file, for secrets in every form in which they could hide.
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { connect, createServer, type Socket } from "node:net";
import { join } from "node:path";

export type Wiretap = {
  /** Where the browser goes instead of to the server. */
  origin: string;
  /** All that browsers sent so far. */
  sent(): Buffer;
  stop(): Promise<void>;
};

/** Listens on a free port and passes everything on to the server of an origin. */
export async function startWiretap(server: string): Promise<Wiretap> {
  const { hostname, port } = new URL(server);
  const kept: Buffer[] = [];
  const sockets = new Set<Socket>();
  const tap = createServer((browser) => {
    const upstream = connect(Number(port), hostname);
    for (const socket of [browser, upstream]) {
      sockets.add(socket);
      socket.on("error", () => socket.destroy());
      socket.on("close", () => sockets.delete(socket));
    }
    browser.on("data", (bytes) => kept.push(bytes));
    browser.pipe(upstream).pipe(browser);
  }).listen(0, "127.0.0.1");
  await once(tap, "listening");
  const address = tap.address();
  if (address === null || typeof address === "string") throw new Error("No port was given.");
  return {
    origin: `http://127.0.0.1:${address.port}`,
    sent: () => Buffer.concat(kept),
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      tap.close();
      await once(tap, "close");
    },
  };
}

/** The forms of a secret that are searched for, by name: as it is, percent-encoded, hex, base64 at each alignment. */
export function formsOf(secret: Uint8Array): Map<string, Buffer> {
  const bytes = Buffer.from(secret);
  const forms = new Map<string, Buffer>();
  const add = (name: string, text: string | Buffer) => forms.set(name, Buffer.from(text));
  add("as it is", bytes);
  add("UTF-16", Buffer.from(bytes.toString("utf8"), "utf16le"));
  add("percent-encoded", encodeURIComponent(bytes.toString("utf8")));
  add("percent-encoded throughout", bytes.toString("hex").replace(/../g, "%$&"));
  add("hex", bytes.toString("hex"));
  add("JSON", JSON.stringify(bytes.toString("utf8")).slice(1, -1));
  for (const shift of [0, 1, 2]) {
    // The characters at the ends also hold bits of what stands beside the secret: only those between are its own.
    const text = Buffer.concat([Buffer.alloc(shift), bytes])
      .toString("base64")
      .replaceAll("=", "");
    const own = text.slice(shift === 0 ? 0 : shift + 1, -1);
    add(`base64, shifted by ${shift}`, own);
    add(`base64url, shifted by ${shift}`, own.replaceAll("+", "-").replaceAll("/", "_"));
    add(`base64 percent-encoded, shifted by ${shift}`, encodeURIComponent(own));
  }
  return forms;
}

/** Which secrets stand in which form in the bytes; upper and lower case are the same, so that hex is found in either. */
export function leaks(bytes: Buffer, secrets: Record<string, Uint8Array>): string[] {
  const exact = bytes.toString("latin1");
  const folded = exact.toLowerCase();
  const found: string[] = [];
  for (const [name, secret] of Object.entries(secrets)) {
    for (const [form, wanted] of formsOf(secret)) {
      const text = wanted.toString("latin1");
      const hit = /hex|percent/.test(form) ? folded.includes(text.toLowerCase()) : exact.includes(text);
      if (hit) found.push(`${name}, ${form}`);
    }
  }
  return found;
}

/** The bytes of every file in a folder, one after another: a database with its log. */
export const filesOf = (folder: string): Buffer =>
  Buffer.concat(readdirSync(folder).map((name) => readFileSync(join(folder, name))));
