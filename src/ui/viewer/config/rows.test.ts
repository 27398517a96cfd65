// What stands in the table before anything is asked for.
import { expect, test } from "vitest";
import type { ConfigLanguage } from "@/client/text-type";
import { loadReader, readConfig } from "./read-config";
import { rowsOf } from "./rows";

const seen = async (format: ConfigLanguage, text: string): Promise<string> =>
  rowsOf(readConfig(text, await loadReader(format)))
    .map(({ label, value, isMasked }) => `${label}=${isMasked ? "masked" : value}`)
    .join("\n");

const pem = "-----BEGIN PRIVATE KEY-----\nswordfishMIIE\nswordfish==\n-----END PRIVATE KEY-----\nPORT=8080";
const masked: [what: string, format: ConfigLanguage, text: string][] = [
  ["a name beside", "yaml", "env:\n  - name: DB_PASSWORD\n    value: swordfish"],
  ["a name below", "yaml", "env:\n  - value: swordfish\n    name: DB_PASSWORD"],
  ["a container's", "json", '{"environment":[{"name":"DB_PASSWORD","value":"swordfish"}]}'],
  ["a stack's", "json", '[{"ParameterKey":"DBPass","ParameterValue":"swordfish"}]'],
  ["a list of values", "json", '{"key":"token","values":["swordfish"]}'],
  ["of a table", "toml", '[[env]]\nname = "DB_PASSWORD"\nvalue = "swordfish"'],
  ["of a section", "ini", "[a]\nname = DB_PASSWORD\nvalue = swordfish"],
  ["a manifest's", "yaml", "kind: Secret\ndata:\n  a: swordfish\nstringData:\n  b: swordfish"],
  ["an argument's", "yaml", "args: [--password, swordfish]"],
  ["a key in INI", "ini", pem],
  ["a key in properties", "properties", pem],
  ["a key in dotenv", "dotenv", pem],
  ["a token as a key", "json", '{"ghp_0123456789swordfish0123456789": "x"}'],
  ["a key that is live", "json", '{"sk_live_swordfish": "x"}'],
  ["an address as a section", "ini", "[postgres://u:swordfish@host]\na=1"],
  ["words as a section", "ini", "[password swordfish]\na=1"],
  ["a comment beside a secret", "dotenv", "DB_PASSWORD=x # was swordfish"],
];

test.each(masked)("nothing secret is shown: %s", async (_, format, text) =>
  expect(await seen(format, text)).not.toContain("swordfish"),
);

test("what is no secret stays readable", async () => {
  const text =
    "env:\n  - name: PORT\n    value: 8080\n  - name: LOG_LEVEL\n    value: info\nSOME_LONG_SETTING_NAME_2: true";
  expect(await seen("yaml", text)).toBe(
    "env[0].name=PORT\nenv[0].value=8080\nenv[1].name=LOG_LEVEL\nenv[1].value=info\nSOME_LONG_SETTING_NAME_2=true",
  );
});

test("a name without end is cut", async () => {
  const label = (await seen("json", `{"${"a b ".repeat(9000)}": 1}`)).replace("=masked", "");
  expect(label.length).toBeLessThan(320);
});
