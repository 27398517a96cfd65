// What the list of a device's pastes says.
import type { Brought } from "@/client/my-pastes";
import type { Secrets } from "@/contract/envelope";
import type { Kind } from "@/contract/paste";

export const mineTexts = {
  pageTitle: "My pastes · mdbin",
  title: "My pastes",
  sentence: "What this device made or remembers. The list is kept here alone, encrypted.",
  reading: "Reading what this device keeps",
  another: "New paste",
  noScript: "This list is kept in your browser, encrypted, and reading it needs JavaScript.",
  search: "Search",
  searchHint: "Search by title, link or kind",
  filter: "Which pastes",
  filters: { all: "All", made: "Made here", remembered: "Remembered", over: "Over" },
  count: (shown: number, all: number) =>
    shown === all ? `${counted(all)}` : `${shown.toLocaleString("en")} of ${counted(all)}`,
  none: "No paste is found by these words.",
  noneOf: "There are none of these.",
  clear: "Show all",
  listActions: "More for this list",
  more: (more: number) => `Show ${more.toLocaleString("en")} more`,
  columns: { paste: "Paste", protection: "Protection", made: "Made", expires: "Expires", actions: "Actions" },
} as const;

const counted = (pastes: number): string => (pastes === 1 ? "1 paste" : `${pastes.toLocaleString("en")} pastes`);

/** What stands of a paste in its row; most of it can be searched for. */
export const entryTexts = {
  kinds: { encrypted: "Encrypted", normal: "Normal" } satisfies Record<Kind, string>,
  opens: {
    link: "Link",
    "link+password": "Link and password",
    password: "Password alone",
    normal: "Address alone",
  } satisfies Record<Secrets | "normal", string>,
  remembered: "Remembered on this device",
  addressOnly: "Only its address is kept here",
  burns: "Burns after reading",
  receipts: {
    asking: "asking whether it was read",
    unread: "not read yet",
    unasked: "not known whether it was read",
  },
  /** The server cannot say yet whether the reader has got it. */
  claimed: (moment: string) => `Claimed on ${moment}: read, or being read`,
  read: (moment: string) => `Read on ${moment}`,
  deleted: "Deleted or expired: the server has it no more",
  expiredUnread: "Expired or deleted, not read",
  gone: "Expired, deleted, or read over 30 days ago",
  never: "Never",
  expired: "Expired",
  over: "Destroyed",
  overSoon: "Destroyed within minutes",
  madeAt: "Made",
  expiresAt: "Expires",
} as const;

export const actionTexts = {
  open: "Open",
  copy: "Copy link",
  edit: "Edit",
  expiry: "Change when it expires",
  delete: "Delete",
  forget: "Forget",
  more: (name: string) => `More actions for ${name}`,
  of: (name: string) => ` of ${name}`,
} as const;

export const saidTexts = {
  copied: {
    link: "Link copied.",
    "link+password": "Link copied. It opens together with the password, which is not kept here.",
    password: "The address was copied. It opens with the password, which is not kept here.",
    normal: "Link copied.",
    here: "Only the address was copied. It opens on this device; elsewhere it needs the whole link, or the password.",
    nowhere: "Only the address was copied. To open it, the whole link is needed, or the password.",
  },
  copyByHand: "The browser does not let this page copy. Here is the link, to be copied by hand:",
  deleted: (name: string) => `Deleted: ${name}`,
  forgotten: (name: string) => `Forgotten: ${name}`,
  expiry: "The expiry is changed.",
  cleared: (pastes: number) => `${counted(pastes)} removed from the list.`,
  notForgotten: "The browser does not let this page change what it keeps. Nothing was forgotten.",
} as const;

