// Revisions from servers that are honest, have forgotten some, or lie. The server here is a `fetch` over a table.
import { beforeAll, describe, expect, test } from "vitest";
import { type Bytes, concat, deriveKeys, formatBase64url, ikmOf, newLinkKey, seal, utf8 } from "../crypto";
import type { Fetch } from "./fetch-envelope";
import type { Keepsake } from "./opening";
import { listRevisions, type OpenedPaste, openCurrent, openRevision } from "./revisions";

const id = "Ab3cD4eF5gH6";
const createdAt = "2026-11-23T16:50:00.000Z";
const normal: OpenedPaste = { id, keepsake: null };

type Kept = Map<number, Bytes>;
const sealed: Kept = new Map();
const texts: Kept = new Map();
let encrypted: OpenedPaste & { keepsake: Keepsake };
let readToken: string;

beforeAll(async () => {
  const header = { secrets: "link", iterations: 0, salt: new Uint8Array(16) } as const;
  const secrets = { linkKey: newLinkKey(), password: null };
  const keys = await deriveKeys(header, id, secrets);
  for (const revision of [1, 2, 3]) {
    sealed.set(revision, await seal({ text: `text ${revision}`, revision }, header, keys));
    texts.set(revision, utf8(`text ${revision}`));
  }
  readToken = formatBase64url(keys.readToken);
  encrypted = { id, keepsake: { ikm: await ikmOf(header, id, secrets), head: at(sealed, 1).slice(0, 25) } };
});

function at(kept: Kept, revision: number): Bytes {
  const bytes = kept.get(revision);
  if (bytes === undefined) throw new Error(`no revision ${revision}`);
  return bytes;
}

const problem = (status: number, code: string, more: object = {}) =>
  Response.json({ type: "about:blank", title: "", status, detail: "", code, ...more }, { status });
const entry = (revision: number) => ({ revision, bytes: 309, createdAt });

type Lie = { list?: () => Response; content?: () => Response; meta?: () => Response };

/** What it was asked, in `asked`: paths, and the read token that came with each. */
function serverOf(kept: Kept, lie: Lie = {}) {
  const asked: [path: string, token: string | null][] = [];
  const newest = Math.max(...kept.keys());
  const isEncrypted = kept !== texts;
  const contentOf = (revision: number) => {
    const body = kept.get(revision);
    if (body === undefined) return problem(404, "not-found");
    const type = isEncrypted ? "application/vnd.mdbin.envelope" : "text/plain; charset=utf-8";
    return new Response(body, { headers: { ETag: `"${revision}"`, "Content-Type": type } });
  };
  const fetch: Fetch = async (input, init) => {
    const path = String(input).replace(`/api/v1/pastes/${id}`, "");
    const token = new Headers(init?.headers).get("paste-read-token");
    asked.push([path, token]);
    if (path === "") {
      const times = { createdAt, updatedAt: createdAt, expiresAt: null };
      const kind = isEncrypted ? "encrypted" : "normal";
      const paste = { id, kind, url: `https://x.example/${id}`, revision: newest, bytes: 1, burn: false, ...times };
      return lie.meta?.() ?? Response.json(paste);
    }
    if (isEncrypted && token !== readToken) return problem(403, "forbidden");
    if (path === "/revisions") {
      return lie.list?.() ?? Response.json({ revisions: [...kept.keys()].toSorted((a, b) => b - a).map(entry) });
    }
    return lie.content?.() ?? contentOf(path === "/content" ? newest : Number(/\d+/.exec(path)?.[0]));
  };
  return { fetch, asked };
}

const failed = (failure: string) => ({ step: "failed", failure });
const only = (...revisions: number[]): Kept => new Map(revisions.map((revision) => [revision, at(sealed, revision)]));

