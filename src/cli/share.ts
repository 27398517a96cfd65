// `mdbin share`: a file or standard input becomes a paste, and its link the only thing on standard output.
import { type CreatedPaste, prepareEncrypted, prepareNormal } from "@/client/create-paste";
import { unmetTexts } from "@/client/failure";
import { safeFileName } from "@/client/file-name";
import { formatEditLink } from "@/client/link";
import { listTitle } from "@/client/my-paste";
import { sealedForm, withType } from "@/client/sealed-form";
import { type TextType, textTypeOf } from "@/client/text-type";
import type { Secrets } from "@/contract/envelope";
import { type Expires, expiresValues, type Life } from "@/contract/limits";
import { pagePath } from "@/contract/paths";
import { CliFailure } from "./exit-codes";
import { createFailure } from "./failures";
import { brokenFile } from "./files/broken-file";
import { keepPaste } from "./files/kept-pastes";
import { readText } from "./files/text-in";
import { type Network, networkOf, sent } from "./network";
import { newPassword, type PasswordOptions } from "./password";
import { serverFor } from "./settings";
import { during, outputIsNull, say, writeOut } from "./terminal";

export type ShareOptions = PasswordOptions & {
  normal?: true;
  password?: true;
  passwordOnly?: true;
  expires?: string;
  burn?: true;
  title?: string;
  name?: string;
  format?: string;
  json?: true;
  qr?: true;
  open?: true;
  keep: boolean;
  server?: string;
};

export async function share(file: string | undefined, options: ShareOptions): Promise<void> {
  const secrets = secretsOf(options);
  const life = lifeOf(options);
  const type = typeOf(options.format);
  const network = networkOf(serverFor(options.server));
  const { text, name } = await readText(file ?? null);
  const password = secrets === null || secrets === "link" ? null : await newPassword(options);
  const named = options.name ?? name;
  const document = sealedForm(
    withType(
      {
        text,
        ...(options.title !== undefined && { title: options.title }),
        ...(named !== null && { name: safeFileName(named) ?? "" }),
      },
      type,
    ),
  );
  const creation =
    secrets === null
      ? await prepareNormal(text, life)
      : await during("Encrypting", prepareEncrypted(document, secrets, password, life));
  // What is prepared is sealed once, so that a lost answer is safely asked for again.
  const made = await sent("Sending", creation.send, network).catch((error: unknown) => {
    throw createFailure(error, network.trouble());
  });
  for (const wish of made.unmet) say(`mdbin: ${unmetTexts[wish]}`);
  const link = network.origin + made.link;
  const title = secrets === null ? "" : listTitle(document);
  if (options.keep) await keep(made, { network, title, secrets });
  await tell(link, made, options).catch((error: unknown) => {
    if (options.keep) say(whereItsLinkIs);
    throw error;
  });
  if (options.keep && outputIsNull()) say(whereItsLinkIs);
}

const whereItsLinkIs = "mdbin: the paste is made, and `mdbin list --links` shows its link.";

/** Null for a normal paste. */
function secretsOf({ normal, password, passwordOnly, passwordFile, passwordFd }: ShareOptions): Secrets | null {
  const wantsPassword = password || passwordOnly || passwordFile !== undefined || passwordFd !== undefined;
  if (normal && wantsPassword)
    throw new CliFailure(
      "usage",
      "A normal paste is not encrypted, so it has no password. Leave out --normal, or the password.",
    );
  if (normal) return null;
  if (passwordOnly) return "password";
  return wantsPassword ? "link+password" : "link";
}

function lifeOf({ expires, burn }: ShareOptions): Life {
  const chosen = expiresValues.find((value) => value === expires);
  if (expires !== undefined && chosen === undefined)
    throw new CliFailure("usage", `--expires takes ${expiresValues.join(", ")}.`);
  return { ...(chosen !== undefined && { expires: chosen satisfies Expires }), ...(burn && { burn }) };
}

/** Null where it is to be recognised. A language makes it code. */
function typeOf(format: string | undefined): TextType | null {
  if (format === undefined) return null;
  if (format === "markdown" || format === "plain" || format === "code") return { format, language: null };
  if (!/^[a-z0-9.+#-]{1,30}$/i.test(format))
    throw new CliFailure(
      "usage",
      "--format takes markdown, plain, code, or a language such as dotenv, yaml or python.",
    );
  return textTypeOf({ format: "code", language: format });
}

type About = { network: Network; title: string; secrets: Secrets | null };

async function keep({ paste, link, editToken }: CreatedPaste, { network, title, secrets }: About): Promise<void> {
  const { id, kind, createdAt, expiresAt, burn } = paste;
  const fragment = secrets === null || secrets === "password" ? "" : (link.split("#")[1] ?? "");
  const about = {
    id,
    kind,
    role: "made" as const,
    title,
    secrets,
    fragment,
    editToken,
    createdAt,
    expiresAt,
    burn,
    burnedAt: null,
  };
  try {
    await keepPaste({ server: network.origin, paste: about });
  } catch (error) {
    say(
      `mdbin: the paste is made, and could not be kept in your list: ${brokenFile(error)}. Without its edit token it cannot be edited or deleted; --json shows it.`,
    );
  }
}

async function tell(
  link: string,
  { paste, linkWithPassword, editToken }: CreatedPaste,
  options: ShareOptions,
): Promise<void> {
  const { id, kind, url: _url, header: _header, ...rest } = paste;
  const address = new URL(link).origin + pagePath(kind, id);
  const fragment = link.split("#")[1] ?? "";
  const json = {
    id,
    kind,
    link,
    ...(linkWithPassword !== null && { linkWithPassword: new URL(link).origin + linkWithPassword }),
    editLink: formatEditLink(address, editToken, fragment),
    editToken,
    ...rest,
  };
  await writeOut(options.json ? `${JSON.stringify(json)}\n` : `${link}\n`);
  if (options.qr) {
    const { qrText } = await import("./qr");
    say(qrText(link));
  }
  if (options.open) {
    const { openInBrowser } = await import("./browser");
    await openInBrowser(link);
  }
}
