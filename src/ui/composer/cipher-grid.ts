// The arithmetic of the one motion: a text's characters in a grid, turning into those of its own ciphertext.

export type Grid = { columns: number; rows: number };

/** A text broken into the lines of a grid, long lines after `columns` characters. Tabs are four columns wide. */
export function linesOf(text: string, { columns, rows }: Grid): string[] {
  const lines: string[] = [];
  for (const line of text.replaceAll("\t", "    ").split("\n")) {
    const chars = [...line];
    for (let at = 0; at === 0 || at < chars.length; at += columns) {
      if (lines.length === rows) return lines;
      lines.push(chars.slice(at, at + columns).join(""));
    }
  }
  return lines;
}

/** As many bytes as a grid shows, in base64. */
export function cipherOf(bytes: Uint8Array, { columns, rows }: Grid): string {
  const shown = bytes.subarray(0, Math.ceil((columns * rows * 3) / 4));
  return btoa(Array.from(shown, (byte) => String.fromCharCode(byte)).join(""));
}

/**
 * The lines between `before` and `after`: at `progress` 0 all characters are of the former, at 1 of the latter.
 * Each character turns at a moment of its own, always the same one, so that none turns back.
 */
export function turn(before: readonly string[], after: readonly string[], progress: number): string {
  return Array.from({ length: Math.max(before.length, after.length) }, (_, row) => {
    const from = [...(before[row] ?? "")];
    const to = after[row] ?? "";
    return Array.from({ length: Math.max(from.length, to.length) }, (_, column) =>
      momentOf(row, column) < progress ? (to[column] ?? " ") : (from[column] ?? " "),
    ).join("");
  }).join("\n");
}

/** A fraction in [0, 1) that looks like chance: the sine's digits far behind the point. */
function momentOf(row: number, column: number): number {
  const x = Math.sin(row * 127.1 + column * 311.7) * 43_758.5453;
  return x - Math.floor(x);
}
