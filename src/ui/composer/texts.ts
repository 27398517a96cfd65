// What the write page says.
import type { Secrets } from "@/contract/envelope";
import type { Kind } from "@/contract/paste";
import type { PasswordCheck, Strength } from "./password-strength";

export const composerTexts = {
  title: "Write a paste",
  samples: "What it shows",
  api: "API",
  kind: "Who can read it",
  kinds: { encrypted: "Encrypted", normal: "Normal" } satisfies Record<Kind, string>,
  secrets: "What opens it",
  secretsChoices: {
    link: "Link",
    "link+password": "Link and password",
    password: "Password alone",
  } satisfies Record<Secrets, string>,
  password: "Password",
  showPassword: "Show password",
  hidePassword: "Hide password",
  create: "Create link",
  sealing: "Sealing",
  sending: "Sending",
  retry: "Try again",
  protections: {
    link: "Anyone with the link can read it.",
    "link+password": "Anyone with the link and the password can read it.",
    password: "Anyone with the password can read it, so choose one that is hard to guess.",
  } satisfies Record<Secrets, string>,
  normalProtection: "Anyone who knows the address, and this server, can read it.",
  sealed: "sealed on this device",
  burn: "Burn after reading",
  burns: "The first reading destroys it.",
  burnsNever: "The first reading destroys it; unread, it stays.",
  strength: "Strength",
  strengthUnknown: "not checked",
  strengths: ["very weak", "weak", "fair", "good", "strong"] satisfies Record<Strength, string>,
  checks: {
    length: "8 characters",
    lower: "lower case",
    upper: "upper case",
    digit: "digit",
    special: "special character",
  } satisfies Record<PasswordCheck, string>,
  short: "A password under 8 characters is quickly guessed, and here nothing else protects the text.",
  useAnyway: "Use it anyway",
} as const;

export const passwordTexts = {
  draw: "Generate passphrase",
  drawn: (words: number, bits: number) => `${words} words drawn by chance: ${bits} bits.`,
  copy: "Copy password",
  copied: "Copied",
  copyFailed: "The browser does not let this page copy. Show the password, and copy it by hand.",
  apart: "Send the password another way than the link: whoever sees one of them then has only half.",
} as const;

/** What is missing before a link can be made. */
export const blockers = {
  empty: "There is no text yet.",
  "too-large": "The text is longer than the server takes. Shorten it, or share it in two parts.",
  "no-password": "A password is needed, or choose the link alone.",
  "short-password": "Choose a longer password, or tick “Use it anyway”.",
  secrets: "The text was not sent: it may hold secrets. Encrypt it, or post it publicly anyway.",
  unchecked: "The text was not sent: it could not be looked through for secrets. Try again, or encrypt it.",
} as const;
export type Blocker = keyof typeof blockers;

export const noWebCryptoTexts = {
  title: "Nothing can be encrypted at this address",
  why: "Browsers encrypt only on pages that came over HTTPS, or from this very computer. This page came over plain HTTP, where others on the way can read along and change it.",
  what: "Open it over HTTPS. If you run this server, put a certificate in front of it, or use it as localhost.",
  action: "Open over HTTPS",
} as const;
