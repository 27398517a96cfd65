// Where a link of a stranger's text leads, as far as it may lead anywhere.

export type Destination =
  /** A heading or a footnote of the same text, by the name its writer gave it. */
  { to: "text"; name: string } | { to: "host"; href: string; host: string } | { to: "mail"; href: string };

// A base that no link can mean: what ends up there had no host of its own.
const nowhere = "https://nowhere.invalid/";

/** null where it leads nowhere from a paste: a path without a host, or another scheme. */
export function destinationOf(href: string): Destination | null {
  if (href.startsWith("#")) return { to: "text", name: decoded(href.slice(1)) };
  const url = URL.canParse(href, nowhere) ? new URL(href, nowhere) : null;
  if (url?.protocol === "mailto:") return { to: "mail", href: url.href };
  if (url?.protocol !== "http:" && url?.protocol !== "https:") return null;
  return url.host === new URL(nowhere).host ? null : { to: "host", href: url.href, host: url.host };
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
