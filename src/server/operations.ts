// The API's operations, one function each: Call → Outcome. It turns HTTP into the rules' words and back, and no more.
import { PasteError } from "../contract/errors";
import { expiresDefault, expiresValues } from "../contract/limits";
import {
  base64url16Pattern,
  base64url32Pattern,
  type CreatedPaste,
  expiryChangeSchema,
  type Limits,
  type Paste,
} from "../contract/paste";
import {
  claimIdHeader,
  editTokenHeader,
  editVerifierHeader,
  envelopeType,
  pagePath,
  readTokenHeader,
  readVerifierHeader,
} from "../contract/paths";
import type { Call, Outcome } from "./call";
import type { Settings } from "./env";
import type { Metrics } from "./metrics";
import { kindOf, type Pastes } from "./pastes";
import * as request from "./request";
import type { ReadablePaste, Store, StoredPaste } from "./store/store";
import { idOf, sameBytes, toBase64url, verifierOf } from "./tokens";

export type Services = {
  store: Store;
  pastes: Pastes;
  settings: Settings;
  metrics: Metrics;
  openApi: () => string;
  /** 32 bytes, for a writer who brought no edit verifier. */
  drawToken: () => Uint8Array;
};
/** What the path of a call names; empty and 0 where it names none. */
export type Target = { id: string; revision: number };
export type Operation = (services: Services, call: Call, target: Target) => Promise<Outcome>;

const textType = "text/plain; charset=utf-8";
/** PATCH's body is one short member. */
const maxChangeBytes = 1024;

const json = (status: number, value: unknown, headers: Record<string, string> = {}): Outcome => ({
  status,
  headers: { "Content-Type": "application/json", ...headers },
  body: JSON.stringify(value),
});
const noContent: Outcome = { status: 204, headers: {}, body: null };

const time = (milliseconds: number): string => new Date(milliseconds).toISOString();

function pasteJson(paste: StoredPaste, origin: string): Paste {
  const kind = kindOf(paste);
  return {
    id: paste.id,
    kind,
    url: origin + pagePath(kind, paste.id),
    revision: paste.revision,
    bytes: paste.bytes,
    createdAt: time(paste.createdAt),
    updatedAt: time(paste.updatedAt),
    expiresAt: paste.expiresAt === null ? null : time(paste.expiresAt),
    burn: paste.burn,
    ...(paste.header === null ? {} : { header: toBase64url(paste.header) }),
  };
}

/** A content with its entity tag, or 304 for who has it. */
function contentAnswer(call: Call, paste: ReadablePaste): Outcome {
  const entityTag = `"${paste.revision}"`;
  if (request.isKnown(call, entityTag)) return { status: 304, headers: { ETag: entityTag }, body: null };
  const type = kindOf(paste) === "encrypted" ? envelopeType : textType;
  return { status: 200, headers: { "Content-Type": type, ETag: entityTag }, body: paste.content };
}

const readToken = (call: Call) => request.bytesHeader(call, readTokenHeader, base64url32Pattern);
const editToken = (call: Call) => request.bytesHeader(call, editTokenHeader, base64url32Pattern);

export const putPaste: Operation = (services, call, target) =>
  request.precondition(call) === null ? createEncrypted(services, call, target) : revise(services, call, target);

const createEncrypted: Operation = async ({ pastes, settings }, call, { id }) => {
  const { expires, burn } = request.creationQuery(call, "encrypted");
  const readVerifier = request.neededBytesHeader(call, readVerifierHeader, base64url32Pattern);
  const editVerifier = request.neededBytesHeader(call, editVerifierHeader, base64url32Pattern);
  if (sameBytes(readVerifier, editVerifier)) throw new PasteError("invalid", "The two verifiers are equal.");
  if (idOf(editVerifier) !== id) throw new PasteError("invalid", "The id does not come from the edit verifier.");
  const origin = request.originFor(call, settings);
  request.refuseOtherSites(call, settings);
  const { paste, repeated } = await pastes.create(
    { id, kind: "encrypted", editVerifier, readVerifier, expires, burn },
    request.contentTaker(call, settings),
  );
  return json(repeated ? 200 : 201, pasteJson(paste, origin));
};

const revise: Operation = async ({ pastes, settings }, call, { id }) => {
  request.refuseQuery(call);
  const from = request.precondition(call) ?? 0;
  const token = editToken(call);
  const readVerifier = request.bytesHeader(call, readVerifierHeader, base64url32Pattern);
  const origin = request.originFor(call, settings);
  request.refuseOtherSites(call, settings);
  const paste = await pastes.revise(id, token, from, readVerifier, request.contentTaker(call, settings));
  return json(200, pasteJson(paste, origin));
};

