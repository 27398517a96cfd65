// From a link to its text, for every command that reads: asks for what is missing, and claims a paste that burns. The
// Claim-Id is on the disk before the claim; the server is told only by `done`, when the text has arrived where it goes.

import { shownUntil } from "@/client/kept-claims";
import { fragmentTyped, parseFragment } from "@/client/link";
import { type Held, openPaste } from "@/client/open-paste";
import { openVersion } from "@/client/open-version";
import type { OpenFailureCode } from "@/client/opening";
import type { Broken, Confirm, Means, Reading } from "@/client/read-once";
import { readNormalOnce, readOnce, resumed, resumedNormal } from "@/client/read-once";
import { isOlderThanSeen } from "@/client/seen-revision";
import type { Document } from "@/crypto";
import type { Address } from "./address";
import { askLine, hasPerson } from "./ask";
import { atEnd } from "./endings";
import { CliFailure } from "./exit-codes";
import { openFailure, otherKind, timeOf } from "./failures";
import { brokenFile } from "./files/broken-file";
import { claimsOnDisk, sweepClaims } from "./files/claims-on-disk";
import { changeKept } from "./files/kept-pastes";
import { seenOnDisk } from "./files/seen-on-disk";
import type { Network } from "./network";
import type { Passwords } from "./password";
import { during, outputIsNull, say } from "./terminal";

export type Obtained = {
  document: Document;
  revision: number;
  /** To be called when the text is where it was to go. Of a paste that burns the server destroys it then. */
  done: () => Promise<void>;
};

export type Wish = {
  address: Address;
  network: Network;
  passwords: Passwords;
  /** Why a paste that burns is not to be claimed; null where it may be. */
  burnRefusal: CliFailure | null;
};

const triesMost = 3;
/** For the confirmation: the server destroys it without being asked, too. */
const confirmMilliseconds = 10_000;

export const olderThanSeen =
  "mdbin: this device has seen a newer revision of this paste than the server gives now. Ask its writer which is right.";

/** Throws `CliFailure`. */
export async function obtain(wish: Wish): Promise<Obtained> {
  const { kind, id } = wish.address;
  const obtained = await (kind === "normal" ? obtainNormal(wish) : obtainEncrypted(wish)).finally(wish.passwords.end);
  if (isOlderThanSeen(id, obtained.revision, seenOnDisk)) say(olderThanSeen);
  return obtained;
}

/** The client's means, and what still goes on when its calls have ended. */
function meansOf({ fetch }: Network): Means & { rest: () => Promise<unknown> } {
  const going: Promise<unknown>[] = [];
  return {
    fetch,
    claims: claimsOnDisk,
    now: Date.now,
    pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    meanwhile: (work) => going.push(work),
    rest: () => Promise.race([Promise.all(going), later()]),
  };
}

const later = (): Promise<false> => new Promise((resolve) => setTimeout(() => resolve(false), confirmMilliseconds));

async function obtainNormal(wish: Wish): Promise<Obtained> {
  const { address, network } = wish;
  const means = meansOf(network);
  const opening = await during("Asking the server", openVersion("normal", address.id, { fragment: "" }, network.fetch));
  if (opening.step === "open") return { ...opening, done: async () => {} };
  if (opening.step === "failed" && opening.failure === "other-kind") throw otherKind("normal");
  let until: string | null = null;
  if (opening.step === "failed" && opening.failure === "burned") until = await resumedNormal(address.id, means);
  await means.rest();
  if (opening.step === "failed" && until === null) throw failed(opening, network);
  mustBeOk(wish);
  const reading = await withClaims(() => during("Reading it", readNormalOnce(address.id, until, means)));
  if (reading.step !== "read") throw reading.step === "broken" ? broken(reading, network) : failed(reading, network);
  return { document: { text: reading.text }, revision: reading.revision, done: finish(address, reading.confirm) };
}

