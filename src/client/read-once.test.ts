// Reading a paste that burns, over a server that is honest but for its connection: nothing is lost before the text is on
// the screen, nothing is destroyed by what does not open it, and nobody but the first reader gets it.
import { beforeEach, describe, expect, test } from "vitest";
import { headerBytes } from "../contract/envelope";
import { claimSeconds } from "../contract/limits";
import { type Bytes, deriveKeys, formatBase64url, type Header, newLinkKey, type Secrets, seal } from "../crypto";
import type { Fetch } from "./fetch-envelope";
import { claimsInMemory } from "./kept-claims";
import { formatLinkKey, formatPassword } from "./link";
import { type Held, openPaste } from "./open-paste";
import type { Opening } from "./opening";
import { type Means, type Reading, readNormalOnce, readOnce, resumed, resumedNormal } from "./read-once";

const id = "Ab3cD4eF5gH6";
const password = "correct horse";
const linkKey = newLinkKey();
const key = formatLinkKey(linkKey, false);
const second = 1000;

/** What breaks a claim: it does not arrive, its answer does not, or half of the answer does. */
type Cut = "before" | "answer" | "within" | null;

/** A server with one paste that burns. Its times are the test's. */
class BurningServer {
  cut: Cut = null;
  confirmable = true;
  /** Every request that arrived, as `POST /claim`. */
  readonly asked: string[] = [];
  private claimed: { by: string; at: number } | null = null;
  private destroyed = false;

  constructor(
    private readonly content: Bytes,
    private readonly readToken: string | null,
    private readonly now: () => number,
  ) {}

  readonly fetch: Fetch = async (path, { method = "GET", headers } = {}) => {
    const at = String(path).replace(`/api/v1/pastes/${id}`, "");
    if (method === "POST" && this.cut === "before") throw new TypeError("Failed to fetch");
    if (method === "DELETE" && !this.confirmable) throw new TypeError("Failed to fetch");
    this.asked.push(`${method} ${at}`);
    const answer = this.answer(method, at, new Headers(headers));
    if (method !== "POST" || !answer.ok || this.cut === null) return answer;
    if (this.cut === "answer") throw new TypeError("Failed to fetch");
    const half = this.content.subarray(0, this.content.length >> 1);
    const body = new ReadableStream({
      start: (stream) => stream.enqueue(half),
      pull: (stream) => stream.error(new TypeError("network error")),
    });
    return new Response(body, { headers: answer.headers });
  };

  private answer(method: string, at: string, headers: Headers): Response {
    const by = headers.get("claim-id");
    const mine = this.claimed !== null && this.claimed.by === by;
    const over = this.destroyed || (this.claimed !== null && this.now() >= this.claimed.at + claimSeconds * second);
    if (method === "DELETE") {
      if (!mine) return this.burned();
      this.destroyed = true;
      return new Response(null, { status: 204 });
    }
    if (this.claimed !== null && (!mine || over)) return this.burned();
    if (method === "GET" && at === "/content") return problem(409, "claim-required");
    if (method === "GET") {
      const header = formatBase64url(this.content.subarray(0, headerBytes));
      return Response.json({ id, kind: "encrypted", burn: true, expiresAt: null, header });
    }
    if (headers.get("paste-read-token") !== this.readToken) return problem(403, "forbidden");
    this.claimed ??= { by: by ?? "", at: this.now() };
    const type = this.readToken === null ? "text/plain; charset=utf-8" : "application/vnd.mdbin.envelope";
    return new Response(this.content, { headers: { ETag: '"1"', "Content-Type": type } });
  }

  private burned(): Response {
    return problem(410, "burned", { burnedAt: new Date(this.claimed?.at ?? 0).toISOString() });
  }
}

const problem = (status: number, code: string, more: object = {}) => Response.json({ code, ...more }, { status });

async function sealedWith(secrets: Secrets) {
  const salt = secrets === "link" ? new Uint8Array(16) : crypto.getRandomValues(new Uint8Array(16));
  const header: Omit<Header, "iv"> = { secrets, iterations: secrets === "link" ? 0 : 600_000, salt };
  const keys = await deriveKeys(header, id, { linkKey, password });
  return { envelope: await seal({ text: "# secret" }, header, keys), readToken: formatBase64url(keys.readToken) };
}

