// What a difference says.
import type { Answer } from "./comparing";
import type { Row } from "./rows";
import type { LineEnd, LineEnds, Only } from "./unseen";

const lines = (count: number) => (count === 1 ? "1 line" : `${count.toLocaleString("en")} lines`);

export const diffTexts = {
  comparing: "Comparing the two texts",
  notLoaded: "The comparison could not be loaded. Reload the page to try again.",
  config: "This is config. The difference shows its values in clear.",
  show: "Show the difference",
  changes: "Changes",
  way: "Compare by",
  ways: { words: "By words", lines: "By lines" },
  onlyIn: (label: string) => `Only in “${label}”`,
  unchanged: (count: number) => (count === 1 ? "1 unchanged line" : `${count.toLocaleString("en")} unchanged lines`),
  shown: (count: number) => `These are the first ${lines(count)} of the difference.`,
  next: "Show the next part",
  said: {
    same: () => "",
    removed: ({ from }) => `Removed, line ${from}: `,
    added: ({ to }) => `Added, line ${to}: `,
    changed: ({ to }) => `Changed, line ${to}: `,
  } satisfies Record<Row["kind"], (row: Row) => string>,
  saidWords: { removed: "removed: ", added: "added: ", end: ". " },
  lastEnd: {
    added: "line end added",
    removed: "line end removed",
    missing: "no line end",
  } satisfies Record<NonNullable<Row["lastEnd"]>, string>,
} as const;

const only = {
  nothing: "Both texts are the same.",
  "line-ends": "Only line ends differ.",
  "last-line-end": "Only the line end after the last line differs.",
  "trailing-spaces": "Only spaces at the ends of lines differ.",
} satisfies Record<Only, string>;

const instead = {
  "too-different": "These two texts are too different to be compared. Here is each of them as a whole.",
  "too-long": "These two texts are too long to be compared here. Here is each of them as a whole.",
  broken: "The comparison could not be loaded. Here is each of the two texts as a whole.",
} satisfies Record<Exclude<Answer["step"], "compared">, string>;

/** The heading: "2 lines changed, 3 added, 1 removed". */
export function summaryOf(answer: Answer): string {
  if (answer.step !== "compared") return instead[answer.step];
  if (answer.only !== null) return only[answer.only];
  const [first = "", ...others] = (["changed", "added", "removed"] as const)
    .filter((what) => answer.counts[what] > 0)
    .map((what, at) => {
      const count = answer.counts[what];
      return `${at === 0 ? lines(count) : count.toLocaleString("en")} ${what}`;
    });
  return [first, ...others].join(", ");
}

const ends = {
  LF: "LF, as on Linux and macOS",
  CRLF: "CRLF, as on Windows",
  CR: "CR, as on old Macs",
  mixed: "mixed",
} satisfies Record<LineEnd, string>;

export const lineEndsText = ({ from, to }: LineEnds, fromLabel: string, toLabel: string): string =>
  from === to
    ? "Line ends are mixed in both texts."
    : `Line ends: ${ends[from]}, in “${fromLabel}”; ${ends[to]}, in “${toLabel}”.`;
