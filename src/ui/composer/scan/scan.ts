// Looks a text through for what should not be public, on this device, and tells nobody. It works in slices and lets the
// page breathe between them, so that typing never stalls.
import { type Finding, findingsMax } from "./finding";
import type { Rule } from "./rule";
import { rules } from "./rules";

const sliceMilliseconds = 8;
const pieceLength = 32_768;

/** All at once: for the moment at which the paste is made. */
export function scan(text: string): Finding[] {
  const found = collector(text);
  for (const piece of piecesOf(text)) for (const rule of rules) found.add(rule, piece);
  return found.all();
}

/** In slices, with a pause between them. Null where `signal` ended it. */
export async function scanInSlices(text: string, signal: AbortSignal): Promise<Finding[] | null> {
  const found = collector(text);
  let began = performance.now();
  for (const piece of piecesOf(text)) {
    for (const rule of rules) {
      found.add(rule, piece);
      if (performance.now() - began < sliceMilliseconds) continue;
      await new Promise((resolve) => setTimeout(resolve));
      if (signal.aborted) return null;
      began = performance.now();
    }
  }
  return found.all();
}

type Piece = { start: number; text: string };

/** A secret stands in one piece, never across two: they are cut at a line's end, or where no token goes on. */
export function* piecesOf(text: string): Generator<Piece> {
  for (let start = 0; start < text.length; ) {
    let end = Math.min(text.length, start + pieceLength);
    if (end < text.length) {
      const lineEnd = text.lastIndexOf("\n", end);
      end = lineEnd > start ? lineEnd + 1 : cutWithin(text, start, end);
    }
    yield { start, text: text.slice(start, end) };
    start = end;
  }
}

/** In a line without end: behind the last character that no secret is written with. */
function cutWithin(text: string, start: number, end: number): number {
  for (let at = end; at > end - 4096 && at > start; at--) if (/[\s{};]/.test(text.charAt(at - 1))) return at;
  return end;
}

function collector(text: string) {
  const findings: Finding[] = [];
  const isTaken = (start: number, end: number) => findings.some((other) => start < other.end && other.start < end);
  return {
    add({ kind, pattern, holds }: Rule, piece: Piece) {
      for (const match of piece.text.matchAll(pattern)) {
        if (findings.length === findingsMax) return;
        // What stands behind a key's frame may stand in the next piece: rules look at the whole text.
        const index = piece.start + match.index;
        const [from, to] = secretWithin(match);
        if (isTaken(index + from, index + to)) continue;
        if (holds && !holds(Object.assign(match, { index }), text)) continue;
        const secret = match[0].slice(from, to);
        findings.push({ kind, line: 0, start: index + from, end: index + to, masked: mask(secret) });
      }
    },
    all(): Finding[] {
      findings.sort((a, b) => a.start - b.start);
      let line = 1;
      let at = 0;
      return findings.map((finding) => {
        for (let end = text.indexOf("\n", at); end !== -1 && end < finding.start; end = text.indexOf("\n", at)) {
          line++;
          at = end + 1;
        }
        return { ...finding, line };
      });
    },
  };
}

/** The part of a match that is the secret: what its groups say, or all of it. */
function secretWithin(match: RegExpMatchArray): [from: number, to: number] {
  const { secret, double, single, back, bare } = match.groups ?? {};
  const value = secret ?? double ?? single ?? back ?? bare;
  if (value === undefined) return [0, match[0].length];
  const from = match[0].lastIndexOf(value);
  return [from, from + value.length];
}

/** At most its first six characters, and a quarter of it. */
function mask(secret: string): string {
  return `${secret.slice(0, Math.min(6, Math.floor(secret.length / 4)))}••••`;
}
