// Opening against servers that are honest, away, or lie. The server here is a `fetch` that answers from a table:
// what it is asked, and with which token, is looked at as well.
import { beforeAll, describe, expect, test } from "vitest";
import { boundBytes, headerBytes } from "../contract/envelope";
import {
  type Bytes,
  deriveKeys,
  formatBase64url,
  type Header,
  newLinkKey,
  parseBase64url,
  type Secrets,
  seal,
} from "../crypto";
import type { Fetch } from "./fetch-envelope";
import { formatLinkKey, formatPassword } from "./link";
import { type Held, openPaste } from "./open-paste";
import type { Keepsake } from "./opening";

const id = "Ab3cD4eF5gH6";
const password = "correct horse";
const linkKey = newLinkKey();

type Stored = { secrets: Secrets; envelope: Bytes; readToken: string };
const stored = {} as Record<Secrets, Stored>;

beforeAll(async () => {
  for (const secrets of ["link", "password", "link+password"] as const) {
    const salt = secrets === "link" ? new Uint8Array(16) : crypto.getRandomValues(new Uint8Array(16));
    const header: Omit<Header, "iv"> = { secrets, iterations: secrets === "link" ? 0 : 600_000, salt };
    const keys = await deriveKeys(header, id, { linkKey, password });
    const envelope = await seal({ text: `# ${secrets}`, revision: 1 }, header, keys);
    stored[secrets] = { secrets, envelope, readToken: formatBase64url(keys.readToken) };
  }
});

const json = (value: unknown, status = 200) => Response.json(value, { status });
const problem = (status: number, code: string, more: object = {}) =>
  json({ type: "about:blank", title: "", status, detail: "", code, ...more }, status);
const text = (answer: string) => (answer === "" ? "" : `# ${answer}`);

type Lie = { meta?: (() => Response) | object; content?: (token: string | null) => Response };

/** A server with one paste, honest but for what `lie` says. `asked` gets each path, and each token that it was shown. */
function serverWith({ envelope, readToken }: Stored, lie: Lie = {}) {
  const asked: string[] = [];
  const fetch: Fetch = async (path, init) => {
    const token = new Headers(init?.headers).get("paste-read-token");
    asked.push(String(path).replace(`/api/v1/pastes/${id}`, ""));
    if (String(path).endsWith("/content")) {
      if (lie.content) return lie.content(token);
      if (token !== readToken) return problem(403, "forbidden");
      return new Response(envelope, { headers: { ETag: '"1"' } });
    }
    if (typeof lie.meta === "function") return lie.meta();
    const header = formatBase64url(envelope.subarray(0, headerBytes));
    return json({ id, kind: "encrypted", burn: false, expiresAt: null, header, ...lie.meta });
  };
  return { fetch, asked };
}

const open = (server: { fetch: Fetch }, fragment: string, typed: string | null = null) =>
  openPaste(id, { fragment, password: typed }, server.fetch);
const failed = (failure: string) => ({ step: "failed", failure, burnedAt: null });

