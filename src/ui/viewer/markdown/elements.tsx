// The few elements of a text that need more than their tag.
import { Link2 } from "lucide-react";
import type { ComponentProps, ReactNode } from "react";
import { PlaceLink } from "./place-link";
import { Portions } from "./portions";
import { markdownTexts } from "./texts";

type Of<Name extends keyof React.JSX.IntrinsicElements> = ComponentProps<Name> & { node?: unknown };
type HeadingTag = "h1" | "h2" | "h3" | "h4" | "h5" | "h6";

const prefix = "md-";

function headingOf(Tag: HeadingTag) {
  return function Heading({ node: _node, ...rest }: Of<HeadingTag>) {
    const name = rest.id?.startsWith(prefix) ? rest.id.slice(prefix.length) : null;
    if (name === null || rest.className === "sr-only") return <Tag {...rest} />;
    return (
      <div className="markdown-heading">
        <Tag {...rest} />
        <PlaceLink
          name={name}
          className="markdown-anchor"
          aria-label={markdownTexts.sectionLink(wordsOf(rest.children))}
        >
          <Link2 size={16} strokeWidth={1.75} aria-hidden />
        </PlaceLink>
      </div>
    );
  };
}

export const H1 = headingOf("h1");
export const H2 = headingOf("h2");
export const H3 = headingOf("h3");
export const H4 = headingOf("h4");
export const H5 = headingOf("h5");
export const H6 = headingOf("h6");

/** The words of what React is about to show, as far as they are plain. */
export function wordsOf(node: ReactNode): string {
  if (typeof node === "string") return node;
  if (Array.isArray(node)) return node.map(wordsOf).join("");
  if (typeof node === "object" && node !== null && "props" in node) {
    const { children } = node.props as { children?: ReactNode };
    return wordsOf(children);
  }
  return "";
}

export const List = ({ node: _node, children, ...rest }: Of<"ul">) => (
  <ul {...rest}>
    <Portions>{children}</Portions>
  </ul>
);

export const OrderedList = ({ node: _node, children, ...rest }: Of<"ol">) => (
  <ol {...rest}>
    <Portions>{children}</Portions>
  </ol>
);

export const InlineCode = ({ node: _node, ...rest }: Of<"code">) => <code {...rest} />;

export const TableBody = ({ node: _node, children, ...rest }: Of<"tbody">) => (
  <tbody {...rest}>
    <Portions>{children}</Portions>
  </tbody>
);

/** A wide table scrolls by itself; the page never does sideways. */
export function Table({ node: _node, ...rest }: Of<"table">) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section className="markdown-table" aria-label={markdownTexts.table} tabIndex={0}>
      <table {...rest} />
    </section>
  );
}

export function CheckBox({ node: _node, ...rest }: Of<"input">) {
  return <input {...rest} readOnly aria-label={rest.checked ? markdownTexts.done : markdownTexts.notDone} />;
}
