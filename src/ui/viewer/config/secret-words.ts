// Which words sound like secrets: in keys, and in what people write. Letters of no Latin script are doubtful, so they do.

/** Words in a key, in the singular; in two languages of keys, snake_case and camelCase, they come apart. */
const secretWords = new Set(
  "auth authn authz authorization authorisation authentication basicauth bearer cert certificate clave code cookie cred credential dsn hash hmac jwks jwt key kennung keystore licence license mnemonic nonce oauth otp parola parole pass passcode passe passphrase passwd password pat pem pepper pin private pw pwd salt sas seed session sessid sid sig signature signing totp unlock webhook wep wpa".split(
    " ",
  ),
);

/** Endings of words: `DBPASS`, `MYSQLPWD`, `MASTERKEY`. */
const secretEnding = /(pass|passe|pw|pwd|psk|key|pin|auth|otp|jwt|cert|cookie|salt)s?$/;
const plainWords =
  /^(bypass|compass|encompass|surpass|trespass|overpass|underpass|donkey|hockey|hotkey|jockey|monkey|smokey|turkey|whiskey|spin|pumpkin|napkin|upin|unpin|basalt|concert)(es|s)?$/;

/** Also where no word ends. */
const secretParts =
  /passw|pwd|passphrase|passcode|secret|token|credential|apikey|accesskey|privatekey|connectionstring|connstr|hmac|mnemonic|kennwort|geheim|schlussel|schluessel|zugangsdaten|motdepasse|contrasena|senha|wachtwoord|losenord|salasana|jelszo|haslo|heslo|sifre|parol[ae]/;

/** Nobody names a key at such length; thousands of keys below one long name would hold the page. */
const pathMax = 500;

export function soundsSecret(path: string): boolean {
  if (path.length > pathMax) return true;
  // Marks over letters come off; what is left beyond ASCII is of another script, or there to deceive.
  const latin = path.normalize("NFKD").replace(/\p{M}/gu, "");
  // biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII is meant.
  if (/[^\x00-\x7f]/.test(latin)) return true;
  const words = latin
    .replace(/([a-z\d])([A-Z])/g, "$1 $2")
    .replace(/([A-Z])([A-Z][a-z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z]+/);
  return words.some(isSecretWord) || secretParts.test(latin.toLowerCase().replace(/[^a-z]+/g, ""));
}

const isSecretWord = (word: string): boolean =>
  secretWords.has(word) ||
  secretWords.has(word.replace(/s$/, "")) ||
  /^(pw|passkey|passhash)/.test(word) ||
  (secretEnding.test(word) && !plainWords.test(word));

/** Where a text goes on behind a word that sounds secret: there the secret may stand. Null where none does. */
export function findSaid(text: string): number | null {
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{M}\d_.-]{2,}/gu)) {
    if (!soundsSecret(word)) continue;
    if (/(^|[^\p{L}])(is|was|are|ist|war|est|es)\s/iu.test(text.slice(0, index))) return 0;
    const behind = index + word.length;
    const [between = ""] = /^[^\p{L}\d]*/u.exec(text.slice(behind)) ?? [];
    if (behind + between.length === text.length)
      return /[^\s\p{L}\d.,;:!?*/"')\]}-]{2,}/u.test(between) ? behind : null;
    // Of what stands between them only what surely is no part of the secret.
    const [sign = ""] = /^["'`]?\s*[:=]?\s*/.exec(between) ?? [];
    return behind + sign.length;
  }
  return null;
}

const tokenPrefix =
  /(^|[^A-Za-z\d])(gh[pousr]_|github_pat_|[sprw]k_(live|test)_|xox[a-z]-|glpat-|A[KS]IA[A-Z\d]{8}|AIza|eyJ|sk-|SG\.|whsec_|shp[a-z]{2}_|dop_v1_|(npm|hf)_(?=[A-Za-z\d]{20}))[\w-]{4,}/;

/** Whether a name is a secret itself: a token, an address with a user in it, something long that no person would think of. */
export const isSecretItself = (name: string): boolean =>
  tokenPrefix.test(name) ||
  /:\/\/[^/\s]*@|[^\s:@/]:[^\s:@/]+@/.test(name) ||
  /-----BEGIN/.test(name) ||
  name.split(/[^A-Za-z\d+/=]+/).some((part) => isRandom(part)) ||
  (/[\s:=/|]/.test(name) && findSaid(name) !== null);

const isRandom = (part: string): boolean =>
  (part.length >= 12 && /\d/.test(part) && /[A-Za-z]/.test(part) && !/^[A-Za-z/]+\d{1,4}$/.test(part)) ||
  /^\d{12,}$/.test(part) ||
  (part.length >= 32 && !part.includes("/")) ||
  part.length >= 60;
