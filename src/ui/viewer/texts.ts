// What the pages of a paste say, beside the sentences of client/failure.ts.
import type { FailureText } from "@/client/failure";

export const viewerTexts = {
  neutralTitle: "Encrypted paste · mdbin",
  encrypted: "Encrypted",
  /** What those hear who go by headings, where a paste has no title. */
  untitled: "Encrypted paste",
  opening: "opening on this device",
  opened: "Decrypted on this device",
  sealed: "sealed",
  notOpened: "not opened",
  expires: (remaining: string) => `expires ${remaining}`,
  /** The same where there is little room. */
  left: (remaining: string) => `${remaining.replace("in ", "")} left`,
  until: (moment: string) => `until ${moment}`,
  /** Its time has come by this device's clock; what the server says is not known yet. */
  expiresNow: "expires now",
  expired: {
    word: "expired",
    title: "This paste has expired.",
    sentence:
      "The server has destroyed it, or is about to. The text stays here as long as this page does: a reload would lose it. Copy what you need.",
  },
  waiting: "Opening",
  copyLink: "Copy link",
  linkCopied: "Link copied",
  addressCopied: "Only the address was copied. It opens on this device; elsewhere it needs the whole link.",
  raw: "Raw",
  another: "New paste",
  copyByHand: "The browser does not let this page copy. Here is the link, to be copied by hand:",
  actions: {
    retry: "Try again",
    "enter-password": "Enter the password again",
    "enter-link": "Enter the link again",
    "open-normal": "Open the normal paste",
    write: "Write a new paste",
  } satisfies Record<FailureText["next"], string>,
  openOverHttps: "Open over HTTPS",
  burned: (moment: string) => `It was read on ${moment} and destroyed then, as its writer wished.`,
  revisionDiffers:
    "The server calls this another revision than its writer did. It may be an older one, or the server mixes them up.",
  revisionIsOlder: "This device has seen a newer revision of this paste. The server handed out an older one.",
  noScript: "This text is encrypted. It is decrypted in your browser, and that needs JavaScript.",
} as const;

/** The ways to read an opened text. */
export const openedTexts = {
  view: "View",
  rendered: "Rendered",
  table: "Table",
  text: "Text",
  source: "Source",
  notLoaded: "The table of keys could not be loaded. The text stays off the screen until you ask for it.",
  showSource: "Show source",
  masked: "This is config. Its values are masked; the table comes in a moment.",
} as const;

export const lockedTexts = {
  password: {
    title: "This paste needs a password",
    sentence: "It is decrypted on this device. The password does not leave it.",
    label: "Password",
    show: "Show password",
    hide: "Hide password",
    action: "Unlock",
    busy: "Unlocking",
    wrong:
      "This password does not open it. Mind upper and lower case, and spaces at the ends. If it opened the paste before, it may have been replaced: ask the writer for the new one.",
    empty: "Enter the password first.",
  },
  link: {
    title: "This paste needs its link",
    sentence:
      "This address says where the paste is, but not how to open it: that stands in the link after #. Paste the whole link, or only that part.",
    label: "Link, or the part after #",
    action: "Open",
    busy: "Opening",
    wrongTitle: "This link does not open it",
    wrongSentence:
      "The part after # does not open this paste. It may have been cut off, or the link or the password was replaced since. The paste is still there.",
    wrong: "Copy the link again, whole, up to its last character, or ask the writer for the new one.",
    other: "This is the link of another paste.",
    openOther: "Open that one",
    empty: "Paste the link first.",
    burns: "It can be read once. Entering the link does not read it yet.",
  },
  remember: {
    label: "Remember on this device",
    warning: "Anyone who uses this browser on this device can then open it, by its address alone.",
  },
  outdated: {
    sentence:
      "What this device remembers does not open this paste any more: its writer changed the link or the password, or the server is not honest. The paste is still there. Enter the new one.",
    forget: "I have only a password: forget what is remembered",
  },
  deriving: "Deriving the key on this device, which is slow on purpose.",
} as const;

export const normalTexts = {
  word: "Normal",
  untitled: "Normal paste",
  sentence: "anyone who knows the address, and the server, can read it",
  lives: "does not expire",
  other: {
    title: "This is an encrypted paste",
    sentence: "It stands at another address, and opens with its link or its password.",
    action: "Open the encrypted paste",
  },
} as const;
