// One server, as client/ asks it: its paths become addresses here. A redirect is not followed, because the tokens that
// go along are for this server alone.
import type { Fetch } from "@/client/fetch-envelope";
import { Unreachable } from "@/client/unreachable";
import { during, say } from "./terminal";

export type Network = {
  /** Without a slash at its end, and without user and password. */
  origin: string;
  fetch: Fetch;
  /** Why the last call had no answer, as far as the system says; null where it had one. */
  trouble: () => string | null;
};

export function networkOf(server: URL): Network {
  warnOfPlainHttp(server);
  let trouble: string | null = null;
  const fetchThere: Fetch = async (path, init) => {
    trouble = null;
    const headers = new Headers(init?.headers);
    if (server.username !== "") headers.set("Authorization", basic(server));
    try {
      const answer = await fetch(`${server.origin}${path}`, { ...init, headers, redirect: "manual" });
      if (answer.status < 300 || answer.status > 399 || answer.status === 304) return answer;
      trouble = `it sends on to ${originIn(answer.headers.get("location"), server)}, so ask there`;
    } catch (cause) {
      trouble = troubleIn(cause);
      throw cause;
    }
    throw new TypeError("redirected");
  };
  return { origin: server.origin, fetch: fetchThere, trouble: () => trouble };
}

const brokenOff = "the connection was broken off";
const triesMost = 3;

/** Sends what may be sent again, and does so where its answer was lost on the way. Throws what the last try threw. */
export async function sent<T>(
  what: string,
  send: (fetch: Fetch) => Promise<T>,
  { fetch, trouble }: Network,
): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await during(what, send(fetch));
    } catch (error) {
      if (tries === triesMost || !(error instanceof Unreachable) || trouble() !== brokenOff) throw error;
    }
  }
}

const basic = ({ username, password }: URL): string =>
  `Basic ${Buffer.from(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`).toString("base64")}`;

const originIn = (location: string | null, server: URL): string =>
  location !== null && URL.canParse(location, server) ? new URL(location, server).origin : "another address";

const warned = new Set<string>();

function warnOfPlainHttp({ protocol, hostname, origin }: URL): void {
  if (protocol === "https:" || isThisMachine(hostname) || warned.has(origin)) return;
  warned.add(origin);
  say(`mdbin: ${origin} is not HTTPS: whoever is on the way can see and change what the page of this link does.`);
}

const isThisMachine = (hostname: string): boolean =>
  hostname === "localhost" || hostname.endsWith(".localhost") || hostname === "[::1]" || /^127\./.test(hostname);

const words: Partial<Record<string, string>> = {
  ECONNREFUSED: "nothing listens there",
  ECONNRESET: brokenOff,
  UND_ERR_SOCKET: brokenOff,
  ENOTFOUND: "there is no such host",
  EAI_AGAIN: "names of hosts cannot be looked up just now",
  ETIMEDOUT: "it did not answer in time",
  UND_ERR_CONNECT_TIMEOUT: "it did not answer in time",
  ENETUNREACH: "there is no network",
  EHOSTUNREACH: "there is no way to that host",
  CERT_HAS_EXPIRED: "its certificate has expired",
  DEPTH_ZERO_SELF_SIGNED_CERT: "its certificate is its own",
  SELF_SIGNED_CERT_IN_CHAIN: "its certificate comes from an authority that this machine does not know",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "its certificate comes from an authority that this machine does not know",
  ERR_TLS_CERT_ALTNAME_INVALID: "its certificate is another host's",
};

/** `fetch` throws one error for everything, and has the reason as its cause. */
function troubleIn(error: unknown): string | null {
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    const code = "code" in at ? String(at.code) : "";
    if (code in words) return words[code] ?? null;
    if (at instanceof AggregateError && at.errors.length > 0) return troubleIn(at.errors[0]);
  }
  return null;
}
