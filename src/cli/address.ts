// What a person gives as a link: an address of a paste with what stands behind `#`, an edit link, or the id of a paste
// that was made here. Nothing of it is ever part of a sentence.
import { fragmentTyped, parseEditFragment } from "@/client/link";
import { idPattern } from "@/contract/id";
import type { Kind } from "@/contract/paste";
import { CliFailure } from "./exit-codes";
import { findKept, type KeptPaste } from "./files/kept-pastes";

export type Address = {
  /** Where the server is; user and password of Basic authentication may stand in it. */
  server: URL;
  kind: Kind;
  id: string;
  /** What opens it; empty where nothing is said. */
  fragment: string;
  /** Base64url; null where none is known. */
  editToken: string | null;
  /** What is kept of it here. */
  kept: KeptPaste | null;
};

const noLink =
  "This is no link to a paste. A link looks like https://host/e/Ab3cD4eF5gH6#…, with 12 letters and digits after /e/ or /p/. Give it whole, in single quotes, or - to read it from standard input.";

/** `key` is what belongs behind `#`, `server` what an id alone is asked from. Throws `CliFailure` `usage`. */
export function parseAddress(given: string, key: string | null, server: () => URL): Address {
  const text = given.trim();
  if (idPattern.test(text)) return byId(text, key, server);
  const url = URL.canParse(text) ? new URL(text) : null;
  const [, letter = "", id = "", part = ""] =
    /^\/([ep])\/([0-9A-Za-z]{12})(\/(?:raw|edit)?)?$/.exec(url?.pathname ?? "") ?? [];
  if (url === null || !/^https?:$/.test(url.protocol) || id === "") throw new CliFailure("usage", noLink);
  const kept = keptAt(url.origin, id);
  const behind = url.hash.slice(1);
  const edit = part === "/edit" ? parseEditFragment(behind) : null;
  const said = edit?.fragment ?? behind;
  return {
    server: originOf(url),
    kind: letter === "e" ? "encrypted" : "normal",
    id,
    fragment: key === null ? said || (kept?.paste.fragment ?? "") : fragmentTyped(key),
    editToken: edit?.editToken ?? kept?.paste.editToken ?? null,
    kept,
  };
}

function byId(id: string, key: string | null, server: () => URL): Address {
  const kept = findKept(id);
  return {
    server: kept === null ? server() : new URL(kept.server),
    kind: kept?.paste.kind ?? "encrypted",
    id,
    fragment: key === null ? (kept?.paste.fragment ?? "") : fragmentTyped(key),
    editToken: kept?.paste.editToken ?? null,
    kept,
  };
}

/** What was made here says nothing of the same id elsewhere. */
function keptAt(origin: string, id: string): KeptPaste | null {
  const kept = findKept(id);
  return kept !== null && new URL(kept.server).origin === origin ? kept : null;
}

/** The server of an address, with nothing of a paste in it. Throws `CliFailure` `usage`. */
export function originOf(url: URL): URL {
  try {
    decodeURIComponent(`${url.username}:${url.password}`);
  } catch (cause) {
    throw new CliFailure(
      "usage",
      "In the user or the password of this address a % stands alone. Write %25 for it, and %40 for an @.",
      { cause },
    );
  }
  const origin = new URL(url.origin);
  [origin.username, origin.password] = [url.username, url.password];
  return origin;
}
