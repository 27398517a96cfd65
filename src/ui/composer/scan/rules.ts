// What a secret looks like: one table, each row with the place where its issuer (or the standard) documents the form.
// Each pattern is bounded in every repetition, so that no text makes it slow. It is longer than other files because it
// is one table. It knows neither lines nor pages.

import { checksum62 } from "./crc32";
import { assignment, authorization, connection, curlUser, jsonWebToken, netrc, npmrc } from "./credentials";
import { isMadeUp } from "./made-up";
import type { Rule } from "./rule";
import type { SecretKind } from "./texts";

/** A token that begins with its issuer's prefix: one that was made up as an example is none. */
const token = (kind: SecretKind, pattern: RegExp): Rule => ({
  kind,
  pattern,
  holds: ({ groups, 0: whole }) => !isMadeUp(groups?.secret ?? whole),
});

/** The last six characters are the checksum of the thirty before them; longer forms have none that is documented. */
const checked = (kind: SecretKind, pattern: RegExp): Rule => ({
  kind,
  pattern,
  holds: ([whole]) => {
    const drawn = whole.slice(whole.indexOf("_") + 1);
    return drawn.length !== 36 || checksum62(drawn.slice(0, 30)) === drawn.slice(30);
  },
});

/** A key's frame counts where something of the key stands in it: documents speak of frames alone. */
const framed = (kind: SecretKind, pattern: RegExp): Rule => ({
  kind,
  pattern,
  holds: ({ index = 0, 0: whole }, text) => {
    const inside = text.slice(index + whole.length, index + whole.length + 600);
    return [...inside.matchAll(/[A-Za-z0-9+/]{40,100}/g)].some(([run]) => !isMadeUp(run));
  },
});

