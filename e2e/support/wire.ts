// The API as any program calls it, without a page: what a test of the server alone sends and gets.
import { creating, newOwner, type Owner } from "../../src/server/routes-test/writer";

type Kept = { owner: Owner /** Of the paste in the API. */; path: string };

export const send = (
  origin: string,
  method: string,
  path: string,
  headers: Record<string, string> = {},
  body: Uint8Array<ArrayBuffer> | string | null = null,
): Promise<Response> => fetch(origin + path, { method, headers, body });

/** Keeps an encrypted paste; `query` as in `?expires=1h`. */
export async function keepEncrypted(origin: string, envelope: Uint8Array, query = ""): Promise<Kept> {
  const owner = newOwner();
  const path = `/api/v1/pastes/${owner.id}`;
  await made(send(origin, "PUT", path + query, creating(owner), new Uint8Array(envelope)));
  return { owner, path };
}

export async function keepNormal(origin: string, text: string, query = ""): Promise<Kept> {
  const owner = newOwner();
  const headers = { "content-type": "text/markdown", "paste-edit-verifier": owner.editVerifier };
  await made(send(origin, "POST", `/api/v1/pastes${query}`, headers, text));
  return { owner, path: `/api/v1/pastes/${owner.id}` };
}

async function made(sent: Promise<Response>): Promise<void> {
  const answer = await sent;
  if (answer.status !== 201) throw new Error(await answer.text());
}
