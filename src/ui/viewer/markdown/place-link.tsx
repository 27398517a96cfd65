// A link to a place in the same text. It never navigates, in no way of pressing it: on an encrypted paste whatever
// follows `#` would be read as a secret.
import { type ComponentProps, type MouseEvent, use } from "react";
import { GoTo } from "./go-to";

/** `name` is the place's, without the prefix that it has on the page. */
export function PlaceLink({ name, ...rest }: ComponentProps<"a"> & { name: string }) {
  const go = use(GoTo);
  const press = (event: MouseEvent) => {
    event.preventDefault();
    if (event.button === 0) go(name);
  };
  return <a {...rest} href={`#${encodeURIComponent(name)}`} onClick={press} onAuxClick={press} />;
}
