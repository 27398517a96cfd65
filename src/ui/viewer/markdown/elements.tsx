// The few elements of a text that need more than their tag.

import type { Element } from "hast";
import { type ComponentProps, cloneElement, isValidElement } from "react";

type Of<Name extends keyof React.JSX.IntrinsicElements> = ComponentProps<Name> & { node?: Element | undefined };

/** A fence becomes Streamdown's code block; any other `<pre>`, written as HTML, stays what it is. */
export function CodeFence({ node, children, ...rest }: Of<"pre">) {
  const code = node?.children[0];
  const isFence =
    node?.children.length === 1 &&
    code?.type === "element" &&
    code.tagName === "code" &&
    code.children.every((child) => child.type === "text");
  if (isFence && isValidElement<{ "data-block"?: string }>(children)) {
    return cloneElement(children, { "data-block": "true" });
  }
  return <pre {...rest}>{children}</pre>;
}

export function InlineCode({ node: _node, ...rest }: Of<"code">) {
  return <code {...rest} />;
}

/** A wide table scrolls by itself; the page never does sideways. */
export function Table({ node: _node, ...rest }: Of<"table">) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section className="markdown-table" aria-label="Table" tabIndex={0}>
      <table {...rest} />
    </section>
  );
}

export function CheckBox({ node: _node, ...rest }: Of<"input">) {
  return <input {...rest} readOnly aria-label={rest.checked ? "Done" : "Not done"} />;
}
