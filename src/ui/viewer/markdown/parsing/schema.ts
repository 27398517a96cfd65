// Which HTML of a stranger's text becomes elements. A list of what is allowed; everything else is dropped.
// No attribute here makes the browser load, run, submit, focus or style anything.
import { defaultSchema } from "hast-util-sanitize";

const notHere = ["img", "picture", "source"];
const described = ["ariaDescribedBy", "ariaLabel", "ariaLabelledBy"];
/** One digit: a thousand cells that span a thousand columns hold the page for many seconds. */
const spans: [string, RegExp][] = [
  ["colSpan", /^[1-9]$/],
  ["rowSpan", /^[1-9]$/],
];

export const schema = {
  strip: ["script", "style"],
  tagNames: [
    ...(defaultSchema.tagNames ?? []).filter((name) => !notHere.includes(name)),
    ...["abbr", "caption", "figcaption", "figure", "mark", "small", "u"],
  ],
  ancestors: { ...defaultSchema.ancestors, caption: ["table"] },
  attributes: {
    "*": ["align", "dir", "height", "id", "lang", "title", "width"],
    a: [...described, "dataFootnoteBackref", "dataFootnoteRef", "href", "name", ["className", "data-footnote-backref"]],
    // What `alerts.ts` made of a quote; written by hand it comes to the same.
    blockquote: ["cite", ["dataAlert", "note", "tip", "important", "warning", "caution"]],
    code: [["className", /^language-./]],
    del: ["cite", "dateTime"],
    details: ["open"],
    h2: [["className", "sr-only"]],
    input: [["disabled", true], ["type", "checkbox"], "checked"],
    ins: ["cite", "dateTime"],
    li: [["className", "task-list-item"], "value"],
    ol: [["className", "contains-task-list"], "reversed", "start"],
    q: ["cite"],
    section: ["dataFootnotes", ["className", "footnotes"]],
    // What `picture-spans.ts` made of an image; written by hand it comes to the same.
    span: ["dataPicture", "dataPictureLinked"],
    td: [...spans, "headers"],
    th: [...spans, "abbr", "headers", "scope"],
    ul: [["className", "contains-task-list"]],
  },
  required: { input: { disabled: true, type: "checkbox" } },
  // No text can take a name that the page, or `document` itself, uses.
  clobber: ["ariaDescribedBy", "ariaLabelledBy", "headers", "id", "name"],
  clobberPrefix: "md-",
  protocols: {
    cite: ["http", "https"],
    href: ["http", "https", "mailto"],
  },
} satisfies typeof defaultSchema;
