// What is said of a paste that can be read once: before, in the midst of it, and after.
import type { OpenFailureCode } from "@/client/opening";

export const promptTexts = {
  title: "This paste can be read once",
  sentence:
    "As soon as you have read it, the server destroys it: nobody can open it again, and neither can you once this page is closed or loaded anew. Nothing has happened to it yet.",
  action: "Read it now",
  begun: {
    title: "You began to read this paste here",
    sentence: (time: string) =>
      `Its text has not been on the screen yet. In this browser it can be shown until ${time}; after that it may be gone for good.`,
  },
  busy: "Reading",
  password: { label: "Password", show: "Show password", hide: "Hide password", empty: "Enter the password first." },
  unkept:
    "This browser lets the page keep nothing. If the connection breaks while you read, stay here and try again: after a reload the paste would be lost.",
} as const;

const unanswered = "The server did not answer as it should. Nothing is lost: try again.";

/** Why a press did not show it, where another may. */
const pressFailures: Partial<Record<OpenFailureCode, string>> = {
  "wrong-password":
    "This password does not open it, and nothing was destroyed. Try again. Mind upper and lower case, and spaces at the ends.",
  "rate-limited": "Too many requests came from your network. Nothing was destroyed. Wait a minute, then try again.",
  offline: "The connection broke before the text was here. Nothing is lost: try again when it is back.",
};

export const pressFailure = (failure: OpenFailureCode): string => pressFailures[failure] ?? unanswered;

export const onlyTexts = {
  /** In the bar, in the place of what is left of its life. */
  word: "the only reading",
  notice: (destroyed: boolean) => ({
    title: "This was the only reading; copy what you need.",
    sentence: destroyed ? "The server has destroyed it." : "The server destroys it within five minutes.",
  }),
} as const;

export const byHandTexts = {
  summary: "Read it on the command line instead",
  sentence:
    "The second line claims it and prints the text; for five minutes it can be repeated, if the connection breaks. The third one has it destroyed at once.",
  noScript: "The button needs JavaScript. The lines below do not.",
} as const;
