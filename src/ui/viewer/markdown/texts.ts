// What rendered Markdown says of its own.

const hostList = new Intl.ListFormat("en-GB");

export const markdownTexts = {
  failed: "This text could not be rendered as Markdown. Here it is as it was written.",
  heavy: "Rendering this text would take long, and might slow this page down. Here it is as it was written.",
  anyway: "Render anyway",
  rendering: "Rendering",
  alerts: { note: "Note", tip: "Tip", important: "Important", warning: "Warning", caution: "Caution" },
  contents: "Contents",
  images: {
    label: "Images on other hosts",
    from: (hosts: readonly string[]) =>
      `This text has images from ${hostList.format(hosts)}. Loading them tells ${hosts.length === 1 ? "this host" : "these hosts"} your address and that you read this.`,
    fromMany: (count: number) =>
      `This text has images from ${count} hosts, which is more than this page loads from. Links stand in their place.`,
    load: (hosts: readonly string[]) => `Load images from ${hosts.join(", ")}`,
    refused: "The browser does not let this page remember your wish, so the images stay links.",
  },
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
