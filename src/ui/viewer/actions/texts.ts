// What the actions on an opened paste say.
export const actionTexts = {
  more: "More actions",
  copy: "Copy text",
  download: "Download",
  find: "Find",
  wrap: "Wrap long lines",
  print: "Print",
  edit: "Edit",
  fork: "Fork",
  help: "Keyboard shortcuts",
  remember: "Remember on this device",
  forget: "Forget & Lock",
  copied: "Text copied",
  notCopied: "The browser does not let this page copy. Select the text and copy it by hand.",
  downloaded: (name: string) => `Saved as ${name}`,
  wrapped: "Long lines are wrapped",
  notWrapped: "Long lines run on",
  notHandedOver:
    "The browser lets this page keep nothing, so the text cannot be taken to a new paste. It is still here: copy it, and paste it there.",
} as const;

export const rememberTexts = {
  remember: {
    title: "Remember on this device?",
    warning: "Anyone who uses this browser on this device can then open it, by its address alone.",
    sentence:
      "The browser keeps a key that cannot be read out, and neither the password nor the link. It is kept until the paste expires, or until you choose Forget & Lock.",
    action: "Remember",
  },
  forget: {
    title: "Forget and lock?",
    sentence:
      "The text leaves the screen, and this device keeps nothing that opens it. The paste itself stays: to open it again you need its whole link, or its password.",
    action: "Forget & Lock",
  },
  cancel: "Cancel",
  kept: "Remembered on this device",
  refused: "The browser lets this page keep nothing, so this paste is not remembered. It stays open here.",
} as const;

export const findTexts = {
  title: "Find in this text",
  label: "Find",
  none: "Not found",
  /** `many` where there are more than are counted. */
  count: (at: number, all: number, many: boolean) => `${at} of ${all}${many ? " or more" : ""}`,
  next: "Next match",
  previous: "Previous match",
  close: "Close",
} as const;

/** What each key does here. */
export const actionKeys = {
  n: "New paste",
  m: "My pastes",
  c: "Copy the link",
  r: "The text as it stands, and back",
  d: "Download",
  f: "Fork: a copy of the text as a new draft",
  w: "Wrap long lines, or let them run on",
  "/": "Find",
} as const;