describe("an honest server", () => {
  test("lists an encrypted paste's revisions for its read token, the newest first", async () => {
    const server = serverOf(sealed);
    expect(await listRevisions(encrypted, server.fetch)).toEqual({
      step: "listed",
      kept: [entry(3), entry(2), entry(1)],
      gone: [],
    });
    expect(server.asked).toEqual([["/revisions", readToken]]);
  });

  test("hands out each revision of an encrypted paste, which is opened here", async () => {
    const server = serverOf(sealed);
    expect(await openRevision(encrypted, 2, server.fetch)).toEqual({
      step: "open",
      revision: 2,
      document: { text: "text 2", revision: 2 },
      sealedAs: null,
    });
    expect(server.asked).toEqual([["/revisions/2/content", readToken]]);
    expect(await openCurrent(encrypted, server.fetch)).toMatchObject({ revision: 3, document: { text: "text 3" } });
  });

  test("hands out a normal paste's revisions without a token, with their BOM", async () => {
    const withBom: Bytes = concat(new Uint8Array([0xef, 0xbb, 0xbf]), utf8("text 1"));
    const server = serverOf(texts);
    expect(await listRevisions(normal, server.fetch)).toMatchObject({ kept: [entry(3), entry(2), entry(1)] });
    expect(await openRevision(normal, 2, server.fetch)).toMatchObject({ document: { text: "text 2" } });
    expect(server.asked.map(([, token]) => token)).toEqual([null, null]);
    const content = () => new Response(withBom, { headers: { ETag: '"1"', "Content-Type": "text/plain" } });
    const bom = serverOf(texts, { content });
    expect(await openRevision(normal, 1, bom.fetch)).toMatchObject({ document: { text: "\uFEFFtext 1" } });
  });

  test("that keeps only some says so by what it leaves out", async () => {
    expect(await listRevisions(encrypted, serverOf(only(3)).fetch)).toMatchObject({
      kept: [entry(3)],
      gone: [{ first: 1, last: 2 }],
    });
    expect(await listRevisions(encrypted, serverOf(only(1, 3)).fetch)).toMatchObject({ gone: [{ first: 2, last: 2 }] });
  });

  test("that does not keep a revision is told from one that has no such paste", async () => {
    expect(await openRevision(encrypted, 1, serverOf(only(2, 3)).fetch)).toEqual(failed("not-kept"));
    const gone = serverOf(only(2, 3), { meta: () => problem(404, "not-found") });
    expect(await openRevision(encrypted, 1, gone.fetch)).toEqual(failed("not-found"));
    const away = serverOf(only(2, 3), { meta: () => Response.error() });
    expect(await openRevision(encrypted, 1, away.fetch)).toEqual(failed("server"));
  });

  test("refuses what the old secrets ask for once they were changed", async () => {
    const refuse = () => problem(403, "forbidden");
    const server = serverOf(sealed, { list: refuse, content: refuse });
    expect(await listRevisions(encrypted, server.fetch)).toEqual(failed("secrets-changed"));
    expect(await openRevision(encrypted, 2, server.fetch)).toEqual(failed("secrets-changed"));
    expect(await openCurrent(encrypted, server.fetch)).toEqual(failed("secrets-changed"));
    const plain = serverOf(texts, { list: refuse, content: refuse });
    expect(await listRevisions(normal, plain.fetch)).toEqual(failed("server"));
    expect(await openRevision(normal, 2, plain.fetch)).toEqual(failed("server"));
  });

  test("that is away, busy, or has nothing any more says which", async () => {
    for (const [answer, failure] of [
      [() => problem(404, "not-found"), "not-found"],
      [() => problem(410, "burned", { burnedAt: createdAt }), "burned"],
      [() => problem(429, "rate-limited"), "rate-limited"],
      [() => problem(503, "unavailable"), "unavailable"],
      [() => new Response("<h1>Bad gateway</h1>", { status: 502 }), "unavailable"],
      [() => problem(409, "claim-required"), "server"],
      [() => problem(500, "internal"), "server"],
    ] as const) {
      const server = serverOf(sealed, { list: answer, content: answer, meta: answer });
      expect(await listRevisions(encrypted, server.fetch)).toEqual(failed(failure));
      expect(await openCurrent(encrypted, server.fetch)).toEqual(failed(failure));
      expect(await openRevision(encrypted, 2, server.fetch)).toEqual(failed(failure));
    }
    const unplugged: Fetch = () => Promise.reject(new TypeError("Failed to fetch"));
    expect(await listRevisions(encrypted, unplugged)).toEqual(failed("offline"));
    expect(await openRevision(encrypted, 2, unplugged)).toEqual(failed("offline"));
    expect(await openCurrent(normal, unplugged)).toEqual(failed("offline"));
  });
});

