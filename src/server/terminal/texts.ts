// What a terminal gets at a page's address: a few lines of text. None of them depends on which paste is asked for.
import { apiBase } from "../../contract/paths";

/** `origin` is what links begin with; `normal` says whether this server takes normal pastes. */
type Host = { origin: string; normal: boolean };

/** Where it takes none, nothing of them is said. */
const ofNormal = ({ origin, normal }: Host): string =>
  normal
    ? `
For a text that the server, and anybody with the link, may read:

    curl --data-binary @notes.md ${origin}${apiBase}/pastes

It answers with the link. The text itself:

    curl ${origin}/p/<id>/raw
`
    : "";

export const terminalTexts = {
  write: (host: Host) => `mdbin: write a text, get one link, send the link.

Encrypted, so that the server cannot read it:

    mdbin share notes.md --server ${host.origin}

or open ${host.origin}/ in a browser.
${ofNormal(host)}
The API, for people: ${host.origin}/api
The API, for programs: ${host.origin}${apiBase}/openapi.json
`,

  encrypted: () => `This is the address of an encrypted paste. Its key is the part of the link
behind the #, which never came here: the server answers these same lines for
every address, and can say no more.

Open the whole link in a browser, or read it in the terminal:

    mdbin cat '<link>'

The quotes keep the shell from reading the link.
`,

  edit: () => `This is the address of an edit link, and the part of it behind the # never came
here. Open the whole edit link in a browser.
`,

  mine: () => `The list of your pastes is kept by the browser that made them, and not by the
server. Open this page in that browser. What the command line made is listed by

    mdbin list
`,

  api: (host: Host) => `The API is described at ${host.origin}/api in a browser,
and for programs at ${host.origin}${apiBase}/openapi.json
${ofNormal(host)}
How large a text may be, and how long it may live:

    curl ${host.origin}${apiBase}/limits
`,
} as const;
