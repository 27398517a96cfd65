// Who writes and who reads: the client that the page is made of, and the programs of this folder, by the same words.
import { type Creation, prepareEncrypted, prepareNormal } from "../../../src/client/create-paste";
import { type Fetch, fetchContent } from "../../../src/client/fetch-envelope";
import { claimsInMemory } from "../../../src/client/kept-claims";
import { openPaste } from "../../../src/client/open-paste";
import { type Means, readNormalOnce, readOnce } from "../../../src/client/read-once";
import type { Secrets } from "../../../src/contract/envelope";
import { textOfUtf8 } from "../../../src/crypto";
import type { Client, Programs } from "./programs";

export type Kind = Secrets | "normal";

/** Of every paste that has one. In ASCII, for the client in Go; otherwise as awkward as a password may be. */
export const password = " #100% ~p&horse+";

export type Wish = { kind: Kind; text: string; burn?: boolean };

/** One client. */
export type Hand = {
  name: string;
  /** Makes a paste, and gives its link. */
  write: (wish: Wish) => Promise<string>;
  /** Gives the text, and throws where it gets none. The only reading of a paste that burns is confirmed, too. */
  read: (link: string, kind: Kind) => Promise<string>;
};

export const encrypted: readonly Kind[] = ["link", "password", "link+password"];
const needsPassword = (kind: Kind) => kind === "password" || kind === "link+password";

export const fetchFrom =
  (origin: string): Fetch =>
  (path, init) =>
    fetch(`${origin}${path}`, init);

/** src/client, as it is. */
export function pagesClient(origin: string): Hand {
  const fetch = fetchFrom(origin);
  const means = (): Means => ({ fetch, claims: claimsInMemory(), now: Date.now, pause: async () => {} });
  const prepare = ({ kind, text, burn = false }: Wish): Promise<Creation> =>
    kind === "normal"
      ? prepareNormal(text, { burn })
      : prepareEncrypted({ text }, kind, needsPassword(kind) ? password : null, { burn });

  async function readNormal(id: string): Promise<string> {
    const content = await fetchContent(id, null, fetch);
    if (typeof content === "object") return textOfUtf8(content.body);
    const reading = await readNormalOnce(id, null, means());
    if (reading.step !== "read") throw new Error(JSON.stringify(reading));
    await reading.confirm();
    return reading.text;
  }

  async function readEncrypted(id: string, held: { fragment: string; password: string | null }): Promise<string> {
    const opening = await openPaste(id, held, fetch);
    if (opening.step === "open") return opening.document.text;
    if (opening.step !== "sealed" || opening.needs !== "claim") throw new Error(JSON.stringify(opening));
    const reading = await readOnce(id, held, opening.known, null, means());
    if (reading.step !== "open" || !("confirm" in reading)) throw new Error(JSON.stringify(reading));
    await reading.confirm();
    return reading.document.text;
  }

  return {
    name: "the page's client",
    write: async (wish) => origin + (await (await prepare(wish)).send(fetch)).link,
    read: (link, kind) => {
      const { pathname, hash } = new URL(link);
      const id = pathname.slice("/e/".length);
      const held = { fragment: hash.slice(1), password: needsPassword(kind) ? password : null };
      return kind === "normal" ? readNormal(id) : readEncrypted(id, held);
    },
  };
}

/** A program, called as a person calls it; links and texts go through its standard input. */
export function handOf(origin: string, { name, run }: Client, programs: Programs): Hand {
  const output = async (args: string[], input: string) => {
    const { code, out, err } = await run(args, input);
    if (code !== 0) throw new Error(`${name} ended with ${code}: ${err}`);
    return textOfUtf8(out);
  };
  const passwordFile = (kind: Kind) =>
    needsPassword(kind) ? ["--password-file", programs.file("password", `${password}\n`)] : [];
  return {
    name,
    write: async ({ kind, text, burn }) => {
      const args = ["share", "-", "--server", origin, ...passwordFile(kind)];
      if (kind === "password") args.push("--password-only");
      if (kind === "normal") args.push("--normal");
      if (burn) args.push("--burn");
      return (await output(args, text)).replace(/\n$/, "");
    },
    read: (link, kind) => output(["cat", "-", ...passwordFile(kind)], link),
  };
}