let clock: number;
beforeEach(() => {
  clock = Date.parse("2026-11-23T17:50:00.000Z");
});
const now = () => clock;

/** A browser of one reader. Its pauses take the time that they should, in the test's. */
const browserAt = (server: BurningServer): Means => ({
  fetch: server.fetch,
  claims: claimsInMemory(),
  now,
  pause: async (milliseconds) => {
    clock += milliseconds;
  },
});

async function burningWith(secrets: Secrets): Promise<BurningServer> {
  const { envelope, readToken } = await sealedWith(secrets);
  return new BurningServer(envelope, readToken, now);
}

/** The page as it is loaded. */
const load = async (held: Held, browser: Means): Promise<Opening> =>
  resumed(id, held, await openPaste(id, held, browser.fetch), browser);

/** The page loaded, and its button pressed. */
async function press(held: Held, browser: Means): Promise<Reading | Opening> {
  const prompt = await load(held, browser);
  if (prompt.step !== "sealed" || prompt.needs !== "claim") return prompt;
  return readOnce(id, held, prompt.known, prompt.until, browser);
}

const read = { step: "open", document: { text: "# secret" } };
const failed = (failure: string) => ({ step: "failed", failure });
const burnedAt = "2026-11-23T17:50:00.000Z";

async function confirmed(reading: Reading | Opening): Promise<boolean> {
  if (reading.step !== "open" || !("confirm" in reading)) throw new Error(reading.step);
  return reading.confirm();
}

describe("who holds the secret", () => {
  test.each([
    ["link", { fragment: key }],
    ["password", { fragment: "", password }],
    ["password", { fragment: formatPassword(password) }],
    ["link+password", { fragment: formatLinkKey(linkKey, true), password }],
  ] as const)("reads it by %s, and nobody after", async (secrets, held) => {
    const server = await burningWith(secrets);
    const browser = browserAt(server);
    const reading = await press(held, browser);
    expect(reading).toMatchObject(read);
    expect(await confirmed(reading)).toBe(true);
    expect(await browser.claims.find(id, clock)).toBeNull();
    expect(await load(held, browser)).toMatchObject({ ...failed("burned"), burnedAt });
    expect(await load(held, browserAt(server))).toMatchObject({ ...failed("burned"), burnedAt });
  });

  test("claims nothing before the button is pressed", async () => {
    const server = await burningWith("link");
    await load({ fragment: key }, browserAt(server));
    await load({ fragment: "" }, browserAt(server));
    expect(server.asked).toEqual(["GET /content", "GET ", "GET "]);
    expect(await press({ fragment: key }, browserAt(server))).toMatchObject(read);
  });

  test("has the Claim-Id kept when the claim is made, and until it is confirmed", async () => {
    const server = await burningWith("link");
    const browser = browserAt(server);
    const kept: unknown[] = [];
    const fetch: Fetch = async (path, init) => {
      kept.push([init?.method ?? "GET", await browser.claims.find(id, clock)]);
      return server.fetch(path, init);
    };
    await confirmed(await press({ fragment: key }, { ...browser, fetch }));
    expect(kept).toMatchObject([
      ["GET", null],
      ["GET", null],
      ["POST", { at: clock, shown: false }],
      ["DELETE", { at: clock, shown: true }],
    ]);
  });

  test("gets it in one of two tabs, or in both, with one Claim-Id", async () => {
    const server = await burningWith("link");
    const browser = browserAt(server);
    const [one, other] = await Promise.all([press({ fragment: key }, browser), press({ fragment: key }, browser)]);
    expect([one, other]).toMatchObject([read, read]);
    expect(await Promise.all([confirmed(one), confirmed(other)])).toEqual([true, true]);
  });
});

test("24 readers race, one reads, and the others learn that it was read and when", async () => {
  const server = await burningWith("link");
  const prompts = await Promise.all(
    Array.from({ length: 24 }, async () => {
      const browser = browserAt(server);
      return { browser, prompt: await load({ fragment: key }, browser) };
    }),
  );
  const readings = await Promise.all(
    prompts.map(({ browser, prompt }) => {
      if (prompt.step !== "sealed" || prompt.needs !== "claim") throw new Error(prompt.step);
      return readOnce(id, { fragment: key }, prompt.known, prompt.until, browser);
    }),
  );
  expect(readings.filter(({ step }) => step === "open")).toHaveLength(1);
  const others = readings.filter(({ step }) => step !== "open");
  expect(others).toHaveLength(23);
  for (const other of others) expect(other).toMatchObject({ ...failed("burned"), burnedAt });
});

