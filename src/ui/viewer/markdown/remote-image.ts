// An image on another host, where it is one that a reader may ask for: by https, from a host that an address can name,
// and without a user's name in it.
import { isImageHost } from "@/contract/image-hosts";
import { destinationOf } from "./destination";

/** null for every other image. */
export function remoteImageOf(source: string): { href: string; host: string } | null {
  const destination = destinationOf(source);
  if (destination?.to !== "host" || !isImageHost(destination.host)) return null;
  const { protocol, username, password } = new URL(destination.href);
  return protocol === "https:" && username === "" && password === "" ? destination : null;
}