describe("an honest server", () => {
  test("a link opens with one request", async () => {
    const server = serverWith(stored.link);
    expect(await open(server, formatLinkKey(linkKey, false))).toMatchObject({
      step: "open",
      document: { text: text("link") },
      revision: 1,
      revisionDiffers: false,
    });
    expect(server.asked).toEqual(["/content"]);
  });

  test("a password in the fragment opens, and so does a typed one", async () => {
    const opened = { step: "open", document: { text: text("password") } };
    expect(await open(serverWith(stored.password), formatPassword(password))).toMatchObject(opened);
    expect(await open(serverWith(stored.password), "", password)).toMatchObject(opened);
  });

  test("a typed password is never percent-decoded", async () => {
    expect(await open(serverWith(stored.password), "", "correct%20horse")).toEqual(failed("wrong-password"));
  });

  test("what is missing is asked for, and nothing is fetched before", async () => {
    for (const [paste, fragment, needs] of [
      [stored.password, "", "password"],
      [stored.password, "~p", "password"],
      [stored.link, "", "link"],
      [stored["link+password"], formatLinkKey(linkKey, true), "password"],
    ] as const) {
      const server = serverWith(paste);
      expect(await open(server, fragment)).toMatchObject({ step: "sealed", needs });
      expect(server.asked).toEqual([""]);
    }
  });

  test("what stands in the place of the link key and is none says so, without a token shown", async () => {
    const cutOff = formatLinkKey(linkKey, false).slice(0, -1);
    for (const [paste, fragment] of [
      [stored.link, cutOff],
      [stored["link+password"], formatPassword(password)],
    ] as const) {
      const server = serverWith(paste);
      expect(await open(server, fragment)).toEqual(failed("wrong-key"));
      expect(server.asked).toEqual([""]);
    }
  });

  test("a link whose ~p was lost asks for the password", async () => {
    const server = serverWith(stored["link+password"]);
    expect(await open(server, formatLinkKey(linkKey, false))).toMatchObject({ step: "sealed", needs: "password" });
    expect(await open(server, formatLinkKey(linkKey, false), password)).toMatchObject({ step: "open" });
  });

  test("a wrong secret says so", async () => {
    const other = formatLinkKey(newLinkKey(), false);
    expect(await open(serverWith(stored.link), other)).toEqual(failed("wrong-key"));
    expect(await open(serverWith(stored.password), "test123")).toEqual(failed("wrong-password"));
    expect(await open(serverWith(stored["link+password"]), other, password)).toEqual(failed("wrong-password"));
  });

  test("a password of a link key's shape opens as the password that it is", async () => {
    const shaped = "correct-horse-battery-staple-purple-dragons";
    const header = { secrets: "password", iterations: 600_000, salt: new Uint8Array(16) } as const;
    const keys = await deriveKeys(header, id, { linkKey: null, password: shaped });
    const envelope = await seal({ text: "x" }, header, keys);
    const paste = { secrets: "password", envelope, readToken: formatBase64url(keys.readToken) } as const;
    expect(await open(serverWith(paste), shaped)).toMatchObject({ step: "open" });
  });

  describe("whose paste burns", () => {
    const burning = (paste: Stored) =>
      serverWith(paste, { meta: { burn: true }, content: () => problem(409, "claim-required") });

    test("is not asked to claim it, and what is still to be given is said", async () => {
      const key = formatLinkKey(linkKey, false);
      const server = burning(stored.link);
      const claim = { step: "sealed", needs: "claim", withPassword: false, until: null };
      expect(await open(server, key)).toMatchObject(claim);
      expect(server.asked).toEqual(["/content", ""]);
      expect(await open(burning(stored.password), formatPassword(password))).toMatchObject(claim);
      for (const [paste, fragment, typed] of [
        [stored.password, "", null],
        [stored.password, "", password],
        [stored["link+password"], key, null],
        [stored["link+password"], formatLinkKey(linkKey, true), null],
      ] as const)
        expect(await open(burning(paste), fragment, typed)).toMatchObject({ ...claim, withPassword: true });
    });

    test("is asked nothing more where the link is missing, or is another's", async () => {
      for (const paste of [stored.link, stored["link+password"]]) {
        const server = burning(paste);
        expect(await open(server, "")).toMatchObject({ step: "sealed", needs: "link", known: { burns: true } });
        expect(await open(server, formatPassword(password))).toEqual(failed("wrong-key"));
        expect(server.asked).toEqual(["", ""]);
      }
    });

    test("cannot make who came with a link key enter a password", async () => {
      expect(await open(burning(stored.password), formatLinkKey(linkKey, false))).toMatchObject({
        needs: "claim",
        withPassword: false,
      });
    });
  });

  test("each refusal is a step of its own", async () => {
    const key = formatLinkKey(linkKey, false);
    const says = (answer: () => Response) => open(serverWith(stored.link, { content: answer, meta: answer }), key);
    expect(await says(() => problem(404, "not-found"))).toEqual(failed("not-found"));
    expect(await says(() => problem(410, "burned", { burnedAt: "2026-11-23T17:50:00.000Z" }))).toEqual({
      step: "failed",
      failure: "burned",
      burnedAt: "2026-11-23T17:50:00.000Z",
    });
    expect(await says(() => problem(429, "rate-limited"))).toEqual(failed("rate-limited"));
    expect(await says(() => problem(503, "unavailable"))).toEqual(failed("unavailable"));
    expect(await says(() => new Response("<h1>Bad gateway</h1>", { status: 502 }))).toEqual(failed("unavailable"));
    expect(await says(() => problem(500, "internal"))).toEqual(failed("server"));
    expect(await says(() => problem(418, "teapot"))).toEqual(failed("server"));
    expect(await says(() => Response.error())).toEqual(failed("server"));
  });

  test("no answer is no answer, and an address that is none is not asked for", async () => {
    const away: Fetch = () => Promise.reject(new TypeError("Failed to fetch"));
    expect(await open({ fetch: away }, formatLinkKey(linkKey, false))).toEqual(failed("offline"));
    const server = serverWith(stored.link);
    expect(await openPaste("Ab3cD4eF5gH", { fragment: "" }, server.fetch)).toEqual(failed("malformed-link"));
    expect(server.asked).toEqual([]);
  });
});

