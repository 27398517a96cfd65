// What the edit page says.
import type { Secrets } from "@/contract/envelope";
import type { Blocker } from "../texts";

export const editTexts = {
  neutralTitle: "Edit a paste · mdbin",
  title: "Edit a paste",
  titleOf: (name: string) => `Edit ${name} · mdbin`,
  opening: "Opening on this device",
  notOpened: "not opened for editing",
  editing: (name: string) => `editing ${name}, `,
  revision: (revision: number) => `revision ${revision}`,
  noScript: "A paste is edited in your browser, and that needs JavaScript.",
  open: "Open the paste",
  another: "New paste",
  save: "Save",
  sealing: "Sealing",
  sending: "Sending",
  fetching: "Fetching",
  retry: "Try again",
  more: "More",
  moreOf: "More about this paste",
  newSecrets: "Change what opens it",
  fork: "Write it as a new paste",
  encrypt: "Encrypt it in a new paste",
  notHandedOver:
    "This browser keeps nothing, so the text cannot be taken along. Copy it, and paste it into a new paste.",
} as const;

/** What is missing before a revision can be saved. */
export const editBlockers = {
  empty: "There is no text. To take the paste back, delete it.",
  "too-large": "The text is longer than the server takes. Shorten it, or share a part of it apart.",
  secrets: "Nothing was saved: the text may hold secrets. Take them out, or save it publicly anyway.",
  unchecked: "Nothing was saved: the text could not be looked through for secrets. Try again.",
} as const satisfies Partial<Record<Blocker, string>>;
export type EditBlocker = keyof typeof editBlockers;

export const noticeTexts = {
  saved: (revision: number) => `Saved as revision ${revision}.`,
  unchanged: (revision: number) => `Nothing has changed since revision ${revision}, so there is nothing to save.`,
  restoredBehind: (revision: number) => `Your draft is back. Revision ${revision} was saved since you wrote it.`,
  newer: (revision: number) => `Revision ${revision} was saved meanwhile, and not by this page. Yours is still here.`,
  newerAlone: (revision: number) => `Revision ${revision} was saved meanwhile, and not by this page.`,
  taken: (revision: number) => `Revision ${revision} is in the editor. What you wrote is kept as a draft.`,
  beside: (revision: number) => `Revision ${revision}, which somebody else saved, is still to be decided on.`,
  copyLink: "Copy link",
  open: "Open",
  compare: "Compare",
  show: "Show it",
  undo: "Bring mine back",
} as const;

export const compareTexts = {
  title: "Somebody saved first",
  sentence: (revision: number, moment: string | null) =>
    `Revision ${revision} was saved${moment === null ? "" : ` on ${moment}`}, and not by this page. Nothing is overwritten until you decide.`,
  saveMine: (revision: number) => `Save mine over it, as revision ${revision}`,
  saveOver: (revision: number) => `Save over revision ${revision}`,
  takeTheirs: "Take theirs",
  goOn: "Go on editing mine",
  what: "Theirs stays among the earlier revisions if you save over it. Yours is kept as a draft if you take theirs.",
  theirs: (revision: number, moment: string | null) =>
    `Theirs, revision ${revision}${moment === null ? "" : `, saved ${moment}`}`,
  yours: "Yours",
  besideLabel: "Their version beside yours",
  member: { title: "Title", name: "File name", type: "Type" },
  none: "none",
  was: (theirs: string, yours: string) => `theirs: ${theirs} · yours: ${yours}`,
} as const;

/** Why the paste cannot be saved to any more. The text is still there in every case. */
export const goneWhileEditingTexts = {
  "not-found": "There is no such paste any more: it has expired, or was deleted. Your text is still here.",
  burned: "This paste was read and destroyed meanwhile, as it was meant to be. Your text is still here.",
  "other-secrets":
    "Somebody changed what opens this paste, so this link opens it no more. Your text is still here, and comes along when you open the new edit link on this device.",
} as const;
export type GoneWhileEditing = keyof typeof goneWhileEditingTexts;

export const newSecretsTexts = {
  title: "Change what opens it",
  dies: {
    link: "The link that opens it now dies at once, for everybody. Whoever shall read on needs the new one.",
    "link+password":
      "The link and the password that open it now die at once, for everybody. Whoever shall read on needs the new link, and the password.",
    password: "The password that opens it now dies at once, for everybody. Whoever shall read on needs the new secret.",
  } satisfies Record<Secrets, string>,
  revisions: "All earlier revisions are destroyed, since nobody could open them any more.",
  saves: (revision: number) => `What stands in the editor is saved with it, as revision ${revision}.`,
  edit: "An edit link from before does not open the text any more: copy the new one. Whoever has the old one can still delete the paste, change when it expires, and save over it.",
  choice: "What opens it from then on",
  back: "Keep it as it is",
  confirm: "Replace now",
  notKept:
    "This browser keeps nothing. If the server's answer gets lost, stay on this page and try again: the new link exists here alone.",
} as const;

export const newLinkTexts = {
  title: "Sealed anew",
  said: "Sealed anew. The new link is selected.",
  old: "What opened it before opens nothing any more, and the earlier revisions are destroyed.",
  recovered:
    "The page was left before the server had answered. The change did arrive: this is what opens the paste now.",
  goOn: "Go on editing",
} as const;

export const unownedTexts = {
  title: "This page needs the edit link",
  sentence:
    "This address says which paste it is, but not that you may edit it: that stands in the edit link after #. Paste the whole edit link.",
  label: "Edit link",
  action: "Open for editing",
  read: "Read the paste instead",
  problems: {
    empty: "Paste the edit link first.",
    "no-token":
      "This is no edit link: an edit link has #edit= in it. It was on the page where the paste was made, and My pastes has it on the device that made it.",
    "other-paste": "This is not this paste's edit link. Copy it again, whole, up to its last character.",
  },
  other: "This is the edit link of another paste.",
  openOther: "Open that one",
} as const;
export type UnownedProblem = keyof typeof unownedTexts.problems;

export const editBurnTexts = {
  title: "This paste can be read once",
  sentence:
    "So it cannot be opened for editing: its first reading destroys it, yours too. You can change when it expires, or delete it.",
  changed: (moment: string | null) => (moment === null ? "It does not expire now." : `It expires on ${moment} now.`),
} as const;

export const editFailedTexts = {
  "not-found": {
    title: "There is nothing to edit",
    text: "The paste has expired, was deleted, or never was: the server does not say which.",
  },
  burned: {
    title: "This paste was read and destroyed",
    text: "Its first reading destroyed it, as it was meant to, so there is nothing to edit any more.",
  },
  unreadable: {
    title: "This edit link does not open the paste",
    text: "Either the link or the password was replaced since, here or on another device: then the new edit link opens it. Or what the server sent was changed after it was sealed. Nothing of it is shown, since it may not be what was written.",
  },
  "other-kind": {
    encrypted: {
      title: "This is a normal paste",
      text: "It is not encrypted, and is edited at another address: whoever runs the server can read and change it.",
      action: "Edit the normal paste",
    },
    normal: {
      title: "This is an encrypted paste",
      text: "It is edited at another address, and opens with its link or its password.",
      action: "Edit the encrypted paste",
    },
  },
  draft: "What you wrote for it and had not saved yet is kept on this device.",
} as const;