export const receiptTexts = {
  asking: (pastes: number) => `Asking the server whether ${theyWere(pastes)} read.`,
  asked: (pastes: number) =>
    `This page asked the server whether ${theyWere(pastes)} read. It sent ${pastes === 1 ? "its id" : "their ids"} and nothing else.`,
  unasked: (pastes: number) =>
    `The server could not be asked whether ${theyWere(pastes)} read: it is out of reach, or wants a pause.`,
  askingAll: (pastes: number) => `Asking the server about ${counted(pastes)}.`,
  askedAll: (pastes: number, gone: number) =>
    `The server was asked about ${counted(pastes)}: ${goneOf(pastes, gone)}. It got ${pastes === 1 ? "its id" : "their ids"} and nothing else.`,
  unaskedAll: (pastes: number) =>
    `The server could not be asked about ${counted(pastes)}: it is out of reach, or wants a pause.`,
  again: "Ask again",
  retry: "Try again",
  all: "Check with the server",
  others: "Check the others",
} as const;

const goneOf = (pastes: number, gone: number): string => {
  if (gone === 0) return pastes === 1 ? "it is there" : "all are there";
  if (gone === pastes) return pastes === 1 ? "it is not there any more" : "none is there any more";
  return gone === 1 ? "1 is not there any more" : `${gone.toLocaleString("en")} are not there any more`;
};

const theyWere = (pastes: number): string =>
  pastes === 1 ? "1 paste that burns was" : `${pastes.toLocaleString("en")} pastes that burn were`;

export const emptyTexts = {
  title: "Nothing is listed yet",
  sentence:
    "A paste that you make on this device stands here afterwards, with its link, and can be edited and deleted here. So does one that you choose to remember while reading.",
  write: "Write a paste",
  import: "Import a list",
} as const;

export const refusedTexts = {
  title: "This browser keeps nothing for this page",
  sentence:
    "So there is no list: a paste that you make is found again only by its link, and edited or deleted only by its edit link. Drafts and pastes that you read are not remembered either.",
  why: "Private windows and strict settings do that. It may also be that another tab shows an older version of this page: close it, and try again.",
  retry: "Try again",
} as const;

export const noWebCryptoTexts = {
  title: "The list cannot be read at this address",
  sentence:
    "It is encrypted, and browsers decrypt only on pages that came over HTTPS, or from this very computer. Open the same address over HTTPS.",
  action: "Open over HTTPS",
} as const;

export const unreadableTexts = {
  title: (pastes: number) =>
    pastes === 1
      ? "1 paste is kept here that this page cannot read"
      : `${counted(pastes)} are kept here that this page cannot read`,
  sentence:
    "A newer version of this page may have kept them: then reload it to get that version. Otherwise they are damaged, and of no use any more.",
} as const;

export const forgetTexts = {
  question: (name: string) => `Forget ${name}?`,
  made: "It leaves this list, and this device loses its link and the right to edit and delete it. If you have kept neither link nor edit link elsewhere, you cannot open it again, and nobody can edit or delete it any more.",
  stays: {
    until: "The paste itself stays on the server until it expires.",
    never: "The paste itself stays on the server, and does not expire. To take it off the server, delete it instead.",
  },
  over: "It is over, so nothing is lost that could still be opened. That it was read, and when, is not shown any more.",
  remembered:
    "It leaves this list, and this device keeps nothing that opens it. The paste itself stays: to open it again you need its whole link, or its password.",
  address: "Its address leaves this list. The paste itself stays: whoever has its link or its password opens it.",
  unreadable:
    "What is kept of it is deleted. If it was kept by a newer version of this page, its link and the right to edit it may be lost with that.",
  keep: "Keep it",
  confirm: "Forget it",
} as const;

export const clearTexts = {
  action: (pastes: number) => `Remove what is over (${pastes.toLocaleString("en")})`,
  title: (pastes: number) =>
    pastes === 1 ? "Remove the paste that is over?" : `Remove ${counted(pastes)} that are over?`,
  sentence:
    "They have expired, or were read and destroyed, or the server has them no more. They leave this list, and with them when they were read.",
  keep: "Keep them",
  confirm: "Remove",
} as const;

