// What is sealed: a document as JSON, framed and padded (docs/format.md, What is sealed).
//
//   0    1   encoding: 0 as is, 1 raw deflate
//   1    4   length n of the data, big-endian
//   5    n   data
//   5+n      zeros, up to padme(5 + n)
import { inflatedBytesMax, padme } from "../contract/envelope";
import { type Bytes, textOfUtf8, utf8 } from "./bytes";
import { deflate, inflate } from "./deflate";
import { CryptoError } from "./errors";
import { isFileName } from "./file-name";

/** The plaintext of a paste. What it does not know of, a reader ignores. */
export type Document = {
  /** May be empty. */
  text: string;
  /** Up to 200 characters where written. */
  title?: string;
  /** The file name it is saved under; one that is not safe reads as absent. */
  name?: string;
  /** Absent is `markdown`. */
  format?: "markdown" | "plain" | "code";
  /** An id of Shiki's. */
  language?: string;
  /** 1 to 2^53−1: the number that the server was expected to give this revision. */
  revision?: number;
};

const headBytes = 5;

/** A payload for sealing. It is deflated where that is shorter, unless `encoding` says how it has to be. */
export async function encodePayload(document: Document, encoding: 0 | 1 | null = null): Promise<Bytes> {
  // JSON would carry half a surrogate pair as an escape that no reader takes; as UTF-8 it is U+FFFD, as everywhere.
  const plain = utf8(JSON.stringify(document, (_, value) => (typeof value === "string" ? wellFormed(value) : value)));
  const deflated = encoding === 0 ? plain : await deflate(plain);
  const deflates = encoding === null ? deflated.length < plain.length : encoding === 1;
  const data = deflates ? deflated : plain;
  const payload = new Uint8Array(padme(headBytes + data.length));
  payload[0] = deflates ? 1 : 0;
  new DataView(payload.buffer).setUint32(1, data.length);
  payload.set(data, headBytes);
  return payload;
}

/** The document of a payload. Throws `CryptoError` `malformed` for anything that is not as the format says. */
export async function decodePayload(payload: Bytes): Promise<Document> {
  const malformed = (cause?: unknown) => new CryptoError("malformed", { cause });
  const encoding = payload[0];
  const dataLength = payload.length < headBytes ? payload.length : new DataView(payload.buffer).getUint32(1);
  const end = headBytes + dataLength;
  if (end > payload.length || padme(end) !== payload.length) throw malformed();
  if (payload.subarray(end).some((byte) => byte !== 0)) throw malformed();
  if (encoding !== 0 && encoding !== 1) throw malformed();
  try {
    const framed = payload.subarray(headBytes, end);
    const data = encoding === 1 ? await inflate(framed, inflatedBytesMax) : framed;
    return readDocument(JSON.parse(textOfUtf8(data)));
  } catch (cause) {
    throw malformed(cause);
  }
}

const wellFormed = (text: string): string => text.replaceAll(/\p{Surrogate}/gu, "\ufffd");

function readDocument(value: unknown): Document {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new TypeError("no JSON object");
  const members: Partial<Record<string, unknown>> = { ...value };
  const string = (name: string): string | undefined => {
    const member = members[name];
    if (member === undefined) return undefined;
    // With the u flag this matches a surrogate that is not half of a pair.
    if (typeof member !== "string" || /\p{Surrogate}/u.test(member)) throw new TypeError(`${name} is no string`);
    return member;
  };
  const text = string("text");
  if (text === undefined) throw new TypeError("no text");
  const document: Document = { text };
  const title = string("title");
  if (title !== undefined) document.title = title;
  const name = string("name");
  if (name !== undefined && isFileName(name)) document.name = name;
  const format = string("format");
  if (format !== undefined) document.format = format === "markdown" || format === "code" ? format : "plain";
  const language = string("language");
  if (language !== undefined) document.language = language;
  const { revision } = members;
  if (revision !== undefined) {
    if (typeof revision !== "number" || !Number.isSafeInteger(revision) || revision < 1)
      throw new TypeError("revision is no number of a revision");
    document.revision = revision;
  }
  return document;
}