async function obtainEncrypted(wish: Wish): Promise<Obtained> {
  const { address, network, passwords } = wish;
  const { id } = address;
  const means = meansOf(network);
  let held: Held = { fragment: address.fragment, password: null };
  for (let tries = 1; ; tries++) {
    let step: Reading | Awaited<ReturnType<typeof openPaste>> = await during(
      "Opening it",
      openOrResume(id, held, means),
    );
    if (step.step === "sealed" && step.needs === "claim") {
      mustBeOk(wish);
      const { known, until, withPassword } = step;
      if (withPassword && held.password === null) held = { ...held, password: await passwords.get() };
      step = await withClaims(() => during("Reading it", readOnce(id, held, known, until, means)));
    }
    if (step.step === "open") {
      if (step.revisionDiffers)
        say(
          "mdbin: the writer sealed this as another revision than the server calls it. Ask the writer which is the newest.",
        );
      return {
        document: step.document,
        revision: step.revision,
        done: "confirm" in step ? finish(address, step.confirm) : async () => {},
      };
    }
    if (step.step === "broken") throw broken(step, network);
    if (step.step === "failed") {
      if (step.failure !== "wrong-password" || !passwords.mayAskAgain || tries === triesMost || held.password === null)
        throw failed(step, network);
      say(`mdbin: ${openFailure("wrong-password").message}`);
      held = { ...held, password: null };
    }
    if (step.step === "sealed" && step.needs === "link") held = { ...held, fragment: await askKey() };
    else if (held.password === null) held = { ...held, password: await passwords.get() };
  }
}

async function openOrResume(id: string, held: Held, means: ReturnType<typeof meansOf>) {
  const opening = await resumed(id, held, await openPaste(id, held, means.fetch), means);
  await means.rest();
  return opening;
}

function mustBeOk({ burnRefusal }: Wish): void {
  if (burnRefusal !== null) throw burnRefusal;
}

/** Of a command that writes the text to standard output. */
export function refusalOfOutput(): CliFailure | null {
  return outputIsNull()
    ? new CliFailure(
        "file",
        "This paste can be read once, and standard output is closed, or the null device, where nobody would read it. Nothing was claimed. `mdbin rm` deletes a paste of yours.",
      )
    : null;
}

async function askKey(): Promise<string> {
  const typed = hasPerson()
    ? fragmentTyped(await askLine("The key is missing. The link, or what stands behind # in it: "))
    : "";
  if (parseFragment(typed).linkKey !== null) return typed;
  throw new CliFailure(
    "unreadable",
    "This paste opens by its link, and the part after # is missing or not whole. Copy the link again, whole, and put it in single quotes.",
  );
}

/** Where a Claim-Id cannot be kept, nothing is claimed: a connection that breaks would lose the paste. */
async function withClaims<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (cause) {
    if (!(cause instanceof Error && "syscall" in cause)) throw cause;
    throw new CliFailure(
      "file",
      `What a broken reading is gone on with could not be kept: ${brokenFile(cause)}. Nothing was read. Let XDG_DATA_HOME name a folder that can be written.`,
      { cause },
    );
  }
}

/** However this ends before the text has arrived, its reader is told that it is not lost. */
function finish({ id, kept }: Address, confirm: Confirm): () => Promise<void> {
  const until = timeOf(shownUntil({ at: Date.now() }));
  const arrived = atEnd(() =>
    say(
      `mdbin: This paste can be read once, and the server was not told that you have it. Until ${until} the same command gets it again.`,
    ),
  );
  return async () => {
    arrived();
    const told = await during("Telling the server to destroy it", Promise.race([confirm(), later()]));
    say(
      told
        ? "mdbin: The server has destroyed this paste; what you have now is the only copy."
        : "mdbin: The server could not be told that you have this paste. It destroys it by itself within five minutes.",
    );
    if (kept !== null) await changeKept(id, { burnedAt: new Date().toISOString() }).catch(() => {});
    await sweepClaims().catch(() => {});
  };
}

const failed = ({ failure, burnedAt }: { failure: OpenFailureCode; burnedAt: string | null }, { trouble }: Network) =>
  openFailure(failure, burnedAt, trouble());

function broken({ failure, until }: Broken, { trouble }: Network): CliFailure {
  const { family, message } = openFailure(failure, null, trouble());
  return new CliFailure(family, `${message} Until ${timeOf(until)} the same command goes on with this reading.`);
}