describe("a server that lies", () => {
  const answers = (body: BodyInit, revision: number, type = "application/vnd.mdbin.envelope") => ({
    content: () => new Response(body, { headers: { ETag: `"${revision}"`, "Content-Type": type } }),
  });

  test("and hands out one revision as another is found out by the sealed number", async () => {
    const server = serverOf(sealed, answers(at(sealed, 3), 2));
    expect(await openRevision(encrypted, 2, server.fetch)).toMatchObject({
      step: "open",
      revision: 2,
      document: { text: "text 3" },
      sealedAs: 3,
    });
    const older = serverOf(sealed, answers(at(sealed, 1), 3));
    expect(await openCurrent(encrypted, older.fetch)).toMatchObject({ revision: 3, sealedAs: 1 });
  });

  test("and answers with another revision than was asked for is not listened to", async () => {
    const server = serverOf(sealed, answers(at(sealed, 3), 3));
    expect(await openRevision(encrypted, 2, server.fetch)).toEqual(failed("server"));
    const plain = serverOf(texts, answers("text 3", 3, "text/plain"));
    expect(await openRevision(normal, 2, plain.fetch)).toEqual(failed("server"));
  });

  test("and sends another head, other bytes, another paste's or a text shows none of it", async () => {
    const changedAt = (place: number) => {
      const bytes = at(sealed, 2).slice();
      bytes[place] = (bytes[place] ?? 0) ^ 1;
      return bytes;
    };
    const foreignHeader = { secrets: "link", iterations: 0, salt: new Uint8Array(16) } as const;
    const foreignKeys = await deriveKeys(foreignHeader, id, { linkKey: newLinkKey(), password: null });
    const foreign = await seal({ text: "x", revision: 2 }, foreignHeader, foreignKeys);
    for (const body of [changedAt(10), changedAt(60), changedAt(at(sealed, 2).length - 1), foreign, "short"]) {
      const server = serverOf(sealed, answers(body, 2));
      expect(await openRevision(encrypted, 2, server.fetch)).toEqual(failed("unreadable"));
    }
    const text = serverOf(sealed, answers("a text", 2, "text/plain"));
    expect(await openRevision(encrypted, 2, text.fetch)).toEqual(failed("server"));
  });

  test("and opens under another head of the same secrets is not believed", async () => {
    // Whoever knows a password could seal under a salt of the server's: only the head that the paste opened with counts.
    const head = encrypted.keepsake.head.slice();
    head[9] = 1;
    const paste = { id, keepsake: { ...encrypted.keepsake, head } };
    expect(await openRevision(paste, 2, serverOf(sealed).fetch)).toEqual(failed("unreadable"));
    expect(await openCurrent(paste, serverOf(sealed).fetch)).toEqual(failed("unreadable"));
  });

  test("and sends bytes that are no UTF-8 as a normal paste's revision shows none of them", async () => {
    const server = serverOf(texts, answers(new Uint8Array([0x61, 0xff]), 2, "text/plain; charset=utf-8"));
    expect(await openRevision(normal, 2, server.fetch)).toEqual(failed("unreadable"));
    const envelope = serverOf(texts, answers(at(sealed, 2), 2));
    expect(await openRevision(normal, 2, envelope.fetch)).toEqual(failed("server"));
  });

  test("and lists none, one twice, too many, or what are no revisions is not listened to", async () => {
    const range = (count: number) => Array.from({ length: count }, (_, index) => entry(count - index));
    for (const revisions of [
      [],
      [entry(3), entry(2), entry(2)],
      range(21),
      range(5000),
      [entry(0)],
      [entry(1.5)],
      [{ ...entry(2), createdAt: "yesterday" }],
      [{ revision: 2 }],
      "all",
    ]) {
      const server = serverOf(sealed, { list: () => Response.json({ revisions }) });
      expect(await listRevisions(encrypted, server.fetch)).toEqual(failed("server"));
    }
  });

  test("and lists numbers beyond any sense, in any order, costs nothing", async () => {
    const largest = Number.MAX_SAFE_INTEGER;
    const server = serverOf(sealed, { list: () => Response.json({ revisions: [entry(7), entry(largest), entry(2)] }) });
    expect(await listRevisions(encrypted, server.fetch)).toEqual({
      step: "listed",
      kept: [entry(largest), entry(7), entry(2)],
      gone: [
        { first: 1, last: 1 },
        { first: 3, last: 6 },
        { first: 8, last: largest - 1 },
      ],
    });
  });

  test("and never ends is cut off", async () => {
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
    const server = serverOf(sealed, { list: endless({}), content: endless({ ETag: '"2"' }) });
    expect(await listRevisions(encrypted, server.fetch)).toEqual(failed("server"));
    expect(await openRevision(encrypted, 2, server.fetch)).toEqual(failed("server"));
    expect(cancelled).toBe(2);
  });
});