describe("what does not open it destroys nothing", () => {
  test.each([
    ["password", { fragment: "", password: "wrong" }, "wrong-password"],
    ["link+password", { fragment: key, password: "wrong" }, "wrong-password"],
    ["link", { fragment: formatLinkKey(newLinkKey(), false) }, "wrong-key"],
    ["password", { fragment: key }, "unreadable"],
  ] as const)("a secret that does not fit (%s, %j)", async (secrets, held, failure) => {
    const server = await burningWith(secrets);
    const browser = browserAt(server);
    expect(await press(held, browser)).toMatchObject(failed(failure));
    expect(await browser.claims.find(id, clock)).toBeNull();
    const right = { fragment: secrets === "password" ? "" : key, password: secrets === "link" ? null : password };
    expect(await press(right, browser)).toMatchObject(read);
  });

  test("a password that is missing", async () => {
    const server = await burningWith("password");
    expect(await press({ fragment: "" }, browserAt(server))).toMatchObject({ needs: "claim", withPassword: true });
    expect(server.asked.filter((asked) => asked.startsWith("POST"))).toEqual([]);
  });

  test("a server that asks for a pause", async () => {
    const server = await burningWith("link");
    const browser = browserAt(server);
    const busy: Fetch = async (path, init) =>
      init?.method === "POST" ? problem(429, "rate-limited") : server.fetch(path, init);
    expect(await press({ fragment: key }, { ...browser, fetch: busy })).toMatchObject(failed("rate-limited"));
    expect(await browser.claims.find(id, clock)).toBeNull();
  });

  test("a wrong password while a reading that broke is gone on with: the right one still does", async () => {
    const server = await burningWith("password");
    const browser = browserAt(server);
    server.cut = "within";
    expect(await press({ fragment: "", password }, browser)).toMatchObject({ step: "broken" });
    server.cut = null;
    expect(await press({ fragment: "", password: "wrong" }, browser)).toMatchObject(failed("wrong-password"));
    expect(await press({ fragment: "", password }, browser)).toMatchObject(read);
  });
});

describe("a connection that breaks", () => {
  const held = { fragment: "", password };

  test.each(["before", "answer", "within"] as const)("loses nothing (%s)", async (cut) => {
    const server = await burningWith("password");
    const browser = browserAt(server);
    server.cut = cut;
    const until = "2026-11-23T17:55:00.000Z";
    expect(await press(held, browser)).toEqual({ step: "broken", failure: "offline", until });
    server.cut = null;
    clock += 200 * second;
    const again = await load(held, browser);
    // Where the claim did not arrive, it is a paste that nobody has read.
    expect(again).toMatchObject({ needs: "claim", withPassword: true, until: cut === "before" ? null : until });
    if (cut !== "before") expect(await load(held, browserAt(server))).toMatchObject(failed("burned"));
    const reading = await press(held, browser);
    expect(reading).toMatchObject(read);
    expect(await confirmed(reading)).toBe(true);
    expect(await load(held, browser)).toMatchObject(failed("burned"));
  });

  test("loses nothing to who tries again on the same page, without any storage", async () => {
    const server = await burningWith("link");
    const browser = browserAt(server);
    const prompt = await load({ fragment: key }, browser);
    if (prompt.step !== "sealed" || prompt.needs !== "claim") throw new Error(prompt.step);
    server.cut = "within";
    const broken = await readOnce(id, { fragment: key }, prompt.known, prompt.until, browser);
    if (broken.step !== "broken") throw new Error(broken.step);
    server.cut = null;
    expect(await readOnce(id, { fragment: key }, prompt.known, broken.until, browser)).toMatchObject(read);
  });

  test("has five minutes, which the server counts", async () => {
    const server = await burningWith("link");
    const browser = browserAt(server);
    server.cut = "answer";
    await press({ fragment: key }, browser);
    server.cut = null;
    clock += (claimSeconds + 30) * second;
    expect(await load({ fragment: key }, browser)).toMatchObject({ needs: "claim" });
    expect(await press({ fragment: key }, browser)).toMatchObject({ ...failed("burned"), burnedAt });
    expect(await browser.claims.find(id, clock)).toBeNull();
  });

  test("is offered no longer than a minute more", async () => {
    const server = await burningWith("link");
    const browser = browserAt(server);
    server.cut = "answer";
    await press({ fragment: key }, browser);
    clock += (claimSeconds + 60) * second;
    expect(await load({ fragment: key }, browser)).toMatchObject(failed("burned"));
  });

  test("asks for the link first where the tab has lost it", async () => {
    const server = await burningWith("link");
    const browser = browserAt(server);
    server.cut = "answer";
    await press({ fragment: key }, browser);
    server.cut = null;
    expect(await load({ fragment: "" }, browser)).toMatchObject({ needs: "link", known: { burns: true } });
    expect(await press({ fragment: key }, browser)).toMatchObject(read);
  });

  test("is another's where another claimed it first", async () => {
    const server = await burningWith("link");
    const browser = browserAt(server);
    server.cut = "before";
    await press({ fragment: key }, browser);
    server.cut = null;
    expect(await press({ fragment: key }, browserAt(server))).toMatchObject(read);
    expect(await load({ fragment: key }, browser)).toMatchObject({ needs: "claim" });
    expect(await press({ fragment: key }, browser)).toMatchObject({ ...failed("burned"), burnedAt });
  });
});