export const rules: readonly Rule[] = [
  // RFC 7468 §10 and §11, RFC 5958; OpenSSH: https://github.com/openssh/openssh-portable/blob/master/PROTOCOL.key
  framed("private-key", /-----BEGIN (?:(?:RSA|EC|DSA|OPENSSH|ENCRYPTED|SSH2 ENCRYPTED) )?PRIVATE KEY-----/g),
  // RFC 9580 §6.2.1
  framed("pgp-key", /-----BEGIN PGP PRIVATE KEY BLOCK-----/g),
  // https://the.earth.li/~sgtatham/putty/latest/htmldoc/AppendixC.html
  framed("private-key", /PuTTY-User-Key-File-[123]: [\w-]{3,40}/g),
  // https://github.com/C2SP/C2SP/blob/main/age.md
  token("age-key", /(?<![\w-])AGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{58}(?![\w-])/g),

  // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-unique-ids
  token("aws", /(?<![\w+/-])(?:AKIA|ASIA)[A-Z2-7]{16}(?![\w+/-])/g),
  // https://docs.aws.amazon.com/cli/latest/userguide/cli-configure-files.html
  token(
    "aws",
    /aws.{0,20}?secret.{0,20}?key["']?[ \t]{0,10}(?:=>|[:=])[ \t]{0,10}["']?(?<secret>[A-Za-z0-9+/]{40})(?![\w+/=-])/gi,
  ),
  // https://cloud.google.com/docs/authentication/api-keys; https://support.google.com/googleapi/answer/6158862
  token("google", /(?<![\w-])AIza[\w-]{35}(?![\w-])/g),
  // https://developers.google.com/identity/protocols/oauth2 (client secrets, access and refresh tokens)
  token("google", /(?<![\w-])(?:GOCSPX-[\w-]{28}|ya29\.[\w-]{30,500}|1\/\/0[\w-]{40,200})(?![\w-])/g),
  // https://learn.microsoft.com/azure/storage/common/storage-configure-connection-string
  token(
    "azure",
    /(?:AccountKey|SharedAccessKey)=(?<secret>[A-Za-z0-9+/]{43}=|[A-Za-z0-9+/]{86}==|[A-Za-z0-9+/]{76}[A-Za-z0-9+/=]{8})/g,
  ),
  // https://learn.microsoft.com/azure/storage/common/storage-sas-overview
  token("azure", /[?&]sv=[\d-]{10}&[^\s"'<>]{0,400}?sig=(?<secret>[\w%+/-]{40,80}(?:%3D|=)?)/g),
  // https://learn.microsoft.com/purview/sit-defn-client-secret-api-key (Entra client secrets)
  token("azure", /(?<![\w.~-])[\w.~-]{3}\dQ~[\w.~-]{31,34}(?![\w.~-])/g),
  // https://docs.digitalocean.com/reference/api/create-personal-access-token/
  token("digitalocean", /(?<!\w)do[opr]_v1_[a-f0-9]{64}(?!\w)/g),
  // https://developers.cloudflare.com/fundamentals/api/get-started/keys/ (origin CA keys)
  token("cloudflare", /(?<![\w-])v1\.0-[a-f0-9]{24}-[a-f0-9]{146}(?![\w-])/g),
  // https://devcenter.heroku.com/changelog-items/2957
  token("heroku", /(?<![\w-])HRKU-[\w-]{58,70}(?![\w-])/g),
  // https://fly.io/docs/security/tokens/
  token("fly", /(?<![\w-])(?:fo1_[\w-]{43}|fm2_[A-Za-z0-9+/]{100,500}={0,3})/g),

  // https://github.blog/engineering/platform-security/behind-githubs-new-authentication-token-formats/
  checked("github", /(?<![\w-])gh[opsur]_[A-Za-z0-9]{36,255}(?![\w-])/g),
  token("github", /(?<![\w-])github_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{59}(?![\w-])/g),
  // https://docs.gitlab.com/security/tokens/#token-prefixes
  token(
    "gitlab",
    /(?<![\w-])(?:gl(?:pat|dt|rt|rtr|ptt|ft|imt|agent|soat|cbt|ffct)-|gloas-|GR1348941)[\w-]{20,300}(?:\.[0-9a-z]{2}\.?[0-9a-z]{7})?(?![\w-])/g,
  ),
  // https://github.blog/changelog/2021-09-23-npm-has-a-new-access-token-format/
  checked("npm", /(?<![\w-])npm_[A-Za-z0-9]{36}(?![\w-])/g),
  // https://docs.pypi.org/api/secrets/ (a macaroon for pypi.org, and for test.pypi.org)
  token("pypi", /(?<![\w-])pypi-AgE(?:IcHlwaS5vcmc|NdGVzdC5weXBpLm9yZw)[\w-]{50,1000}/g),
  // https://guides.rubygems.org/api-key-scopes/
  token("rubygems", /(?<!\w)rubygems_[a-f0-9]{48}(?!\w)/g),
  // https://github.com/rust-lang/crates.io/blob/main/crates/crates_io_database/src/models/token.rs
  token("crates", /(?<!\w)cio[A-Za-z0-9]{32}(?!\w)/g),
  // https://docs.docker.com/security/access-tokens/
  token("docker", /(?<![\w-])dckr_(?:pat|oat)_[\w-]{27,32}(?![\w-])/g),

  // https://docs.slack.dev/authentication/tokens/
  token("slack", /(?<![\w-])xox[abeoprs](?:\.xox[bp])?-(?:\d{1,15}-)?[A-Za-z0-9-]{20,250}(?![\w-])/g),
  token("slack", /(?<![\w-])xapp-\d-[A-Z0-9]{8,15}-\d{8,15}-[a-f0-9]{40,80}(?![\w-])/g),
  // https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks/
  token(
    "webhook",
    /hooks\.slack\.com\/(?:services|workflows|triggers)\/[A-Z0-9]{8,12}\/[A-Z0-9]{8,20}\/(?<secret>\w{20,40})/g,
  ),
  // https://discord.com/developers/docs/resources/webhook
  token("webhook", /discord(?:app)?\.com\/api\/(?:v\d{1,2}\/)?webhooks\/\d{17,20}\/(?<secret>[\w-]{60,80})/g),
  // https://learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors/how-to/add-incoming-webhook
  token(
    "webhook",
    /[\w-]{1,60}\.webhook\.office\.com\/webhookb2\/[\w@-]{36,80}\/IncomingWebhook\/(?<secret>[a-f0-9]{32})/g,
  ),
  // https://discord.com/developers/docs/reference#authentication: the first part is the bot's number in base64
  {
    kind: "discord",
    pattern: /(?<![\w.-])(?<bot>[MNO][\w-]{23,27})\.[\w-]{6}\.[\w-]{27,45}(?![\w.-])/g,
    holds: ({ groups }) => /^\d{17,20}$/.test(base64Text(groups?.bot ?? "") ?? ""),
  },
  // https://core.telegram.org/bots/features#botfather
  token("telegram", /(?<![\w-])\d{8,10}:AA[\w-]{33}(?![\w-])/g),
  // https://docs.sendgrid.com/ui/account-and-settings/api-keys
  token("sendgrid", /(?<![\w-])SG\.[\w-]{22}\.[\w-]{43}(?![\w-])/g),
  // https://www.twilio.com/docs/iam/api-keys
  token("twilio", /(?<![\w-])SK[a-f0-9]{32}(?![\w-])/g),
  // https://documentation.mailgun.com/docs/mailgun/user-manual/api-key-mgmt/
  token("mailgun", /(?<![\w-])key-[a-f0-9]{32}(?![\w-])/g),
  // https://mailchimp.com/developer/marketing/guides/quick-start/
  token("mailchimp", /(?<![\w-])[a-f0-9]{32}-us\d{1,2}(?![\w-])/g),

  // https://docs.stripe.com/keys, https://docs.stripe.com/webhooks
  token("stripe", /(?<!\w)(?:[sr]k_(?:live|test)_[A-Za-z0-9]{20,250}|whsec_[A-Za-z0-9+/]{32,64})(?!\w)/g),
  // https://developer.squareup.com/docs/build-basics/access-tokens
  token("square", /(?<![\w-])(?:EAAA[\w-]{60}|sq0(?:atp-[\w-]{22}|csp-[\w-]{43}))(?![\w-])/g),
  // https://shopify.dev/changelog/length-of-the-shopify-access-token-is-increasing
  token("shopify", /(?<!\w)shp(?:at|ca|pa|ss)_[a-fA-F0-9]{32}(?!\w)/g),

  // https://platform.openai.com/docs/api-reference/authentication ("T3BlbkFJ" is OpenAI in base64)
  token(
    "openai",
    /(?<![\w-])sk-(?:[A-Za-z0-9]{20}T3BlbkFJ[A-Za-z0-9]{20}|(?:proj|svcacct|admin)-[\w-]{40,220})(?![\w-])/g,
  ),
  // https://docs.anthropic.com/en/api/overview
  token("anthropic", /(?<![\w-])sk-ant-[a-z]{3,8}\d{2}-[\w-]{60,150}(?![\w-])/g),
  // https://huggingface.co/docs/hub/security-tokens
  token("huggingface", /(?<!\w)hf_[A-Za-z0-9]{34}(?!\w)/g),
  // https://console.groq.com/docs/quickstart
  token("groq", /(?<!\w)gsk_[A-Za-z0-9]{52}(?!\w)/g),
  // https://replicate.com/docs/topics/security/api-tokens
  token("replicate", /(?<!\w)r8_[A-Za-z0-9]{37}(?!\w)/g),

  // https://developer.hashicorp.com/vault/docs/concepts/tokens#token-prefixes
  token("vault", /(?<![\w.-])hv[sbr]\.[\w-]{24,300}(?![\w-])/g),
  // https://developer.hashicorp.com/terraform/cloud-docs/users-teams-organizations/api-tokens
  token("terraform", /(?<![\w.])[A-Za-z0-9]{14}\.atlasv1\.[\w-]{60,70}(?![\w-])/g),
  // https://grafana.com/docs/grafana/latest/administration/service-accounts/, …/grafana-cloud/account-management/
  token("grafana", /(?<![\w-])(?:glsa_[A-Za-z0-9]{32}_[a-f0-9]{8}|glc_[A-Za-z0-9+/]{32,400}={0,2})(?![\w-])/g),
  // https://docs.sentry.io/account/auth-tokens/
  token("sentry", /(?<![\w-])(?:sntryu_[a-f0-9]{64}|sntrys_eyJ[A-Za-z0-9+/=]{20,400}_[A-Za-z0-9+/]{43})(?![\w-])/g),
  // https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/
  token("newrelic", /(?<![\w-])NRAK-[A-Z0-9]{27}(?![\w-])/g),
  // https://tailscale.com/kb/1277/key-prefixes
  token("tailscale", /(?<![\w-])tskey-(?:auth|api|client|scim|webhook)-[A-Za-z0-9]{8,40}-[A-Za-z0-9]{16,60}(?![\w-])/g),
  // https://docs.databricks.com/aws/en/dev-tools/auth/pat
  token("databricks", /(?<!\w)dapi[a-f0-9]{32}(?:-\d)?(?!\w)/g),
  // https://id.atlassian.com/manage-profile/security/api-tokens; https://support.atlassian.com/atlassian-account/docs/
  token("atlassian", /(?<![\w-])ATATT3[\w=-]{100,250}(?![\w-])/g),
  // https://linear.app/developers/graphql
  token("linear", /(?<!\w)lin_(?:api|oauth)_[A-Za-z0-9]{40,64}(?!\w)/g),
  // https://developers.notion.com/reference/authentication
  token("notion", /(?<!\w)(?:ntn_[A-Za-z0-9]{40,50}|secret_[A-Za-z0-9]{43})(?!\w)/g),
  // https://learning.postman.com/docs/developer/postman-api/authentication/
  token("postman", /(?<![\w-])PMAK-[a-f0-9]{24}-[a-f0-9]{34}(?![\w-])/g),
  // https://supabase.com/docs/guides/api/api-keys
  token("supabase", /(?<![\w-])(?:sbp_[a-f0-9]{40}|sb_secret_[\w-]{22,40})(?![\w-])/g),
  // https://docs.doppler.com/reference/auth-token-formats
  token("doppler", /(?<![\w.-])dp\.(?:pt|st|ct|sa|scim|audit)\.(?:[\w-]{2,40}\.)?[A-Za-z0-9]{40,44}(?!\w)/g),

  // RFC 7519
  jsonWebToken,
  // RFC 9110 §11.6.2, RFC 7617, RFC 6750
  authorization,
  // https://docs.npmjs.com/cli/configuring-npm/npmrc#auth-related-configuration
  npmrc,
  // https://www.gnu.org/software/inetutils/manual/html_node/The-_002enetrc-file.html
  netrc,
  // https://curl.se/docs/manpage.html#-u
  curlUser,
  // RFC 3986 §3.2.1; https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-CONNSTRING-URIS
  connection,
  // Names of variables and members, as dotenv, YAML, JSON, INI, properties and code have them.
  assignment,
];

function base64Text(base64: string): string | null {
  try {
    return atob(base64.replaceAll("-", "+").replaceAll("_", "/"));
  } catch {
    return null;
  }
}
