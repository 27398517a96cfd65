// The states that a paste can be in, each made through the API, and what whoever made it holds. The description says
// how a call looks; this says about which paste it is made.
import { createEncrypted, createNormal, type Harness } from "../shells";
import { envelopeType, newClaimId, newEnvelope, newOwner, type Owner, sealedAgain } from "../writer";

export type World = {
  owner: Owner;
  claimId: string;
  revision: number;
  /** The content that is stored, and one that could come after it, by what a request may be sent as. */
  contents: (type: string) => [stored: Uint8Array, next: Uint8Array];
};

const text = Buffer.from("# Hello\n");
const otherText = Buffer.from("# Another\n");

export const situations = [
  "nothing there",
  "normal",
  "encrypted",
  "normal, edited",
  "encrypted, edited",
  "normal, burns",
  "encrypted, burns",
  "normal, claimed",
  "encrypted, claimed",
  "normal, burned",
] as const;
export type Situation = (typeof situations)[number];

/** Makes a paste in a state. Throws where the API does not let it. */
export async function makeWorld(api: Harness, situation: Situation): Promise<World> {
  const owner = newOwner();
  const claimId = newClaimId();
  const envelope = newEnvelope();
  const path = `/api/v1/pastes/${owner.id}`;
  const isNormal = situation.startsWith("normal");
  const world: World = {
    owner,
    claimId,
    revision: situation.endsWith("edited") ? 2 : 1,
    contents: (type) => (type === envelopeType ? [envelope, sealedAgain(envelope)] : [text, otherText]),
  };
  if (situation === "nothing there") return world;
  const life = /burn|claimed/.test(situation) ? "?burn=true" : "";
  if (isNormal) await createNormal(api, text.toString(), life, owner);
  else await createEncrypted(api, life, envelope, owner);
  const call = async (method: string, at: string, headers: Record<string, string>, body?: Uint8Array) => {
    const answer = await api.send(method, at, { headers, ...(body === undefined ? {} : { body }) });
    if (answer.status >= 300) throw new Error(answer.text);
  };
  const type = isNormal ? "text/markdown" : envelopeType;
  if (situation.endsWith("edited")) {
    const edit = { "if-match": '"1"', "paste-edit-token": owner.editToken, "content-type": type };
    await call("PUT", path, edit, isNormal ? otherText : sealedAgain(envelope));
  }
  const claim = { "claim-id": claimId, ...(isNormal ? {} : { "paste-read-token": owner.readToken }) };
  if (/claimed|burned/.test(situation)) await call("POST", `${path}/claim`, claim);
  if (situation.endsWith("burned")) await call("DELETE", `${path}/claim`, { "claim-id": claimId });
  return world;
}
