// What must be found, in the files in which it is really met. Every secret here is drawn by the test from a fixed seed
// and put together from parts, so that this file itself has none.
import { describe, expect, test } from "vitest";
import { checksum62 } from "./crc32";
import { findingsMax } from "./finding";
import { rules } from "./rules";
import { piecesOf, scan, scanInSlices } from "./scan";
import type { SecretKind } from "./texts";

const lower = "abcdefghijklmnopqrstuvwxyz";
const digits = "0123456789";
const hex = "0123456789abcdef";
const alnum = lower + lower.toUpperCase() + digits;
const base64 = `${alnum}+/`;
const url = `${alnum}-_`;

let seed = 20_261_124;
/** Characters by chance, the same in every run (a linear congruential generator, Numerical Recipes). */
function drawn(length: number, alphabet: string = alnum): string {
  return Array.from({ length }, () => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return alphabet[Math.floor((seed / 2 ** 32) * alphabet.length)];
  }).join("");
}
const checked = (prefix: string) => {
  const body = drawn(30);
  return `${prefix}_${body}${checksum62(body)}`;
};
const wrapped = (text: string) => text.replace(/.{64}/g, "$&\n");
const frame = (name: string) => `-----BEGIN ${name}-----\n${wrapped(drawn(400, base64))}\n-----END ${name}-----\n`;
const encoded = (text: string) => Buffer.from(text).toString("base64");
const encodedUrl = (text: string) => Buffer.from(text).toString("base64url");

const jwt = `${encodedUrl('{"alg":"HS256","typ":"JWT"}')}.${encodedUrl('{"sub":"1","exp":1764000000}')}.${drawn(43, url)}`;

