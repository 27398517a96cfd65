// A file of pastes: what goes in comes out, another hand reads and writes it by docs/format.md alone, and what is wrong
// with a file is told.
import { createCipheriv, createDecipheriv, hkdfSync, pbkdf2Sync, randomBytes } from "node:crypto";
import { inflateRawSync } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import { padme } from "../contract/envelope";
import { deriveKeys, formatBase64url, seal } from "../crypto";
import { fileFailureOf, fileFailures } from "./failure";
import type { MyPaste } from "./my-paste";
import { fileBytesMax, fileId, fileNameOf, openMyPastes, sealMyPastes } from "./my-pastes-file";

const passphrase = "pa\u0308ss of seven words 🦊";
const at = new Date("2026-11-25T17:50:00.000Z");
const key = "A".repeat(43);
const made: MyPaste = {
  id: "Ab3Ab3Ab3Ab3",
  kind: "encrypted",
  role: "made",
  title: "Deploy notes",
  secrets: "link+password",
  fragment: `${key}~p`,
  editToken: key,
  createdAt: "2026-11-23T17:50:00.000Z",
  expiresAt: "2026-11-30T17:50:00.000Z",
  burn: true,
  burnedAt: null,
};
const remembered: MyPaste = {
  ...made,
  id: "0000000000Zz",
  role: "remembered",
  secrets: "link",
  fragment: "",
  editToken: null,
  burn: false,
};
const normal: MyPaste = { ...made, id: "normal000000", kind: "normal", title: "", secrets: null, fragment: "" };

const times = fc
  .date({ noInvalidDate: true, min: new Date("2000-01-01T00:00:00Z"), max: new Date("2100-01-01T00:00:00Z") })
  .map((date) => date.toISOString());
const tokens = fc.uint8Array({ minLength: 32, maxLength: 32 }).map(formatBase64url);
const anyPaste: fc.Arbitrary<MyPaste> = fc.record({
  id: fc.stringMatching(/^[0-9A-Za-z]{12}$/),
  kind: fc.constantFrom("encrypted" as const, "normal" as const),
  role: fc.constantFrom("made" as const, "remembered" as const),
  title: fc.string({ unit: "binary", maxLength: 300 }),
  secrets: fc.constantFrom("link" as const, "password" as const, "link+password" as const, null),
  fragment: fc.oneof(
    fc.constant(""),
    tokens,
    tokens.map((token) => `${token}~p`),
    fc.string(),
  ),
  editToken: fc.option(tokens),
  createdAt: times,
  expiresAt: fc.option(times),
  burn: fc.boolean(),
  burnedAt: fc.option(times),
});

/** Opens a file by docs/format.md, with node:crypto and node:zlib alone. */
function otherOpen(file: Buffer, password: string): { title: string; text: string } {
  const salt = Buffer.concat([file.subarray(9, 25), Buffer.from("000000000000")]);
  const ikm = pbkdf2Sync(Buffer.from(password.normalize("NFC")), salt, file.readUInt32BE(5), 32, "sha256");
  const contentKey = Buffer.from(hkdfSync("sha256", ikm, "", "mdbin v1 content 000000000000", 32));
  const decipher = createDecipheriv("aes-256-gcm", contentKey, file.subarray(25, 37));
  decipher.setAAD(file.subarray(0, 25));
  decipher.setAuthTag(file.subarray(-16));
  const payload = Buffer.concat([decipher.update(file.subarray(37, -16)), decipher.final()]);
  const data = payload.subarray(5, 5 + payload.readUInt32BE(1));
  return JSON.parse((payload[0] === 1 ? inflateRawSync(data) : data).toString("utf8"));
}

