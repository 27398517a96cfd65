// Makes a paste as the page does, without a page: for journeys that begin at a link.
import { prepareEncrypted, prepareNormal } from "../../src/client/create-paste";
import type { Document } from "../../src/crypto";

/** The link of an encrypted paste that holds this document. */
export async function shareDocument(origin: string, document: Document): Promise<string> {
  const { link } = await (await prepareEncrypted(document, "link", null)).send((path, init) =>
    fetch(origin + path, init),
  );
  return origin + link;
}

export async function shareNormal(origin: string, text: string): Promise<string> {
  const { link } = await (await prepareNormal(text)).send((path, init) => fetch(origin + path, init));
  return origin + link;
}
