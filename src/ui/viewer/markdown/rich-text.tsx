// Streamdown, configured for a stranger's text: it shows, and can neither run, load, submit nor name anything.
// Loaded by `parts.ts`; the page's CSP is the last stop behind it, not the first.
import "./markdown.css";
import { type ComponentProps, lazy } from "react";
import rehypeRaw from "rehype-raw";
import rehypeSanitize from "rehype-sanitize";
import { type PluginConfig, Streamdown, type StreamdownProps } from "streamdown";
import { CheckBox, CodeFence, InlineCode, Table } from "./elements";
import { headingIds } from "./heading-ids";
import { highlighter } from "./highlighter";
import { Link } from "./link";
import { Picture } from "./picture";
import { pictureSpans } from "./picture-spans";
import type { rawHtml } from "./raw-html";
import { schema } from "./schema";

type RichTextProps = {
  text: string;
  /** Needed where the text has tags; without it they are left out. */
  rawHtml: typeof rawHtml | null;
  /** Needed where the text has math; without it that stays as it was written. */
  math: NonNullable<PluginConfig["math"]> | null;
};

export function RichText({ text, rawHtml, math }: RichTextProps) {
  return (
    <Streamdown
      {...settings}
      plugins={math ? { ...plugins, math } : plugins}
      rehypePlugins={rawHtml ? withHtml(rawHtml) : withoutHtml}
    >
      {text}
    </Streamdown>
  );
}

type Plugins = NonNullable<StreamdownProps["rehypePlugins"]>;

// [Note: Streamdown's memory] It keeps a processor by its plugins' function names and options as JSON. A minifier may give
// two functions one name, so each of ours carries its name as an option.
// Nothing may follow the schema but Streamdown's math plugin, whose output is KaTeX's own.
const judged: Plugins = [
  [headingIds, { is: "heading-ids" }],
  [pictureSpans, { is: "picture-spans" }],
  [rehypeSanitize, schema],
];
const withoutHtml: Plugins = [[rehypeRaw, { is: "no-raw-html" }], ...judged];
const withHtml = (raw: typeof rawHtml): Plugins => [
  [rehypeRaw, { is: "no-raw-html" }],
  [raw, { is: "raw-html" }],
  ...judged,
];

const plugins: PluginConfig = {
  code: highlighter,
  renderers: [
    { language: "mermaid", component: lazy(() => import("./diagram").then(({ Diagram }) => ({ default: Diagram }))) },
  ],
};

/** Plain elements, styled by markdown.css, instead of Streamdown's own with their classes. */
type Name = keyof React.JSX.IntrinsicElements;
const bare = (...names: Name[]) => Object.fromEntries(names.map((name): [Name, Name] => [name, name]));

const settings = {
  className: "markdown",
  mode: "static",
  // The text is whole: no need to cut it into blocks that arrive one by one.
  parseMarkdownIntoBlocksFn: (text: string) => [text],
  controls: { code: { copy: true, download: false }, table: false, mermaid: false, image: false },
  lineNumbers: false,
  codeBlockMaxHeight: 0,
  tableMaxHeight: 0,
  linkSafety: { enabled: false },
  // The schema puts its own prefix before the ids of footnotes.
  remarkRehypeOptions: { clobberPrefix: "" },
  components: {
    ...bare("h1", "h2", "h3", "h4", "h5", "h6", "p", "ul", "ol", "li", "hr", "strong", "blockquote", "section"),
    ...bare("thead", "tbody", "tr", "th", "td", "sub", "sup"),
    a: Link,
    span: Picture,
    pre: CodeFence,
    inlineCode: InlineCode,
    table: Table,
    input: CheckBox,
  },
} satisfies Omit<ComponentProps<typeof Streamdown>, "children">;
