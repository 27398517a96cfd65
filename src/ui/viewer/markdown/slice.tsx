// One slice of a text, shown by Streamdown, which is given the tree that the worker parsed and judged in place of a text.
// What comes here can neither run, load, submit nor name anything; the page's CSP is the last stop behind it.
import type { Root } from "hast";
import { type ComponentProps, memo } from "react";
import { Streamdown } from "streamdown";
import type { VFile } from "vfile";
import { Alert } from "./alert";
import { CodeFence } from "./code-block";
import { CheckBox, H1, H2, H3, H4, H5, H6, InlineCode, List, OrderedList, Table, TableBody } from "./elements";
import { Link } from "./link";
import { Picture } from "./picture";

/** `tree` is JSON: equal trees are not rendered anew. */
export const Slice = memo(({ tree }: { tree: string }) => <Streamdown {...settings}>{tree}</Streamdown>);

/** In the place of Streamdown's parser: what it takes for a text is a tree. */
function parsedBefore() {
  return (_: Root, file: VFile): Root => JSON.parse(String(file));
}

/** Plain elements, styled by markdown.css, instead of Streamdown's own with their classes. */
type Name = keyof React.JSX.IntrinsicElements;
const bare = (...names: Name[]) => Object.fromEntries(names.map((name): [Name, Name] => [name, name]));

const settings = {
  className: "markdown-slice",
  // The text is whole: nothing to complete, and no need to cut it into blocks that arrive one by one.
  mode: "static",
  remarkPlugins: [],
  // Streamdown remembers a processor by its plugins' names, which a minifier may change, and their options.
  rehypePlugins: [[parsedBefore, { is: "parsed-before" }]],
  linkSafety: { enabled: false },
  components: {
    ...bare("p", "li", "section", "hr", "strong", "thead", "tr", "th", "td", "sub", "sup"),
    h1: H1,
    h2: H2,
    h3: H3,
    h4: H4,
    h5: H5,
    h6: H6,
    a: Link,
    span: Picture,
    pre: CodeFence,
    blockquote: Alert,
    ul: List,
    ol: OrderedList,
    inlineCode: InlineCode,
    table: Table,
    tbody: TableBody,
    input: CheckBox,
  },
} satisfies Omit<ComponentProps<typeof Streamdown>, "children">;
