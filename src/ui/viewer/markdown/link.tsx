// A link of a stranger's text. Another host opens in its own tab, because this page could not be got back to: its key is
// no longer in the address. A place in the same text is scrolled to, and leaves the address as it is.
import type { ComponentProps, MouseEvent } from "react";
import { destinationOf } from "./destination";

/** What every way out of a paste carries: the other side learns neither where a reader came from nor gets a hand on the page. */
export const outward = {
  target: "_blank",
  rel: "noopener noreferrer nofollow",
  referrerPolicy: "no-referrer",
} as const;

type LinkProps = ComponentProps<"a"> & { node?: unknown };

export function Link({ node: _node, href = "", children, ...rest }: LinkProps) {
  const destination = destinationOf(href);
  switch (destination?.to) {
    case "text":
      return (
        <a {...rest} href={href} onClick={(event) => goTo(event, destination.name)}>
          {children}
        </a>
      );
    case "host":
      return (
        <a title={destination.host} {...rest} href={destination.href} {...outward}>
          {children}
        </a>
      );
    case "mail":
      return (
        <a {...rest} href={destination.href} rel={outward.rel}>
          {children}
        </a>
      );
    default:
      return href ? <span title={href}>{children}</span> : <span {...rest}>{children}</span>;
  }
}

function goTo(event: MouseEvent, name: string): void {
  // Never a navigation: on an encrypted paste whatever follows `#` would be read as a secret.
  event.preventDefault();
  const target = document.getElementById(`md-${name}`) ?? document.getElementsByName(`md-${name}`)[0];
  if (!target) return;
  target.setAttribute("tabindex", "-1");
  target.focus({ preventScroll: true });
  target.scrollIntoView();
}
