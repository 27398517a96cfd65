// Whether what looks like a secret is one that somebody made up for an example: `changeme`, `xxxx`, `<your-token>`,
// `${VAR}`. Where it is unsure it says no: a warning too many costs a glance, one too few costs a key.

/** Words of which alone no secret is made. */
const exampleWords = new Set(
  (
    "a an the my your yours our this that is here goes in to at of for some any new old same it set get put use " +
    "change changeme changeit replace replaceme insert enter fill add paste provide todo tbd fixme " +
    "example examples sample dummy demo fake mock foo bar baz qux test tests testing tester placeholder default " +
    "password passwort passwd pass pwd passphrase secret secrets token tokens key keys api apikey auth access client " +
    "private public value string text user username name admin root guest login me none null nil undefined true false " +
    "redacted hidden removed masked censored omitted secure strong random super long very safe generated " +
    "postgres postgresql mysql mariadb mongo mongodb redis rabbitmq app db database dev development local localhost prod " +
    "service server number id hash base encoded char chars characters required optional empty unset abc xyz please " +
    "do not commit must be"
  ).split(" "),
);

/** Words that make an example of whatever they stand in. */
const tellingWord =
  /example|change.?me|change.?it|place.?holder|replace.?(?:me|this|with)|redacted|your[_\s.-]|(?:^|[_\s.-])your|dummy|lorem|x{4}|\*{3}|•{2}|\.{3}|…|_{4}|-{4}|insert.?(?:your|here)|here$|todo|abcdefgh|12345678|23456789|01234567|deadbeef/i;

/** What stands for a value that comes from elsewhere: variables, templates, references. */
const reference =
  /^(?:\$\{|\$\(|\$\$?[A-Za-z_]\w*$|\{\{|\{%|<|%[\w%{(]|#\{|@[\w.{(]+$|!\w+|&\w+$|\[|\(|\{|`|ENC\[|AQICAH|arn:|op:\/\/|vault:|ref\+|sm:\/\/|ssm:|file:|env[:.(]|secrets?[:.]\/?|https?:|process\.env|os\.|import\.meta|System\.|Deno\.|getenv|config[.([]|\/(?:[\w.-]+\/)+[\w.-]+$|\.{1,2}\/)/i;

/** Hashes of passwords are what a server keeps, not the password: bcrypt, argon2, crypt(3), Django, LDAP. */
const hashed =
  /^(?:\$(?:2[abxy]?|argon2\w{1,2}|scrypt|[156]|y|apr1|pbkdf2[\w-]*)\$|pbkdf2_sha\d+\$|\{S?SHA\d*\}|sha\d{1,3}[-:$])/i;

/** For values of any form. */
export function isMadeUp(value: string): boolean {
  if (value.length < 4 || new Set(value).size < Math.min(5, value.length - 1)) return true;
  if (reference.test(value) || hashed.test(value)) return true;
  if (tellingWord.test(value)) return true;
  const words = wordsOf(value);
  return words.length > 0 && words.every((word) => exampleWords.has(word));
}

/** `myNewApi_token-1` is my, new, api, token. */
export const wordsOf = (value: string): string[] =>
  value
    .slice(0, 200)
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== "");
