// The same bytes, opened and sealed by node:crypto and node:zlib alone: what Web Crypto made is read by another hand
// that follows docs/format.md, and the other way round.
import { createCipheriv, createDecipheriv, createHash, hkdfSync, pbkdf2Sync, randomBytes } from "node:crypto";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { expect, test } from "vitest";
import { deriveKeys, headerOf, newLinkKey, open, type Secrets, seal, verifierOf } from "./index";

const id = "0aZ9bY8cX7dW";
const bits: Record<Secrets, number> = { link: 1, password: 2, "link+password": 3 };

function otherKeys(head: Buffer, linkKey: Uint8Array, password: string) {
  const parts: Uint8Array[] = [];
  const secrets = head.readUInt8(4);
  if (secrets & 1) parts.push(linkKey);
  if (secrets & 2) {
    const salt = Buffer.concat([head.subarray(9, 25), Buffer.from(id)]);
    parts.push(pbkdf2Sync(Buffer.from(password.normalize("NFC")), salt, head.readUInt32BE(5), 32, "sha256"));
  }
  const use = (name: string) => Buffer.from(hkdfSync("sha256", Buffer.concat(parts), "", `mdbin v1 ${name} ${id}`, 32));
  return { content: use("content"), read: use("read") };
}

function otherOpen(envelope: Buffer, linkKey: Uint8Array, password: string): unknown {
  const { content } = otherKeys(envelope, linkKey, password);
  const decipher = createDecipheriv("aes-256-gcm", content, envelope.subarray(25, 37));
  decipher.setAAD(envelope.subarray(0, 25));
  decipher.setAuthTag(envelope.subarray(-16));
  const payload = Buffer.concat([decipher.update(envelope.subarray(37, -16)), decipher.final()]);
  const data = payload.subarray(5, 5 + payload.readUInt32BE(1));
  return JSON.parse((payload[0] === 1 ? inflateRawSync(data) : data).toString("utf8"));
}

function otherSeal(head: Buffer, document: object, linkKey: Uint8Array, password: string): Buffer {
  const data = deflateRawSync(JSON.stringify(document), { level: 1 });
  const payload = Buffer.alloc(data.length + 5 <= 256 ? 256 : 272);
  payload.writeUInt8(1, 0);
  payload.writeUInt32BE(data.length, 1);
  data.copy(payload, 5);
  const cipher = createCipheriv("aes-256-gcm", otherKeys(head, linkKey, password).content, head.subarray(25, 37));
  cipher.setAAD(head.subarray(0, 25));
  return Buffer.concat([head, cipher.update(payload), cipher.final(), cipher.getAuthTag()]);
}

const password = "pa\u0308ss 🦊";

test.each(["link", "password", "link+password"] as const)(
  "a paste sealed for %s opens by the other hand",
  async (secrets) => {
    const linkKey = newLinkKey();
    const salt = secrets === "link" ? new Uint8Array(16) : new Uint8Array(randomBytes(16));
    const header = { secrets, iterations: secrets === "link" ? 0 : 600_000, salt };
    const keys = await deriveKeys(header, id, { linkKey, password });
    for (const document of [
      { text: "short" },
      { text: "a line that repeats\n".repeat(500), title: "T", revision: 2 },
    ]) {
      const envelope = Buffer.from(await seal(document, header, keys));
      expect(otherOpen(envelope, linkKey, password)).toEqual(document);
    }
    const other = otherKeys(Buffer.from(await seal({ text: "" }, header, keys)), linkKey, password);
    expect(Buffer.from(keys.readToken)).toEqual(other.read);
    expect(Buffer.from(await verifierOf(keys.readToken))).toEqual(createHash("sha256").update(other.read).digest());
  },
);

test.each(["link", "password", "link+password"] as const)(
  "a paste that the other hand sealed for %s opens",
  async (secrets) => {
    const linkKey = newLinkKey();
    const head = Buffer.alloc(37);
    head.write("MDB1");
    head.writeUInt8(bits[secrets], 4);
    if (secrets !== "link") {
      head.writeUInt32BE(700_000, 5);
      randomBytes(16).copy(head, 9);
    }
    randomBytes(12).copy(head, 25);
    const document = { text: "# from the other hand\n".repeat(9), name: ".env" };
    const envelope = new Uint8Array(otherSeal(head, document, linkKey, password));
    const keys = await deriveKeys(headerOf(envelope), id, { linkKey, password });
    expect(await open(envelope, keys)).toEqual(document);
  },
);
