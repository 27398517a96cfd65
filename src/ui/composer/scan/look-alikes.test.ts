// What must not be found: examples, references, hashes, ids, lock files, code and prose that speak of secrets; and
// texts that were made to keep a pattern busy.
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: such strings are what this is about.
import { createHash, randomBytes, randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { scan } from "./scan";

const frame = (name: string, inside: string) => `-----BEGIN ${name}-----\n${inside}\n-----END ${name}-----`;
const sha = (name: string) => createHash(name).update(randomBytes(8));

const lookAlikes: [what: string, text: string][] = [
  [
    "placeholders",
    "DB_PASSWORD=changeme\nDB_PASSWORD=change_me\nAPI_KEY=your-api-key-here\nTOKEN=<your-token>\nSECRET=xxxxxxxxxxxxxxxx",
  ],
  [
    "more placeholders",
    "API_KEY=REPLACE_ME\nAPI_KEY=********\nAPI_KEY=...\nTOKEN=TODO\nPASSWORD=example\nPASSWORD=password\nSECRET=s3cr3t-placeholder\nSECRET=",
  ],
  [
    "quoted placeholders",
    'password: "changeme"\napiKey: "YOUR_API_KEY"\ntoken: "<token>"\n"secret": "my-secret-key"\n"password": "••••••••"',
  ],
  [
    "defaults of development",
    "postgres://postgres:postgres@localhost:5432/app\namqp://guest:guest@localhost\nPOSTGRES_PASSWORD=postgres",
  ],
  [
    "addresses of examples",
    "postgres://user:password@host:5432/db\nhttps://user:pass@example.com\nmongodb://<user>:<password>@host/db\nredis://:${REDIS_PASSWORD}@cache:6379",
  ],
  [
    "variables",
    "PASSWORD=${DB_PASSWORD}\nTOKEN=$CI_JOB_TOKEN\nSECRET=$(pass show db)\nKEY: {{ api_key }}\ntoken: ${{ secrets.GITHUB_TOKEN }}\nset PASSWORD=%DB_PASSWORD%",
  ],
  [
    "variables in code",
    'const password = process.env.DB_PASSWORD;\ntoken = os.environ[\'TOKEN\']\nsecret := os.Getenv("SECRET")\napiKey: import.meta.env.VITE_KEY,\nlet token = env::var("TOKEN")?;',
  ],
  [
    "references",
    "password: op://vault/db/password\nsecret: !vault |\ntoken: arn:aws:secretsmanager:eu-central-1:1:secret:x\npassword_file: /run/secrets/db_password\nsecret: /run/secrets/db_password",
  ],
  [
    "types",
    "interface Login { user: string; password: string; token?: string }\ntype A = { apiKey: Secret1 | null };\nfunction f(password: string, token: Token2<string>): void {}\nCREATE TABLE u (password VARCHAR(255), token CHAR(64));",
  ],
  [
    "expressions",
    "const token = await getToken(user1);\npassword = hash(password, salt2);\nif (password === confirm1) {}\ntoken = req.headers.authorization.split(' ')[1];\nthis.secret = secret;\nuser.password = newPassword2;\nsecret: config.secret1,",
  ],
  [
    "texts for people",
    '"password": "Password"\n"password": "Your password"\n"forgot_password": "Forgot your password?"\n"password": "Mindestens 8 Zeichen"\n"token": "Access token"\n<input type="password" placeholder="Password">',
  ],
  [
    "names of secrets",
    "secretName: my-app-tls\ntoken: access-token\nsecretKeyRef:\n  name: db-credentials\n  key: password\nimagePullSecrets:\n  - name: regcred",
  ],
  [
    "prose",
    "Set a password of at least 8 characters.\nPassword: at least 8 characters, one digit.\nThe token: a string of 36 characters that begins with ghp_ or npm_.\nThe secret = a shared one.",
  ],
  [
    "counts and pages",
    '"max_tokens": 4096\nnextPageToken: "CAUQAA9xy81"\ntokens=128000\ncsrf_token: "a8f9c02b11"\ncontinuationToken=abc123def456',
  ],
  [
    "public keys",
    `${frame("PUBLIC KEY", "A".repeat(64))}\nssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGxk0mPzq7c9QYtY5w3rT4n1eE2uV8aX6bS0dJ7fK9hL me@host\n"publicKey": "pk_test_${"aB3".repeat(8)}"\npublishable_key=pk_live_${"x9Q".repeat(8)}`,
  ],
  ["a certificate", frame("CERTIFICATE", randomBytes(300).toString("base64"))],
  [
    "frames without a key",
    `Paste the key here: -----BEGIN PRIVATE KEY-----\n...\n-----END PRIVATE KEY-----\nIt begins with \`-----BEGIN RSA PRIVATE KEY-----\`, then lines of base64.\n${frame("OPENSSH PRIVATE KEY", "x".repeat(70))}`,
  ],
  [
    "tokens of documentation",
    `AKIA${"IOSFODNN7"}EXAMPLE\naws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCY${"EXAMPLE"}KEY\nghp_${"x".repeat(36)}\nghp_${"a1B2c3D4e5F6".repeat(3)}\nglpat-${"x".repeat(20)}\nxoxb-your-token-here-please\nsk-ant-api03-${"x".repeat(95)}\nsk_live_${"x".repeat(24)}\nhttps://hooks.slack.com/services/T00000000/B00000000/${"X".repeat(24)}`,
  ],
  [
    "headers of examples",
    "Authorization: Bearer <token>\nAuthorization: Bearer $TOKEN\nAuthorization: Bearer YOUR_ACCESS_TOKEN_GOES_HERE\nAuthorization: Basic dXNlcjpwYXNzd29yZA==\nheaders: { Authorization: `Bearer ${token}` }",
  ],
  [
    "commands of examples",
    "curl -u user:password https://example.com\ncurl -u $USER:$PASS https://example.com\ncurl --user admin:${ADMIN_PASSWORD} https://example.com\nmachine example.com login me password secret\n//registry.npmjs.org/:_authToken=${NPM_TOKEN}",
  ],
  [
    "hashes of passwords",
    `password: $2b$12$${"aB3dE5gH7iJ9kL1mN3oP5q"}${"aB3dE5gH7iJ9kL1mN3oP5qR7sT9uV1w"}\n"password": "$argon2id$v=19$m=65536,t=3,p=4$c29tZXNhbHQ$RdescudvJCsgt3ub+b7dWg"\npassword = pbkdf2_sha256$600000$abc$def1234567`,
  ],
  [
    "hashes",
    `commit ${sha("sha1").digest("hex")}\nsha256:${sha("sha256").digest("hex")}\n"integrity": "sha512-${sha("sha512").digest("base64")}"\nETag: "${sha("md5").digest("hex")}"`,
  ],
  ["ids", `id: ${randomUUID()}\nrequest=${randomUUID()}\ntrace_id=${randomBytes(16).toString("hex")}`],
  ["an image", `![](data:image/png;base64,${randomBytes(40_000).toString("base64")})`],
  ["a source map", `//# sourceMappingURL=data:application/json;base64,${randomBytes(20_000).toString("base64")}`],
  [
    "a web token that is signed by nobody",
    `${Buffer.from('{"alg":"none"}').toString("base64url")}.${Buffer.from('{"sub":"someone"}').toString("base64url")}.${"a1b2c3d4e5f6"}`,
  ],
  ["a link of this program", `https://paste.example/e/Ab3dE5gH7iJ9#${randomBytes(32).toString("base64url")}`],
  [
    "nginx and times",
    "listen 443 ssl;\nproxy_pass http://app:3000;\nproxy_set_header Host $host;\nat 12:30:45@noon\nhttp://host:8080/@user/path",
  ],
  [
    "packages with a scope",
    "https://cdn.example.com/npm/@scope/name@1.2.3/dist/x.js\nhttps://example.com:8443/a@b\nfrom npm:@scope/name@^2.0.0",
  ],
];

describe("a look-alike is not taken for a secret", () => {
  test.each(lookAlikes)("%s", (_what, text) => {
    expect(scan(text).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`)).toEqual([]);
  });

  test.each([
    "package-lock.json",
    "README.md",
    "docs/format.md",
    "docs/operating.md",
    "drizzle/sqlite/meta/_journal.json",
    "src/crypto/keys.ts",
    "src/ui/composer/choices.tsx",
    "src/server/http.ts",
    "next.config.ts",
  ])("%s of this program", (name) => {
    const text = readFileSync(join(import.meta.dirname, "../../../..", name), "utf8");
    expect(scan(text).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`)).toEqual([]);
  });

  test.each([
    "mermaid/dist/mermaid.min.js",
    "katex/dist/katex.min.js",
    "react-dom/cjs/react-dom-client.production.js",
    "zod/README.md",
    "next/README.md",
    "playwright-core/README.md",
  ])("%s, which is minified or speaks of secrets", (name) => {
    const path = join(import.meta.dirname, "../../../../node_modules", name);
    const text = readFileSync(path, "utf8").slice(0, 400_000);
    expect(scan(text).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`)).toEqual([]);
  });
});

describe("no text keeps the scan busy", () => {
  const kilobytes = 100 * 1024;
  const filled = (unit: string) => unit.repeat(Math.ceil(kilobytes / unit.length));
  test.each([
    "a",
    "A",
    "0",
    "-",
    "_",
    ".",
    ":",
    "/",
    "=",
    '"',
    "'",
    " ",
    "\t",
    "\n",
    "eyJ",
    "eyJa.",
    "eyJaaaaaaaaaaaaaaa.eyJ",
    "password",
    "password ",
    "password=",
    'password:"',
    "pwd:",
    "token = ",
    "secret'",
    'PASSWORD="a ',
    "://",
    "://a:",
    "://a:b",
    "a://b:c@",
    "-----BEGIN PRIVATE KEY-----",
    "-----BEGIN PRIVATE KEY-----AAAA",
    "curl ",
    "curl -u ",
    "curl -u a:",
    "machine a login b ",
    "machine ",
    "aws secret ",
    "aws",
    "awssecret",
    "authorization: basic ",
    "AccountKey=",
    "?sv=2024-11-04&",
    "SG.",
    "xoxb-1-",
    "glpat-",
    "ghp_",
    "M".repeat(23),
    `${"M".repeat(24)}.abcdef.`,
    "1//0",
    "ya29.",
    "sk-",
    "a-",
    "a.",
    "key-",
    "-us1",
    "\u{1f511}",
    "é",
    "\\",
    "{",
    "<",
    "${",
  ])("%j over and over", (unit) => {
    const text = filled(unit);
    const began = performance.now();
    scan(text);
    expect(performance.now() - began).toBeLessThan(1500);
  });
});
