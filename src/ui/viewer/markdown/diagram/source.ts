// What a diagram's source says, as far as one can tell without Mermaid: whether it is small enough to be drawn, of
// which kind it is and what it is called, and how much room its drawing will want.
import { lineCharactersMax, sourceCharactersMax } from "./mermaid-config";

/** Not every browser draws in a process of its own: what is larger than any diagram is not begun. */
export const isTooLarge = (source: string): boolean =>
  source.length > sourceCharactersMax || source.split("\n").some((line) => line.length > lineCharactersMax);

/** What would load: CSS, an image as a node's shape, an icon of an actor. */
const files = [/\burl\s*\(|@import/i, /@\{[^@}]*\bimg\b/i, /^[^\S\n]*properties\b.*\bicon\b/im];

/** The frame's policy lets nothing load, whatever this misses; this says so before Mermaid has tried. */
export const asksForFiles = (source: string): boolean => files.some((pattern) => pattern.test(source));

/**
 * The same source, its tags as the words they are, in Mermaid's own way to write `<`; `<br>` and `<<stereotypes>>` stay.
 * Labels are no HTML here, but Mermaid would still parse them as such on the way, and drop them.
 */
export const withoutTags = (source: string): string =>
  source.replace(/<<[\w -]+>>|<br\s*\/?>|<(?=[a-z/!?])/gi, (found) => (found === "<" ? "#lt;" : found));

const kinds: readonly (readonly [RegExp, string])[] = [
  [/^(?:graph|flowchart)/, "Flowchart"],
  [/^sequence/, "Sequence diagram"],
  [/^class/, "Class diagram"],
  [/^state/, "State diagram"],
  [/^er/, "Entity relationship diagram"],
  [/^journey/, "User journey"],
  [/^gantt/, "Gantt chart"],
  [/^pie/, "Pie chart"],
  [/^quadrant/, "Quadrant chart"],
  [/^requirement/, "Requirement diagram"],
  [/^git/, "Git graph"],
  [/^C4/, "C4 diagram"],
  [/^mindmap/, "Mind map"],
  [/^timeline/, "Timeline"],
  [/^sankey/, "Sankey diagram"],
  [/^xychart/, "Chart"],
  [/^block/, "Block diagram"],
  [/^packet/, "Packet diagram"],
  [/^kanban/, "Kanban board"],
  [/^architecture/, "Architecture diagram"],
  [/^radar/, "Radar chart"],
  [/^treemap/, "Treemap"],
];

const titled = /^(?:accTitle\s*:|title\s*:?(?=\s)|pie(?:\s+showData)?\s+title\s)\s*(.+)$/;

export type About = { kind: string; title: string | null };

/** Its kind in words, and the title or description that its writer gave it. */
export function aboutSource(source: string): About {
  const begin = source.slice(0, sourceCharactersMax);
  const [first = ""] = linesOf(begin);
  const kind = kinds.find(([start]) => start.test(first))?.[1] ?? "Diagram";
  // Line by line: a pattern over all of them would look at each blank line again from every one before it.
  const title = begin
    .split("\n")
    .map((line) => titled.exec(line.slice(0, lineCharactersMax).trim())?.[1])
    .find((found) => found !== undefined);
  return {
    kind,
    title:
      title
        ?.trim()
        .replace(/^["']|["']$/g, "")
        .slice(0, 200) || null,
  };
}

const roomMin = 160;
const roomMax = 480;

/** Pixels of height to keep free until the drawing is there: a guess, by kind and number of lines. */
export function roomFor(source: string): number {
  const [first = "", ...lines] = linesOf(source.slice(0, sourceCharactersMax));
  const sideways = /^(?:graph|flowchart)\s+(?:LR|RL)|^(?:timeline|journey|gitGraph)/.test(first);
  return Math.min(roomMax, Math.max(roomMin, sideways ? 120 + lines.length * 20 : 80 + lines.length * 56));
}

/** The lines that draw: no front matter, no directives, no comments. */
const linesOf = (source: string): string[] =>
  source
    .replace(/^\s*---\n[\s\S]*?\n---\s*\n/, "")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("%%"));