/** Seals a text as a file, with node:crypto alone and not deflated. */
function otherSeal(text: string, password: string): Uint8Array<ArrayBuffer> {
  const head = Buffer.alloc(37);
  head.write("MDB1");
  head.writeUInt8(2, 4);
  head.writeUInt32BE(600_000, 5);
  randomBytes(28).copy(head, 9);
  const data = Buffer.from(JSON.stringify({ text }));
  const payload = Buffer.alloc(padme(Math.max(256, data.length + 5)));
  payload.writeUInt32BE(data.length, 1);
  data.copy(payload, 5);
  const salt = Buffer.concat([head.subarray(9, 25), Buffer.from("000000000000")]);
  const ikm = pbkdf2Sync(password, salt, 600_000, 32, "sha256");
  const contentKey = Buffer.from(hkdfSync("sha256", ikm, "", "mdbin v1 content 000000000000", 32));
  const cipher = createCipheriv("aes-256-gcm", contentKey, head.subarray(25, 37)).setAAD(head.subarray(0, 25));
  return Uint8Array.from(Buffer.concat([head, cipher.update(payload), cipher.final(), cipher.getAuthTag()]));
}

const list = (change: object = {}) =>
  JSON.stringify({
    format: "mdbin my pastes",
    version: 1,
    exportedAt: at.toISOString(),
    pastes: [made],
    ...change,
  });
const codeOf = (file: Uint8Array<ArrayBuffer>, word = passphrase) =>
  openMyPastes(file, word).then(
    () => "opens",
    (error: unknown) => fileFailureOf(error),
  );

test("what is sealed opens with its passphrase, composed or not", async () => {
  const file = await sealMyPastes([made, remembered, normal], passphrase, at);
  for (const form of ["NFC", "NFD"] as const)
    expect(await openMyPastes(file, passphrase.normalize(form))).toEqual([made, remembered, normal]);
});

test("that a paste was read is not believed of one that does not burn, nor in the future", async () => {
  const readAt = async (burn: boolean, burnedAt: string) => {
    const file = await sealMyPastes([{ ...made, burn, burnedAt }], passphrase, at);
    return (await openMyPastes(file, passphrase)).map((paste) => paste.burnedAt);
  };
  expect(await readAt(true, "2026-11-20T12:00:00.000Z")).toEqual(["2026-11-20T12:00:00.000Z"]);
  expect(await readAt(false, "2026-11-20T12:00:00.000Z")).toEqual([null]);
  expect(await readAt(true, "9999-12-31T23:59:59.999Z")).toEqual([null]);
});

test("whatever a device has listed opens again, and what was only remembered takes no key along", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyPaste, { maxLength: 80 }), async (pastes) => {
      const opened = await openMyPastes(await sealMyPastes(pastes, "p", at), "p");
      expect(opened.map(({ fragment, secrets, ...rest }) => rest)).toEqual(
        pastes.map(({ fragment, secrets, ...rest }) => {
          const isPast = Date.parse(rest.burnedAt ?? "") < Date.now() + 86_400_000;
          return { ...rest, burnedAt: rest.burn && isPast ? rest.burnedAt : null };
        }),
      );
      for (const [index, { role, kind, secrets, fragment }] of opened.entries()) {
        const before = pastes[index];
        expect(secrets === null).toBe(kind === "normal");
        if (role === "remembered" || secrets === null || secrets === "password") expect(fragment).toBe("");
        if (fragment !== "") expect(fragment).toBe(before?.fragment);
        if (role === "made" && secrets === "link" && /^[\w-]{43}$/.test(before?.fragment ?? ""))
          expect(fragment).toBe(before?.fragment);
      }
    }),
    { numRuns: 8 },
  );
});

test("another hand opens the file by docs/format.md", async () => {
  const { text, title } = otherOpen(Buffer.from(await sealMyPastes([made, remembered], passphrase, at)), passphrase);
  expect(title).toBe("My pastes");
  expect(JSON.parse(text)).toEqual({
    format: "mdbin my pastes",
    version: 1,
    exportedAt: "2026-11-25T17:50:00.000Z",
    pastes: [made, remembered],
  });
});

test("a file from another hand opens", async () => {
  expect(await openMyPastes(otherSeal(list(), "p"), "p")).toEqual([made]);
});

