// Whether a page is asked for, or a text. Browsers name text/html; curl, wget and most programs take anything, and
// would rather read lines than markup.

/**
 * Whether `Accept` names text/html, and text/plain no more than that. A range such as `*` `/` `*` names neither: who
 * takes anything is no browser.
 */
export function takesHtml(accept: string | null | undefined): boolean {
  const html = weightOf("text/html", accept ?? "");
  return html > 0 && html >= weightOf("text/plain", accept ?? "");
}

/** The `q` of a media type that is named as it stands, 0 where it is not (RFC 9110 §12.4.2). */
function weightOf(type: string, accept: string): number {
  for (const range of accept.toLowerCase().split(",")) {
    const [name = "", ...parameters] = range.split(";").map((part) => part.trim());
    if (name !== type) continue;
    const weight = parameters.find((it) => it.startsWith("q="))?.slice(2);
    if (weight === undefined) return 1;
    return /^(0(\.\d{0,3})?|1(\.0{0,3})?)$/.test(weight) ? Number(weight) : 0;
  }
  return 0;
}
