// What the frame of every page says.
export const shellTexts = {
  home: "mdbin, write a new paste",
  theme: "Theme",
  themes: { light: "Light", dark: "Dark", system: "System" },
  menu: "Menu",
  mine: "My pastes",
  privacy: "Who can read this",
} as const;

export const errorPageTexts = {
  notFound: {
    title: "There is nothing here",
    sentence:
      "No page has this address. The link may be cut off or mistyped; a paste's link ends in 12 letters and digits, and an encrypted one has a # and more behind it.",
    action: "Write a new paste",
  },
  broken: {
    title: "This page broke",
    sentence: "Something in the page went wrong, not in your paste: what the server keeps is unchanged.",
    action: "Load it again",
  },
} as const;

export const helpTexts = {
  title: "Keyboard shortcuts",
  sentence: "They rest while you type. Each is also a button or a link on the page.",
  close: "Close",
  keys: {
    "?": "These shortcuts",
    Esc: "Close what is open",
  },
} as const;
