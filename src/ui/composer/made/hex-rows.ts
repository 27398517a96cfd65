// Bytes as a person looks at them: hexadecimal digits, and beside them the characters, where they are printable ASCII.

export type HexRow = { offset: number; hex: string; chars: string };

const bytesOfRow = 8;

/** The first `most` bytes, eight to a row. */
export function hexRowsOf(bytes: Uint8Array, most: number): HexRow[] {
  const head = bytes.subarray(0, most);
  return Array.from({ length: Math.ceil(head.length / bytesOfRow) }, (_, row) => {
    const offset = row * bytesOfRow;
    const own = Array.from(head.subarray(offset, offset + bytesOfRow));
    return {
      offset,
      hex: own.map((byte) => byte.toString(16).padStart(2, "0")).join(" "),
      chars: own.map((byte) => (byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : "·")).join(""),
    };
  });
}
