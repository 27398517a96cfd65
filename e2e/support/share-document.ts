// Makes pastes and revisions of them as the pages do, without a page: for journeys that begin at a link.
import { putRevision, removeOlderRevisions } from "../../src/client/api";
import { type Creation, prepareEncrypted, prepareNormal } from "../../src/client/create-paste";
import type { Fetch } from "../../src/client/fetch-envelope";
import { formatLinkKey, parseFragment } from "../../src/client/link";
import type { Secrets } from "../../src/contract/envelope";
import {
  type Bytes,
  type Document,
  deriveKeys,
  formatBase64url,
  headerOf,
  newLinkKey,
  seal,
  utf8,
  verifierOf,
} from "../../src/crypto";

/** The link of an encrypted paste that holds this document. */
export const shareDocument = async (origin: string, document: Document): Promise<string> =>
  origin + (await made(origin, await prepareEncrypted(document, "link", null))).link;

export const shareNormal = async (origin: string, text: string): Promise<string> =>
  origin + (await made(origin, await prepareNormal(text))).link;

/** A paste, and what its writer may do with it. */
export type Revisable<Content> = {
  link: string;
  id: string;
  editToken: string;
  /** Writes the next revision, under the same link. */
  revise: (content: Content) => Promise<void>;
  /** Destroys all revisions but the current one. */
  removeOlder: () => Promise<void>;
};

/** An encrypted paste that can be revised; `password` only where `secrets` name one. */
export async function shareRevisable(
  origin: string,
  document: Document,
  { secrets = "link", password = null }: { secrets?: Secrets; password?: string | null } = {},
): Promise<Revisable<Document> & { changeLinkKey: (document: Document) => Promise<string> }> {
  const creation = await prepareEncrypted(document, secrets, password);
  const { link, paste, editToken } = await made(origin, creation);
  const { id } = paste;
  const header = headerOf(creation.body);
  let held = { linkKey: parseFragment(link.split("#")[1] ?? "").linkKey, password };
  let revision = 1;
  const write = async (content: Document, readVerifier?: string) => {
    const body = await seal({ ...content, revision: revision + 1 }, header, await deriveKeys(header, id, held));
    const right = { editToken, readVerifier };
    await putRevision(id, revision, { kind: "encrypted", body }, right, fetchFrom(origin));
    revision += 1;
  };
  return {
    link: origin + link,
    id,
    editToken,
    revise: (content) => write(content),
    /** A revision under another link key, whose link it gives. */
    changeLinkKey: async (content) => {
      const linkKey: Bytes = newLinkKey();
      held = { ...held, linkKey };
      const { readToken } = await deriveKeys(header, id, held);
      await write(content, formatBase64url(await verifierOf(readToken)));
      return `${origin}/e/${id}#${formatLinkKey(linkKey, password !== null)}`;
    },
    removeOlder: () => removeOlderRevisions(id, editToken, fetchFrom(origin)),
  };
}

/** A normal paste that can be revised. */
export async function shareNormalRevisable(origin: string, text: string): Promise<Revisable<string>> {
  const { link, paste, editToken } = await made(origin, await prepareNormal(text));
  const { id } = paste;
  let revision = 1;
  return {
    link: origin + link,
    id,
    editToken,
    revise: async (next) => {
      await putRevision(id, revision, { kind: "normal", body: utf8(next) }, { editToken }, fetchFrom(origin));
      revision += 1;
    },
    removeOlder: () => removeOlderRevisions(id, editToken, fetchFrom(origin)),
  };
}

const made = (origin: string, creation: Creation) => creation.send(fetchFrom(origin));

const fetchFrom =
  (origin: string): Fetch =>
  (path, init) =>
    fetch(`${origin}${path}`, init);
