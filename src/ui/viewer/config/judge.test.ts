// What is shown at once, and what never is.
import { describe, expect, test } from "vitest";
import { isPlainValue, secretInComment } from "./judge";
import { soundsSecret } from "./secret-words";

describe("shown: plainly no secret", () => {
  test.each([
    ["PORT", "3000"],
    ["MONKEY", "banana"],
    ["COMPASS_HEADING", "12"],
    ["HOTKEY", "ctrl"],
    ["ENABLE_X", "true"],
    ["API", "https://example.com/api/v1"],
    ["PORTS", "8080:80"],
    ["DEBUG", "true"],
    ["DEBUG", "False"],
    ["TIMEOUT", "30s"],
    ["MEMORY", "128M"],
    ["RATIO", "0.75"],
    ["DB_HOST", "localhost"],
    ["DB_HOST", "db-1.internal"],
    ["DB_HOST", "db.example.com:5432"],
    ["HOST", "10.0.0.12"],
    ["HOST", "redis:6379"],
    ["LOG_LEVEL", "debug"],
    ["NODE_ENV", "production"],
    ["REGION", "us-east-1"],
    ["LANG", "en_US"],
    ["CHARSET", "utf-8"],
    ["APP_URL", "https://app.example.com/login"],
    ["REDIS", "redis://cache:6379/0"],
    ["LOG_FILE", "/var/log/app.log"],
    ["DATA", "./data"],
    ["image", "postgres:16-alpine"],
    ["image", "ghcr.io/org/app:1.2.3"],
    ["version", "^1.2.3"],
    ["since", "2026-01-31"],
    ["ORIGINS", "a.example.com, b.example.com"],
    ["LEVELS", "info,warn"],
    ["app.name", "My first app"],
    ["EMPTY", ""],
    ["DB_PASSWORD", ""],
    ["list", "[]"],
    ["anchor", "*default"],
  ])("%s=%s", (key, value) => expect(isPlainValue(key, value)).toBe(true));
});

describe("masked", () => {
  test.each([
    ["PASSWORD", "true"],
    ["HOOK", "https://hooks.example.com/services/abcdefghijk/swordfish"],
    ["HOOK", "hooks.example.com/services/abcdefghijk"],
    ["URL", "https://example.com/swordfish"],
    ["title", "my password is letmein"],
    ["description", "the token: swordfish"],
    ["note", "password-swordfish"],
    ["A", "ABCD-EFGH-IJKL"],
    ["PIN", "1234"],
    ["db.password", "production"],
    ["secrets.a", "word"],
    ["apiKey", "test"],
    ["APIKEY", "test"],
    ["accessToken", "abc"],
    ["SENTRY_DSN", "https://sentry.io/1"],
    ["passwd", "root"],
    ["DB_PASS", "root"],
    ["client_secret", "none"],
    ["DATABASE_URL", "postgres://app:hunter2@db/app"],
    ["DATABASE_URL", "postgres://app@db/app"],
    ["URL", "https://example.com/?token=x"],
    ["HOOK", "https://hooks.slack.com/services/T02AB3/B0CD4/x9Yz81kLmN"],
    ["A", "hunter2"],
    ["A", "AKIAIOSFODNN7EXAMPLE"],
    ["A", "ghp_16C7e42F292c6912E7710c838347Ae178B4a"],
    ["A", "correct-horse-battery-staple"],
    ["A", "correct horse battery staple"],
    ["A", "abcd efgh ijkl mnop"],
    ["A", "123456"],
    ["A", "admin:letmein"],
    ["A", "2b7e151628aed2a6abf7158809cf4f3c"],
    ["A", "123e4567-e89b-12d3-a456-426614174000"],
    ["A", "sk_live_4eC39HqLyjWDarjtT1zdp7dc"],
    ["A", "-----BEGIN PRIVATE KEY-----\nMIIE"],
    ["A", "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.x"],
    ["A", "P@ssw0rd!"],
    ["A", "a1b2.c3d4"],
    ["A", "x".repeat(200)],
    ["a.".repeat(300), "1"],
  ])("%s=%s", (key, value) => expect(isPlainValue(key, value)).toBe(false));
});

test("a key sounds secret by its words, not by letters that happen to be in it", () => {
  for (const key of ["author", "keyboard", "monkey", "compass", "pinned", "design", "spinner", "tokyo"])
    expect([key, soundsSecret(key)]).toEqual([key, false]);
});

test("a comment that hides a value is cut where that begins", () => {
  expect(secretInComment("# old: PASSWORD=hunter2")).toEqual({ before: "# old: PASSWORD=", value: "hunter2" });
  expect(secretInComment("#DB_URL=postgres://a:b@h/d")).toEqual({ before: "#DB_URL=", value: "postgres://a:b@h/d" });
  expect(secretInComment('// "token": "abc",')).toEqual({ before: '// "token": ', value: '"abc",' });
  expect(secretInComment("# ask for ghp_16C7e42F292c6912E77 there")).toEqual({
    before: "# ask for ",
    value: "ghp_16C7e42F292c6912E77 there",
  });
  expect(secretInComment("; mysql://root:toor@h")).toEqual({ before: "; ", value: "mysql://root:toor@h" });
});

test.each([
  "# database",
  "# PORT=3000",
  "# see https://example.com/docs",
  "# Note: the port of the main one",
  "#",
  "# ----------------------------------------",
  "# 2026-01-31: moved",
  "; debug=true",
])("%s is shown", (comment) => expect(secretInComment(comment)).toBeNull());

test("nothing is slow to judge", () => {
  const begun = performance.now();
  for (const part of ["a", "1", ".", "-", "a.", "a-", "/a", "a,", "a ", ":", "=", "a:1"])
    for (const length of [100, 50_000]) {
      isPlainValue("A", part.repeat(length));
      secretInComment(`# ${part.repeat(length)}`);
    }
  const section = "a ".repeat(20_000);
  for (let key = 0; key < 10_000; key++) isPlainValue(`${section}.${key}`, "1");
  expect(performance.now() - begun).toBeLessThan(2000);
});

test.each(
  "DBPASS ROOTPASS USERPASS DBPW MYSQLPWD PWDHASH WIFI_PSK ENCRYPTIONKEY MASTERKEY AUTHKEY PASSKEY HMAC SESSION AUTHORIZATION BEARER OAUTH PASSCODES LICENSE KENNWORT MOT_DE_PASSE SENHA GEHEIM CONTRASENA contraseña PIN OTP SALT SEED MNEMONIC COOKIE JWT SIGNATURE CERT PINS COOKIES dbPass myPINCode 密码 пароль PASS\u200bWORD".split(
    " ",
  ),
)("a word as the value of %s is masked", (key) => expect(isPlainValue(key, "swordfish")).toBe(false));

test.each([
  "# password: hunter2 (old)",
  "# the password is hunter2",
  "# the password is swordfish",
  "# swordfish is the password",
  "# admin / hunter2",
  "# admin / swordfish",
  "# admin:letmein",
  "# Kennwort: sommer",
  "# 密码: sommer",
  '// "password": "hunter2", "c": 1',
  "/*\n password: hunter2\n*/",
  "# hunter2",
])("%j shows nothing of its secret", (comment) => {
  const { before } = secretInComment(comment) ?? { before: comment };
  expect(before).not.toMatch(/hunter2|swordfish|letmein|sommer/);
});