describe("an envelope that does not open", () => {
  test.each([
    ["was changed", 60],
    ["begins otherwise than its header said", 10],
    ["is none", 0],
  ])("because it %s is never confirmed, and is asked for again", async (_, at) => {
    const server = await burningWith("password");
    const browser = browserAt(server);
    const held = { fragment: "", password };
    const changing: Fetch = async (path, init) => {
      const answer = await server.fetch(path, init);
      if (init?.method !== "POST") return answer;
      const body = new Uint8Array(await answer.arrayBuffer());
      body[at] = (body[at] ?? 0) ^ 1;
      return new Response(body, { headers: answer.headers });
    };
    expect(await press(held, { ...browser, fetch: changing })).toMatchObject(failed("claimed-unreadable"));
    expect(server.asked).not.toContain("DELETE /claim");
    expect(await press(held, browser)).toMatchObject(read);
  });
});

describe("a confirmation that gets lost", () => {
  test("is sent again until the server has heard it", async () => {
    const server = await burningWith("link");
    const browser = browserAt(server);
    const reading = await press({ fragment: key }, browser);
    server.confirmable = false;
    let pauses = 0;
    const pause = async () => {
      pauses++;
      server.confirmable = pauses === 3;
      clock += second;
    };
    Object.assign(browser, { pause });
    expect(await confirmed(reading)).toBe(true);
    expect(pauses).toBe(3);
  });

  test("is given up when the server has destroyed the paste without it, and says that it was not heard", async () => {
    const server = await burningWith("link");
    const browser = browserAt(server);
    const reading = await press({ fragment: key }, browser);
    server.confirmable = false;
    expect(await confirmed(reading)).toBe(false);
    expect(clock).toBeGreaterThanOrEqual(Date.parse(burnedAt) + claimSeconds * second);
    expect(await browser.claims.find(id, clock)).toBeNull();
  });

  test("is sent by the next page, which shows the text to nobody any more", async () => {
    const server = await burningWith("link");
    const browser = browserAt(server);
    const reading = await press({ fragment: key }, browser);
    server.confirmable = false;
    // The page is closed in the midst of its tries.
    const closed = { ...browser, pause: () => new Promise<void>(() => {}) };
    Object.assign(browser, { pause: closed.pause });
    void confirmed(reading);
    await expect.poll(async () => (await browser.claims.find(id, clock))?.shown).toBe(true);
    server.confirmable = true;
    expect(await load({ fragment: key }, browser)).toMatchObject(failed("burned"));
    await expect.poll(async () => browser.claims.find(id, clock)).toBeNull();
    expect(server.asked).toContain("DELETE /claim");
  });
});

