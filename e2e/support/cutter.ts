// A proxy between browser and server that breaks the connection around a claim, at one of three points. A cut lasts
// until it is mended: a browser that finds a connection dead may by itself send the request once more.
//
//     browser ── claim ──▶ ✂ before       server     the claim never reaches the server
//     browser ◀── head, half the body ✂ within       the server has answered, half of it arrived
//     browser ◀── the whole body ── then ✂ after     the text arrived; whatever is asked next does not reach the server
import { once } from "node:events";
import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";

export type CutPoint = "before" | "within" | "after";

export type Cutter = {
  /** Where the browser goes instead of to the server. */
  origin: string;
  /** From now on until `mend`, every POST …/claim is cut here; with `after`, everything that follows the first one. */
  cut(point: CutPoint): void;
  /** Everything passes again. Answers how many requests were cut. */
  mend(): number;
  stop(): Promise<void>;
};

/** Listens on a free port and passes everything on to the server of an origin. */
export async function startCutter(server: string): Promise<Cutter> {
  const { hostname, port } = new URL(server);
  let point: CutPoint | null = null;
  let isClaimed = false;
  let cuts = 0;

  const pass = (incoming: IncomingMessage, response: ServerResponse) => {
    const isClaim = incoming.method === "POST" && incoming.url?.endsWith("/claim") === true;
    if ((isClaim && point === "before") || (isClaimed && point === "after")) {
      cuts++;
      incoming.socket.destroy();
      return;
    }
    const isHalved = isClaim && point === "within";
    if (isClaim) isClaimed = true;
    const { method, url: path } = incoming;
    // The answer says "close" too, so that no browser is left with a connection that it would try again by itself.
    const headers = { ...incoming.headers, connection: "close" };
    const sent = request({ hostname, port, method, path, headers, agent: false }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.on("error", () => incoming.socket.destroy());
      answer.on("end", () => {
        const body = Buffer.concat(chunks);
        response.writeHead(answer.statusCode ?? 502, answer.rawHeaders);
        if (isHalved) {
          cuts++;
          response.write(body.subarray(0, body.length >> 1), () => incoming.socket.destroySoon());
        } else response.end(body);
      });
    });
    sent.on("error", () => incoming.socket.destroy());
    incoming.pipe(sent);
  };

  const proxy = createServer(pass).listen(0, "127.0.0.1");
  await once(proxy, "listening");
  const address = proxy.address();
  if (address === null || typeof address === "string") throw new Error("No port was given.");
  return {
    origin: `http://127.0.0.1:${address.port}`,
    cut: (where) => {
      [point, isClaimed, cuts] = [where, false, 0];
    },
    mend: () => {
      point = null;
      return cuts;
    },
    stop: async () => {
      proxy.close();
      proxy.closeAllConnections();
      await once(proxy, "close");
    },
  };
}
