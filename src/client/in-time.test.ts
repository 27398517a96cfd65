// Servers that never answer, or stop in the midst of it: what waits for them comes to an end.
import { describe, expect, test, vi } from "vitest";
import { problemType } from "../contract/paths";
import { putPaste } from "./api";
import { type Fetch, fetchContent, fetchKnown } from "./fetch-envelope";
import { Unreachable } from "./unreachable";

const id = "Ab3cD4eF5gH6";
const token = new Uint8Array(32);
const offline = { code: "offline" };

/** Never answers; tells by `gone` that its asker has hung up. */
function silent() {
  let hangUp = () => {};
  const gone = new Promise<void>((resolve) => {
    hangUp = resolve;
  });
  const fetch: Fetch = (_path, init) => {
    init?.signal?.addEventListener("abort", hangUp);
    if (init?.signal?.aborted) hangUp();
    return new Promise(() => {});
  };
  return { fetch, gone };
}

/** Answers, and stops in the midst of its body. */
function stalling(status: number) {
  let hangUp = () => {};
  const gone = new Promise<void>((resolve) => {
    hangUp = resolve;
  });
  const body = new ReadableStream({
    start: (controller) => controller.enqueue(new Uint8Array([123])),
    cancel: () => hangUp(),
  });
  const fetch: Fetch = async () =>
    new Response(body, { status, headers: { ETag: '"1"', ...(status >= 400 && { "Content-Type": problemType }) } });
  return { fetch, gone };
}

describe("a server that never answers", () => {
  test("counts as one that is away when a paste is asked for", async () => {
    const { fetch, gone } = silent();
    await expect(fetchContent(id, token, fetch, 1)).rejects.toMatchObject(offline);
    await expect(fetchKnown(id, silent().fetch, 1)).rejects.toMatchObject(offline);
    await gone;
  });

  test("counts as one that is away when a paste is sent", async () => {
    const { fetch, gone } = silent();
    const sent = putPaste(id, token, { read: "r", edit: "e" }, {}, fetch, { milliseconds: 1 });
    await expect(sent).rejects.toBeInstanceOf(Unreachable);
    await gone;
  });

  test("is left at once by who says stop, before or after the request went out", async () => {
    for (const before of [true, false]) {
      const { fetch, gone } = silent();
      const stop = new AbortController();
      if (before) stop.abort();
      const sent = putPaste(id, token, { read: "r", edit: "e" }, {}, fetch, { stop: stop.signal });
      stop.abort();
      await expect(sent).rejects.toBeInstanceOf(Unreachable);
      await gone;
    }
  });
});

describe("a server that stops in the midst of its answer", () => {
  test("counts as one that is away", async () => {
    const { fetch, gone } = stalling(200);
    await expect(fetchContent(id, token, fetch, 1)).rejects.toMatchObject(offline);
    await gone;
    await expect(fetchKnown(id, stalling(200).fetch, 1)).rejects.toMatchObject(offline);
  });

  test("is believed what it has said by then: a paste that burned is gone, whenever that was", async () => {
    const failure = { code: "burned", burnedAt: null };
    await expect(fetchKnown(id, stalling(410).fetch, 1)).rejects.toMatchObject(failure);
  });
});

test("an answer that keeps moving is waited for, however long it takes", async () => {
  vi.useFakeTimers();
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  const body = new ReadableStream<Uint8Array>({
    start: (started) => {
      controller = started;
    },
  });
  const content = fetchContent(id, token, async () => new Response(body, { headers: { ETag: '"1"' } }), 30_000);
  for (const byte of [1, 2, 3]) {
    await vi.advanceTimersByTimeAsync(29_000);
    controller?.enqueue(new Uint8Array([byte]));
  }
  await vi.advanceTimersByTimeAsync(29_000);
  controller?.close();
  expect(await content).toEqual({ body: new Uint8Array([1, 2, 3]), revision: 1 });
  vi.useRealTimers();
});
