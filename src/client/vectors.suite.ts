// The format's cases, made by an independent implementation, as functions that reject: the same run in Node (beside
// this file) and in a real browser (e2e/vectors.spec.ts). See docs/format.md for what they pin.
import { headerBytes, padme, parseHeader } from "../contract/envelope";
import { idFromDigest, idLabel } from "../contract/id";
import {
  type Bytes,
  CryptoError,
  concat,
  type Document,
  deriveKeys,
  formatBase64url,
  headerOf,
  open,
  openMdbinBlob,
  parseBase64url,
  seal,
  sha256,
  utf8,
  verifierOf,
} from "../crypto";
import { isFileName } from "../crypto/file-name";
import type { EnvelopeVectors, LinkVectors } from "../crypto/vectors/vectors";
import { formatPassword, parseFragment } from "./link";

export type Case = { name: string; run: () => Promise<void> };

function same(got: unknown, wanted: unknown): void {
  const [a, b] = [JSON.stringify(got), JSON.stringify(wanted)];
  if (a !== b) throw new Error(`got ${a?.slice(0, 300)}, wanted ${b?.slice(0, 300)}`);
}

function bytes(text: string): Bytes {
  const parsed = parseBase64url(text);
  if (parsed === null) throw new Error("the case is no base64url");
  return parsed;
}

type Sealed = { id: string; linkKey?: string | null; password?: string | null; envelope: string };

async function openCase(sealed: Sealed): Promise<Document> {
  const envelope = bytes(sealed.envelope);
  const linkKey = sealed.linkKey == null ? null : bytes(sealed.linkKey);
  const keys = await deriveKeys(headerOf(envelope), sealed.id, { linkKey, password: sealed.password ?? null });
  return open(envelope, keys);
}

async function failsWith(code: string, sealed: Sealed): Promise<void> {
  const document = await openCase(sealed).catch((error: unknown) => {
    if (!(error instanceof CryptoError)) throw error;
    same(error.code, code);
    return null;
  });
  if (document !== null) throw new Error("it opened");
}

/** Known members in one order, so that documents compare. */
const known = ({ text, title, name, format, language, revision }: Document): unknown => [
  text,
  title,
  name,
  format,
  language,
  revision,
];

/** All cases of both files. Each rejects where this implementation and the other one differ. */
export function vectorCases(envelopes: EnvelopeVectors, links: LinkVectors): Case[] {
  return [
    ...envelopes.padme.map(([length, padded]) => ({
      name: `padme(${length}) is ${padded}`,
      run: async () => same(padme(length), padded),
    })),
    ...envelopes.opens.map((vector) => ({
      name: `opens: ${vector.name}`,
      run: async () => {
        const envelope = bytes(vector.envelope);
        const linkKey = vector.linkKey === null ? null : bytes(vector.linkKey);
        const header = headerOf(envelope);
        const keys = await deriveKeys(header, vector.id, { linkKey, password: vector.password });
        same(formatBase64url(keys.readToken), vector.readToken);
        same(formatBase64url(await verifierOf(keys.readToken)), vector.readVerifier);
        same(known(await open(envelope, keys)), known(vector.document));
        if (vector.encoding === 0) {
          const again = await seal(vector.document, header, keys, { iv: bytes(vector.iv), encoding: 0 });
          same(formatBase64url(again), vector.envelope);
        }
      },
    })),
    ...envelopes.fails.map((vector) => ({
      name: `fails as ${vector.code}: ${vector.name}`,
      run: () => failsWith(vector.code, vector),
    })),
    ...envelopes.bounds.map((vector) => ({
      name: `bound: ${vector.name}`,
      run: async () => {
        if (vector.code != null) return failsWith(vector.code, vector);
        same((await openCase(vector)).text.length, vector.textLength);
      },
    })),
    ...envelopes.names.map(([name, kept]) => ({
      name: `a file name ${JSON.stringify(name).slice(0, 40)} is ${kept ? "kept" : "dropped"}`,
      run: async () => same(isFileName(name), kept),
    })),
    ...envelopes.formats.map(([written, read]) => ({
      name: `the format ${JSON.stringify(written)} reads as ${read}`,
      run: async () => same((await sealedAndOpened({ text: "", format: written })).format, read),
    })),
    ...envelopes.classic.map(({ text, password, blob }) => ({
      name: `an original MdBin blob opens: ${JSON.stringify(text)}`,
      run: async () => same(await openMdbinBlob(blob, password), text),
    })),
    ...links.ids.map(({ editToken, editVerifier, id }) => ({
      name: `the id of an edit token is ${id}`,
      run: async () => {
        const verifier = await verifierOf(bytes(editToken));
        same(formatBase64url(verifier), editVerifier);
        same(idFromDigest(await sha256(concat(utf8(idLabel), verifier))), id);
      },
    })),
    ...links.read.map(({ fragment, linkKey, password, options }) => ({
      name: `the fragment ${JSON.stringify(fragment)} is read`,
      run: async () => {
        const said = parseFragment(fragment);
        same(said.linkKey && formatBase64url(said.linkKey), linkKey ?? null);
        same(said.password, password ?? null);
        same(said.asksPassword, options?.includes("p") ?? false);
        const [, first, last] = /^L(\d+)(?:-(\d+))?$/.exec(options?.findLast((option) => option !== "p") ?? "") ?? [];
        const ends = [first, last ?? first].map(Number).sort((a, b) => a - b);
        same(said.lines, first === undefined ? null : { first: ends[0], last: ends[1] });
      },
    })),
    ...links.write.map(({ password, fragment }) => ({
      name: `the password ${JSON.stringify(password).slice(0, 60)} is written`,
      run: async () => {
        same(formatPassword(password), fragment);
        same(parseFragment(fragment).password, password.normalize("NFC"));
      },
    })),
  ];
}

/** A document, as foreign as it may be, sealed and opened with a key of zeros. */
async function sealedAndOpened(document: object): Promise<Document> {
  const id = "000000000000";
  const header = { secrets: "link", iterations: 0, salt: new Uint8Array(16) } as const;
  const keys = await deriveKeys(header, id, { linkKey: new Uint8Array(32), password: null });
  const envelope = await seal({ text: "", ...document }, header, keys);
  same(typeof parseHeader(envelope.subarray(0, headerBytes), headerBytes), "object");
  return open(envelope, keys);
}
