// Values whose key says nothing, as what they are stands beside it: `name: DB_PASSWORD` and `value: …`, a manifest of the
// kind `Secret` and its `data`, `--password` and the item behind it.
import type { Item } from "./config";
import { soundsSecret } from "./secret-words";

/** Keys that hold the value of what another key beside them names. */
const holders = /(^|[.\]])[\w-]*(value|val|default|data|content|text|string|literal)s?(?=$|[.[])/gi;
const nameMax = 200;

/** Whether what stands beside a path, or beside one that it stands below, sounds like a secret. */
export function findNamedSecrets(items: readonly Item[]): (path: string) => boolean {
  const parents = new Set<string>();
  const paths = new Set<string>();
  for (const item of items) {
    if (item.kind !== "value" || item.value.length > nameMax) continue;
    if (!soundsSecret(item.value) && !/^--?p$/i.test(item.value)) continue;
    paths.add(item.path);
    parents.add(item.path.replace(/(^|\.)[^.[\]]+$|\["[^"]*"\]$/, ""));
  }
  return (path) => {
    if (paths.size === 0) return false;
    // Anything longer is masked by its key.
    if (path.length > 500) return true;
    const [, list = "", at = ""] = /^(.*)\[(\d{1,9})\]$/.exec(path) ?? [];
    if (at !== "" && paths.has(`${list}[${Number(at) - 1}]`)) return true;
    for (const { 0: _, 1: before = "", index } of path.matchAll(holders))
      if (parents.has(path.slice(0, index + (before === "]" ? 1 : 0)))) return true;
    return false;
  };
}
