// Raw deflate (RFC 1951) by the platform's own streams, and an inflater that knows where to stop.
import { type Bytes, concat } from "./bytes";

export async function deflate(bytes: Bytes): Promise<Bytes> {
  return collect(bytes, new CompressionStream("deflate-raw"), Number.POSITIVE_INFINITY);
}

/**
 * Inflates, and throws a TypeError where the stream is none, ends early, ends before its last byte,
 * or yields more than `most` bytes; no more than that is ever held.
 */
export async function inflate(bytes: Bytes, most: number): Promise<Bytes> {
  const inflated = await collect(bytes, new DecompressionStream("deflate-raw"), most);
  if (await junkPasses()) {
    // A whole stream without its last byte is no longer whole, unless that byte was junk behind it.
    const whole = await passes(bytes.subarray(0, -1), most);
    if (whole) throw new TypeError("bytes behind the deflate stream");
  }
  return inflated;
}

/** Whether this platform lets bytes behind a stream pass, as Node 20 does and Chromium does not. Asked once. */
const junkPasses = (): Promise<boolean> => {
  junkPassing ??= passes(Uint8Array.of(3, 0, 0), 1);
  return junkPassing;
};
let junkPassing: Promise<boolean> | undefined;

const passes = (bytes: Bytes, most: number): Promise<boolean> =>
  collect(bytes, new DecompressionStream("deflate-raw"), most).then(
    () => true,
    () => false,
  );

type ByteTransform = { writable: WritableStream<BufferSource>; readable: ReadableStream<Uint8Array> };

async function collect(bytes: Bytes, transform: ByteTransform, most: number): Promise<Bytes> {
  const reader = new Blob([bytes]).stream().pipeThrough(transform).getReader();
  const chunks: Uint8Array[] = [];
  for (let length = 0; ; ) {
    const { done, value } = await reader.read();
    if (done) return concat(...chunks);
    length += value.length;
    if (length > most) {
      await reader.cancel();
      throw new TypeError("more than may be inflated");
    }
    chunks.push(value);
  }
}
