// What rendered Markdown says of its own.

export const markdownTexts = {
  failed: "This text could not be rendered as Markdown. Here it is as it was written.",
  heavy: "Rendering this text would take long, and might slow this page down. Here it is as it was written.",
  anyway: "Render anyway",
  rendering: "Rendering",
  alerts: { note: "Note", tip: "Tip", important: "Important", warning: "Warning", caution: "Caution" },
  contents: "Contents",
  sectionLink: (words: string) => `Link to “${words}”`,
  table: "Table",
  done: "Done",
  notDone: "Not done",
  code: {
    plain: "Text",
    wrap: "Wrap lines",
    copy: "Copy code",
    copied: "Copied",
    notCopied: "The browser does not let this page copy",
    download: "Download code",
  },
} as const;
