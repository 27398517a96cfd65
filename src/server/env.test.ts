// Settings: what is taken, and the sentence for what is not.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readSettings, StartError } from "./env";
import { startServer } from "./start";

describe("settings", () => {
  it("have defaults, which an empty variable leaves", () => {
    const byDefault = {
      port: 3000,
      host: null,
      databaseFile: "./data/mdbin.db",
      publicOrigin: null,
      maxEncryptedBytes: 76_800,
      maxNormalBytes: 102_400,
      maxEnvelopeBytes: 102_400,
      normal: true,
      trustedProxies: 0,
      sweepSeconds: 300,
    };
    expect(readSettings({})).toEqual(byDefault);
    expect(readSettings({ PORT: "", MDBIN_PUBLIC_URL: "", DATABASE_URL: "", OTHER: "x" })).toEqual(byDefault);
  });

  it("are taken as they are meant", () => {
    const settings = readSettings({
      PORT: "8080",
      HOST: "::1",
      DATABASE_URL: "file:///var/lib/mdbin/mdbin.db",
      MDBIN_PUBLIC_URL: "https://paste.example/",
      MDBIN_MAX_ENCRYPTED_BYTES: "1024",
      MDBIN_MAX_NORMAL_BYTES: "16777216",
      MDBIN_NORMAL: "off",
      MDBIN_TRUST_PROXY: "1",
      MDBIN_SWEEP_SECONDS: "1",
    });
    expect(settings).toEqual({
      port: 8080,
      host: "::1",
      databaseFile: "/var/lib/mdbin/mdbin.db",
      publicOrigin: "https://paste.example",
      maxEncryptedBytes: 1024,
      maxNormalBytes: 16_777_216,
      maxEnvelopeBytes: 1365,
      normal: false,
      trustedProxies: 1,
      sweepSeconds: 1,
    });
    expect(readSettings({ DATABASE_URL: "file:/srv/my pastes.db" }).databaseFile).toBe("/srv/my pastes.db");
  });

  it.each([
    ["PORT", "abc"],
    ["PORT", "65536"],
    ["PORT", "-1"],
    ["PORT", "80 "],
    ["HOST", "a b"],
    ["DATABASE_URL", "postgres://localhost/mdbin"],
    ["DATABASE_URL", "mdbin.db"],
    ["DATABASE_URL", "file:"],
    ["MDBIN_PUBLIC_URL", "paste.example"],
    ["MDBIN_PUBLIC_URL", "ftp://paste.example"],
    ["MDBIN_PUBLIC_URL", "https://paste.example/md"],
    ["MDBIN_PUBLIC_URL", "https://user:word@paste.example"],
    ["MDBIN_MAX_ENCRYPTED_BYTES", "1023"],
    ["MDBIN_MAX_NORMAL_BYTES", "16777217"],
    ["MDBIN_MAX_NORMAL_BYTES", "75KB"],
    ["MDBIN_NORMAL", "true"],
    ["MDBIN_TRUST_PROXY", "yes"],
    ["MDBIN_SWEEP_SECONDS", "0"],
  ])("refuse %s=%s in one sentence that names it", (name, value) => {
    const read = () => readSettings({ [name]: value });
    expect(read).toThrow(StartError);
    expect(read).toThrow(new RegExp(`^${name} has to be .*\\.$`));
  });

  it("say that PostgreSQL is still to come", () => {
    expect(() => readSettings({ DATABASE_URL: "postgres://x" })).toThrow(/PostgreSQL is not supported yet/);
  });

  it("take a rate limit that is off, which it is until there is one", () => {
    expect(readSettings({ MDBIN_RATE_LIMIT: "off" })).toEqual(readSettings({}));
    expect(() => readSettings({ MDBIN_RATE_LIMIT: "create=30" })).toThrow(/^MDBIN_RATE_LIMIT has to be off/);
  });

  it("catch a variable that is misspelt", () => {
    expect(() => readSettings({ MDBIN_NORMALE: "off" })).toThrow(/^MDBIN_NORMALE is not a setting of mdbin.*\.$/);
  });

  it("know the command line's variable, which is no setting", () => {
    expect(readSettings({ MDBIN_SERVER: "https://paste.example" }).publicOrigin).toBe(readSettings({}).publicOrigin);
  });

  it("name the database where it cannot be opened, or is none", () => {
    const folder = mkdtempSync(join(tmpdir(), "mdbin-env-"));
    const other = join(folder, "other.txt");
    writeFileSync(other, "this is no database, and longer than its header would be".repeat(20));
    for (const file of [folder, other, join(other, "mdbin.db")]) {
      const start = () => startServer(readSettings({ DATABASE_URL: `file:${file}` }));
      expect(start).toThrow(StartError);
      expect(start).toThrow(/^DATABASE_URL names a file that cannot be opened \(.+\): .+/);
    }
    rmSync(folder, { recursive: true });
  });
});
