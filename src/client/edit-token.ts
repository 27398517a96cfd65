// The edit token of a paste, which its id is made of: whoever holds it may edit and delete (docs/format.md).
import { idFromDigest, idLabel } from "../contract/id";
import { type Bytes, concat, formatBase64url, newToken, parseBase64url, sha256, utf8, verifierOf } from "../crypto";

/** Token and verifier are base64url. */
export type EditToken = { token: string; verifier: string; id: string };

/** A fresh edit token, its verifier, and the id that comes of it. */
export const newEditToken = (): Promise<EditToken> => tokenOf(newToken());

/** The id of the paste that an edit token belongs to, which no server has to be asked for; null where it is no token. */
export async function idOfEditToken(token: string): Promise<string | null> {
  const bytes = parseBase64url(token);
  return bytes?.length === 32 ? (await tokenOf(bytes)).id : null;
}

async function tokenOf(token: Bytes): Promise<EditToken> {
  const verifier = await verifierOf(token);
  const id = idFromDigest(await sha256(concat(utf8(idLabel), verifier)));
  return { token: formatBase64url(token), verifier: formatBase64url(verifier), id };
}