test("nothing of what is in it can be seen from outside", async () => {
  const file = Buffer.from(await sealMyPastes([made], passphrase, at)).toString("latin1");
  for (const secret of [made.title, made.id, key]) expect(file).not.toContain(secret);
});

test("a wrong passphrase, and a changed byte, are told as the same", async () => {
  const file = await sealMyPastes([made], passphrase, at);
  expect(await codeOf(file, `${passphrase} `)).toBe("wrong-passphrase");
  for (const place of [9, 24, 25, 37, file.length - 1]) {
    const changed = file.slice();
    changed[place] = (changed[place] ?? 0) ^ 1;
    expect(await codeOf(changed)).toBe("wrong-passphrase");
  }
});

test("a file that was cut off, or has something behind it, is told as such", async () => {
  const file = await sealMyPastes([made], passphrase, at);
  expect(await codeOf(file.slice(0, -1))).toBe("incomplete");
  expect(await codeOf(file.slice(0, 200))).toBe("incomplete");
  expect(await codeOf(Uint8Array.from([...file, 0]))).toBe("incomplete");
});

test("what is no such file is told, before any key is derived", async () => {
  for (const bytes of [new Uint8Array(), new TextEncoder().encode("# Notes\n".repeat(50)), randomBytes(300)])
    expect(await codeOf(new Uint8Array(bytes))).toBe("no-file");
  const linked = { secrets: "link", iterations: 0, salt: new Uint8Array(16) } as const;
  const keys = await deriveKeys(linked, fileId, { linkKey: new Uint8Array(32), password: null });
  expect(await codeOf(await seal({ text: list() }, linked, keys))).toBe("other-file");
  expect(await codeOf(new Uint8Array(fileBytesMax + 1))).toBe("too-large");
});

test("a newer version is told as that, of the envelope and of the list", async () => {
  const file = await sealMyPastes([made], passphrase, at);
  expect(await codeOf(Uint8Array.from(file, (byte, place) => (place === 3 ? 0x32 : byte)))).toBe("newer");
  expect(await codeOf(otherSeal(list({ version: 2, pastes: "otherwise" }), "p"), "p")).toBe("newer");
});

test.each([
  ["a text", "# A note", "other-file"],
  ["a list without a name", "[]", "other-file"],
  ["another format", list({ format: "mdbin something" }), "other-file"],
  ["a version that is no number", list({ version: "1" }), "other-file"],
  ["no pastes", list({ pastes: undefined }), "malformed"],
  ["a member too many", list({ more: 1 }), "malformed"],
  ["a time that is none", list({ exportedAt: "today" }), "malformed"],
  ["a paste with a member too many", list({ pastes: [{ ...made, password: "kept" }] }), "malformed"],
  ["an id that is none", list({ pastes: [{ ...made, id: "../../../evil" }] }), "malformed"],
  ["an edit token that is cut off", list({ pastes: [{ ...made, editToken: "short" }] }), "malformed"],
  ["a password in the place of the key", list({ pastes: [{ ...made, fragment: "a password" }] }), "malformed"],
  ["a key where a password opens it", list({ pastes: [{ ...made, secrets: "password" }] }), "malformed"],
  ["a key of what was only remembered", list({ pastes: [{ ...made, role: "remembered" }] }), "malformed"],
  ["a normal paste with secrets", list({ pastes: [{ ...made, kind: "normal" }] }), "malformed"],
  ["an encrypted paste without secrets", list({ pastes: [{ ...normal, kind: "encrypted" }] }), "malformed"],
])("a text that is no such list is refused as a whole: %s", async (_, text, code) => {
  expect(await codeOf(otherSeal(text, "p"), "p")).toBe(code);
  expect(fileFailures[code as keyof typeof fileFailures]).toContain("Nothing has changed.");
});

test("the file is named for its day", () => {
  expect(fileNameOf(new Date(2026, 10, 5))).toBe("mdbin-pastes-2026-11-05");
});
