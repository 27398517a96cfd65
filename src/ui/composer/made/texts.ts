// What the page of a link that was made says.
import type { Secrets } from "@/contract/envelope";
import type { Kind } from "@/contract/paste";

export const linkTexts = {
  link: "Link",
  titles: { encrypted: "Sealed", normal: "The paste is made" } satisfies Record<Kind, string>,
  made: {
    encrypted: "Sealed. The link is selected.",
    normal: "The paste is made. The link is selected.",
  } satisfies Record<Kind, string>,
  sentences: {
    link: "Anyone with this link can read it. The server cannot.",
    "link+password": "Anyone with this link and the password can read it. The server cannot.",
    password: "Anyone with the password can read it here. The server cannot.",
    normal: "Anyone who knows this address, and this server, can read it.",
  } satisfies Record<Secrets | "normal", string>,
  copy: "Copy link",
  copied: "Copied",
  copyFailed: "The browser does not let this page copy. The link is selected: copy it by hand.",
  share: "Share",
  open: "Open",
  another: "New paste",
  burns: "The first reading destroys it.",
  loss: {
    link: "If you lose the link, nobody can recover the text.",
    "link+password": "If you lose the link or the password, nobody can recover the text.",
    password: "If you lose the password, nobody can recover the text.",
  } satisfies Record<Secrets, string>,
} as const;

/** The parts of what opens a paste, each to be sent another way. */
export const apartTexts = {
  withoutKey: "Link without the key",
  key: "Key",
  password: "Password",
  legend: "Copy apart",
  hint: "Send them different ways: whoever sees only one of them cannot read the text.",
  failed: "The browser does not let this page copy. Select what you need in the link above, and copy it by hand.",
  passwordFailed: "The browser does not let this page copy the password.",
} as const;

export const withPasswordTexts = {
  show: "Link with the password in it",
  warning:
    "Whoever sees this link can read the text: in a chat, in a browser's history, over a shoulder. Use it where only the right person looks.",
  label: "Link with the password in it",
} as const;

export const qrTexts = {
  show: "QR code",
  name: "QR code of the link",
  note: {
    whole: "It was drawn on this device, and holds the whole link: whoever photographs it can open the paste.",
    address: "It was drawn on this device, and holds the address alone.",
  },
} as const;

export const storedTexts = {
  summary: (size: string) => `What the server has: ${size}`,
  encrypted: (shown: number, all: number) =>
    shown < all
      ? `The first ${shown} of the ${all.toLocaleString("en")} bytes that this page sent. The server keeps and hands out these very bytes, and cannot read them.`
      : `The ${all} bytes that this page sent. The server keeps and hands out these very bytes, and cannot read them.`,
  normal: (shown: number, all: number) =>
    shown < all
      ? `The text itself, for a normal paste is not encrypted. Its first ${shown} of ${all.toLocaleString("en")} bytes:`
      : `The text itself, for a normal paste is not encrypted. Its ${all} bytes:`,
  dump: (shown: number) => `The first ${shown} bytes, in hexadecimal digits and as characters`,
  has: "It has besides",
  hasNot: "It has not",
  made: (moment: string) => `when it was made: ${moment}`,
  expires: (moment: string) => `when to destroy it: ${moment}`,
  lives: "that it does not expire",
  size: (size: string, encrypted: boolean) =>
    encrypted ? `its size, ${size}, which tells the text's only roughly` : `its size, ${size}`,
  proofs: "hashes, to check who may read and delete it",
  deleteProof: "a hash, to check who may delete it",
  missing: {
    text: "the text",
    title: "its title, name and language",
    key: "the key: it stands behind the # of the link, which browsers do not send",
    password: "the password",
  },
  titleOfNormal: "a title or a name: a normal paste has none",
} as const;

export const goneTexts = {
  title: "The paste is gone",
  sentence:
    "The server has destroyed it, and its link opens nothing any more. Whoever opened it before may have kept the text.",
} as const;

export const keptTexts = {
  /** Around the link to the list. */
  kept: ["It is kept in ", "My pastes", " on this device, encrypted, so that you can find, edit and delete it."],
  receipt: "There you also see when it was read.",
  refused:
    "This browser keeps nothing, so the paste will not be in My pastes. Keep the edit link where you find it again, or you can neither edit nor delete the paste.",
} as const;