describe("a normal paste that burns", () => {
  const text = "\uFEFF# Häus\r\n";
  const burning = () => new BurningServer(new TextEncoder().encode(text), null, now);

  test("is read once, its first character too", async () => {
    const server = burning();
    const browser = browserAt(server);
    const reading = await readNormalOnce(id, null, browser);
    if (reading.step !== "read") throw new Error(reading.step);
    expect(reading.text).toBe(text);
    expect(await reading.confirm()).toBe(true);
    expect(await readNormalOnce(id, null, browserAt(server))).toMatchObject({ ...failed("burned"), burnedAt });
    expect(await resumedNormal(id, browser)).toBeNull();
  });

  test("that broke off can be gone on with, by this browser alone", async () => {
    const server = burning();
    const browser = browserAt(server);
    server.cut = "within";
    expect(await readNormalOnce(id, null, browser)).toMatchObject({ step: "broken", failure: "offline" });
    server.cut = null;
    const until = await resumedNormal(id, browser);
    expect(until).toBe("2026-11-23T17:55:00.000Z");
    expect(await resumedNormal(id, browserAt(server))).toBeNull();
    expect(await readNormalOnce(id, until, browser)).toMatchObject({ step: "read", text });
  });

  test("and is no text is not confirmed", async () => {
    const server = new BurningServer(new Uint8Array([0xff, 0xfe]), null, now);
    const browser = browserAt(server);
    expect(await readNormalOnce(id, null, browser)).toMatchObject(failed("claimed-unreadable"));
    expect(server.asked).toEqual(["POST /claim"]);
  });
});

describe("found by an attack", () => {
  test("a 404 of something in between, after the claim, loses nothing", async () => {
    const server = await burningWith("link");
    const browser = browserAt(server);
    server.cut = "answer";
    expect(await press({ fragment: key }, browser)).toMatchObject({ step: "broken" });
    server.cut = null;
    const inBetween: Fetch = async () =>
      new Response("<h1>404</h1>", { status: 404, headers: { "Content-Type": "text/html" } });
    const prompt = await load({ fragment: key }, browser);
    if (prompt.step !== "sealed" || prompt.needs !== "claim") throw new Error(prompt.step);
    const lost = await readOnce(id, { fragment: key }, prompt.known, prompt.until, { ...browser, fetch: inBetween });
    expect(lost).toMatchObject({ step: "broken", failure: "unavailable" });
    expect(await press({ fragment: key }, browser)).toMatchObject(read);
  });

  test("a confirmation that something in between answers with 404 is sent again", async () => {
    const server = await burningWith("link");
    const browser = browserAt(server);
    let lost = 2;
    const fetch: Fetch = async (path, init) =>
      init?.method === "DELETE" && lost-- > 0 ? new Response("", { status: 404 }) : server.fetch(path, init);
    expect(await confirmed(await press({ fragment: key }, { ...browser, fetch }))).toBe(true);
    expect(server.asked.filter((asked) => asked === "DELETE /claim")).toHaveLength(1);
  });

  test("a wrong password in one tab does not forget the Claim-Id with which another has claimed", async () => {
    const server = await burningWith("password");
    const browser = browserAt(server);
    const [right, wrong]: Held[] = [
      { fragment: "", password },
      { fragment: "", password: "wrong" },
    ];
    if (right === undefined || wrong === undefined) throw new Error("no secrets");
    let release = () => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    const slowly: Fetch = async (path, init) => {
      if (init?.method === "POST") await released;
      return server.fetch(path, init);
    };
    const prompt = await load(right, browser);
    if (prompt.step !== "sealed" || prompt.needs !== "claim") throw new Error(prompt.step);
    const slow = readOnce(id, wrong, prompt.known, prompt.until, { ...browser, fetch: slowly });
    await expect.poll(() => browser.claims.find(id, clock)).not.toBeNull();
    server.cut = "answer";
    const broken = await readOnce(id, right, prompt.known, prompt.until, browser);
    expect(broken).toMatchObject({ step: "broken" });
    server.cut = null;
    release();
    expect(await slow).toMatchObject(failed("wrong-password"));
    expect(await press(right, browser)).toMatchObject(read);
  });
});

test("what is a fault of this program is thrown, and no step", async () => {
  const server = await burningWith("link");
  const browser = browserAt(server);
  const broken = { ...browser.claims, take: () => Promise.reject(new RangeError("a fault")) };
  await expect(press({ fragment: key }, { ...browser, claims: broken })).rejects.toThrow(RangeError);
});
