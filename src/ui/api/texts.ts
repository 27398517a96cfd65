// What the page of the API says beside what the description says of itself.

/** `$server` stands for the origin, as in the description's own lines. */
export const apiTexts = {
  title: "The API",
  pageTitle: "The API · mdbin",
  sentence:
    "Everything that the pages do goes over HTTP, and any program can do the same. Here is each call, with a line that works when you paste it into a shell.",
  forPrograms: "The same for programs, as OpenAPI 3.1",
  contents: "Contents",
  copy: {
    label: "Copy",
    copied: "Copied",
    failed: "The browser does not let this page copy. Select the lines and copy them.",
  },
  start: {
    name: "Start",
    sentence:
      "A text becomes a paste, and the answer is its link. The server can read it; so can whoever has the link.",
    lines: `link=$(printf '# Hello\\n' | curl -sS --data-binary @- "$server/api/v1/pastes")
echo "$link"`,
    read: "Behind the link, `/raw` is the text. A file goes the same way, with `@notes.md` in the place of `@-`.",
    readLines: `curl -sS "$link/raw"`,
  },
  rules: {
    name: "How calls are made",
    items: [
      "Addresses begin with `$server`. Nothing is asked of you before: no account, no key.",
      "The edit token proves that a paste is yours: it edits and deletes. The read token proves that you hold what opens an encrypted paste. Each travels in a header of its own, and the server keeps no more of it than its SHA-256, the verifier.",
      "Tokens, verifiers and a `Claim-Id` are base64url without padding (RFC 4648 §5), in its one canonical form. Times are RFC 3339, in UTC.",
      "Requests are read strictly: an unknown query parameter or member is `invalid`. Of an answer, pass over members that you do not know, and take a code that you do not know by its status.",
      "A call whose answer was lost can be sent again just as it was, wherever this page says so. It then happens once.",
      "Each address answers `OPTIONS` with the methods that it knows, in `Allow`, and `HEAD` as `GET` without the body. Another method is `method-not-allowed`.",
      "The API is for programs and for its own pages. A call that another site's page sends is `forbidden` where it would write, and that page never gets to read an answer.",
    ],
    examples: "The example answers below were given by a server at https://paste.example on 1 January 2026.",
  },
  encrypted: {
    name: "Encrypted pastes",
    sentences: [
      "curl cannot encrypt, and the command line of openssl has no AES-GCM: an encrypted paste is made and opened by the page, by `mdbin share` and `mdbin cat`, or by a program that follows docs/format.md in mdbin's source. Readers and writers in Python and Go stand in docs/clients there.",
      "All else of it can be done from here. Put its id, which is the last part of the link before the #, into `sealed`. Its read token comes out of the secrets by HKDF, as docs/format.md says; put that into `read_token`, and the edit token, which stands in its edit link, into `edit_token`.",
    ],
    steps: [
      { id: "sealed-about", says: "What is known without a key:", lines: `curl -sS "$server/api/v1/pastes/$sealed"` },
      {
        id: "sealed-content",
        says: "Its envelope, as it is stored, into a file:",
        lines: `curl -sS -H "Paste-Read-Token: $read_token" -o envelope.bin "$server/api/v1/pastes/$sealed/content"`,
      },
      {
        id: "sealed-claim",
        says: "The envelope of one that burns. A wrong read token destroys nothing:",
        lines: `claim_id=$(head -c 16 /dev/urandom | base64 | tr '+/' '-_' | tr -d '=')
curl -sS -X POST -H "Claim-Id: $claim_id" -H "Paste-Read-Token: $read_token" -o envelope.bin \\
  "$server/api/v1/pastes/$sealed/claim"`,
      },
      {
        id: "sealed-confirm",
        says: "You have read it, and it is destroyed now rather than in five minutes:",
        lines: `curl -sS -X DELETE -H "Claim-Id: $claim_id" -w '%{http_code}\\n' "$server/api/v1/pastes/$sealed/claim"`,
      },
      {
        id: "sealed-delete",
        says: "One of your own is deleted, read or not:",
        lines: `curl -sS -X DELETE -H "Paste-Edit-Token: $edit_token" -w '%{http_code}\\n' "$server/api/v1/pastes/$sealed"`,
      },
    ],
  },
  errors: {
    name: "Errors",
    sentence:
      "Every refusal is `application/problem+json` (RFC 9457). Its `code` is one of these, its `detail` a sentence that never repeats what was sent. A call that is refused changes nothing.",
    example: "Example",
  },
  operation: {
    parameters: "Parameters",
    places: { path: "In the path", query: "In the query", header: "A header" },
    needed: "needed",
    byDefault: (value: string) => `without it ${value}`,
    oneOf: (values: string) => `one of ${values}`,
    asIn: "as in",
    asIs: "the bytes as they are",
    body: "Body",
    answers: "Answers",
    withHeaders: "with",
    example: (status: string, type: string) => `Example of ${status}, ${type}`,
    shell: "Shell",
  },
} as const;