export const postPaste: Operation = async ({ pastes, settings, drawToken }, call) => {
  const { expires, burn } = request.creationQuery(call, "normal");
  if (call.header(readVerifierHeader) !== null) {
    throw new PasteError("invalid", "A normal paste takes no Paste-Read-Verifier.");
  }
  const given = request.bytesHeader(call, editVerifierHeader, base64url32Pattern);
  const drawn = given === null ? drawToken() : null;
  const editVerifier = given ?? verifierOf(drawn ?? drawToken());
  const origin = request.originFor(call, settings);
  request.refuseOtherSites(call, settings);
  if (!settings.normal) throw new PasteError("forbidden", "This server takes no new normal pastes.");
  const { paste, repeated } = await pastes.create(
    { id: idOf(editVerifier), kind: "normal", editVerifier, readVerifier: null, expires, burn },
    request.contentTaker(call, settings),
  );
  const answer: CreatedPaste = pasteJson(paste, origin);
  const token = drawn === null ? null : toBase64url(drawn);
  const status = repeated ? 200 : 201;
  const headers = { Location: answer.url, ...(token === null ? {} : { "Paste-Edit-Token": token }) };
  if (request.wantsJson(call)) return json(status, token === null ? answer : { ...answer, editToken: token }, headers);
  return { status, headers: { "Content-Type": textType, ...headers }, body: `${answer.url}\n` };
};

export const readPaste: Operation = async ({ pastes, settings }, call, { id }) => {
  request.refuseQuery(call);
  const origin = request.originFor(call, settings);
  return json(200, pasteJson(await pastes.read(id), origin));
};

export const readContent: Operation = async ({ pastes }, call, { id }) => {
  request.refuseQuery(call);
  return contentAnswer(call, await pastes.readContent(id, readToken(call)));
};

export const readRevisions: Operation = async ({ pastes }, call, { id }) => {
  request.refuseQuery(call);
  const revisions = await pastes.readRevisions(id, readToken(call));
  return json(200, { revisions: revisions.map((entry) => ({ ...entry, createdAt: time(entry.createdAt) })) });
};

export const readRevision: Operation = async ({ pastes }, call, { id, revision }) => {
  request.refuseQuery(call);
  return contentAnswer(call, await pastes.readRevision(id, revision, readToken(call)));
};

export const claim: Operation = async ({ pastes, settings }, call, { id }) => {
  request.refuseQuery(call);
  const claimId = request.neededBytesHeader(call, claimIdHeader, base64url16Pattern);
  const token = readToken(call);
  request.refuseOtherSites(call, settings);
  const { content, revision, kind } = await pastes.claim(id, claimId, token);
  const type = kind === "encrypted" ? envelopeType : textType;
  return { status: 200, headers: { "Content-Type": type, ETag: `"${revision}"` }, body: content };
};

export const confirm: Operation = async ({ pastes, settings }, call, { id }) => {
  request.refuseQuery(call);
  const claimId = request.neededBytesHeader(call, claimIdHeader, base64url16Pattern);
  request.refuseOtherSites(call, settings);
  await pastes.confirm(id, claimId);
  return noContent;
};

export const removeOlderRevisions: Operation = async ({ pastes, settings }, call, { id }) => {
  request.refuseQuery(call);
  const token = editToken(call);
  request.refuseOtherSites(call, settings);
  await pastes.removeOlderRevisions(id, token);
  return noContent;
};

export const changeExpiry: Operation = async ({ pastes, settings }, call, { id }) => {
  request.refuseQuery(call);
  const token = editToken(call);
  const origin = request.originFor(call, settings);
  request.refuseOtherSites(call, settings);
  const paste = await pastes.changeExpiry(id, token, async () => {
    request.checkMediaType(call, (type) => type === "application/json");
    return parseExpiryChange(await call.body(maxChangeBytes)).expires;
  });
  return json(200, pasteJson(paste, origin));
};

function parseExpiryChange(body: Uint8Array) {
  try {
    return expiryChangeSchema.parse(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body)));
  } catch (cause) {
    throw new PasteError("invalid", 'The body has to be JSON as in {"expires": "1d"}.', {}, { cause });
  }
}

export const removePaste: Operation = async ({ pastes, settings }, call, { id }) => {
  request.refuseQuery(call);
  const token = editToken(call);
  request.refuseOtherSites(call, settings);
  await pastes.remove(id, token);
  return noContent;
};

/** A normal paste's text at its page's address. A query, which some put behind any link, is no one's fault here. */
export const readRaw: Operation = async ({ pastes }, call, { id }) => {
  if (kindOf(await pastes.read(id)) === "encrypted") {
    throw new PasteError("not-found", "This paste is encrypted: only its own link, in a browser, opens it.");
  }
  return contentAnswer(call, await pastes.readContent(id, null));
};

export const readLimits: Operation = async ({ settings }, call) => {
  request.refuseQuery(call);
  const { maxNormalBytes, maxEncryptedBytes, maxEnvelopeBytes, normal } = settings;
  return json(200, {
    maxNormalBytes,
    maxEncryptedBytes,
    maxEnvelopeBytes,
    normal,
    expires: [...expiresValues],
    defaultExpires: expiresDefault,
  } satisfies Limits);
};

export const readOpenApi: Operation = async ({ openApi }, call) => {
  request.refuseQuery(call);
  return { status: 200, headers: { "Content-Type": "application/json" }, body: openApi() };
};

export const readHealth: Operation = async ({ store }, call) => {
  request.refuseQuery(call);
  await store.ping();
  return json(200, { status: "ok" });
};

export const readMetrics: Operation = async ({ metrics }, call) => {
  request.refuseQuery(call);
  return { status: 200, headers: { "Content-Type": metrics.contentType }, body: await metrics.text() };
};
