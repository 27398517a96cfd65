// A text as a QR code (ISO/IEC 18004), drawn on this device. Loaded when somebody wants to see it.
import { encode } from "uqr";

/** What a reader needs to be empty around it, in modules (ISO/IEC 18004 §5.3.8). */
export const quietModules = 4;

export type Qr = {
  /** Of a side, in modules, the quiet zone with it. */
  size: number;
  /** All dark modules as one SVG path, a module being one unit. */
  path: string;
};

export function qrOf(text: string): Qr {
  const { data, size } = encode(text, { ecc: "M", border: quietModules });
  return {
    size,
    path: data.flatMap((row, y) => runsOf(row).map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`)).join(""),
  };
}

/** The dark modules of a row, those side by side as one. */
function runsOf(row: readonly boolean[]): [x: number, length: number][] {
  const runs: [number, number][] = [];
  row.forEach((dark, x) => {
    const last = runs.at(-1);
    if (!dark) return;
    if (last && last[0] + last[1] === x) last[1]++;
    else runs.push([x, 1]);
  });
  return runs;
}
