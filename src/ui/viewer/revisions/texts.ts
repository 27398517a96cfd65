// What is said of the revisions of a paste.
import type { Gone } from "@/client/revisions";

export const revisionTexts = {
  edited: "edited",
  number: (revision: number) => `revision ${revision}`,
  open: "Revisions",
  count: (revisions: number) => `Revisions (${revisions})`,
  title: "Revisions",
  asking: "Asking which ones are kept",
  one: (revision: number) => `Revision ${revision}`,
  current: "current",
  shown: "shown",
  opening: "Opening",
  /** Of an encrypted paste. */
  sizes: "Sizes are those of the encrypted bytes that the server keeps.",
  gone: ({ first, last }: Gone) =>
    first === last ? `Revision ${first} is not kept any more.` : `Revisions ${first} to ${last} are not kept any more.`,
  compare: "Compare",
  retry: "Try again",
  close: "Close",
  earlier: {
    label: "Which revision this is",
    is: (revision: number, newest: number) => `Revision ${revision} of ${newest}, from `,
    older: "The current one is newer.",
    back: "Back to the current one",
    backTo: (revision: number) => `Back to revision ${revision}`,
  },
  differs: (revision: number, sealed: number) =>
    `The server calls this revision ${revision}, but its writer sealed it as revision ${sealed}. The server mixes them up, or is not honest.`,
  newer: {
    sentence: "There is a newer revision of this paste.",
    show: "Show it",
    later: "Later",
  },
} as const;

export const comparisonTexts = {
  title: "What changed between two revisions",
  from: "From",
  to: "To",
  option: (revision: number, moment: string) => `Revision ${revision}, ${moment}`,
  back: "Back to the text",
  same: "Both are the same revision. Choose another one to see what changed.",
  waiting: "Opening the two revisions",
  renamed: {
    title: (from: string, to: string) => `The title was ${from}, and became ${to}.`,
    name: (from: string, to: string) => `The file name was ${from}, and became ${to}.`,
    none: "none",
  },
  notLoaded: "The comparison could not be loaded. The text is not affected. Reload the page and try again.",
} as const;