describe("a paste that this device remembers", () => {
  const keepsakeOf = async (paste: Stored): Promise<Keepsake> => {
    const fragment = paste.secrets === "password" ? formatPassword(password) : formatLinkKey(linkKey, false);
    const opening = await open(serverWith(paste), fragment, paste.secrets === "link+password" ? password : null);
    if (opening.step !== "open") throw new Error(opening.step);
    return opening.keepsake;
  };
  const openWith = (server: { fetch: Fetch }, keepsake: Keepsake, held: Partial<Held> = {}) =>
    openPaste(id, { fragment: "", keepsake, ...held }, server.fetch);

  test("opens by its bare address, with one request and without a secret", async () => {
    for (const secrets of ["link", "password", "link+password"] as const) {
      const keepsake = await keepsakeOf(stored[secrets]);
      expect(keepsake.ikm.extractable).toBe(false);
      expect(keepsake.head).toEqual(stored[secrets].envelope.slice(0, boundBytes));
      const server = serverWith(stored[secrets]);
      expect(await openWith(server, keepsake)).toMatchObject({ step: "open", document: { text: text(secrets) } });
      expect(await openWith(server, keepsake, { fragment: "~L3" })).toMatchObject({ step: "open" });
      expect(server.asked).toEqual(["/content", "/content"]);
    }
  });

  test("is asked for anew where its secrets changed, and what was remembered says so", async () => {
    const outdated = await keepsakeOf(stored.link);
    for (const [paste, needs] of [
      [stored["link+password"], "link"],
      [{ ...stored.link, readToken: "another" }, "link"],
    ] as const) {
      expect(await openWith(serverWith(paste), outdated)).toMatchObject({ step: "sealed", needs, outdated: true });
    }
    const alone = await keepsakeOf(stored.password);
    const changed = { ...stored.password, readToken: "another" };
    expect(await openWith(serverWith(changed), alone)).toMatchObject({ needs: "password", outdated: true });
    const server = serverWith(stored["link+password"]);
    const held = { fragment: formatLinkKey(linkKey, true), password };
    expect(await openWith(server, outdated, held)).toMatchObject({ step: "open" });
  });

  test("with a link key is never asked for by a password alone, whatever the header says", async () => {
    const keepsake = await keepsakeOf(stored.link);
    const server = serverWith(stored.password);
    expect(await openWith(server, keepsake)).toMatchObject({ step: "sealed", needs: "link", outdated: true });
    expect(await openWith(server, keepsake, { password })).toMatchObject({ step: "sealed", needs: "link" });
  });

  test("is not shown where the envelope begins otherwise, or was changed", async () => {
    const keepsake = await keepsakeOf(stored.password);
    for (const at of [10, 60]) {
      const envelope = stored.password.envelope.slice();
      envelope[at] = (envelope[at] ?? 0) ^ 1;
      const content = () => new Response(envelope, { headers: { ETag: '"1"' } });
      expect(await openWith(serverWith(stored.password, { content }), keepsake)).toEqual(failed("unreadable"));
    }
  });

  test("and that burns is not claimed, and its link is asked for", async () => {
    const keepsake = await keepsakeOf(stored.link);
    const server = serverWith(stored.link, { meta: { burn: true }, content: () => problem(409, "claim-required") });
    expect(await openWith(server, keepsake)).toMatchObject({ step: "sealed", needs: "link", outdated: false });
  });
});

