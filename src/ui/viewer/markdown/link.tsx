// A link of a stranger's text. Another host opens in its own tab, because this page could not be got back to: its key is
// no longer in the address. A place in the same text is scrolled to, and leaves the address as it is.
import type { ComponentProps } from "react";
import { destinationOf } from "./destination";
import { PlaceLink } from "./place-link";

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
        <PlaceLink {...rest} name={destination.name}>
          {children}
        </PlaceLink>
      );
    case "host":
      return (
        <a
          title={destination.host}
          data-says={children === href || undefined}
          {...rest}
          href={destination.href}
          {...outward}
        >
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
