// What is said of a paste to whoever holds its edit token.
import type { Expires } from "@/contract/limits";
import { pagePath } from "@/contract/paths";

/** How a person knows a paste: by its title or file name, else by its address. */
export const nameOfPaste = (title: string, kind: "encrypted" | "normal", id: string): string =>
  title === "" ? `the paste at ${pagePath(kind, id)}` : `“${shortened(title)}”`;

/** So much of a title is enough to know a paste by. */
const charactersMost = 80;

function shortened(title: string): string {
  const characters = [...title];
  return characters.length > charactersMost ? `${characters.slice(0, charactersMost - 1).join("")}…` : title;
}

export const deleteTexts = {
  ask: "Delete now",
  question: (name: string) => `Delete ${name}?`,
  meaning:
    "The server destroys it at once, with all its revisions. The link then opens nothing, for anybody, and nobody can bring the text back.",
  keep: "Keep it",
  confirm: "Delete it",
  busy: "Deleting",
} as const;

export const olderTexts = {
  ask: "Destroy earlier revisions",
  question: "Destroy all earlier revisions?",
  meaning: (revision: number) =>
    `Only the newest one stays, as revision ${revision}. The server destroys the others at once, and nobody can bring them back. Whoever opened one before may have kept it.`,
  keep: "Keep them",
  confirm: "Destroy them",
  busy: "Destroying",
  done: "The earlier revisions are destroyed.",
} as const;

export const expiresTexts = {
  label: "Expires",
  in: {
    "1h": "in 1 hour",
    "1d": "in 1 day",
    "1w": "in 1 week",
    never: "never",
  } satisfies Record<Expires, string>,
  change: "Change when it expires",
  title: "When does it expire?",
  sentence: "What you choose is counted from now. Once it has expired, nobody can open it, and the server destroys it.",
  choose: "choose",
  unchosen: "Choose first when it shall expire. Nothing has changed.",
  cancel: "Cancel",
  save: "Change",
  busy: "Changing",
  at: (moment: string, remaining: string) => `Expires ${remaining}, on ${moment}.`,
  never: "It does not expire.",
} as const;

export const editLinkTexts = {
  show: "Edit later",
  label: "Edit link",
  copy: "Copy edit link",
  close: "Close",
  warning:
    "Whoever has this link can change and delete the paste, and read it where it needs no password. Keep it for yourself.",
  here: "On this device you do not need it: the paste is in My pastes.",
} as const;
