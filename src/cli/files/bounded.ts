// Reading what may have no end: a device, a pipe, a file that grows.
import { closeSync, openSync, readSync } from "node:fs";

const bytesAtOnce = 65_536;

/** All of a file, a FIFO or an open descriptor; null where that is more than `bytesMost`. Throws what the system says. */
export function readBounded(from: string | number, bytesMost: number): Uint8Array | null {
  const opened = typeof from === "number" ? from : openSync(from, "r");
  try {
    const chunks: Uint8Array[] = [];
    const chunk = Buffer.alloc(bytesAtOnce);
    for (let length = 0; length <= bytesMost; ) {
      const read = readSync(opened, chunk, 0, chunk.length, null);
      if (read === 0) return Buffer.concat(chunks);
      chunks.push(Buffer.from(chunk.subarray(0, read)));
      length += read;
    }
    return null;
  } finally {
    if (opened !== from) closeSync(opened);
  }
}