describe("a server that lies", () => {
  const headerWith = (change: (head: Bytes) => void) => {
    const head = stored.link.envelope.slice(0, headerBytes);
    change(head);
    return { header: formatBase64url(head) };
  };
  const passwordOnly = (iterations: number) =>
    headerWith((head) => {
      head[4] = 2;
      new DataView(head.buffer).setUint32(5, iterations);
    });

  test("who holds a link key is never asked for a password alone, and no typed password is used", async () => {
    const tokens: (string | null)[] = [];
    const content = (token: string | null) => {
      tokens.push(token);
      return problem(403, "forbidden");
    };
    const server = serverWith(stored.link, { meta: passwordOnly(600_000), content });
    const fragment = formatLinkKey(linkKey, false);
    expect(await open(server, fragment)).toEqual(failed("unreadable"));
    expect(await open(server, fragment, password)).toEqual(failed("unreadable"));
    const header = { secrets: "password", iterations: 600_000, salt: new Uint8Array(16) } as const;
    const guessable = await deriveKeys(header, id, { linkKey: null, password });
    expect(tokens).not.toContain(formatBase64url(guessable.readToken));
  });

  test("a password behind ~p is dropped where the header wants none", async () => {
    const server = serverWith(stored.link);
    expect(await open(server, formatLinkKey(linkKey, true), password)).toMatchObject({ step: "open" });
  });

  test("iterations that are too few are refused before a key is derived", async () => {
    const server = serverWith(stored.password, { meta: passwordOnly(1000) });
    expect(await open(server, formatPassword(password))).toEqual(failed("unsupported"));
    expect(server.asked).toEqual([""]);
  });

  test("an envelope that begins otherwise than its header said is unreadable", async () => {
    const paste = stored.password;
    const envelope = paste.envelope.slice();
    envelope[10] = (envelope[10] ?? 0) ^ 1;
    const content = () => new Response(envelope, { headers: { ETag: '"1"' } });
    expect(await open(serverWith(paste, { content }), formatPassword(password))).toEqual(failed("unreadable"));
  });

  test("another text, another paste's envelope, or a page of HTML is not shown", async () => {
    const key = formatLinkKey(linkKey, false);
    const answer = (body: BodyInit) => () =>
      new Response(body, { headers: { ETag: '"1"', "Content-Type": "application/vnd.mdbin.envelope" } });
    expect(await open(serverWith(stored.link, { content: answer("<h1>hello</h1>".repeat(9)) }), key)).toEqual(
      failed("malformed"),
    );
    expect(await open(serverWith(stored.link, { content: answer(stored.password.envelope) }), key)).toEqual(
      failed("unreadable"),
    );
    const changed = stored.link.envelope.slice();
    changed[60] = (changed[60] ?? 0) ^ 1;
    expect(await open(serverWith(stored.link, { content: answer(changed) }), key)).toEqual(failed("unreadable"));
  });

  test("metadata of another shape are the server's mistake, and a normal paste is only named", async () => {
    const wrong = (meta: Lie["meta"]) => open(serverWith(stored.link, meta === undefined ? {} : { meta }), "");
    expect(await wrong(() => new Response("<html>"))).toEqual(failed("server"));
    expect(await wrong(() => json(null))).toEqual(failed("server"));
    expect(await wrong({ header: 7 })).toEqual(failed("server"));
    expect(await wrong({ header: "AAAA" })).toEqual(failed("malformed"));
    expect(await wrong({ kind: "normal", header: undefined })).toEqual(failed("other-kind"));
    const content = () =>
      new Response("a text", { headers: { ETag: '"1"', "Content-Type": "text/plain; charset=utf-8" } });
    const normal = serverWith(stored.link, { content });
    expect(await open(normal, formatLinkKey(linkKey, false))).toEqual(failed("other-kind"));
  });

  test("an answer that never ends is cut off, and is the server's mistake", async () => {
    let cancelled = 0;
    const endless = (headers: Record<string, string>) => () => {
      const body = new ReadableStream<Uint8Array>({
        pull: (stream) => stream.enqueue(new Uint8Array(1_000_000)),
        cancel: () => {
          cancelled += 1;
        },
      });
      return new Response(body, { headers });
    };
    const key = formatLinkKey(linkKey, false);
    expect(await open(serverWith(stored.link, { content: endless({ ETag: '"1"' }) }), key)).toEqual(failed("server"));
    expect(await open(serverWith(stored.link, { meta: endless({}) }), "")).toEqual(failed("server"));
    expect(cancelled).toBe(2);
  });

  test("an answer without its revision is not believed, and another one than was sealed is told", async () => {
    const key = formatLinkKey(linkKey, false);
    const tagged = (headers: Record<string, string>) => () => new Response(stored.link.envelope, { headers });
    expect(await open(serverWith(stored.link, { content: tagged({}) }), key)).toEqual(failed("server"));
    expect(await open(serverWith(stored.link, { content: tagged({ ETag: 'W/"3"' }) }), key)).toMatchObject({
      step: "open",
      revision: 3,
      revisionDiffers: true,
    });
  });
});

test("the fragment of a link is the canonical key, so a changed last character is another thing", () => {
  expect(parseBase64url(formatLinkKey(linkKey, false))).toEqual(linkKey);
});
