// The server's only reader of its settings: environment variables, checked once, each refusal one sentence.
import { z } from "zod";
import {
  maxBytesLeast,
  maxBytesMost,
  maxEncryptedBytesDefault,
  maxEnvelopeBytes,
  maxNormalBytesDefault,
} from "../contract/limits";

export type Settings = {
  port: number;
  /** Null listens on all addresses. */
  host: string | null;
  databaseFile: string;
  /** An origin without a slash at its end; null takes each request's own. */
  publicOrigin: string | null;
  maxEncryptedBytes: number;
  maxNormalBytes: number;
  maxEnvelopeBytes: number;
  normal: boolean;
  trustedProxies: number;
  sweepSeconds: number;
};

/** What keeps the server from starting, as a sentence for whoever started it. */
export class StartError extends Error {
  override name = "StartError";
}

const whole = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .refine((n) => n >= least && n <= most);

const textLimit = whole(maxBytesLeast, maxBytesMost);
const textLimitSentence = "a number of bytes from 1024 to 16777216";

/** What each variable may be, and the sentence's end where it is something else. */
const variables = {
  PORT: [whole(0, 65535).default(3000), "a port, 0 to 65535"],
  HOST: [
    z
      .string()
      .regex(/^[\w.:%-]+$/)
      .nullable()
      .default(null),
    "a host name or an IP address",
  ],
  DATABASE_URL: [
    z
      .string()
      .regex(/^file:[^?#\0]+$/)
      .transform((url) => url.slice("file:".length).replace(/^\/\/(?=\/)/, ""))
      .default("./data/mdbin.db"),
    "file: and a path, as in file:./data/mdbin.db (PostgreSQL is not supported yet)",
  ],
  MDBIN_PUBLIC_URL: [
    z
      .url({ protocol: /^https?$/ })
      .transform((url) => new URL(url))
      .refine((url) => `${url.origin}/` === url.href)
      .transform((url) => url.origin)
      .nullable()
      .default(null),
    "where people reach the server, as in https://paste.example, without a path",
  ],
  MDBIN_MAX_ENCRYPTED_BYTES: [textLimit.default(maxEncryptedBytesDefault), textLimitSentence],
  MDBIN_MAX_NORMAL_BYTES: [textLimit.default(maxNormalBytesDefault), textLimitSentence],
  MDBIN_NORMAL: [z.enum(["on", "off"]).default("on"), "on or off"],
  MDBIN_RATE_LIMIT: [z.literal("off").default("off"), "off (limits are not supported yet: set them in front)"],
  MDBIN_TRUST_PROXY: [whole(0, 16).default(0), "the number of proxies in front, 0 to 16"],
  MDBIN_SWEEP_SECONDS: [whole(1, 86400).default(300), "a number of seconds from 1 to 86400"],
} as const satisfies Record<string, readonly [z.ZodType, string]>;

/** The command line's, which may be set where a server is started. */
const notOurs = "MDBIN_SERVER";

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads all settings; an empty variable counts as not set. Throws StartError at the first one that cannot be taken. */
export function readSettings(environment: Environment = process.env): Settings {
  const unknown = Object.keys(environment).find(
    (name) => name.startsWith("MDBIN_") && !(name in variables) && name !== notOurs,
  );
  if (unknown !== undefined) {
    const known = Object.keys(variables).filter((name) => name.startsWith("MDBIN_"));
    throw new StartError(`${unknown} is not a setting of mdbin; the settings are ${known.join(", ")}.`);
  }
  const read = <Name extends keyof typeof variables>(name: Name): z.output<(typeof variables)[Name][0]> => {
    const [schema, mayBe] = variables[name];
    const result = schema.safeParse(environment[name] || undefined);
    if (!result.success) throw new StartError(`${name} has to be ${mayBe}.`);
    return result.data as z.output<(typeof variables)[Name][0]>;
  };
  read("MDBIN_RATE_LIMIT");
  const maxEncryptedBytes = read("MDBIN_MAX_ENCRYPTED_BYTES");
  return {
    port: read("PORT"),
    host: read("HOST"),
    databaseFile: read("DATABASE_URL"),
    publicOrigin: read("MDBIN_PUBLIC_URL"),
    maxEncryptedBytes,
    maxNormalBytes: read("MDBIN_MAX_NORMAL_BYTES"),
    maxEnvelopeBytes: maxEnvelopeBytes(maxEncryptedBytes),
    normal: read("MDBIN_NORMAL") === "on",
    trustedProxies: read("MDBIN_TRUST_PROXY"),
    sweepSeconds: read("MDBIN_SWEEP_SECONDS"),
  };
}