const hits: [kind: SecretKind, what: string, secret: string][] = [
  ["private-key", "PEM", frame("PRIVATE KEY")],
  ["private-key", "RSA", frame("RSA PRIVATE KEY")],
  ["private-key", "EC", frame("EC PRIVATE KEY")],
  ["private-key", "encrypted", frame("ENCRYPTED PRIVATE KEY")],
  ["private-key", "OpenSSH", frame("OPENSSH PRIVATE KEY")],
  [
    "private-key",
    "with headers",
    `-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,${drawn(32, "0123456789ABCDEF")}\n\n${wrapped(drawn(300, base64))}`,
  ],
  ["private-key", "in JSON", JSON.stringify({ private_key: frame("PRIVATE KEY") })],
  [
    "private-key",
    "PuTTY",
    `PuTTY-User-Key-File-3: ssh-ed25519\nEncryption: none\nPublic-Lines: 2\n${wrapped(drawn(128, base64))}`,
  ],
  ["pgp-key", "block", frame("PGP PRIVATE KEY BLOCK")],
  ["age-key", "identity", `AGE-SECRET-KEY-1${drawn(58, "QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L")}`],
  ["aws", "access key id", `AKIA${drawn(16, "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")}`],
  ["aws", "secret key", `aws_secret_access_key = ${drawn(40, base64)}`],
  ["aws", "secret key in JSON", `"AwsSecretAccessKey": "${drawn(40, base64)}"`],
  ["google", "API key", `AIza${drawn(35, url)}`],
  ["google", "client secret", `GOCSPX-${drawn(28, url)}`],
  ["google", "access token", `ya29.${drawn(120, url)}`],
  [
    "azure",
    "storage",
    `DefaultEndpointsProtocol=https;AccountName=shop;AccountKey=${drawn(86, base64)}==;EndpointSuffix=core.windows.net`,
  ],
  [
    "azure",
    "service bus",
    `Endpoint=sb://shop.servicebus.windows.net/;SharedAccessKeyName=root;SharedAccessKey=${drawn(43, base64)}=`,
  ],
  [
    "azure",
    "shared access signature",
    `https://shop.blob.core.windows.net/c?sv=2024-11-04&ss=b&sp=rl&sig=${drawn(43)}%3D`,
  ],
  ["azure", "client secret", `${drawn(3)}8Q~${drawn(34)}`],
  ["digitalocean", "token", `dop_v1_${drawn(64, hex)}`],
  ["cloudflare", "origin key", `v1.0-${drawn(24, hex)}-${drawn(146, hex)}`],
  ["heroku", "key", `HRKU-AA${drawn(58, url)}`],
  ["fly", "token", `fo1_${drawn(43, url)}`],
  ["github", "classic", checked("ghp")],
  ["github", "server", checked("ghs")],
  ["github", "fine-grained", `github_pat_${drawn(22)}_${drawn(59)}`],
  ["gitlab", "personal", `glpat-${drawn(20, url)}`],
  ["gitlab", "routable", `glpat-${drawn(40, url)}.01.${drawn(7, lower)}`],
  ["gitlab", "runner", `glrt-${drawn(20, url)}`],
  ["npm", "token", checked("npm")],
  ["pypi", "token", `pypi-AgEIcHlwaS5vcmc${drawn(120, url)}`],
  ["rubygems", "key", `rubygems_${drawn(48, hex)}`],
  ["crates", "token", `cio${drawn(32)}`],
  ["docker", "token", `dckr_pat_${drawn(27, url)}`],
  ["slack", "bot", `xoxb-${drawn(12, digits)}-${drawn(12, digits)}-${drawn(24)}`],
  ["slack", "app", `xapp-1-A${drawn(10, "ABCDEFGHJKLMNPQR23456789")}-${drawn(13, digits)}-${drawn(64, hex)}`],
  [
    "webhook",
    "Slack",
    `https://hooks.slack.com/services/T${drawn(9, "ABCDEFGH0123")}/B${drawn(9, "ABCDEFGH0123")}/${drawn(24)}`,
  ],
  ["webhook", "Discord", `https://discord.com/api/webhooks/${drawn(18, digits.slice(1))}/${drawn(68, url)}`],
  [
    "webhook",
    "Teams",
    `https://shop.webhook.office.com/webhookb2/${drawn(36, hex)}@${drawn(36, hex)}/IncomingWebhook/${drawn(32, hex)}/${drawn(36, hex)}`,
  ],
  ["discord", "bot", `${encodedUrl(`9${drawn(17, digits)}`)}.${drawn(6, url)}.${drawn(38, url)}`],
  ["telegram", "bot", `${drawn(10, "123456789")}:AA${drawn(33, url)}`],
  ["sendgrid", "key", `SG.${drawn(22, url)}.${drawn(43, url)}`],
  ["twilio", "key", `SK${drawn(32, hex)}`],
  ["mailgun", "key", `key-${drawn(32, hex)}`],
  ["mailchimp", "key", `${drawn(32, hex)}-us12`],
  ["stripe", "live", `sk_live_${drawn(99)}`],
  ["stripe", "restricted", `rk_test_${drawn(24)}`],
  ["stripe", "webhook", `whsec_${drawn(32)}`],
  ["square", "token", `EAAA${drawn(60, url)}`],
  ["shopify", "token", `shpat_${drawn(32, hex)}`],
  ["openai", "project", `sk-proj-${drawn(64, url)}`],
  ["openai", "legacy", `sk-${drawn(20)}T3BlbkFJ${drawn(20)}`],
  ["anthropic", "key", `sk-ant-api03-${drawn(93, url)}AA`],
  ["huggingface", "token", `hf_${drawn(34)}`],
  ["groq", "key", `gsk_${drawn(52)}`],
  ["replicate", "token", `r8_${drawn(37)}`],
  ["vault", "service", `hvs.${drawn(90, url)}`],
  ["terraform", "token", `${drawn(14)}.atlasv1.${drawn(67, url)}`],
  ["grafana", "service account", `glsa_${drawn(32)}_${drawn(8, hex)}`],
  ["sentry", "user", `sntryu_${drawn(64, hex)}`],
  ["newrelic", "user", `NRAK-${drawn(27, "ABCDEFGHJKLMNPQRSTUVWXYZ0123456789")}`],
  ["tailscale", "auth", `tskey-auth-${drawn(12)}CNTRL-${drawn(32)}`],
  ["databricks", "token", `dapi${drawn(32, hex)}`],
  ["atlassian", "token", `ATATT3xFfGF0${drawn(170, url)}`],
  ["linear", "key", `lin_api_${drawn(40)}`],
  ["notion", "token", `ntn_${drawn(46)}`],
  ["postman", "key", `PMAK-${drawn(24, hex)}-${drawn(34, hex)}`],
  ["supabase", "token", `sbp_${drawn(40, hex)}`],
  ["doppler", "token", `dp.st.prd.${drawn(43)}`],
  ["jwt", "signed", jwt],
  ["authorization", "bearer", `Authorization: Bearer ${drawn(40)}`],
  ["authorization", "basic", `Authorization: Basic ${encoded(`deploy:${drawn(12)}`)}`],
  ["authorization", "in curl", `curl -H 'Authorization: token ${drawn(40, hex)}' https://git.example/api`],
  ["npmrc", "registry", `//npm.example.com/:_authToken=${drawn(36)}`],
  ["npmrc", "base64", `//npm.example.com/:_password="${drawn(24, base64)}"`],
  ["netrc", "one line", `machine api.example.com login deploy password ${drawn(14)}`],
  ["netrc", "three lines", `machine git.example.com\n  login deploy\n  password ${drawn(14)}\n`],
  ["command", "curl", `curl -s -u deploy:${drawn(14)} https://example.com/x`],
  ["command", "curl, long option", `curl https://example.com --user "deploy:${drawn(14)}"`],
  ["connection", "PostgreSQL", `DATABASE_URL=postgres://shop:${drawn(16)}@db.internal:5432/shop`],
  ["connection", "MongoDB", `"uri": "mongodb+srv://shop:${drawn(16)}@cluster0.mongodb.net/?retryWrites=true"`],
  ["connection", "Redis without a user", `redis://:${drawn(16)}@cache:6379/0`],
  ["connection", "git", `url = https://deploy:${drawn(20)}@git.example.com/team/repo.git`],
  ["assignment", "dotenv", `DB_PASSWORD=${drawn(16)}`],
  ["assignment", "dotenv, a weak one", "DB_PASSWORD=hunter2!"],
  ["assignment", "dotenv, letters alone", "export SMTP_PASSWORD=kirschbaumallee"],
  ["assignment", "dotenv, a phrase", 'LUKS_PASSPHRASE="seven grey horses under the bridge"'],
  ["assignment", "dotenv, quoted", `SESSION_SECRET='${drawn(32, `${alnum}!#%&*`)}'`],
  ["assignment", "dotenv, hex", `TWILIO_AUTH_TOKEN=${drawn(32, hex)}`],
  ["assignment", "Rails", `SECRET_KEY_BASE=${drawn(128, hex)}`],
  ["assignment", "docker run", `docker run -d -e MYSQL_ROOT_PASSWORD=${drawn(12)} mysql`],
  ["assignment", "Dockerfile", `ENV API_KEY=${drawn(24)}`],
  ["assignment", "YAML", `  db:\n    user: shop\n    password: ${drawn(14)}\n`],
  ["assignment", "YAML with a comment", `password: ${drawn(14)}  # rotate in May`],
  ["assignment", "compose list", `    environment:\n      - POSTGRES_PASSWORD=${drawn(14)}\n`],
  ["assignment", "JSON", `{ "user": "shop", "password": "${drawn(12)}!", "port": 5432 }`],
  ["assignment", "JSON, one line of many", `{"a":{"clientSecret":"${drawn(32)}","b":1}}`],
  ["assignment", "TOML", `api_key = "${drawn(32)}"`],
  ["assignment", "INI", `[client]\nuser=root\npassword=${drawn(12)}\n`],
  ["assignment", "properties", `spring.datasource.password=${drawn(12)}`],
  ["assignment", "TypeScript", `const client = new Client({ apiKey: "${drawn(32)}" });`],
  ["assignment", "Python", `settings["SECRET_KEY"] = "${drawn(40, `${alnum}!@#%^&*(-_=+)`)}"`],
  ["assignment", "Go", `token := "${drawn(32)}"`],
  ["assignment", "Ruby", `  :password => '${drawn(12)}',`],
  ["assignment", "ADO.NET", `Server=db;Database=shop;User Id=sa;Password=${drawn(10)}!8;Encrypt=true`],
  ["assignment", "JDBC", `jdbc:postgresql://db/shop?user=shop&password=${drawn(12)}&ssl=true`],
  ["assignment", "prose", `The Wi-Fi is "Gast".\nPassword: ${drawn(10)}7!\n`],
];

describe("a secret is found", () => {
  test.each(hits)("%s: %s", (kind, _what, secret) => {
    const text = `# Notes\n\nWritten on Monday.\n\n${secret}\n\nThat is all.\n`;
    expect(scan(text).map((finding) => finding.kind)).toContain(kind);
  });

  test("by each rule of the table", () => {
    const found = new Set(hits.map(([kind]) => kind));
    for (const { kind } of rules) expect(found).toContain(kind);
  });

  test("in a text of one line, in a list, in a table, in code, and with Windows line ends", () => {
    const secret = checked("ghp");
    for (const text of [
      secret,
      `- ${secret}`,
      `| token | ${secret} |`,
      `\`${secret}\``,
      `a\r\nT=${secret}\r\nb`,
      `"${secret}",`,
    ])
      expect(scan(text)).toMatchObject([{ kind: "github" }]);
  });
});

describe("a finding", () => {
  test("names its line and place, and shows a few characters", () => {
    const password = drawn(16);
    const text = `PORT=3000\n\nDB_PASSWORD=${password}\nSMTP_PASSWORD=${password}\n`;
    const found = scan(text);
    expect(found).toMatchObject([
      { kind: "assignment", line: 3, masked: `${password.slice(0, 4)}••••` },
      { kind: "assignment", line: 4 },
    ]);
    for (const { start, end } of found) expect(text.slice(start, end)).toBe(password);
  });

  test("shows less of a short secret, and nothing of the rest", () => {
    expect(scan("DB_PASSWORD=hunter2!")).toMatchObject([{ masked: "hu••••" }]);
  });

  test("is one, where several rules match", () => {
    expect(scan(`GITHUB_TOKEN=${checked("ghp")}`)).toMatchObject([{ kind: "github" }]);
    expect(scan(`Authorization: Bearer ${jwt}`)).toHaveLength(1);
  });

  test("is told up to a number of them", () => {
    const many = Array.from({ length: 300 }, () => `TOKEN=${drawn(32)}\n`).join("");
    expect(scan(many)).toHaveLength(findingsMax);
  });
});

describe("a long text", () => {
  const filler = () => `${Array.from({ length: 20 }, () => drawn(7, lower)).join(" ")}\n`;

  test("is cut into pieces that are the text again", () => {
    for (const text of [filler().repeat(900), drawn(100_000, base64), "", "x\n".repeat(60_000)])
      expect([...piecesOf(text)].map((piece) => piece.text).join("")).toBe(text);
  });

  test("has its secrets found wherever they stand", () => {
    const line = filler();
    for (const at of [0, 32_700, 32_760, 65_530, 98_000]) {
      const secret = checked("ghp");
      const before = line.repeat(Math.ceil(at / line.length)).slice(0, at);
      expect(scan(`${before} ${secret} ${line.repeat(20)}`)).toMatchObject([{ kind: "github", start: at + 1 }]);
      const key = frame("PRIVATE KEY");
      expect(scan(`${before}\n${key}${line}`)).toMatchObject([{ kind: "private-key", start: at + 1 }]);
    }
  });

  test("gives the same in slices as at once, and ends when it is told to", async () => {
    const text = hits.map(([, , secret]) => `${filler()}${secret}\n`).join("");
    expect(await scanInSlices(text, new AbortController().signal)).toEqual(scan(text));
    const aborted = new AbortController();
    aborted.abort();
    expect(await scanInSlices(filler().repeat(3000), aborted.signal)).toBeNull();
  });
});
