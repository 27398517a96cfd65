// The colours of globals.css, measured: WCAG 2.2 §1.4.3 (text, 4.5) and §1.4.11 (edges of controls and focus, 3).
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const css = readFileSync(new URL("./globals.css", import.meta.url), "utf8");

type Oklch = readonly [lightness: number, chroma: number, hue: number];

function tokensOf(selector: string): Map<string, Oklch> {
  const start = css.indexOf(`\n${selector} {`);
  const block = css.slice(start, css.indexOf("}", start));
  const tokens = new Map<string, Oklch>();
  for (const [, name = "", l, c, h] of block.matchAll(/--([\w-]+): oklch\(([\d.]+) ([\d.]+) ([\d.]+)\);/g)) {
    tokens.set(name, [Number(l), Number(c), Number(h)]);
  }
  return tokens;
}

/** Relative luminance of an OKLCH colour, brought into sRGB by clipping (CSS Color 4 §10, Björn Ottosson's matrices). */
function luminance([lightness, chroma, hue]: Oklch): number {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const clip = (linear: number) => Math.min(Math.max(linear, 0), 1);
  const red = clip(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s);
  const green = clip(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s);
  const blue = clip(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: Oklch, other: Oklch): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

const text = [
  ...["paper", "sheet", "seal-wash", "open-wash", "removed-wash", "added-wash"].flatMap((ground) => [
    ["ink", ground],
    ["quiet", ground],
  ]),
  ...["paper", "sheet", "seal-wash"].map((ground) => ["seal", ground]),
  ...["paper", "sheet", "open-wash"].map((ground) => ["open", ground]),
  ["danger", "sheet"],
  ...["syntax-name", "syntax-value", "syntax-literal"].map((front) => [front, "sheet"]),
  ["on-seal", "seal"],
  ["on-seal", "danger"],
  ["paper", "ink"],
] as [string, string][];
const edges: [string, string][] = [
  ["edge", "paper"],
  ["edge", "sheet"],
  ["seal", "paper"],
  ["seal", "sheet"],
  ["open", "sheet"],
];

describe.each([":root", ".dark"])("in %s", (selector) => {
  const tokens = tokensOf(selector);
  const ratio = (one: string, other: string) => {
    const [front, ground] = [tokens.get(one), tokens.get(other)];
    if (!front || !ground) throw new Error(`there is no ${one} or ${other}`);
    return contrast(front, ground);
  };

  test.each(text)("text in %s can be read on %s", (front, ground) => {
    expect(ratio(front, ground)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(edges)("an edge in %s can be seen on %s", (front, ground) => {
    expect(ratio(front, ground)).toBeGreaterThanOrEqual(3);
  });
});

test("a warning can be read on paper, also when it was dark on the screen", () => {
  const open = tokensOf("@media print").get("open");
  expect(open && contrast(open, [1, 0, 0])).toBeGreaterThanOrEqual(4.5);
});

test("black on white is 21, as WCAG has it", () => {
  expect(contrast([0, 0, 0], [1, 0, 0])).toBeCloseTo(21, 3);
});