export const wipeTexts = {
  action: "Delete everything this device knows",
  title: "Delete everything this device knows?",
  goes: "This goes:",
  lost: [
    "this list, with the links and the edit links in it",
    "drafts that are not sent",
    "what opens remembered pastes, and what open tabs remember",
    "settings, such as the theme",
  ],
  stays:
    "The pastes themselves stay on the server until they expire. Unless you have exported the list, or kept their edit links elsewhere, nobody can edit or delete them then.",
  besides: "What you see in other open tabs stays until you close them. The browser's own history is not touched.",
  keep: "Keep everything",
  confirm: "Delete everything",
  busy: "Deleting",
  failed: "The browser did not let all of it be deleted. Close other tabs of this page, and try again.",
  done: {
    title: "This device knows nothing any more",
    sentence:
      "List, drafts, remembered pastes and settings are deleted here. The pastes on the server are as they were.",
  },
} as const;

const passphraseTexts = {
  label: "Passphrase",
  show: "Show passphrase",
  hide: "Hide passphrase",
} as const;

export const exportTexts = {
  ...passphraseTexts,
  action: "Export",
  title: "Export the list",
  sentence: (pastes: number) =>
    `${counted(pastes)}, with ${pastes === 1 ? "its link and edit link" : "their links and edit links"}, go into one file that only this passphrase opens. Passwords are not in it.`,
  remembered: (pastes: number) =>
    pastes === 1
      ? "1 of them is only remembered: its address goes along, and nothing that opens it."
      : `${pastes.toLocaleString("en")} of them are only remembered: their addresses go along, and nothing that opens them.`,
  draw: "Generate passphrase",
  copy: "Copy passphrase",
  copied: "Copied",
  copyFailed: "The browser does not let this page copy. Show the passphrase, and copy it by hand.",
  empty: "Choose a passphrase first.",
  short: "Choose at least 8 characters: nothing else protects the file.",
  tooLarge: "The list is too large for one file. Remove what is over, and try again.",
  cancel: "Cancel",
  confirm: "Save file",
  busy: "Sealing",
  saved: (name: string) => `Saved as ${name}`,
  after:
    "Keep the passphrase where you find it again, and apart from the file. Without it nobody can open the file; with it, anyone can open, edit and delete your pastes.",
  close: "Close",
} as const;

export const importTexts = {
  ...passphraseTexts,
  action: "Import",
  title: "Import a list",
  sentence:
    "Choose a file that Export has saved, here or on another device. What is listed here already stays as it is.",
  file: "File",
  choose: "Choose file",
  another: "Choose another file",
  noFile: "Choose the file first.",
  empty: "Enter the passphrase first.",
  unread: "The browser cannot read this file. Nothing has changed. Choose it again.",
  refused: "The browser does not let this page keep all of it. What was listed before is as it was. Try again.",
  cancel: "Cancel",
  confirm: "Import",
  busy: "Opening",
  done: "Imported",
  outcomes: {
    added: (pastes: number) => `${counted(pastes)} added`,
    completed: (pastes: number) => `${counted(pastes)} known here already, and now known better`,
    known: (pastes: number) => `${counted(pastes)} known here already`,
    outlived: (pastes: number) => `${counted(pastes)} left out, which expired long ago`,
    foreign: (pastes: number) =>
      `${counted(pastes)} left out, since what is to edit ${pastes === 1 ? "it" : "them"} belongs to other pastes`,
    unreadable: (pastes: number) =>
      `${counted(pastes)} left out, since this page cannot read what is kept of ${pastes === 1 ? "it" : "them"} here`,
  } satisfies Record<keyof Brought, (pastes: number) => string>,
  nothing: "The file holds an empty list.",
  close: "Close",
} as const;

/** What each key does here. */
export const mineKeys = { n: "New paste", "/": "Search" } as const;
