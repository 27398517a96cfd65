// What the sheet says: around the text, about files, and while the link is made.
import type { Refusal } from "./text-file";

export const sheetTexts = {
  titleOfPaste: "Title",
  titlePlaceholder: "Title (optional)",
  view: "View",
  views: { write: "Write", preview: "Preview", both: "Both" },
  preview: "Preview",
  previewEmpty: "There is nothing to show yet.",
  previewWaiting: "Making the preview",
  type: "Type",
  looksLike: (name: string) => `Looks like ${name}`,
  typeUndecided: "Recognise the type",
  name: "File name",
  namePlaceholder: "File name (optional)",
  chooseFile: "Choose file",
  plainEditor: "Plain editor",
  more: "More",
  restored: "Your draft is back.",
  forked: (name: string) =>
    `This is a copy of ${name === "" ? "the paste that you read" : `“${name}”`}, and gets a link of its own.`,
  aside: "An earlier draft is kept as well. It comes back in the next new tab.",
  unkept: "The browser lets this page keep no draft. If you reload or close it, what you write is lost.",
  discard: "Discard",
  keep: "Keep this text",
  drop: "Drop the file here. It is read on this device.",
  undo: "Undo",
  close: "Close",
  sealing: "Sealing on this device",
  fetching: "Fetching what was saved meanwhile",
  sending: (bytes: string) => `Sending ${bytes}`,
  stop: "Stop",
} as const;

export const fileTexts = {
  taken: (name: string) => `${name} is in the editor.`,
  replaced: (name: string) => `${name} is in the place of what was written here.`,
  several: "Drop one file at a time. Nothing was changed.",
  refused: {
    empty: (name) => `${name} is empty. Nothing was changed.`,
    binary: (name) => `${name} is no text in UTF-8, so it cannot be shared here. Nothing was changed.`,
    "too-large": (name, size, max) => `${name} has ${size}, and a paste takes ${max}. Nothing was changed.`,
    unread: (name) => `The browser cannot read ${name}. Nothing was changed.`,
  } satisfies Record<Refusal, (name: string, size: string, max: string) => string>,
} as const;
