// What a person does on the edit page, in the page's own words; and pastes to be edited, made without a page.
import type { Page } from "@playwright/test";
import { prepareEncrypted, prepareNormal } from "../../src/client/create-paste";
import { type PreparedSecrets, prepareNewSecrets, prepareRevision } from "../../src/client/edit-paste";
import { formatEditLink } from "../../src/client/link";
import { openPaste } from "../../src/client/open-paste";
import type { Life } from "../../src/contract/limits";
import type { Document } from "../../src/crypto";
import { draftsOn, expectText } from "./paste-page";
import { expect } from "./test";

export type Owned = { id: string; link: string; editLink: string; editToken: string; fragment: string };

type Options = { secrets?: "link" | "link+password" | "password"; password?: string; life?: Life };

const at =
  (origin: string): typeof fetch =>
  (path, init) =>
    fetch(origin + String(path), init);

/** An encrypted paste and its edit link. */
export async function ownEncrypted(
  origin: string,
  document: Document,
  { secrets = "link", password, life }: Options = {},
): Promise<Owned> {
  const creation = await prepareEncrypted(document, secrets, password ?? null, life);
  const { link, editToken, paste } = await creation.send(at(origin));
  const [address = "", fragment = ""] = link.split("#");
  const editLink = origin + formatEditLink(address, editToken, fragment);
  return { id: paste.id, link: origin + link, editLink, editToken, fragment };
}

/** A normal paste and its edit link. */
export async function ownNormal(origin: string, text: string, life?: Life): Promise<Owned> {
  const { link, editToken, paste } = await (await prepareNormal(text, life)).send(at(origin));
  const editLink = origin + formatEditLink(link, editToken, "");
  return { id: paste.id, link: origin + link, editLink, editToken, fragment: "" };
}

async function opened(origin: string, { id, fragment }: Owned) {
  const opening = await openPaste(id, { fragment }, at(origin));
  if (opening.step !== "open") throw new Error(`it does not open: ${opening.step}`);
  return opening;
}

/** Saves a revision as somebody else does who holds the edit link. */
export async function saveElsewhere(origin: string, paste: Owned, document: Document): Promise<void> {
  const { revision, keepsake } = await opened(origin, paste);
  const { id, editToken } = paste;
  await (await prepareRevision(document, { id, editToken, revision }, keepsake)).send(at(origin));
}

/** Replaces the secrets as somebody else does who holds the edit link. */
export async function replaceElsewhere(
  origin: string,
  paste: Owned,
  { secrets = "link", password }: Omit<Options, "life"> = {},
): Promise<PreparedSecrets> {
  const { revision, document } = await opened(origin, paste);
  const { id, editToken } = paste;
  const prepared = await prepareNewSecrets(document, secrets, password ?? null, { id, editToken, revision });
  await prepared.send(at(origin));
  return prepared;
}

/** What a paste's address and fragment open, as its text; null where they open nothing. */
export async function readText(origin: string, link: string, password?: string): Promise<string | null> {
  const { pathname, hash } = new URL(link);
  const held = { fragment: hash.slice(1), password: password ?? null };
  const opening = await openPaste(pathname.split("/")[2] ?? "", held, at(origin));
  return opening.step === "open" ? opening.document.text : null;
}

/** The number of the newest revision. */
export async function revisionOf(origin: string, { id }: Owned): Promise<number> {
  return (await (await fetch(`${origin}/api/v1/pastes/${id}`)).json()).revision;
}

/** Opens an edit link, and waits until the text stands in the rich editor. */
export async function edit(page: Page, editLink: string, text: string): Promise<void> {
  await page.goto(editLink);
  await editing(page, text);
}

export async function editing(page: Page, text: string): Promise<void> {
  await page.locator("[data-editor=rich]").waitFor();
  await expectText(page, text);
}

export const field = (page: Page) => page.getByRole("textbox", { name: "Text", exact: true });

/** Puts a text in the place of another, by the editor's own keys. */
export async function rewrite(page: Page, text: string): Promise<void> {
  await field(page).press("Control+a");
  await field(page).press("Delete");
  await field(page).fill(text);
}

export const press = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole("button", typeof name === "string" ? { name, exact: true } : { name }).click();

export const says = (page: Page, sentence: string | RegExp): Promise<void> =>
  expect(page.getByRole("status").filter({ hasText: sentence }).filter({ visible: true })).toHaveCount(1);

export const saved = (page: Page, revision: number): Promise<void> => says(page, `Saved as revision ${revision}.`);

export const alert = (page: Page) => page.getByRole("main").getByRole("alert").filter({ hasText: /./ });

/** One of what stands behind "More" under the text. */
export async function wish(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name: "More about this paste" }).click();
  await press(page, name);
}

/** So many drafts are on the device: encrypting what was typed takes a moment. */
export const kept = (page: Page, drafts: number): Promise<void> => expect.poll(() => draftsOn(page)).toBe(drafts);
